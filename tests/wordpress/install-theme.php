<?php
/**
 * Installs a theme from a zip with WordPress's own installer, and activates it as wp-admin does. Arguments: the folder of
 * WordPress, the zip.
 */

// The installer of a site that lets its owner change files.
define( 'DISALLOW_FILE_MODS', false );
define( 'FS_METHOD', 'direct' );
$_SERVER['HTTP_HOST']      = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
set_error_handler( fn( int $level, string $message ): bool => str_contains( $message, 'already defined' ) );

require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';

/** Ends with a sentence if something went wrong. */
function gazeta_local_demand( mixed $result, string $what ): void {
	if ( ! $result || is_wp_error( $result ) ) {
		fwrite( STDERR, "$what failed" . ( is_wp_error( $result ) ? ': ' . $result->get_error_message() : '' ) . "\n" );
		exit( 1 );
	}
}

wp_set_current_user( 1 );
$skin   = new Automatic_Upgrader_Skin();
$result = ( new Theme_Upgrader( $skin ) )->install( $argv[2], array( 'overwrite_package' => true ) );
gazeta_local_demand( $result, 'installing the theme' );
$theme = wp_get_theme( 'gazeta' );
gazeta_local_demand( $theme->exists() && ! $theme->errors(), 'reading the theme' );
gazeta_local_demand( validate_theme_requirements( 'gazeta' ), 'checking what the theme needs' );
switch_theme( 'gazeta' );
echo 'wordpress: active theme: ' . wp_get_theme()->get( 'Name' ) . ' ' . wp_get_theme()->get( 'Version' ) . "\n";
