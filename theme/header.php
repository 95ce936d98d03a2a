<?php
/**
 * The head of a page, and the masthead. The shell around the page is what the app takes over.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;
?>
<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="<?php bloginfo( 'charset' ); ?>">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<?php gazeta_print_head(); ?>
<?php
// Without the app, nothing opens the menu.
echo gazeta_is_taken() ? '<noscript>' : '';
?>
<style>
#shell .opener, #shell .letters, #shell .toggle { display: none; }
#shell .parent { position: relative; }
#shell .parent:hover > .submenu, #shell .parent:focus-within > .submenu { display: block; }
@media (width < 64rem) {
	#shell .row { display: block; }
	#shell .row .submenu { position: static; display: flex; flex-wrap: wrap; min-inline-size: 0; border: 0; padding: 0; box-shadow: none; font-weight: 400; }
	#shell .row .submenu a { margin-inline-start: 1em; }
}
</style>
<?php echo gazeta_is_taken() ? '</noscript>' : ''; ?>
</head>
<body <?php body_class(); ?>>
<?php wp_body_open(); ?>
<div id="shell" class="is-printed">
<header class="<?php echo esc_attr( gazeta_class( 'masthead' ) ); ?>">
	<div class="strip"><p class="today"><?php echo esc_html( gazeta_format_today() ); ?></p></div>
	<p class="name"><a href="<?php echo esc_url( home_url( '/' ) ); ?>"><?php bloginfo( 'name' ); ?></a></p>
	<div class="<?php echo esc_attr( gazeta_class( 'menu' ) ); ?>">
		<button type="button" class="opener"><span class="bars" aria-hidden="true"></span><?php echo esc_html( gazeta_text( 'open_menu' ) ); ?></button>
		<nav class="row" aria-label="<?php echo esc_attr( gazeta_text( 'main_menu' ) ); ?>"><?php gazeta_print_menu(); ?></nav>
		<a class="search" href="<?php echo esc_url( home_url( '/?s=' ) ); ?>"><?php echo esc_html( gazeta_text( 'lists.search.heading' ) ); ?></a>
		<div class="<?php echo esc_attr( gazeta_class( 'reading' ) ); ?>"><button type="button" class="letters" aria-label="<?php echo esc_attr( gazeta_text( 'reading.panel' ) ); ?>"></button></div>
	</div>
</header>
<main>
