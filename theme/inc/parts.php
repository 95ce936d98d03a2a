<?php
/**
 * Parts of the pages: the same markup as that of the app's components, so that nothing moves when they take its place.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/** The path of an address of this site; links of the app have no host. */
function gazeta_to_path( string $url ): string {
	return wp_make_link_relative( $url );
}

/** Breadcrumbs: the front page, and the terms or pages that this page belongs to, the outermost first. */
function gazeta_print_breadcrumbs( array $parents = array() ): void {
	$links = array( gazeta_text( 'lists.home' ) => '/' ) + $parents;
	printf( '<nav class="%s" aria-label="%s"><ol role="list">', esc_attr( gazeta_class( 'breadcrumbs' ) ), esc_attr( gazeta_text( 'lists.breadcrumbs' ) ) );
	foreach ( $links as $name => $link ) {
		printf( '<li><a href="%s">%s</a></li>', esc_url( '/' === $link ? home_url( '/' ) : $link ), esc_html( $name ) );
	}
	echo '</ol></nav>';
}

/** The name of a term with its address, for breadcrumbs. */
function gazeta_to_crumb( WP_Term $term ): array {
	return array( gazeta_to_line( $term->name ) => gazeta_to_path( get_term_link( $term ) ) );
}

/** The title of an article as text, or the placeholder for one without. */
function gazeta_find_title( WP_Post $post ): string {
	$title = gazeta_to_line( get_the_title( $post ) );
	return '' === $title ? gazeta_text( 'untitled' ) : $title;
}

/** A picture whose height is reserved; `$sizes` is its width on the page. Nothing if there is none. */
function gazeta_print_picture( int $id, string $sizes, bool $is_first, string $alt = '' ): void {
	$picture = $id ? wp_get_attachment_image_src( $id, 'full' ) : false;
	if ( ! $picture ) {
		return;
	}
	$srcset = (string) wp_get_attachment_image_srcset( $id, 'full' );
	$middle = wp_get_attachment_image_url( $id, 'medium_large' );
	printf(
		'<img decoding="async" alt="%s" width="%d" height="%d" %s %s src="%s">',
		esc_attr( $alt ),
		(int) $picture[1],
		(int) $picture[2],
		$is_first ? 'fetchpriority="high"' : 'loading="lazy"',
		'' === $srcset ? '' : sprintf( 'sizes="%s" srcset="%s"', esc_attr( gazeta_read( 'tables' )['sizes'][ $sizes ] ?? '100vw' ), esc_attr( $srcset ) ),
		esc_url( $middle ? $middle : $picture[0] )
	);
}

/** The date of an article. */
function gazeta_print_time( string $local, string $machine ): void {
	printf( '<time datetime="%s">%s</time>', esc_attr( $machine ), esc_html( gazeta_format_moment( $local ) ) );
}

/** The link of an article with its title. */
function gazeta_print_link( WP_Post $post ): void {
	printf( '<a href="%s">%s</a>', esc_url( gazeta_to_path( get_permalink( $post ) ) ), esc_html( gazeta_find_title( $post ) ) );
}

/** The line with the date, under the title of a card. */
function gazeta_print_meta( WP_Post $post ): void {
	echo '<p class="meta">';
	gazeta_print_time( $post->post_date, (string) get_post_time( 'c', true, $post ) );
	echo '</p>';
}

/** The first words of an article. */
function gazeta_print_teaser( WP_Post $post ): void {
	$teaser = gazeta_find_teaser( $post );
	if ( '' !== $teaser ) {
		printf( '<p class="teaser">%s</p>', esc_html( $teaser ) );
	}
}

/**
 * The feed of an archive.
 *
 * @param WP_Term|WP_User $of The term or the author.
 */
function gazeta_find_feed( $of ): string {
	return $of instanceof WP_User ? get_author_feed_link( $of->ID ) : (string) get_term_feed_link( $of->term_id, $of->taxonomy );
}

/** How long a text takes to read, in words, as the app counts it; empty for a text without words. */
function gazeta_format_minutes( string $html ): string {
	$words   = preg_split( '/\s+/u', (string) preg_replace( '/<[^>]*>?/', ' ', $html ), -1, PREG_SPLIT_NO_EMPTY );
	$count   = count( array_diff( $words ? $words : array(), array( '—', '–', '-' ) ) );
	$minutes = (int) ceil( $count / 180 );
	$forms   = gazeta_forms( 'reading.minutes' );
	return $minutes ? "$minutes " . ( $forms[ gazeta_find_form( $minutes ) ] ?? $forms[0] ) : '';
}

/** The notice on an article that is at least a year old. */
function gazeta_print_age( WP_Post $post ): void {
	$years = date_diff( get_post_datetime( $post ), current_datetime() );
	if ( $years->y < 1 || $years->invert ) {
		return;
	}
	$forms = gazeta_forms( 'reading.years_old' );
	$text  = 1 === $years->y ? gazeta_text( 'reading.year_old' ) : str_replace( '{}', (string) $years->y, $forms[ gazeta_find_form( $years->y ) ? 1 : 0 ] );
	printf( '<p class="%s">%s</p>', esc_attr( gazeta_class( 'age' ) ), esc_html( $text ) );
}

/** A row of a list: the picture beside title, first words and date. */
function gazeta_print_row( WP_Post $post ): void {
	printf( '<li><article class="story %s"><div class="text"><h2>', esc_attr( gazeta_class( 'row-card' ) ) );
	gazeta_print_link( $post );
	echo '</h2>';
	gazeta_print_teaser( $post );
	gazeta_print_meta( $post );
	echo '</div>';
	if ( has_post_thumbnail( $post ) ) {
		echo '<div class="frame">';
		gazeta_print_picture( (int) get_post_thumbnail_id( $post ), 'row', false );
		echo '</div>';
	}
	echo '</article></li>';
}

/** A story of the front page: the lead, or a card beside it. */
function gazeta_print_story( WP_Post $post, bool $is_lead ): void {
	printf( '<article class="story %s"><div class="frame">', esc_attr( gazeta_class( $is_lead ? 'lead-card' : 'card' ) ) );
	gazeta_print_picture( (int) get_post_thumbnail_id( $post ), $is_lead ? 'front' : 'card', $is_lead );
	echo '</div><h3>';
	gazeta_print_link( $post );
	echo '</h3>';
	if ( $is_lead ) {
		gazeta_print_teaser( $post );
	}
	gazeta_print_meta( $post );
	echo '</article>';
}

/** The articles of the front page: first the sticky ones, then the newest; as many as the app leads with. */
function gazeta_find_leads(): array {
	$count  = (int) ( gazeta_read( 'tables' )['lengths']['leads'] ?? 3 );
	$sticky = array_filter( array_map( 'intval', (array) get_option( 'sticky_posts' ) ) );
	$leads  = ! $sticky ? array() : get_posts(
		array(
			'post__in'    => $sticky,
			'numberposts' => $count,
		)
	);
	foreach ( $GLOBALS['wp_query']->posts as $post ) {
		if ( ! in_array( $post->ID, wp_list_pluck( $leads, 'ID' ), true ) ) {
			$leads[] = $post;
		}
	}
	return array_slice( $leads, 0, $count );
}

/** Links to the numbered pages of a list. */
function gazeta_print_pager(): void {
	$pages = (int) $GLOBALS['wp_query']->max_num_pages;
	$page  = gazeta_find_page();
	if ( $pages < 2 ) {
		return;
	}
	printf( '<nav class="%s" aria-label="%s">', esc_attr( gazeta_class( 'pager' ) ), esc_attr( gazeta_text( 'lists.pages' ) ) );
	if ( 1 < $page ) {
		printf( '<a href="%s" rel="prev" class="prev">%s</a>', esc_url( get_pagenum_link( $page - 1 ) ), esc_html( gazeta_text( 'lists.previous' ) ) );
	}
	printf( '<span>%s</span>', esc_html( gazeta_text( 'lists.page_of', (string) $page, (string) $pages ) ) );
	if ( $page < $pages ) {
		printf( '<a href="%s" rel="next" class="next">%s</a>', esc_url( get_pagenum_link( $page + 1 ) ), esc_html( gazeta_text( 'lists.next' ) ) );
	}
	echo '</nav>';
}
