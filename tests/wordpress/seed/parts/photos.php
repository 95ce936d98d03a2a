<?php
/**
 * Turns drawn photographs into real uploads, with the sizes that WordPress makes, and places them into texts.
 * Never draws by itself: that is draw.php.
 */

/** Uploads a drawn photograph as an editor would. Returns its id. */
function gazeta_upload_photo( string $scene, string $seed, string $date, string $alt, string $caption, string $credit = '' ): int {
	$name = sanitize_file_name( "$seed-$scene.jpg" );
	$copy = wp_tempnam( $name );
	copy( gazeta_draw_photo( $scene, $seed ), $copy );
	$upload = array( 'name' => $name, 'tmp_name' => $copy );
	$moved  = wp_handle_sideload( $upload, array( 'test_form' => false ), substr( $date, 0, 7 ) );
	isset( $moved['error'] ) && gazeta_fail( "photograph $name: {$moved['error']}" );
	$id = wp_insert_attachment(
		wp_slash(
			array(
				'post_title'     => $alt ?: $name,
				'post_name'      => "photo-$seed-$scene",
				'post_excerpt'   => gazeta_caption_with_credit( $caption, $credit ),
				'post_mime_type' => $moved['type'],
				'post_date'      => $date,
				'post_author'    => 1,
				'guid'           => $moved['url'],
				'comment_status' => 'closed',
			)
		),
		$moved['file']
	);
	update_post_meta( $id, '_wp_attachment_image_alt', wp_slash( $alt ) );
	gazeta_make_sizes( $id, $moved['file'], $credit );
	gazeta_set_modified( $id, $date );
	return $id;
}

/** Attaches a photograph to its article, so that the API can list the article's pictures. */
function gazeta_attach( int $photo, int $parent ): void {
	global $wpdb;
	$wpdb->update( $wpdb->posts, array( 'post_parent' => $parent ), array( 'ID' => $photo ) );
	clean_post_cache( $photo );
}

/** Newspapers write the credit into the caption, cameras into the file. Gazeta has to support both. */
function gazeta_caption_with_credit( string $caption, string $credit ): string {
	if ( '' === $credit || str_contains( $caption, $credit ) ) {
		return $caption;
	}
	return trim( rtrim( $caption, '. ' ) . ". Фото: $credit", '. ' );
}

/** Lets WordPress cut its sizes, and adds the credit to the camera's metadata. */
function gazeta_make_sizes( int $id, string $file, string $credit ): void {
	$meta                         = wp_generate_attachment_metadata( $id, $file );
	$meta['image_meta']['credit'] = $credit;
	wp_update_attachment_metadata( $id, $meta );
}

/** Replaces each line {{photo:scene:alt:caption}} by an uploaded photograph. */
function gazeta_place_photos( string $body, string $seed, string $date, int $parent = 0 ): string {
	$count = 0;
	return preg_replace_callback(
		GAZETA_PHOTO_LINE,
		function ( array $found ) use ( $body, $seed, $date, $parent, &$count ) {
			list( , $scene, $alt, $caption, $place ) = array_map( 'trim', $found + array( 4 => '' ) );
			$id = gazeta_upload_photo( $scene, $seed . '-' . ++$count, $date, $alt, $caption );
			gazeta_attach( $id, $parent );
			return gazeta_place_photo( $id, $alt, $caption, $place, has_blocks( $body ) || '' === $body );
		},
		$body
	);
}

/** The markup of a picture: an alignment, bare or as a cover for the blocks that hold one, or none where a gallery shows it. */
function gazeta_place_photo( int $id, string $alt, string $caption, string $place, bool $in_blocks ): string {
	if ( 'none' === $place ) {
		return '';
	}
	if ( 'bare' === $place || 'cover' === $place ) {
		$class = 'cover' === $place ? "wp-block-cover__image-background wp-image-$id" : "wp-image-$id size-full";
		return sprintf( '<img class="%s" alt="%s" src="%s"/>', $class, esc_attr( $alt ), esc_url( wp_get_attachment_image_url( $id, 'large' ) ) );
	}
	return $in_blocks ? gazeta_image_block( $id, $alt, $caption, $place ) : gazeta_classic_image( $id, $alt, $caption, $place ?: 'none' );
}

/** The picture as the block editor writes it; WordPress itself adds srcset when it shows the text. */
function gazeta_image_block( int $id, string $alt, string $caption, string $align ): string {
	$figcaption = '' === $caption ? '' : '<figcaption class="wp-element-caption">' . esc_html( $caption ) . '</figcaption>';
	return sprintf(
		'<!-- wp:image {"id":%1$d,"sizeSlug":"large","linkDestination":"none"%5$s} -->' . "\n" .
		'<figure class="wp-block-image%6$s size-large"><img src="%2$s" alt="%3$s" class="wp-image-%1$d"/>%4$s</figure>' . "\n" .
		'<!-- /wp:image -->',
		$id,
		esc_url( wp_get_attachment_image_url( $id, 'large' ) ),
		esc_attr( $alt ),
		$figcaption,
		$align ? ",\"align\":\"$align\"" : '',
		$align ? " align$align" : ''
	);
}

/** The picture as the classic editor writes it: a block would switch off the paragraphs of a classic text. */
function gazeta_classic_image( int $id, string $alt, string $caption, string $align ): string {
	list( $url, $width, $height ) = wp_get_attachment_image_src( $id, 'none' === $align ? 'large' : 'medium' );
	$image = sprintf( '<img class="size-large wp-image-%d" src="%s" alt="%s" width="%d" height="%d" />', $id, esc_url( $url ), esc_attr( $alt ), $width, $height );
	return '' === $caption ? $image : sprintf( '[caption id="attachment_%d" align="align%s" width="%d"]%s %s[/caption]', $id, $align, $width, $image, esc_html( $caption ) );
}
