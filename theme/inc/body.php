<?php
/**
 * The text of an article as this theme prints it: what the app's sanitizer would let pass, so that nothing moves when the
 * app takes the page over, and no other site is contacted.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/** The elements and attributes of the sanitizer (web/sanitizer.js), in the form of wp_kses(). */
function gazeta_find_allowed(): array {
	static $allowed = null;
	if ( null === $allowed ) {
		$tables     = gazeta_read( 'tables' )['sanitizer'] ?? array();
		$attributes = array_fill_keys( $tables['attributes'] ?? array(), true );
		$allowed    = array_fill_keys( $tables['elements'] ?? array(), $attributes );
	}
	return $allowed;
}

/** The body of an article for the page. */
function gazeta_clean_body( string $html ): string {
	// The content of these is no text.
	$html = preg_replace( '@<(script|style|template|textarea|title|svg|math)\b[^>]*>.*?</\1\s*>@si', '', $html );
	$html = preg_replace_callback( '@<iframe\b[^>]*?\bsrc=(["\']?)([^"\'\s>]+)\1[^>]*>(.*?</iframe\s*>)?@si', 'gazeta_link_frame', (string) $html );
	$html = wp_kses( (string) $html, gazeta_find_allowed() );
	return (string) preg_replace_callback( '/<[a-z][^>]*>/i', 'gazeta_mark_ids', $html );
}

/** A link in the place of a frame of another site. */
function gazeta_link_frame( array $frame ): string {
	$url = html_entity_decode( $frame[2], ENT_QUOTES );
	$url = 0 === strpos( $url, '//' ) ? "https:$url" : $url;
	return sprintf( '<a href="%s" rel="external nofollow">%s</a>', esc_url( $url ), esc_html( (string) wp_parse_url( $url, PHP_URL_HOST ) ) );
}

/** An id in a text must not be that of a part of the page, so all of them get the sanitizer's prefix. */
function gazeta_mark_ids( array $tag ): string {
	return (string) preg_replace( '/( id="| href="#)(?=[^"])/', '$1user-content-', $tag[0] );
}

/** The body of the article that is shown: as the API has answered it, so that it is made only once. */
function gazeta_find_body( WP_Post $post ): string {
	foreach ( gazeta_find_answers() as $request => $answer ) {
		$found = isset( $answer['body'][0] ) ? $answer['body'][0] : $answer['body'];
		if ( preg_match( '@^/wp/v2/(posts|pages)[/?]@', $request ) && ( $found['id'] ?? 0 ) === $post->ID && isset( $found['content']['rendered'] ) ) {
			return $found['content']['rendered'];
		}
	}
	// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own.
	return (string) apply_filters( 'the_content', $post->post_content );
}
