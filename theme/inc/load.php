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

/** The path of a file of the theme; throws an error where it is missing, for PHP does not survive the loading of that. */
function gazeta_demand( string $file ): string {
	$path = get_template_directory() . "/$file";
	if ( ! is_readable( $path ) ) {
		throw new RuntimeException( esc_html( "$file is missing" ) );
	}
	return $path;
}

foreach ( array( 'setup', 'words', 'address', 'takes', 'answers', 'shared', 'choices', 'weather', 'settings', 'data', 'head', 'body', 'parts', 'menu', 'comments', 'policy_page', 'policy', 'worker', 'editors', 'host', 'update', 'health', 'health_page' ) as $gazeta_part ) {
	require gazeta_demand( "inc/$gazeta_part.php" );
}
// WordPress would print nothing in the place of one of these.
$gazeta_files = array( 'header.php', 'footer.php', 'parts/article.php', 'parts/front.php', 'parts/list.php', 'parts/missing.php', 'parts/plain.php', 'app/release.php', 'app/tables.php' );
foreach ( $gazeta_files as $gazeta_part ) {
	gazeta_demand( $gazeta_part );
}
unset( $gazeta_part, $gazeta_files );

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
