<?php
/**
 * Description, canonical address, link preview and JSON-LD: each is printed only where nothing else has printed it, so
 * that with any plugin for search engines there is exactly one of each.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/** Prints what WordPress and its plugins have for the head, and what is missing in it. */
function gazeta_print_head(): void {
	ob_start();
	wp_head();
	$head = (string) ob_get_clean();
	echo $head; // phpcs:ignore WordPress.Security.EscapeOutput -- what wp_head() prints.
	$lacks = function ( string $pattern ) use ( $head ): bool {
		return ! preg_match( "/<(meta|link|script)\b[^>]*?\b$pattern/i", $head );
	};
	if ( ! have_posts() && is_404() ) {
		return;
	}
	$about = gazeta_find_about();
	if ( $lacks( '(name)=["\']description["\']' ) && '' !== $about['description'] ) {
		printf( "<meta name=\"description\" content=\"%s\">\n", esc_attr( $about['description'] ) );
	}
	if ( $lacks( 'rel=["\']canonical["\']' ) && '' !== $about['link'] && ! is_search() ) {
		printf( "<link rel=\"canonical\" href=\"%s\">\n", esc_url( $about['link'] ) );
	}
	if ( $lacks( 'property=["\']og:' ) ) {
		gazeta_print_preview( $about );
	}
	if ( is_singular( 'post' ) && $lacks( 'type=["\']application\/ld\+json["\']' ) ) {
		gazeta_print_json_ld( $about );
	}
}

/** Title, description, address and picture of the page. */
function gazeta_find_about(): array {
	$about = array(
		'title'       => html_entity_decode( wp_get_document_title(), ENT_QUOTES ),
		'description' => gazeta_to_line( (string) get_option( 'blogdescription' ) ),
		'link'        => gazeta_find_link(),
		'picture'     => 0,
	);
	if ( is_singular() ) {
		$post           = get_queried_object();
		$about['title'] = gazeta_to_line( get_the_title( $post ) );
		$text           = post_password_required( $post ) ? '' : gazeta_find_teaser( $post );
		if ( '' !== $text ) {
			$about['description'] = $text;
		}
		$about['picture'] = (int) get_post_thumbnail_id( $post );
	} elseif ( is_category() || is_tag() || is_author() ) {
		$text = gazeta_to_line( get_the_archive_description() );
		if ( '' !== $text ) {
			$about['description'] = $text;
		}
	} elseif ( is_home() && ! empty( $GLOBALS['wp_query']->posts ) ) {
		$about['picture'] = (int) get_post_thumbnail_id( gazeta_find_leads()[0] ?? 0 );
	}
	if ( is_front_page() ) {
		$about['title'] = gazeta_to_line( get_bloginfo( 'name' ) );
	}
	if ( ! $about['picture'] ) {
		$about['picture'] = (int) get_theme_mod( 'custom_logo' );
	}
	return $about;
}

/** The canonical address of the page. */
function gazeta_find_link(): string {
	if ( is_singular() ) {
		return (string) wp_get_canonical_url();
	}
	if ( is_404() ) {
		return '';
	}
	$link = get_pagenum_link( gazeta_find_page(), false );
	// What others add to an address, such as the campaign that a reader comes from, makes no other page of it.
	return get_option( 'permalink_structure' ) && ! is_search() ? (string) strtok( $link, '?' ) : $link;
}

/** HTML as one line of text. */
function gazeta_to_line( string $html ): string {
	$text = html_entity_decode( wp_strip_all_tags( strip_shortcodes( $html ) ), ENT_QUOTES );
	return trim( (string) preg_replace( '/\s+/u', ' ', $text ) );
}

/** The first words of an article, or the excerpt that its author has written. */
function gazeta_find_teaser( WP_Post $post ): string {
	if ( post_password_required( $post ) ) {
		return '';
	}
	$text = gazeta_to_line( get_the_excerpt( $post ) );
	$kept = (string) preg_replace( '/\s*\[?(…|\.\.\.)\]?$/u', '', $text );
	return $kept === $text ? $text : rtrim( $kept, " ,:;.-\n" ) . '…';
}

/** The picture of the preview with its true size: the large one, else the original. Nothing if there is none. */
function gazeta_find_preview( int $id ): array {
	$large = $id ? image_get_intermediate_size( $id, 'large' ) : false;
	if ( $large && ! empty( $large['url'] ) ) {
		return $large;
	}
	$url  = $id ? wp_get_attachment_url( $id ) : false;
	$full = $url ? (array) wp_get_attachment_metadata( $id ) : array();
	return ! $url ? array() : array(
		'url'    => $url,
		'width'  => $full['width'] ?? '',
		'height' => $full['height'] ?? '',
	);
}

/** Prints the link preview: Open Graph, and the kind of card that X reads. */
function gazeta_print_preview( array $about ): void {
	$is_article = is_singular( 'post' );
	$tags       = array(
		'og:title'       => $about['title'],
		'og:description' => $about['description'],
		'og:url'         => $about['link'],
		'og:site_name'   => gazeta_to_line( get_bloginfo( 'name' ) ),
		'og:locale'      => get_locale(),
		'og:type'        => $is_article ? 'article' : 'website',
	);
	$picture    = gazeta_find_preview( $about['picture'] );
	if ( $picture ) {
		$tags += array(
			'og:image'        => $picture['url'],
			'og:image:width'  => (string) $picture['width'],
			'og:image:height' => (string) $picture['height'],
			'og:image:alt'    => gazeta_to_line( (string) get_post_meta( $about['picture'], '_wp_attachment_image_alt', true ) ),
		);
	}
	if ( $is_article ) {
		$tags['article:published_time'] = (string) get_post_time( 'c', true, get_queried_object() );
		$tags['article:modified_time']  = (string) get_post_modified_time( 'c', true, get_queried_object() );
	}
	foreach ( array_filter( $tags, 'strlen' ) as $name => $content ) {
		printf( "<meta property=\"%s\" content=\"%s\">\n", esc_attr( $name ), esc_attr( $content ) );
	}
	if ( $picture ) {
		echo "<meta name=\"twitter:card\" content=\"summary_large_image\">\n";
	}
}

/** Prints an article as schema.org's NewsArticle. */
function gazeta_print_json_ld( array $about ): void {
	$post     = get_queried_object();
	$sections = get_the_category( $post->ID );
	$picture  = $about['picture'] ? wp_get_attachment_image_url( $about['picture'], 'full' ) : false;
	$article  = array(
		'@context'            => 'https://schema.org',
		'@type'               => 'NewsArticle',
		'headline'            => $about['title'],
		'description'         => $about['description'],
		'mainEntityOfPage'    => $about['link'],
		'datePublished'       => get_post_time( 'c', true, $post ),
		'dateModified'        => get_post_modified_time( 'c', true, $post ),
		'articleSection'      => $sections ? gazeta_to_line( $sections[0]->name ) : '',
		'isAccessibleForFree' => '' === $post->post_password,
		'author'              => array(
			'@type' => 'Person',
			'name'  => gazeta_to_line( get_the_author_meta( 'display_name', (int) $post->post_author ) ),
		),
		'publisher'           => array(
			'@type' => 'NewsMediaOrganization',
			'name'  => gazeta_to_line( get_bloginfo( 'name' ) ),
			'url'   => home_url( '/' ),
		),
	);
	if ( $picture ) {
		$article['image'] = $picture;
	}
	// phpcs:ignore WordPress.Security.EscapeOutput -- every < and > in it is escaped.
	printf( "<script type=\"application/ld+json\">%s</script>\n", wp_json_encode( $article, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) );
}
