<?php
/**
 * The main menu: the same markup as the app's. Where no menu is chosen, the largest sections stand in for it.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/** Writes the items of the menu without the classes and ids of WordPress. */
class Gazeta_Menu_Walker extends Walker_Nav_Menu {
	/**
	 * Begins a submenu.
	 *
	 * @param string   $output What is printed.
	 * @param int      $depth  The depth of the item.
	 * @param stdClass $args   The arguments of wp_nav_menu().
	 */
	public function start_lvl( &$output, $depth = 0, $args = null ) {
		$output .= '<ul role="list" class="submenu">';
	}

	/**
	 * Begins an item.
	 *
	 * @param string   $output            What is printed.
	 * @param WP_Post  $data_object       The item.
	 * @param int      $depth             The depth of the item.
	 * @param stdClass $args              The arguments of wp_nav_menu().
	 * @param int      $current_object_id The id of the item that is shown.
	 */
	public function start_el( &$output, $data_object, $depth = 0, $args = null, $current_object_id = 0 ) {
		$title   = gazeta_to_line( (string) apply_filters( 'the_title', $data_object->title, $data_object->ID ) ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own.
		$url     = (string) $data_object->url;
		$output .= $this->has_children && 0 === $depth ? '<li class="parent">' : '<li>';
		$output .= in_array( $url, array( '', '#' ), true )
			? sprintf( '<span class="label">%s</span>', esc_html( $title ) )
			: sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html( $title ) );
		if ( $this->has_children && 0 === $depth ) {
			$output .= sprintf( '<button type="button" class="toggle" aria-label="%s"></button>', esc_attr( gazeta_text( 'open_submenu', $title ) ) );
		}
	}
}

/** Prints the menu. */
function gazeta_print_menu(): void {
	wp_nav_menu(
		array(
			'theme_location' => 'primary',
			'container'      => false,
			'items_wrap'     => '<ul role="list">%3$s</ul>',
			'depth'          => 2,
			'walker'         => new Gazeta_Menu_Walker(),
			'fallback_cb'    => 'gazeta_print_sections_menu',
		)
	);
}

/** Prints the largest sections in the place of a menu. */
function gazeta_print_sections_menu(): void {
	$sections = get_terms(
		array(
			'taxonomy' => 'category',
			'parent'   => 0,
			'orderby'  => 'count',
			'order'    => 'DESC',
			'number'   => 8,
		)
	);
	echo '<ul role="list">';
	foreach ( is_array( $sections ) ? $sections : array() as $section ) {
		printf( '<li><a href="%s">%s</a></li>', esc_url( gazeta_to_path( get_term_link( $section ) ) ), esc_html( gazeta_to_line( $section->name ) ) );
	}
	echo '</ul>';
}
