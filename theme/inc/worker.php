<?php
/**
 * The service worker: WordPress serves it at an address below which all pages of the site lie, and which needs no rules of
 * the server. With another theme the address answers with a page; the worker then removes itself
 * (web/worker/printed_pages.js).
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

const GAZETA_WORKER = 'sw.js';

/** The address of the worker. It is empty in pages that the worker must not keep: those of who is logged in, searches, and what a password opens. */
function gazeta_find_worker(): string {
	$is_for_all = ! is_user_logged_in() && ! is_search() && ! gazeta_has_password();
	return $is_for_all && gazeta_read( 'worker' ) ? wp_make_link_relative( home_url( '/' ) ) . '?gazeta=' . GAZETA_WORKER : '';
}

add_action( 'init', 'gazeta_serve_worker' );

/** Serves the worker. */
function gazeta_serve_worker(): void {
	// phpcs:ignore WordPress.Security -- it is compared only; nothing is changed by it.
	if ( GAZETA_WORKER !== ( $_GET['gazeta'] ?? '' ) ) {
		return;
	}
	$code = gazeta_read( 'worker' )['code'] ?? '';
	if ( ! defined( 'DONOTCACHEPAGE' ) ) {
		define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- known to page caches.
	}
	status_header( '' === $code ? 404 : 200 );
	header( 'Content-Type: text/javascript; charset=utf-8' );
	header( 'Cache-Control: no-cache' );
	header( 'X-Content-Type-Options: nosniff' );
	header( "Content-Security-Policy: default-src 'none'; connect-src 'self'" );
	printf( "const GAZETA_APP = %s;\n", wp_json_encode( untrailingslashit( gazeta_find_place( '' ) ), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) );
	echo $code; // phpcs:ignore WordPress.Security.EscapeOutput -- a file of the theme.
	exit;
}

add_action( 'template_redirect', 'gazeta_forbid_storing' );

/** Whether the page is of an article with a password. */
function gazeta_has_password(): bool {
	return is_singular() && '' !== (string) get_queried_object()->post_password;
}

/** What a password has opened is stored nowhere. */
function gazeta_forbid_storing(): void {
	if ( gazeta_has_password() && ! headers_sent() ) {
		header( 'Cache-Control: no-store, private, max-age=0' );
	}
}
