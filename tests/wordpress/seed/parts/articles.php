<?php
/**
 * Makes the articles from seed/content/articles/, in the order of their file names; never their comments.
 */

// Dates are fixed, clocks are not: on a machine whose clock is behind, WordPress would hold an article back as «scheduled».
add_filter( 'wp_insert_post_data', fn( $data ) => 'future' === $data['post_status'] ? array( 'post_status' => 'publish' ) + $data : $data );

// The body comes after the rest, and an article without a title would be refused as empty until then.
add_filter( 'wp_insert_post_empty_content', '__return_false' );

/** Makes all articles. Returns ids by slug and by file name. */
function gazeta_seed_articles( array $sections, array $authors ): array {
	$ids = array();
	foreach ( gazeta_list_articles() as $file ) {
		$article                 = gazeta_read_article( $file );
		$id                      = gazeta_seed_article( $article, $sections, $authors );
		$ids[ $article['stem'] ] = $id;
		$ids[ urldecode( get_post_field( 'post_name', $id ) ) ] = $id;
		isset( $article['slug'] ) && $ids[ $article['slug'] ] = $id;
	}
	return $ids;
}

/** Makes one article with its photographs. Returns its id. */
function gazeta_seed_article( array $article, array $sections, array $authors ): int {
	$date = gazeta_format_date( $article['date'] );
	$id   = wp_insert_post( wp_slash( gazeta_to_post( $article, $sections, $authors, $date ) ), true );
	is_wp_error( $id ) && gazeta_fail( "{$article['stem']}: " . $id->get_error_message() );
	wp_set_post_tags( $id, $article['tags'] );
	gazeta_seed_lead_photo( $article, $id, $date );
	$recordings = gazeta_seed_recordings( $article['recordings'] ?? array(), $id, $date );
	$body       = str_replace( '{{recordings}}', implode( ',', $recordings ), $article['body'] );
	gazeta_set_body( $id, gazeta_place_photos( $body, $article['stem'], $date, $id ) );
	gazeta_set_modified( $id, isset( $article['updated'] ) ? gazeta_format_date( $article['updated'] ) : $date );
	empty( $article['sticky'] ) || stick_post( $id );
	empty( $article['format'] ) || set_post_format( $id, $article['format'] );
	empty( $article['footnotes'] ) || update_post_meta( $id, 'footnotes', wp_slash( wp_json_encode( $article['footnotes'] ) ) );
	return $id;
}

/** The fields of an article for WordPress. The body is added when its photographs are uploaded. */
function gazeta_to_post( array $article, array $sections, array $authors, string $date ): array {
	return array(
		'post_title'     => $article['title'],
		'post_name'      => $article['slug'] ?? '',
		'post_status'    => 'publish',
		'post_date'      => $date,
		'post_author'    => gazeta_find( $authors, $article['author'] ?? '', $article['stem'], 'author' ) ?? 1,
		'post_excerpt'   => $article['excerpt'] ?? '',
		'post_password'  => $article['password'] ?? '',
		'comment_status' => $article['comments'],
		'ping_status'    => 'closed',
		'post_category'  => array_filter( array_map( fn( $slug ) => gazeta_find( $sections, $slug, $article['stem'], 'section' ), $article['sections'] ) ),
	);
}

/** Looks up a name, and fails when an article names something that does not exist. */
function gazeta_find( array $ids, string $name, string $stem, string $kind ): ?int {
	isset( $ids[ $name ] ) || fwrite( STDERR, "wordpress: $stem names an unknown $kind «{$name}»\n" );
	return $ids[ $name ] ?? null;
}

/** Gives the article its photograph, if it has one. */
function gazeta_seed_lead_photo( array $article, int $id, string $date ): void {
	if ( empty( $article['photo'] ) ) {
		return;
	}
	$photo = $article['photo'] + array( 'scene' => 'steppe', 'alt' => '', 'caption' => '', 'credit' => '' );
	$image = gazeta_upload_photo( $photo['scene'], $article['stem'], $date, $photo['alt'], $photo['caption'], $photo['credit'] );
	gazeta_attach( $image, $id );
	set_post_thumbnail( $id, $image );
}

/** Writes the body without WordPress's editing functions, which would store a revision. */
function gazeta_set_body( int $id, string $body ): void {
	global $wpdb;
	$wpdb->update( $wpdb->posts, array( 'post_content' => $body ), array( 'ID' => $id ) );
	clean_post_cache( $id );
}

/** Sets the time of the last change, which WordPress itself always takes from the clock. */
function gazeta_set_modified( int $id, string $date ): void {
	global $wpdb;
	$wpdb->update( $wpdb->posts, array( 'post_modified' => $date, 'post_modified_gmt' => get_gmt_from_date( $date ) ), array( 'ID' => $id ) );
	clean_post_cache( $id );
}
