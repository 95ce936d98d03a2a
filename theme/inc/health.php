<?php
/**
 * What the health page checks: the site asks itself for pages and files as a reader would, and nobody else. Each check
 * gives its state, a sentence, and what to ask the hoster for. It prints nothing (inc/health_page.php does) and changes
 * nothing but what is known of the host.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/** All checks, and what was found of the newest article's preview. */
function gazeta_check_health(): array {
	$host   = gazeta_check_host();
	$latest = get_posts( array( 'numberposts' => 1 ) );
	$front  = gazeta_fetch( home_url( '/' ) );
	$post   = $latest ? gazeta_fetch( (string) get_permalink( $latest[0] ) ) : null;
	$checks = array(
		gazeta_check_files(),
		gazeta_check_faults(),
		gazeta_check_program( $host ),
		gazeta_check_length( $host ),
		gazeta_check_pages( $front ),
		gazeta_check_api(),
		gazeta_check_links( $post ),
		gazeta_check_cache( $front ),
		gazeta_check_comments(),
		gazeta_check_folder(),
	);
	return array(
		'checks'  => array_values( array_filter( $checks ) ),
		'preview' => $post && 200 === $post['status'] ? gazeta_read_preview( $post['body'] ) : array(),
		'post'    => $latest[0] ?? null,
	);
}

/**
 * What a check has found.
 *
 * @param string $name  The name of the check, whose message is its heading.
 * @param string $state One of good, advice, bad, unknown.
 * @param string $text  The sentence.
 * @param string $ask   What to ask the hoster for; empty if nothing.
 */
function gazeta_found( string $name, string $state, string $text, string $ask = '' ): array {
	return compact( 'name', 'state', 'text', 'ask' );
}

/** For what could not be asked. */
function gazeta_found_alone( string $name, string $error ): array {
	return gazeta_found( $name, 'unknown', gazeta_text( 'health.alone', $error ), gazeta_text( 'health.alone.ask' ) );
}

/** Whether all files of the release are there. */
function gazeta_check_files(): array {
	$missing = gazeta_find_missing();
	return $missing
		? gazeta_found( 'files', 'bad', gazeta_text( 'health.files.bad', implode( ', ', $missing ) ) )
		: gazeta_found( 'files', 'good', gazeta_text( 'health.files.good', (string) count( gazeta_read( 'release' )['files'] ?? array() ) ) );
}

/** The last error that has taken a page down, if there was one. */
function gazeta_check_faults(): ?array {
	$fault = get_transient( GAZETA_LAST_FAULT );
	return is_string( $fault ) && '' !== $fault ? gazeta_found( 'fault', 'bad', gazeta_text( 'health.fault.bad', $fault ) ) : null;
}

/** Whether the program comes whole, and under its name. */
function gazeta_check_program( array $host ): array {
	$program = $host['program'];
	if ( ! $program['status'] ) {
		return gazeta_found_alone( 'program', $program['error'] );
	}
	if ( ! $program['is_whole'] ) {
		$folder = wp_make_link_relative( get_template_directory_uri() );
		return gazeta_found( 'program', 'bad', gazeta_text( 'health.program.bad', (string) $program['status'] ), gazeta_text( 'health.program.bad.ask', "$folder/app/" ) );
	}
	return 0 === strpos( $program['type'], 'application/wasm' )
		? gazeta_found( 'program', 'good', gazeta_text( 'health.program.good' ) )
		: gazeta_found( 'program', 'advice', gazeta_text( 'health.program.type', $program['type'] ), gazeta_text( 'health.program.type.ask' ) );
}

/** Whether program and scripts come compressed, and by whom. */
function gazeta_check_length( array $host ): array {
	if ( ! $host['program']['status'] ) {
		return gazeta_found_alone( 'small', $host['program']['error'] );
	}
	if ( $host['program']['is_compressed'] && $host['module']['is_compressed'] ) {
		return gazeta_found( 'small', 'good', gazeta_text( 'health.small.good' ) );
	}
	$ask = gazeta_text( 'health.small.ask' );
	if ( $host['by_php'] ) {
		return gazeta_found( 'small', 'advice', gazeta_text( 'health.small.php' ), $ask );
	}
	$release = gazeta_read( 'release' );
	$lengths = array( 0, 0 );
	foreach ( array( 'program', 'module' ) as $name ) {
		$file        = get_template_directory() . "/app/{$release['mark']}{$release[ $name ][0]}";
		$small       = is_readable( "$file.gz" ) ? "$file.gz" : $file;
		$is_small    = $host[ $name ]['is_compressed'];
		$lengths[0] += (int) filesize( $is_small ? $small : $file );
		$lengths[1] += (int) filesize( $small );
	}
	list( $loaded, $enough ) = array_map( fn( int $bytes ): string => (string) round( $bytes / 1000 ), $lengths );
	return gazeta_found( 'small', 'bad', gazeta_text( 'health.small.bad', $loaded, $enough ), $ask );
}

/** Whether pages come compressed. */
function gazeta_check_pages( array $front ): array {
	if ( ! $front['status'] ) {
		return gazeta_found_alone( 'pages', $front['error'] );
	}
	return gazeta_is_compressed( $front )
		? gazeta_found( 'pages', 'good', gazeta_text( 'health.pages.good' ) )
		: gazeta_found( 'pages', 'advice', gazeta_text( 'health.pages.bad' ), gazeta_text( 'health.pages.ask' ) );
}

/** Whether readers without an account can read articles over the API. */
function gazeta_check_api(): array {
	$answer = gazeta_fetch( add_query_arg( '_fields', 'id', rest_url( 'wp/v2/posts' ) ) );
	if ( ! $answer['status'] ) {
		return gazeta_found_alone( 'api', $answer['error'] );
	}
	return 200 === $answer['status'] && is_array( json_decode( $answer['body'] ) )
		? gazeta_found( 'api', 'good', gazeta_text( 'health.api.good' ) )
		: gazeta_found( 'api', 'bad', gazeta_text( 'health.api.bad', (string) $answer['status'] ) );
}

/** Whether an article opens at its address. */
function gazeta_check_links( ?array $post ): array {
	if ( null === $post ) {
		return gazeta_found( 'links', 'unknown', gazeta_text( 'health.links.none' ) );
	}
	if ( ! $post['status'] ) {
		return gazeta_found_alone( 'links', $post['error'] );
	}
	if ( 200 !== $post['status'] ) {
		return gazeta_found( 'links', 'bad', gazeta_text( 'health.links.bad', (string) $post['status'] ), gazeta_text( 'health.links.ask' ) );
	}
	return get_option( 'permalink_structure' )
		? gazeta_found( 'links', 'good', gazeta_text( 'health.links.good' ) )
		: gazeta_found( 'links', 'advice', gazeta_text( 'health.links.plain' ) );
}

/** Whether a cache keeps pages, and whether what it keeps is good for everybody. */
function gazeta_check_cache( array $front ): array {
	if ( ! $front['status'] ) {
		return gazeta_found_alone( 'cache', $front['error'] );
	}
	// The first request may have filled the cache.
	$again = gazeta_fetch( home_url( '/' ) );
	$cache = gazeta_find_cache( $again['status'] ? $again : $front );
	if ( '' === $cache ) {
		return gazeta_found( 'cache', 'good', gazeta_text( 'health.cache.none' ) );
	}
	$has_nonce = preg_match( '/_wpnonce|nonce["\']?\s*[:=]\s*["\'][0-9a-f]{10}["\']/i', $front['body'] );
	return $has_nonce
		? gazeta_found( 'cache', 'bad', gazeta_text( 'health.cache.bad', $cache ) )
		: gazeta_found( 'cache', 'good', gazeta_text( 'health.cache.good', $cache ) );
}

/** By what a page shows that it comes from a cache: the header that tells so, or the constant of a plugin. */
function gazeta_find_cache( array $answer ): string {
	foreach ( array( 'x-litespeed-cache', 'cf-cache-status', 'x-cache', 'x-proxy-cache', 'x-nginx-cache', 'x-fastcgi-cache', 'x-varnish-cache', 'x-cache-status' ) as $name ) {
		if ( preg_match( '/\bhit\b/i', gazeta_first( $answer['headers'][ $name ] ?? '' ) ) ) {
			return $name;
		}
	}
	if ( 0 < (int) gazeta_first( $answer['headers']['age'] ?? '' ) ) {
		return 'age';
	}
	return defined( 'WP_CACHE' ) && WP_CACHE ? 'WP_CACHE' : '';
}

/** Whether readers without an account comment in the app. */
function gazeta_check_comments(): array {
	if ( get_option( 'comment_registration' ) ) {
		return gazeta_found( 'comments', 'good', gazeta_text( 'health.comments.members' ) );
	}
	// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own; a plugin may have decided.
	return apply_filters( 'rest_allow_anonymous_comments', false, new WP_REST_Request( 'POST', '/wp/v2/comments' ) )
		? gazeta_found( 'comments', 'good', gazeta_text( 'health.comments.good' ) )
		: gazeta_found( 'comments', 'advice', gazeta_text( 'health.comments.form' ) );
}

/** Whether WordPress can update the theme. */
function gazeta_check_folder(): array {
	if ( ! wp_is_file_mod_allowed( 'gazeta_health' ) ) {
		return gazeta_found( 'folder', 'advice', gazeta_text( 'health.folder.off' ) );
	}
	foreach ( array( get_theme_root(), get_template_directory(), get_template_directory() . '/app' ) as $folder ) {
		if ( ! wp_is_writable( $folder ) ) {
			$path = str_replace( wp_normalize_path( ABSPATH ), '', wp_normalize_path( $folder ) );
			return gazeta_found( 'folder', 'bad', gazeta_text( 'health.folder.bad', $path ), gazeta_text( 'health.folder.ask', $path ) );
		}
	}
	return gazeta_found( 'folder', 'good', gazeta_text( 'health.folder.good' ) );
}

/** What a messenger reads of a page: title, description, site and picture. */
function gazeta_read_preview( string $html ): array {
	$found = array();
	// Up to the body: a text may show such tags.
	$head = (string) strstr( $html . '<body', '<body', true );
	preg_match_all( '/<meta\s[^>]*>/i', $head, $tags );
	foreach ( $tags[0] as $tag ) {
		if ( preg_match( '/\sproperty=["\']og:(title|description|site_name|image)["\']/i', $tag, $name ) && preg_match( '/\scontent=("|\')(.*?)\1/is', $tag, $content ) ) {
			$found += array( strtolower( $name[1] ) => html_entity_decode( $content[2], ENT_QUOTES ) );
		}
	}
	return $found;
}
