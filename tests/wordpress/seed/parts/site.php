<?php
/**
 * Makes everything around the articles: sections, authors, tags and pages; never an article.
 */

/** Removes the default content of a fresh WordPress: a greeting, a sample page, a draft of a privacy page. */
function gazeta_remove_samples(): void {
	foreach ( get_posts( array( 'post_type' => array( 'post', 'page' ), 'post_status' => 'any', 'numberposts' => -1 ) ) as $post ) {
		wp_delete_post( $post->ID, true );
	}
	delete_option( 'wp_page_for_privacy_policy' );
}

/** What differs from the settings of setup.php. */
function gazeta_set_site_options( array $options ): void {
	foreach ( $options as $name => $value ) {
		update_option( $name, $value );
	}
	$GLOBALS['wp_rewrite']->init();
}

/** Makes categories, parents before children. Returns ids by slug. */
function gazeta_seed_sections( array $sections, int $parent = 0 ): array {
	$ids = array();
	foreach ( $sections as $section ) {
		$term = wp_insert_term(
			$section['name'],
			'category',
			array( 'slug' => $section['slug'], 'description' => $section['description'] ?? '', 'parent' => $parent )
		);
		is_wp_error( $term ) && gazeta_fail( "section {$section['slug']}: " . $term->get_error_message() );
		$ids[ $section['slug'] ] = $term['term_id'];
		$ids                    += gazeta_seed_sections( $section['children'] ?? array(), $term['term_id'] );
	}
	if ( $ids && 0 === $parent ) {
		gazeta_drop_uncategorised( reset( $ids ) );
	}
	return $ids;
}

/** An edited paper has no «Без рубрики»; WordPress deletes it only when another category becomes the default. */
function gazeta_drop_uncategorised( int $heir ): void {
	$old = (int) get_option( 'default_category' );
	update_option( 'default_category', $heir );
	wp_delete_term( $old, 'category' );
}

/** Makes the newsroom. Returns ids by login. */
function gazeta_seed_authors( array $authors ): array {
	$ids = array();
	foreach ( $authors as $author ) {
		$id = wp_insert_user(
			array(
				'user_login'   => $author['login'],
				'user_pass'    => 'gazeta',
				'user_email'   => $author['email'] ?? "{$author['login']}@bozkala.example",
				'display_name' => $author['name'],
				'nickname'     => $author['name'],
				'description'  => $author['bio'] ?? '',
				'role'         => 'author',
			)
		);
		is_wp_error( $id ) && gazeta_fail( "author {$author['login']}: " . $id->get_error_message() );
		$ids[ $author['login'] ] = $id;
	}
	return $ids;
}

/** Makes the tags in the given order, so that their ids do not depend on the articles. */
function gazeta_seed_tags( array $tags ): void {
	foreach ( $tags as $tag ) {
		wp_insert_term( is_array( $tag ) ? $tag['name'] : $tag, 'post_tag', array( 'slug' => $tag['slug'] ?? '' ) );
	}
}

/** Makes the pages in the given order; a parent comes before its children. Returns ids by slug, or by the key of pages that share one. */
function gazeta_seed_pages( array $pages ): array {
	$ids = array();
	foreach ( array_values( $pages ) as $order => $page ) {
		$id = wp_insert_post(
			wp_slash(
				array(
					'post_type'      => 'page',
					'post_status'    => 'publish',
					'post_author'    => 1,
					'post_title'     => $page['title'],
					'post_name'      => $page['slug'],
					'post_content'   => gazeta_place_photos( $page['body'] ?? '', "page-{$page['slug']}", '2026-01-12 09:00:00' ),
					'post_parent'    => $ids[ $page['parent'] ?? '' ] ?? 0,
					'menu_order'     => $order + 1,
					'post_date'      => '2026-01-12 09:00:00',
					'comment_status' => 'closed',
				)
			),
			true
		);
		is_wp_error( $id ) && gazeta_fail( "page {$page['slug']}: " . $id->get_error_message() );
		gazeta_set_modified( $id, '2026-01-12 09:00:00' );
		$ids[ $page['key'] ?? $page['slug'] ] = $id;
	}
	return $ids;
}
