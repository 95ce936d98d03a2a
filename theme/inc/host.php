<?php
/**
 * What the host does with the files of the release: it is asked by the site itself, as a browser would ask. Where it does
 * not compress them, files.php does, if it is reached. What was found is a setting of the theme.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

const GAZETA_HOST       = 'gazeta_host';
const GAZETA_CHECK_HOST = 'gazeta_check_host';

/** Whether the files of the release come through files.php. */
function gazeta_is_served_by_php(): bool {
	$host = get_theme_mod( GAZETA_HOST );
	return is_array( $host ) && ! empty( $host['by_php'] ) && is_readable( get_template_directory() . '/files.php' );
}

/** An address of this site as a browser gets it: status, headers and body; status 0 if the site cannot ask itself. */
function gazeta_fetch( string $url ): array {
	$options      = array(
		'timeout'     => 8,
		'redirection' => 2,
		'headers'     => array( 'Accept-Encoding' => 'gzip' ),
		// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own.
		'sslverify'   => apply_filters( 'https_local_ssl_verify', false ),
	);
	// A host that has no answer for itself once will keep the owner waiting each time.
	static $error = null;
	$response     = $error ?? wp_remote_get( $url, $options );
	$error        = is_wp_error( $response ) ? $response : null;
	$body     = (string) wp_remote_retrieve_body( $response );
	// Some versions leave it as it came.
	$plain = 0 === strpos( $body, "\x1f\x8b" ) ? gzdecode( $body ) : $body;
	return array(
		'status'   => (int) wp_remote_retrieve_response_code( $response ),
		'type'     => (string) gazeta_first( wp_remote_retrieve_header( $response, 'content-type' ) ),
		'encoding' => (string) gazeta_first( wp_remote_retrieve_header( $response, 'content-encoding' ) ),
		'headers'  => wp_remote_retrieve_headers( $response ),
		'body'     => (string) $plain,
		'error'    => is_wp_error( $response ) ? $response->get_error_message() : '',
	);
}

/**
 * The first of several headers of a name.
 *
 * @param string|array $header What WordPress tells.
 */
function gazeta_first( $header ): string {
	return is_array( $header ) ? (string) reset( $header ) : (string) $header;
}

/** Asks for the program and the module on the host's disk, and the program behind files.php; stores what is found. */
function gazeta_check_host(): array {
	$release = gazeta_read( 'release' );
	$folder  = get_template_directory_uri();
	$found   = array(
		'mark'   => $release['mark'],
		'at'     => time(),
		'by_php' => false,
	);
	foreach ( array( 'program', 'module' ) as $name ) {
		$found[ $name ] = gazeta_check_file( "$folder/app", ltrim( $release[ $name ][0], '/' ) );
	}
	$is_small = $found['program']['is_compressed'] && $found['module']['is_compressed'];
	if ( ! $is_small && $found['program']['status'] ) {
		$answer          = gazeta_check_file( "$folder/files.php", ltrim( $release['program'][0], '/' ) );
		$found['by_php'] = $answer['is_whole'] && $answer['is_compressed'];
	}
	set_theme_mod( GAZETA_HOST, $found );
	return $found;
}

/** How a file of the release comes from a folder: whether it is the file, and what the host says of it. */
function gazeta_check_file( string $folder, string $name ): array {
	$release = gazeta_read( 'release' );
	$answer  = gazeta_fetch( "$folder/{$release['mark']}/$name" );
	return array(
		'status'        => $answer['status'],
		'type'          => $answer['type'],
		'error'         => $answer['error'],
		'is_whole'      => 200 === $answer['status'] && hash( 'sha256', $answer['body'] ) === ( $release['files'][ $name ][1] ?? '' ),
		'is_compressed' => gazeta_is_compressed( $answer ),
	);
}

/** Whether an answer came compressed. */
function gazeta_is_compressed( array $answer ): bool {
	return 1 === preg_match( '/\b(gzip|br|zstd|deflate)\b/', $answer['encoding'] );
}

add_action( GAZETA_CHECK_HOST, 'gazeta_check_host' );
add_action( 'admin_init', 'gazeta_plan_check' );

/** After an activation or an update, asks the host in the background. */
function gazeta_plan_check(): void {
	$known = get_theme_mod( GAZETA_HOST );
	$mark  = gazeta_read( 'release' )['mark'] ?? '';
	if ( '' !== $mark && ( ! is_array( $known ) || ( $known['mark'] ?? '' ) !== $mark ) && ! wp_next_scheduled( GAZETA_CHECK_HOST ) ) {
		wp_schedule_single_event( time(), GAZETA_CHECK_HOST );
	}
}

add_action( 'switch_theme', 'gazeta_forget_check' );

/** Leaves no plan behind when another theme comes. */
function gazeta_forget_check(): void {
	wp_clear_scheduled_hook( GAZETA_CHECK_HOST );
}
