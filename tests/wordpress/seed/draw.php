<?php
/**
 * Draws the photographs of the local site, the same ones every time, and keeps them in .data/photos/.
 * Never downloads a picture, so that no picture has a licence to check.
 */

const GAZETA_PHOTOS = __DIR__ . '/../.data/photos';

require __DIR__ . '/drawing/canvas.php';
require __DIR__ . '/drawing/noise.php';
require __DIR__ . '/drawing/light.php';
require __DIR__ . '/drawing/things.php';
require __DIR__ . '/drawing/machines.php';
foreach ( glob( __DIR__ . '/scenes/*.php' ) as $gazeta_scenes ) {
	require $gazeta_scenes;
}

/** The file of a drawn photograph. One scene with two seeds gives two different pictures. */
function gazeta_draw_photo( string $scene, string $seed ): string {
	$draw = 'gazeta_scene_' . str_replace( '-', '_', $scene );
	if ( ! function_exists( $draw ) ) {
		list( $scene, $draw ) = array( 'steppe', 'gazeta_scene_steppe' );
	}
	$file = GAZETA_PHOTOS . '/' . gazeta_drawing_version() . "-$scene-" . md5( $seed ) . '.jpg';
	if ( ! is_file( $file ) ) {
		mt_srand( crc32( "$scene/$seed" ) );
		$canvas = new GazetaCanvas( 1600, 1067 );
		$draw( $canvas );
		gazeta_develop( $canvas );
		imagejpeg( $canvas->image, $file, 82 );
	}
	return $file;
}

/** Changes when the drawing code changes, so that an old picture is never taken for a new one. */
function gazeta_drawing_version(): string {
	static $version = '';
	if ( '' === $version ) {
		$files   = array_merge( array( __FILE__ ), glob( __DIR__ . '/{drawing,scenes}/*.php', GLOB_BRACE ) );
		$version = substr( md5( implode( array_map( 'md5_file', $files ) ) ), 0, 8 );
	}
	return $version;
}
