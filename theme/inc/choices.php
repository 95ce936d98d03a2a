<?php
/**
 * The owner's choices in the Customizer. Each is a key of the settings block (docs/configuration.md); a choice that is
 * left as it is adds nothing to the block, so that the app's own default holds.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/**
 * The choices by their keys in the settings block. `usual` is what needs no key.
 *
 * @return array<string, array<string, mixed>>
 */
function gazeta_list_choices(): array {
	return array(
		'weather.city'        => array(
			'kind'  => 'text',
			'label' => __( 'Weather: name of the town', 'gazeta' ),
			'about' => __( 'The weather stands in the masthead once name, latitude and longitude are given. This site asks Open-Meteo for it every 15 minutes; readers ask only this site. The free service is not for sites with advertisements.', 'gazeta' ),
		),
		'weather.latitude'    => array(
			'kind'  => 'number',
			'least' => -90,
			'most'  => 90,
			'label' => __( 'Weather: degrees north', 'gazeta' ),
		),
		'weather.longitude'   => array(
			'kind'  => 'number',
			'least' => -180,
			'most'  => 180,
			'label' => __( 'Weather: degrees east', 'gazeta' ),
		),
		'languages'           => array(
			'kind'  => 'pairs',
			'label' => __( 'Sections in another language', 'gazeta' ),
			'about' => __( 'One line for each: the slug of the category, an equals sign, the tag of the language. For example: qazaqsha = kk', 'gazeta' ),
		),
		'embeds'              => array(
			'kind'  => 'one_of',
			'usual' => 'click',
			'label' => __( 'Videos, posts and maps of other sites', 'gazeta' ),
			'names' => array(
				'click'   => __( 'Load when the reader asks', 'gazeta' ),
				'at_once' => __( 'Load with the article; these sites then learn who reads', 'gazeta' ),
			),
		),
		'lists.related'       => array(
			'kind'  => 'whole',
			'least' => 1,
			'most'  => 100,
			'label' => __( 'Related articles', 'gazeta' ),
		),
		'lists.sections'      => array(
			'kind'  => 'whole',
			'least' => 1,
			'most'  => 100,
			'label' => __( 'Articles of each section on the front page', 'gazeta' ),
		),
		'lists.endless'       => array(
			'kind'  => 'flag',
			'usual' => false,
			'label' => __( 'Lists grow when the reader reaches their end', 'gazeta' ),
		),
		'comments.held_days'  => array(
			'kind'  => 'whole',
			'least' => 1,
			'most'  => 100,
			'label' => __( 'Days for which readers see their own comment that waits for a moderator', 'gazeta' ),
		),
		'comments.seconds'    => array(
			'kind'  => 'whole',
			'least' => 0,
			'most'  => 100,
			'label' => __( 'Seconds for which a reader types at least', 'gazeta' ),
		),
		'comments.honeypot'   => array(
			'kind'  => 'flag',
			'usual' => true,
			'label' => __( 'A field in the comment form that only robots see', 'gazeta' ),
		),
	);
}

/** The name under which WordPress keeps a choice. */
function gazeta_to_mod( string $key ): string {
	return 'gazeta_' . str_replace( '.', '_', $key );
}

/** The settings block with what the owner has chosen. */
function gazeta_add_chosen( array $settings ): array {
	foreach ( gazeta_list_choices() as $key => $choice ) {
		$value = gazeta_read_choice( $choice, get_theme_mod( gazeta_to_mod( $key ), '' ) );
		if ( null === $value ) {
			continue;
		}
		$names = explode( '.', $key );
		if ( 1 === count( $names ) ) {
			$settings[ $key ] = $value;
		} else {
			$settings[ $names[0] ][ $names[1] ] = $value;
		}
	}
	return $settings;
}

/**
 * A choice as the settings block has it; null if it is as usual, or is none.
 *
 * @param array $choice A member of the list of choices.
 * @param mixed $value  What is kept or sent.
 * @return mixed
 */
function gazeta_read_choice( array $choice, $value ) {
	if ( '' === $value || null === $value || ( $choice['usual'] ?? null ) === $value ) {
		return null;
	}
	switch ( $choice['kind'] ) {
		case 'flag':
			return (bool) $value === $choice['usual'] ? null : (bool) $value;
		case 'one_of':
			return isset( $choice['names'][ $value ] ) ? (string) $value : null;
		case 'pairs':
			$pairs = gazeta_read_pairs( (string) $value );
			return $pairs ? $pairs : null;
		case 'text':
			return sanitize_text_field( (string) $value );
		default:
			return gazeta_read_number( $choice, (string) $value );
	}
}

/**
 * A number within its limits; null if it is none. Many write a comma for the point.
 *
 * @return float|int|null
 */
function gazeta_read_number( array $choice, string $text ) {
	$text    = str_replace( array( ',', "\u{2212}" ), array( '.', '-' ), trim( $text ) );
	$pattern = 'whole' === $choice['kind'] ? '/^\d+$/' : '/^-?\d+(\.\d+)?$/';
	if ( ! preg_match( $pattern, $text ) || $text < $choice['least'] || $choice['most'] < $text ) {
		return null;
	}
	return 'whole' === $choice['kind'] ? (int) $text : (float) $text;
}

/** Slugs with the tags of their languages; empty if a line is neither blank nor such a pair. */
function gazeta_read_pairs( string $text ): array {
	$pairs = array();
	foreach ( array_filter( array_map( 'trim', explode( "\n", $text ) ) ) as $line ) {
		if ( ! preg_match( '/^(\S+)\s*=\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/', $line, $parts ) ) {
			return array();
		}
		$pairs[ $parts[1] ] = $parts[2];
	}
	return $pairs;
}

/**
 * Says what is wrong with a choice, in words for the owner.
 *
 * @param WP_Error             $validity What is known to be wrong.
 * @param mixed                $value    What the Customizer sends.
 * @param WP_Customize_Setting $setting  The setting.
 */
function gazeta_check_choice( WP_Error $validity, $value, WP_Customize_Setting $setting ): WP_Error {
	foreach ( gazeta_list_choices() as $key => $choice ) {
		if ( gazeta_to_mod( $key ) !== $setting->id || '' === trim( (string) $value ) || 'flag' === $choice['kind'] ) {
			continue;
		}
		if ( null === gazeta_read_choice( array( 'usual' => null ) + $choice, $value ) ) {
			$validity->add( 'gazeta', gazeta_describe_choice( $choice ) );
		}
	}
	return $validity;
}

/** What a choice must be. */
function gazeta_describe_choice( array $choice ): string {
	if ( 'pairs' === $choice['kind'] ) {
		return __( 'Each line must be a slug, an equals sign and the tag of a language, such as: qazaqsha = kk', 'gazeta' );
	}
	if ( ! isset( $choice['least'] ) ) {
		return __( 'This is none of the choices.', 'gazeta' );
	}
	$sentence = 'whole' === $choice['kind']
		/* translators: 1: the least number, 2: the greatest. */
		? __( 'This must be a whole number from %1$d to %2$d, or empty.', 'gazeta' )
		/* translators: 1: the least number, 2: the greatest. */
		: __( 'This must be a number from %1$d to %2$d, or empty.', 'gazeta' );
	return sprintf( $sentence, $choice['least'], $choice['most'] );
}
