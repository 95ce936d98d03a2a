<?php
/**
 * What a printed page holds that decides about its policy: the first thing that the strict mode would forbid, styles and
 * style sheets.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

// Attributes of a tag: a quoted value may hold any character.
const GAZETA_IN_TAG = '(?:[^>"\']|"[^"]*"|\'[^\']*\')*+';

/** What a policy has to do with in a page: the first thing that the strict mode would forbid, styles, style sheets. */
function gazeta_find_parts_of_page( string $html ): array {
	$pattern = '@<!--(?:-?>|.*?-->)|<(script|style)\b(' . GAZETA_IN_TAG . ')>(.*?)</\1\s*>|<([a-z][a-z0-9-]*)\b(' . GAZETA_IN_TAG . ')>@is';
	$found   = array(
		'foreign' => array(),
		'styles'  => array(),
		'sheets'  => false,
	);
	// What cannot be read must not be broken.
	if ( false === preg_match_all( $pattern, $html, $tags, PREG_SET_ORDER ) ) {
		$found['foreign'] = array( 'unreadable', '' );
	}
	foreach ( $tags as $tag ) {
		if ( count( $tag ) < 2 ) {
			continue;
		}
		$name       = strtolower( '' !== $tag[1] ? $tag[1] : $tag[4] );
		$attributes = gazeta_split_attributes( '' !== $tag[1] ? $tag[2] : $tag[5] );
		if ( 'style' === $name && isset( $tag[3] ) ) {
			$found['styles'][] = $tag[3];
		}
		if ( isset( $attributes['style'] ) ) {
			$found['styles'][] = $attributes['style'];
		}
		$found['sheets'] = $found['sheets'] || ( 'link' === $name && false !== stripos( $attributes['rel'] ?? '', 'stylesheet' ) );
		if ( ! $found['foreign'] ) {
			$found['foreign'] = gazeta_find_foreign( $name, $attributes, $tag[3] ?? '' );
		}
	}
	return $found;
}

/** The attributes of a tag by their names in small letters. */
function gazeta_split_attributes( string $text ): array {
	$attributes = array();
	preg_match_all( '@([^\s"\'=<>/]+)(?:\s*=\s*("[^"]*"|\'[^\']*\'|[^\s>"\']+))?@', $text, $all, PREG_SET_ORDER );
	foreach ( $all as $one ) {
		// The first of two counts.
		$attributes += array( strtolower( $one[1] ) => html_entity_decode( trim( $one[2] ?? '', '"\'' ), ENT_QUOTES | ENT_HTML5 ) );
	}
	return $attributes;
}

/** The kind and the name of what the strict mode would forbid in this element; empty if there is nothing. */
function gazeta_find_foreign( string $name, array $attributes, string $text ): array {
	$address = $attributes['src'] ?? $attributes['data'] ?? $attributes['href'] ?? '';
	if ( 'script' === $name ) {
		return gazeta_is_harmless_script( $attributes, $text ) ? array() : array( 'script', '' === $address ? gazeta_shorten( $text ) : $address );
	}
	if ( in_array( $name, array( 'iframe', 'frame', 'object', 'embed', 'applet', 'base' ), true ) ) {
		return array( 'element', trim( "<$name> $address" ) );
	}
	foreach ( $attributes as $attribute => $value ) {
		if ( preg_match( '/^on[a-z]+$/', $attribute ) || preg_match( '/^[\s\x00-\x1f]*javascript:/i', $value ) ) {
			return array( 'script', gazeta_shorten( "$attribute=\"$value\"" ) );
		}
	}
	if ( 'form' === $name && ! gazeta_is_own_address( $attributes['action'] ?? '' ) ) {
		return array( 'form', $attributes['action'] );
	}
	return array();
}

/** Whether a script is the theme's own, or holds only data. */
function gazeta_is_harmless_script( array $attributes, string $text ): bool {
	$type = strtolower( trim( $attributes['type'] ?? '' ) );
	if ( '' !== $type && ! preg_match( '@^(module|importmap|speculationrules|(text|application)/(x-)?(java|ecma|live|j)script.*)$@', $type ) ) {
		return true;
	}
	$release = gazeta_read( 'release' );
	$own     = array();
	foreach ( array( 'module', 'boot_error' ) as $part ) {
		$own[] = isset( $release[ $part ] ) ? gazeta_find_place( $release[ $part ][0] ) : '';
	}
	return isset( $attributes['src'] ) ? in_array( $attributes['src'], array_filter( $own ), true ) : ( $release['boot'] ?? '' ) === $text;
}

/** Whether an address is one of this site. */
function gazeta_is_own_address( string $address ): bool {
	$host = wp_parse_url( $address, PHP_URL_HOST );
	return ! $host || wp_parse_url( home_url(), PHP_URL_HOST ) === $host;
}

/** Enough of a text to know it by. */
function gazeta_shorten( string $text ): string {
	return mb_substr( trim( (string) preg_replace( '/\s+/', ' ', $text ) ), 0, 80 );
}

/** Why this page has the open mode: the kind of the reason, and its name. Empty for the strict mode. */
function gazeta_find_reason( array $found ): array {
	if ( $found['foreign'] ) {
		return $found['foreign'];
	}
	foreach ( headers_list() as $line ) {
		if ( 0 === stripos( $line, 'Content-Security-Policy:' ) ) {
			return array( 'header', gazeta_shorten( $line ) );
		}
	}
	// Who buffers the page around us may add scripts afterwards. These only pass it on, or pack it.
	$harmless = array( 'default output handler', 'ob_gzhandler', 'zlib output compression' );
	$others   = array_values( array_diff( ob_list_handlers(), $harmless ) );
	return $others ? array( 'rewriter', $others[0] ) : array();
}
