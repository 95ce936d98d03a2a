<?php
/**
 * Draws, as one of several workers, the photographs that the content needs and that are not drawn yet.
 * Never starts WordPress. Arguments: the number of this worker, the number of all workers.
 */

require __DIR__ . '/parts/content.php';
require __DIR__ . '/draw.php';

list( , $gazeta_worker, $gazeta_workers ) = array_map( 'intval', $argv );
foreach ( gazeta_list_photos() as $gazeta_index => list( $gazeta_scene, $gazeta_seed ) ) {
	if ( $gazeta_index % $gazeta_workers === $gazeta_worker ) {
		gazeta_draw_photo( $gazeta_scene, $gazeta_seed );
	}
}
