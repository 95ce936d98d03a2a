<?php
/**
 * For those who are logged in: the admin bar follows the app, and comments are sent under the own name. Only their pages
 * hold a nonce, and WordPress forbids to cache those.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

add_action( 'wp_enqueue_scripts', 'gazeta_enqueue_for_editors' );

/** Loads the script of those who are logged in. */
function gazeta_enqueue_for_editors(): void {
	if ( ! is_user_logged_in() || ! gazeta_is_taken() ) {
		return;
	}
	$user     = wp_get_current_user();
	$settings = array(
		'nonce'  => wp_create_nonce( 'wp_rest' ),
		'renew'  => admin_url( 'admin-ajax.php?action=rest-nonce', 'relative' ),
		'name'   => $user->display_name,
		'email'  => $user->user_email,
		'signed' => gazeta_find_sign( $user ),
	);
	wp_enqueue_script( 'gazeta-editors', get_template_directory_uri() . '/js/editors.js', array(), wp_get_theme()->get( 'Version' ), false );
	$json = wp_json_encode( $settings, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	wp_add_inline_script( 'gazeta-editors', "const gazetaEditor = $json;", 'before' );
}

/** WordPress's own sentence about who is logged in, as its comment form has it, without the links behind it. */
function gazeta_find_sign( WP_User $user ): string {
	// phpcs:ignore WordPress.WP.I18n -- a message of WordPress, which is translated there.
	$sentence = __( 'Logged in as %1$s. <a href="%2$s">Edit your profile</a>. <a href="%3$s">Log out?</a>', 'default' );
	return sprintf( trim( (string) strtok( $sentence, '<' ) ), $user->display_name );
}

add_action( 'wp_head', 'gazeta_print_bar_styles', 20 );

/** While the app takes its place, what was printed stays where it stood: below the admin bar. */
function gazeta_print_bar_styles(): void {
	if ( is_admin_bar_showing() ) {
		echo "<style>body.admin-bar > #shell { inset-block-start: var(--wp-admin--admin-bar--height, 32px) !important; }</style>\n";
	}
}

add_action( 'send_headers', 'gazeta_keep_own_pages_private' );

/** What is printed for one user must not be sent to another. */
function gazeta_keep_own_pages_private(): void {
	if ( is_user_logged_in() && ! is_admin() ) {
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- known to page caches.
		}
		header( 'Cache-Control: no-store, private, no-cache, must-revalidate, max-age=0' );
	}
}
