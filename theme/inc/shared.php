<?php
/**
 * Answers that are the same on every page, the menu and the news feed: they are asked once a minute, and anew when
 * something is published or changed. They are half of what a page costs.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

const GAZETA_SHARED = 'gazeta_shared';

/** One answer of the API, of the last minute if all pages have it. */
function gazeta_answer_shared( string $request ): ?array {
	if ( is_customize_preview() || ! in_array( $request, gazeta_list_shared(), true ) ) {
		return gazeta_answer( $request );
	}
	// A plugin for languages, and a change of the permalinks, make them others.
	$name = md5( wp_json_encode( array( $request, get_locale(), home_url(), get_option( 'permalink_structure' ) ) ) );
	$kept = get_transient( GAZETA_SHARED );
	$kept = is_array( $kept ) ? $kept : array();
	if ( ! isset( $kept[ $name ] ) ) {
		$answer = gazeta_answer( $request );
		if ( ! $answer ) {
			return null;
		}
		$kept[ $name ] = $answer;
		set_transient( GAZETA_SHARED, array_slice( $kept, -8 ), MINUTE_IN_SECONDS );
	}
	return $kept[ $name ];
}

/** The requests that do not depend on the page. */
function gazeta_list_shared(): array {
	$tables = gazeta_read( 'tables' )['requests'] ?? array();
	$values = array( 'length' => (string) gazeta_find_length() );
	$fill   = function ( string $template ) use ( $values ): ?string {
		return gazeta_fill( $template, $values );
	};
	return array_filter( array_map( $fill, array_merge( $tables['common'] ?? array(), $tables['feed'] ?? array() ) ) );
}

foreach ( array( 'clean_post_cache', 'wp_update_nav_menu', 'edited_terms', 'activated_plugin', 'deactivated_plugin', 'switch_theme' ) as $gazeta_event ) {
	add_action( $gazeta_event, 'gazeta_forget_shared' );
}
unset( $gazeta_event );

/** What was kept may be old. */
function gazeta_forget_shared(): void {
	delete_transient( GAZETA_SHARED );
}
