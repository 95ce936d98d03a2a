<?php
/**
 * What WordPress must know of the theme: supports, menu, widgets; and what it must not add to the pages of the app.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

add_action( 'after_setup_theme', 'gazeta_set_up' );

/** Declares what the theme supports. */
function gazeta_set_up(): void {
	load_theme_textdomain( 'gazeta', get_template_directory() . '/languages' );
	add_theme_support( 'title-tag' );
	add_theme_support( 'automatic-feed-links' );
	add_theme_support( 'post-thumbnails' );
	add_theme_support( 'html5', array( 'search-form', 'comment-form', 'comment-list', 'gallery', 'caption', 'style', 'script' ) );
	add_theme_support( 'custom-logo' );
	add_theme_support( 'responsive-embeds' );
	add_theme_support( 'align-wide' );
	add_theme_support( 'editor-styles' );
	add_theme_support( 'post-formats', array( 'aside', 'gallery', 'link', 'image', 'quote', 'video', 'audio' ) );
	register_nav_menu( 'primary', __( 'Main menu', 'gazeta' ) );
	$GLOBALS['content_width'] = 704;
}

// The app draws the same page from one frame to the next, so WordPress need not hold it back to change it.
add_filter( 'wp_should_output_buffer_template_for_enhancement', '__return_false' );

// Readers go from page to page without loading whole pages, so browsers need not fetch those before a click.
add_filter( 'wp_speculation_rules_configuration', '__return_null' );

// Comments that wait for a parent's «Reply» need this small script, where WordPress shows them itself.
add_action( 'wp_enqueue_scripts', 'gazeta_enqueue' );

/** Loads what a page needs, and takes from the app's pages what only WordPress's own would use. */
function gazeta_enqueue(): void {
	if ( ! gazeta_is_taken() ) {
		if ( is_singular() && comments_open() && get_option( 'thread_comments' ) ) {
			wp_enqueue_script( 'comment-reply' );
		}
		return;
	}
	remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
	remove_action( 'wp_print_styles', 'print_emoji_styles' );
	foreach ( array( 'wp-block-library', 'wp-block-library-theme', 'classic-theme-styles', 'global-styles' ) as $style ) {
		wp_dequeue_style( $style );
	}
}

add_filter( 'body_class', 'gazeta_keep_body_classes' );

/** Takes the class `page` from WordPress's pages: in the style sheet it is the column of a page. */
function gazeta_keep_body_classes( array $classes ): array {
	return array_diff( $classes, array( 'page', 'search', 'archive' ) );
}
