<?php
/**
 * Sends the files of the releases compressed, on a host that does not compress by itself: files.php/MARK/NAME. The pages
 * name it only where inc/host.php has found that it works. WordPress is not loaded for it, so it costs a millisecond, and
 * what it sends never changes, so a browser asks once.
 *
 * @package Gazeta
 */

/** The media type of a file, by the ending of its name. */
const GAZETA_TYPES = array(
	'js'   => 'text/javascript; charset=utf-8',
	'wasm' => 'application/wasm',
	'txt'  => 'text/plain; charset=utf-8',
	'svg'  => 'image/svg+xml',
);

/** Whether the browser takes gzip, and PHP does not compress by itself. */
function gazeta_may_compress(): bool {
	$accepted = isset( $_SERVER['HTTP_ACCEPT_ENCODING'] ) ? (string) $_SERVER['HTTP_ACCEPT_ENCODING'] : '';
	return 1 === preg_match( '/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i', $accepted ) && ! ini_get( 'zlib.output_compression' );
}

/** Sends the file of a path. Only a name of a release's file is one: no folder above it, no hidden file, no PHP. */
function gazeta_send_file( string $path ): void {
	$file = __DIR__ . "/app$path";
	if ( ! preg_match( '@\A/[0-9a-f]{12}/(?:messages/)?[A-Za-z][\w-]*(?:\.[a-z]+)*\.(js|wasm|txt|svg)\z@', $path, $parts ) || ! is_file( $file ) ) {
		http_response_code( 404 );
		header( 'Content-Type: text/plain; charset=utf-8' );
		header( 'Cache-Control: no-cache' );
		return;
	}
	if ( is_file( "$file.gz" ) && gazeta_may_compress() ) {
		$file .= '.gz';
		header( 'Content-Encoding: gzip' );
	}
	header( 'Content-Type: ' . GAZETA_TYPES[ $parts[1] ] );
	header( 'Content-Length: ' . filesize( $file ) );
	header( 'Cache-Control: public, max-age=31536000, immutable' );
	header( 'Vary: Accept-Encoding' );
	header( 'X-Content-Type-Options: nosniff' );
	if ( ! isset( $_SERVER['REQUEST_METHOD'] ) || 'HEAD' !== $_SERVER['REQUEST_METHOD'] ) {
		readfile( $file );
	}
}

gazeta_send_file( isset( $_SERVER['PATH_INFO'] ) ? (string) $_SERVER['PATH_INFO'] : '' );
