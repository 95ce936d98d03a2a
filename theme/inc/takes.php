<?php
/**
 * Which pages the app takes over, and which stay whole pages of WordPress with the scripts of its plugins.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

const GAZETA_PLAIN_PAGES = 'gazeta_plain_pages';
// Shortcodes and blocks that the app shows itself.
const GAZETA_KNOWN_SHORTCODES = array( 'audio', 'caption', 'embed', 'gallery', 'playlist', 'video', 'wp_caption' );

/** Whether the app takes over this page. It does not where the release is missing, or the site has a path of its own. */
function gazeta_is_taken(): bool {
	static $is_taken = null;
	if ( null === $is_taken ) {
		$is_root  = '' === trim( (string) wp_parse_url( home_url(), PHP_URL_PATH ), '/' );
		$is_taken = $is_root && '' === gazeta_find_fault() && gazeta_has_release() && ! is_preview() && gazeta_is_known();
		/**
		 * Filters whether the app takes over the page. A plugin can keep its pages for itself.
		 *
		 * @param bool $is_taken Whether it does.
		 */
		$is_taken = (bool) apply_filters( 'gazeta_is_taken', $is_taken );
	}
	return $is_taken;
}

/** Whether the zip was unpacked as a whole: without one of its files the app would not start. */
function gazeta_has_release(): bool {
	return isset( gazeta_read( 'release' )['module'] ) && isset( gazeta_read( 'tables' )['requests'] ) && ! gazeta_find_missing();
}

/** The files of the release that are missing, or not as long as they are to be. */
function gazeta_find_missing(): array {
	$release = gazeta_read( 'release' );
	$folder  = get_template_directory() . '/app/' . ( $release['mark'] ?? '' );
	$missing = array();
	foreach ( $release['files'] ?? array() as $name => $known ) {
		if ( ! is_readable( "$folder/$name" ) || filesize( "$folder/$name" ) !== $known[0] ) {
			$missing[] = $name;
		}
	}
	return $missing;
}

/** Whether the app knows this kind of page. */
function gazeta_is_known(): bool {
	if ( is_singular() ) {
		return is_singular( 'post' ) || ( is_page() && ! gazeta_is_plain_page( get_queried_object() ) );
	}
	// The app knows these by their path only.
	if ( ! gazeta_find_slugs() && ( is_author() || is_date() ) ) {
		return false;
	}
	return is_home() || is_search() || is_404() || is_category() || is_tag() || is_author() || ( is_date() && ! get_query_var( 'hour' ) );
}

/** Whether a page of WordPress stays one: by its template, or because parts of it are a plugin's. */
function gazeta_is_plain_page( WP_Post $page ): bool {
	return '' !== (string) get_page_template_slug( $page ) || gazeta_needs_plugins( $page );
}

/** Whether a text has shortcodes or blocks of plugins, which may need their scripts. */
function gazeta_needs_plugins( WP_Post $post ): bool {
	if ( preg_match( '/<!-- wp:(?!core\/)[a-z0-9-]+\//', $post->post_content ) ) {
		return true;
	}
	foreach ( array_diff( array_keys( $GLOBALS['shortcode_tags'] ), GAZETA_KNOWN_SHORTCODES ) as $name ) {
		if ( has_shortcode( $post->post_content, $name ) ) {
			return true;
		}
	}
	return false;
}

/** The beginnings of the addresses that stay WordPress's: those of pages with parts of plugins, and of own types. */
function gazeta_find_plain_paths(): array {
	$paths = get_transient( GAZETA_PLAIN_PAGES );
	if ( ! is_array( $paths ) ) {
		$paths = array_merge( gazeta_find_plain_pages(), gazeta_find_plain_types() );
		set_transient( GAZETA_PLAIN_PAGES, $paths, HOUR_IN_SECONDS );
	}
	return $paths;
}

/** The paths of published pages that stay WordPress's. */
function gazeta_find_plain_pages(): array {
	$pages = get_posts(
		array(
			'post_type'   => 'page',
			'numberposts' => 500,
		)
	);
	$paths = array();
	foreach ( array_filter( $pages, 'gazeta_is_plain_page' ) as $page ) {
		$paths[] = trailingslashit( (string) wp_parse_url( get_permalink( $page ), PHP_URL_PATH ) );
	}
	// The front page of a site begins every address.
	return array_values( array_diff( $paths, array( '/' ) ) );
}

/** The first part of the addresses of other types and taxonomies; of a site with plain permalinks, their queries. */
function gazeta_find_plain_types(): array {
	$own   = array(
		'public'   => true,
		'_builtin' => false,
	);
	$types = array_merge( get_post_types( $own, 'objects' ), get_taxonomies( $own, 'objects' ) );
	if ( ! get_option( 'permalink_structure' ) ) {
		$names = array_merge( array( 'author', 'm', 'post_type' ), array_filter( wp_list_pluck( $types, 'query_var' ) ) );
		return array_map( fn( string $name ): string => "?$name=", array_values( $names ) );
	}
	$paths = array();
	foreach ( $types as $type ) {
		if ( ! empty( $type->rewrite['slug'] ) && false === strpos( $type->rewrite['slug'], '%' ) ) {
			$paths[] = '/' . trim( $type->rewrite['slug'], '/' ) . '/';
		}
	}
	return $paths;
}

foreach ( array( 'save_post_page', 'trashed_post', 'activated_plugin', 'deactivated_plugin', 'switch_theme' ) as $gazeta_event ) {
	add_action( $gazeta_event, 'gazeta_forget_plain_paths' );
}
unset( $gazeta_event );

/** Looks for those addresses anew. */
function gazeta_forget_plain_paths(): void {
	delete_transient( GAZETA_PLAIN_PAGES );
}
