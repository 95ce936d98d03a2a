<?php
/**
 * Keeps the files of the two releases before when the theme is updated: pages that a cache has kept, and pages that are
 * open, still ask for them. WordPress deletes the folder of a theme before it puts the new one there, so they are copied
 * into the new one while both are on the disk.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

// How many releases before are kept, and where it stands which these are, the newest first.
const GAZETA_KEPT_RELEASES = 2;
const GAZETA_KEPT_LIST     = 'kept.json';

add_filter( 'upgrader_source_selection', 'gazeta_keep_releases', 20 );

/**
 * Copies the files of this release, and of the one before, into the unpacked zip of the next.
 *
 * @param string|WP_Error $source The folder of the unpacked zip.
 * @return string|WP_Error The same.
 */
function gazeta_keep_releases( $source ) {
	global $wp_filesystem;
	if ( is_wp_error( $source ) || basename( $source ) !== get_template() || ! is_object( $wp_filesystem ) ) {
		return $source;
	}
	$own = trailingslashit( $wp_filesystem->find_folder( get_template_directory() ) ) . 'app/';
	$new = trailingslashit( $source ) . 'app/';
	// A zip of before, whose files do not lie in a folder of their own, keeps nothing.
	if ( $wp_filesystem->exists( $new . 'release.php' ) ) {
		$kept = array();
		foreach ( gazeta_find_marks() as $mark ) {
			if ( count( $kept ) < GAZETA_KEPT_RELEASES && ! $wp_filesystem->exists( $new . $mark ) && gazeta_copy_release( $own . $mark, $new . $mark ) ) {
				$kept[] = $mark;
			}
		}
		$wp_filesystem->put_contents( $new . GAZETA_KEPT_LIST, (string) wp_json_encode( $kept ), FS_CHMOD_FILE );
	}
	return $source;
}

/** The marks of this release and of those before it, the newest first. */
function gazeta_find_marks(): array {
	$file  = get_template_directory() . '/app/' . GAZETA_KEPT_LIST;
	$kept  = is_readable( $file ) ? wp_json_file_decode( $file, array( 'associative' => true ) ) : array();
	$marks = array_merge( array( gazeta_read( 'release' )['mark'] ?? '' ), is_array( $kept ) ? $kept : array() );
	return array_values( array_unique( preg_grep( '/\A[0-9a-f]{12}\z/', $marks ) ) );
}

/** Copies the folder of a release; whether it is whole. What cannot be copied does not stop the update. */
function gazeta_copy_release( string $from, string $to ): bool {
	global $wp_filesystem;
	if ( ! $wp_filesystem->is_dir( $from ) || ! $wp_filesystem->mkdir( $to, FS_CHMOD_DIR ) ) {
		return false;
	}
	$is_whole = ! is_wp_error( copy_dir( $from, $to ) );
	if ( ! $is_whole ) {
		$wp_filesystem->delete( $to, true );
	}
	return $is_whole;
}
