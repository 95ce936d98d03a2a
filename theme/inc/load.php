<?php
/**
 * Loads the parts of the theme.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/** What a file of the release or of the build holds; empty if the file is missing. */
function gazeta_read( string $name ): array {
	static $read = array();
	if ( ! isset( $read[ $name ] ) ) {
		$file          = get_template_directory() . "/app/$name.php";
		$read[ $name ] = is_readable( $file ) ? (array) include $file : array();
	}
	return $read[ $name ];
}

foreach ( array( 'setup', 'words', 'address', 'takes', 'answers', 'settings', 'data', 'head', 'body', 'parts', 'menu', 'comments', 'policy', 'worker', 'editors', 'update' ) as $gazeta_part ) {
	require get_template_directory() . "/inc/$gazeta_part.php";
}
unset( $gazeta_part );

// What the theme and the plugin for a Gazeta on nginx both switch on. A site may have that plugin already.
if ( ! function_exists( 'gazeta_open_menu_lists' ) && is_readable( get_template_directory() . '/inc/api.php' ) ) {
	$gazeta_is_open = has_filter( 'rest_allow_anonymous_comments', '__return_true' );
	require get_template_directory() . '/inc/api.php';
	// Here the owner decides (inc/settings.php), unless another plugin has opened the comments.
	if ( ! $gazeta_is_open && ! gazeta_has_open_comments() ) {
		remove_filter( 'rest_allow_anonymous_comments', '__return_true' );
	}
	unset( $gazeta_is_open );
}
