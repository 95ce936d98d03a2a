<?php
/**
 * Installs a theme from a zip with WordPress's own installer, and activates it as wp-admin does. Arguments: the folder of
 * WordPress, the zip.
 */

require __DIR__ . '/load-upgrader.php';

/** Ends with a sentence if something went wrong. */
function gazeta_local_demand( mixed $result, string $what ): void {
	if ( ! $result || is_wp_error( $result ) ) {
		fwrite( STDERR, "$what failed" . ( is_wp_error( $result ) ? ': ' . $result->get_error_message() : '' ) . "\n" );
		exit( 1 );
	}
}

$skin   = new Automatic_Upgrader_Skin();
$result = ( new Theme_Upgrader( $skin ) )->install( $argv[2], array( 'overwrite_package' => true ) );
gazeta_local_demand( $result, 'installing the theme' );
$theme = wp_get_theme( 'gazeta' );
gazeta_local_demand( $theme->exists() && ! $theme->errors(), 'reading the theme' );
gazeta_local_demand( validate_theme_requirements( 'gazeta' ), 'checking what the theme needs' );
switch_theme( 'gazeta' );
echo 'wordpress: active theme: ' . wp_get_theme()->get( 'Name' ) . ' ' . wp_get_theme()->get( 'Version' ) . "\n";
