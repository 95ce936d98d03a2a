<?php
/**
 * Updates the active theme from a zip with WordPress's own upgrader. Arguments: the folder of WordPress, the zip, and how:
 * `update` as an update that WordPress has found, `upload` as an owner who uploads the zip and chooses to replace.
 */

require __DIR__ . '/load-upgrader.php';

$upgrader = new Theme_Upgrader( new Automatic_Upgrader_Skin() );
if ( 'upload' === $argv[3] ) {
	$result = $upgrader->install( $argv[2], array( 'overwrite_package' => true ) );
} else {
	$update           = new stdClass();
	$update->response = array( get_template() => array( 'package' => $argv[2], 'new_version' => '99' ) );
	// What WordPress.org would have answered.
	add_filter( 'pre_site_transient_update_themes', fn() => $update );
	$result = $upgrader->upgrade( get_template() );
}
if ( true !== $result ) {
	fwrite( STDERR, 'the update failed: ' . ( is_wp_error( $result ) ? $result->get_error_message() : implode( '; ', $upgrader->skin->get_upgrade_messages() ) ) . "\n" );
	exit( 1 );
}
