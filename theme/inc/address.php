<?php
/**
 * What an address asks for, read in the same way as the app reads it (crates/wordpress/src/permalinks.rs).
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/** The path of the request, percent-encoded. */
function gazeta_find_path(): string {
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- it is only split and looked up, and never printed.
	$address = wp_unslash( $_SERVER['REQUEST_URI'] ?? '/' );
	return (string) strtok( $address, '?' );
}

/** The decoded parts of the path, without the number of a page. */
function gazeta_find_slugs(): array {
	$parts = array_values( array_filter( explode( '/', gazeta_find_path() ), 'strlen' ) );
	$parts = array_map( 'rawurldecode', $parts );
	$count = count( $parts );
	$paged = 2 <= $count && 'page' === $parts[ $count - 2 ] && 0 < (int) $parts[ $count - 1 ];
	return $paged ? array_slice( $parts, 0, -2 ) : $parts;
}

/** The slug of the article of an address; empty if the app would look it up by its number. */
function gazeta_find_slug( array $parts ): string {
	$last = (string) array_pop( $parts );
	if ( $parts && 0 === strpos( $last, 'comment-page-' ) ) {
		return gazeta_find_slug( $parts );
	}
	$before = (string) end( $parts );
	if ( $parts && ctype_digit( $last ) && ! ctype_digit( $before ) ) {
		return 'archives' !== $before && (int) $last <= 99 ? $before : '';
	}
	return preg_replace( '/(\.html)+$/', '', $last );
}

/** A value of a request, encoded as the app encodes it. */
function gazeta_encode( string $value ): string {
	return strtr( rawurlencode( $value ), array( '%2C' => ',', '%3A' => ':', '%2F' => '/' ) );
}

/** The number of the page of a list. */
function gazeta_find_page(): int {
	return max( 1, (int) get_query_var( 'paged' ) );
}

/** How many articles a list has, as WordPress has it set, within what the app allows. */
function gazeta_find_length(): int {
	return min( 100, max( 1, (int) get_option( 'posts_per_page' ) ) );
}

/** The bounds of a date archive: the last second before it, and the first after it. */
function gazeta_find_bounds(): array {
	$year  = (int) get_query_var( 'year' );
	$month = (int) get_query_var( 'monthnum' );
	$day   = (int) get_query_var( 'day' );
	$first = gmmktime( 0, 0, 0, $month ? $month : 1, $day ? $day : 1, $year );
	$unit  = $day ? '+1 day' : ( $month ? '+1 month' : '+1 year' );
	return array( gmdate( 'Y-m-d\TH:i:s', $first - 1 ), gmdate( 'Y-m-d\TH:i:s', (int) strtotime( $unit, $first ) ) );
}
