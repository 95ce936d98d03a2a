<?php
/**
 * The API's answers to what the app asks on a page. Which requests these are is generated from the app's own source
 * (crates/wordpress/src/requests/printed.rs). They are asked as a reader without an account, because a page may be kept
 * by a cache and sent to anybody.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/** The answers for this page, by the path and query of the request; asked once. */
function gazeta_find_answers(): array {
	static $answers = null;
	if ( null === $answers ) {
		$answers = gazeta_is_taken() ? gazeta_ask( gazeta_find_requests() ) : array();
	}
	return $answers;
}

/** The requests of this page. */
function gazeta_find_requests(): array {
	list( $parts, $values ) = gazeta_find_parts();
	$values                += array(
		'page'    => (string) gazeta_find_page(),
		'length'  => (string) gazeta_find_length(),
		'related' => (string) ( gazeta_read( 'tables' )['lengths']['related'] ?? 4 ),
	);
	$requests = array();
	foreach ( array_merge( array( 'common' ), $parts ) as $part ) {
		foreach ( gazeta_read( 'tables' )['requests'][ $part ] ?? array() as $template ) {
			$request = gazeta_fill( $template, $values );
			if ( null !== $request ) {
				$requests[] = $request;
			}
		}
	}
	return array_unique( $requests );
}

/** A template with its values; null if one is not known. */
function gazeta_fill( string $template, array $values ): ?string {
	$is_whole = true;
	$fill     = function ( array $found ) use ( $values, &$is_whole ): string {
		$value    = $values[ $found[1] ] ?? '';
		$is_whole = $is_whole && '' !== $value;
		return gazeta_encode( $value );
	};
	$filled = (string) preg_replace_callback( '/\{(\w+)\}/', $fill, $template );
	return $is_whole ? $filled : null;
}

/** The parts of the table that this page needs, and the values of their placeholders. */
function gazeta_find_parts(): array {
	$slugs = gazeta_find_slugs();
	$names = array(
		'slug'    => gazeta_find_slug( $slugs ),
		'slugs'   => implode( ',', $slugs ),
		// Those of the pages above a page.
		'parents' => implode( ',', array_slice( $slugs, 0, -1 ) ),
	);
	if ( is_front_page() && is_home() ) {
		return array( array( 1 === gazeta_find_page() ? 'front' : 'news' ), array() );
	}
	if ( is_front_page() ) {
		return array( array( 'page_by_id', 'beside_page', 'feed' ), array( 'id' => (string) get_option( 'page_on_front' ) ) );
	}
	if ( is_home() ) {
		return array( array( 'post', 'page', 'news' ), $names );
	}
	if ( is_singular() ) {
		return gazeta_find_article_parts( $names );
	}
	if ( is_search() ) {
		return array( array( 'search', 'feed' ), array( 'words' => trim( get_search_query( false ) ) ) );
	}
	return gazeta_find_archive_parts( $slugs, $names );
}

/** The parts of an article or a page. */
function gazeta_find_article_parts( array $names ): array {
	$post = get_queried_object();
	$id   = array( 'id' => (string) $post->ID );
	if ( is_page() ) {
		$first = '' === $names['slug'] ? array( 'page_by_id' ) : array( 'post', 'page' );
		return array( array_merge( $first, array( 'beside_page', 'feed' ) ), $names + $id );
	}
	$sections = get_the_terms( $post, 'category' );
	$values   = array(
		'second_before' => gazeta_shift_second( $post->post_date, '-1 second' ),
		'second_after'  => gazeta_shift_second( $post->post_date, '+1 second' ),
		'sections'      => is_array( $sections ) ? implode( ',', wp_list_pluck( $sections, 'term_id' ) ) : '',
	);
	return array( array( '' === $names['slug'] ? 'post_by_id' : 'post', 'beside_post', 'feed' ), $names + $id + $values );
}

/** A second of the site's own time, moved, as the API takes it. */
function gazeta_shift_second( string $date, string $step ): string {
	// In UTC, so that no change of the clocks comes between.
	$moment = new DateTimeImmutable( $date, new DateTimeZone( 'UTC' ) );
	return $moment->modify( $step )->format( 'Y-m-d\TH:i:s' );
}

/** The parts of an archive, or of an address that does not exist. */
function gazeta_find_archive_parts( array $slugs, array $names ): array {
	$id = array( 'id' => (string) get_queried_object_id() );
	if ( is_category() && 'category' === ( $slugs[0] ?? '' ) ) {
		$names['slugs'] = implode( ',', array_slice( $slugs, 1 ) );
		return array( array( 'section', 'in_section', 'feed' ), $names + $id );
	}
	if ( is_category() ) {
		// The app takes the address of a site with another category base for an article's at first.
		$first = $slugs ? array( 'post', 'page', 'section' ) : array( 'section_by_id' );
		return array( array_merge( $first, array( 'in_section', 'feed' ) ), $names + $id );
	}
	if ( is_tag() || is_author() ) {
		$slug = is_tag() ? get_queried_object()->slug : get_queried_object()->user_nicename;
		return array( array( is_tag() ? 'tag' : 'author', 'feed' ), array( 'slug' => rawurldecode( $slug ) ) + $id );
	}
	if ( is_date() ) {
		list( $after, $before ) = gazeta_find_bounds();
		return array(
			array( 'date', 'feed' ),
			array(
				'after'  => $after,
				'before' => $before,
			),
		);
	}
	return array( array( 'post', 'page', 'section', 'feed' ), $names );
}

/** Asks the API; an answer that is not a success is left out, and the app asks by itself. */
function gazeta_ask( array $requests ): array {
	$kept = gazeta_keep_state();
	// In the Customizer, only who may use it sees the choices that are not saved; that page is for nobody else.
	wp_set_current_user( is_customize_preview() ? $kept['user'] : 0 );
	$answers = array();
	try {
		foreach ( $requests as $request ) {
			$answers[ $request ] = 0 === strpos( $request, '/?' ) ? gazeta_answer_site( $request ) : gazeta_answer_shared( $request );
		}
	} catch ( Throwable $error ) {
		// A plugin that fails on a request must not take the page with it.
		error_log( 'Gazeta: ' . $error->getMessage() ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions -- the owner's log.
	}
	gazeta_restore_state( $kept );
	return array_filter( $answers );
}

/** One answer of the API. */
function gazeta_answer( string $request ): ?array {
	$answer = array_values( rest_preload_api_request( array(), $request ) )[0] ?? null;
	if ( ! is_array( $answer ) ) {
		return null;
	}
	// Of the headers, the app reads the counts of a list.
	$answer['headers'] = array_map( 'strval', array_intersect_key( (array) $answer['headers'], array_flip( array( 'X-WP-Total', 'X-WP-TotalPages' ) ) ) );
	return $answer;
}

/** The answer about the site, without the list of all routes of all plugins, which is its greatest part. */
function gazeta_answer_site( string $request ): array {
	wp_parse_str( (string) wp_parse_url( $request, PHP_URL_QUERY ), $query );
	$site = array(
		'name'           => get_option( 'blogname' ),
		'description'    => get_option( 'blogdescription' ),
		'home'           => home_url(),
		'gmt_offset'     => get_option( 'gmt_offset' ),
		'show_on_front'  => get_option( 'show_on_front' ),
		'page_on_front'  => (int) get_option( 'page_on_front' ),
		'page_for_posts' => (int) get_option( 'page_for_posts' ),
	);
	return array(
		'body'    => array_intersect_key( $site, array_flip( wp_parse_list( $query['_fields'] ?? '' ) ) ),
		'headers' => array(),
	);
}

/** What requests to the API may change: user, post, query, scripts and styles. */
function gazeta_keep_state(): array {
	$kept = array( 'user' => get_current_user_id() );
	foreach ( array( 'post', 'wp_query', 'wp_scripts', 'wp_styles' ) as $name ) {
		$value         = $GLOBALS[ $name ] ?? null;
		$kept[ $name ] = is_object( $value ) ? clone $value : $value;
	}
	return $kept;
}

/** Puts that back. */
function gazeta_restore_state( array $kept ): void {
	wp_set_current_user( $kept['user'] );
	unset( $kept['user'] );
	foreach ( $kept as $name => $value ) {
		$GLOBALS[ $name ] = $value; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- it is put back.
	}
}
