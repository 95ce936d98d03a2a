<?php
/**
 * For a WordPress or PHP that is too old: goes back to the theme before, and says why. Old versions of PHP read it too.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/**
 * Says what the theme needs.
 *
 * @return string
 */
function gazeta_say_needs() {
	/* translators: 1: version of WordPress, 2: version of PHP. */
	$sentence = __( 'Gazeta needs WordPress %1$s and PHP %2$s, or newer. The theme before stays active. Ask your hoster for a newer PHP, or update WordPress, and activate Gazeta again.', 'gazeta' );
	return sprintf( $sentence, GAZETA_NEEDS_WORDPRESS, GAZETA_NEEDS_PHP );
}

/**
 * Goes back to the theme before.
 *
 * @param string   $name The name of the theme before.
 * @param WP_Theme $old  The theme before.
 */
function gazeta_go_back( $name, $old ) {
	switch_theme( $old->exists() ? $old->get_stylesheet() : WP_DEFAULT_THEME );
	unset( $_GET['activated'] ); // phpcs:ignore WordPress.Security.NonceVerification -- nothing is done with it.
	add_action( 'admin_notices', 'gazeta_show_needs' );
}
add_action( 'after_switch_theme', 'gazeta_go_back', 10, 2 );

/**
 * Shows the sentence to whoever tried to activate the theme.
 */
function gazeta_show_needs() {
	printf( '<div class="notice notice-error"><p>%s</p></div>', esc_html( gazeta_say_needs() ) );
}

/**
 * Shows the sentence in place of pages that the theme cannot print.
 */
function gazeta_stop_page() {
	wp_die( esc_html( gazeta_say_needs() ), '', array( 'back_link' => true ) );
}
add_action( 'template_redirect', 'gazeta_stop_page' );
