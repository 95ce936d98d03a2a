<?php
/**
 * The words of the pages, from the same message files as those of the app; dates in words; the classes of the app.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/**
 * The language of an article by the owner's choice for one of its sections; else that of the site.
 *
 * @param WP_Term[] $sections Its sections.
 */
function gazeta_find_article_language( array $sections ): string {
	$slugs = array_map( 'rawurldecode', wp_list_pluck( $sections, 'slug' ) );
	foreach ( (array) ( gazeta_find_settings()['languages'] ?? array() ) as $slug => $tag ) {
		if ( in_array( (string) $slug, $slugs, true ) ) {
			return (string) $tag;
		}
	}
	return (string) get_bloginfo( 'language' );
}

/** The language of the interface: that of the site if there are messages in it, else English. */
function gazeta_find_language(): string {
	// In wp-admin that of who is logged in.
	$language = strtolower( substr( determine_locale(), 0, 2 ) );
	return isset( gazeta_read( 'tables' )['messages'][ $language ] ) ? $language : 'en';
}

/** The forms of a message: several for one that follows a number, else one. */
function gazeta_forms( string $name ): array {
	$file = 0 === strpos( $name, 'health.' ) ? 'health' : 'tables';
	return (array) ( gazeta_read( $file )['messages'][ gazeta_find_language() ][ $name ] ?? $name );
}

/** The message of a name, with values in the places of its `{}`. */
function gazeta_text( string $name, string ...$values ): string {
	$text = gazeta_forms( $name )[0];
	foreach ( $values as $value ) {
		$place = strpos( $text, '{}' );
		$text  = false === $place ? $text : substr_replace( $text, $value, $place, 2 );
	}
	return $text;
}

/** The class of a component, with the class that its style sheet is scoped by. */
function gazeta_class( string $name ): string {
	return trim( $name . ' ' . ( gazeta_read( 'tables' )['scopes'][ $name ] ?? '' ) );
}

/** A day in words, as the app writes it: «19 апреля 2024», “April 19, 2024”. */
function gazeta_format_day( int $year, int $month, int $day, string $before_year = ' ' ): string {
	$name = explode( ' ', gazeta_text( 'months' ) )[ $month - 1 ] ?? '';
	return 'mdy' === gazeta_text( 'date_order' ) ? "$name $day, $year" : "$day $name$before_year$year";
}

/** A moment in words; `$local` is a date and time of the site, as the database has it. */
function gazeta_format_moment( string $local ): string {
	if ( ! preg_match( '/^(\d{4})-(\d\d)-(\d\d)[ T](\d\d:\d\d)/', $local, $parts ) ) {
		return '';
	}
	return gazeta_format_day( (int) $parts[1], (int) $parts[2], (int) $parts[3] ) . ', ' . $parts[4];
}

/** The day of today in words: «Пятница, 19 апреля, 2024». */
function gazeta_format_today(): string {
	$now     = current_datetime();
	$weekday = explode( ' ', gazeta_text( 'weekdays' ) )[ (int) $now->format( 'w' ) ] ?? '';
	return "$weekday, " . gazeta_format_day( (int) $now->format( 'Y' ), (int) $now->format( 'n' ), (int) $now->format( 'j' ), ', ' );
}

/** The period of a date archive in words. */
function gazeta_format_period(): string {
	$year  = (int) get_query_var( 'year' );
	$month = (int) get_query_var( 'monthnum' );
	$day   = (int) get_query_var( 'day' );
	if ( $day ) {
		return gazeta_format_day( $year, $month, $day );
	}
	$name = $month ? explode( ' ', gazeta_text( 'months_alone' ) )[ $month - 1 ] ?? '' : '';
	return trim( "$name $year" );
}
