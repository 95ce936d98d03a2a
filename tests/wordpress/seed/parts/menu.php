<?php
/**
 * Makes the main menu and assigns it to its location; never the sections and pages that it points to.
 */

/** Makes the menu from its description in site.json. */
function gazeta_seed_menu( array $entries, array $sections, array $pages ): void {
	if ( ! $entries ) {
		return;
	}
	$menu = wp_create_nav_menu( 'Главное меню' );
	gazeta_seed_entries( $menu, $entries, $sections, $pages, 0 );
	set_theme_mod( 'nav_menu_locations', array( 'primary' => $menu ) );
}

/** Makes items, each followed by its children. */
function gazeta_seed_entries( int $menu, array $entries, array $sections, array $pages, int $parent ): void {
	static $position = 0;
	foreach ( $entries as $entry ) {
		$item = array(
			'menu-item-title'     => $entry['title'],
			'menu-item-parent-id' => $parent,
			'menu-item-position'  => ++$position,
			'menu-item-status'    => 'publish',
		);
		$id = wp_update_nav_menu_item( $menu, 0, wp_slash( $item + gazeta_entry_target( $entry, $sections, $pages ) ) );
		is_wp_error( $id ) && gazeta_fail( "menu entry {$entry['title']}: " . $id->get_error_message() );
		gazeta_seed_entries( $menu, $entry['children'] ?? array(), $sections, $pages, $id );
	}
}

/** The target of an item: a section, a page, or any other address. */
function gazeta_entry_target( array $entry, array $sections, array $pages ): array {
	if ( isset( $sections[ $entry['section'] ?? '' ] ) ) {
		return array( 'menu-item-type' => 'taxonomy', 'menu-item-object' => 'category', 'menu-item-object-id' => $sections[ $entry['section'] ] );
	}
	if ( isset( $pages[ $entry['page'] ?? '' ] ) ) {
		return array( 'menu-item-type' => 'post_type', 'menu-item-object' => 'page', 'menu-item-object-id' => $pages[ $entry['page'] ] );
	}
	$url = $entry['url'] ?? '/';
	return array( 'menu-item-type' => 'custom', 'menu-item-url' => str_starts_with( $url, '/' ) ? home_url( $url ) : $url );
}
