<?php
/**
 * An archive, the results of a search, or the page of all articles: heading, articles, numbered pages.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

$gazeta_term    = get_queried_object();
$gazeta_parents = array();
$gazeta_kind    = '';
$gazeta_title   = gazeta_text( 'lists.news' );
if ( is_category() ) {
	foreach ( array_reverse( get_ancestors( $gazeta_term->term_id, 'category' ) ) as $gazeta_id ) {
		$gazeta_parents += gazeta_to_crumb( get_term( $gazeta_id ) );
	}
	$gazeta_title = $gazeta_term->name;
} elseif ( is_tag() || is_tax() ) {
	$gazeta_kind  = is_tag() ? gazeta_text( 'lists.tag' ) : '';
	$gazeta_title = $gazeta_term->name;
} elseif ( is_author() ) {
	$gazeta_kind  = gazeta_text( 'lists.author' );
	$gazeta_title = $gazeta_term->display_name;
} elseif ( is_date() ) {
	$gazeta_kind  = gazeta_text( 'lists.date' );
	$gazeta_title = gazeta_format_period();
} elseif ( is_search() ) {
	$gazeta_title = gazeta_text( 'lists.search.heading' );
} elseif ( is_post_type_archive() ) {
	$gazeta_title = post_type_archive_title( '', false );
}
$gazeta_about = is_category() || is_tag() || is_tax() || is_author() ? get_the_archive_description() : '';
?>
<div class="<?php echo is_home() ? 'page page-news' : 'page'; ?>">
	<div class="page-main">
		<?php gazeta_print_breadcrumbs( $gazeta_parents ); ?>
		<?php if ( is_home() ) : ?>
			<h1><?php echo esc_html( $gazeta_title ); ?></h1>
		<?php elseif ( is_search() ) : ?>
			<section class="search-page"><h1><?php echo esc_html( $gazeta_title ); ?></h1><?php get_search_form(); ?></section>
		<?php else : ?>
			<header class="<?php echo esc_attr( gazeta_class( 'archive-heading' ) ); ?>"><div class="words">
				<?php if ( '' !== $gazeta_kind ) : ?>
					<p class="kind"><?php echo esc_html( $gazeta_kind ); ?></p>
				<?php endif; ?>
				<h1><?php echo esc_html( gazeta_to_line( $gazeta_title ) ); ?></h1>
				<?php if ( '' !== trim( $gazeta_about ) ) : ?>
					<div class="description"><?php echo wp_kses_post( $gazeta_about ); ?></div>
				<?php endif; ?>
				<?php if ( ! is_date() && ! is_post_type_archive() ) : ?>
					<p class="rss"><a href="<?php echo esc_url( gazeta_find_feed( $gazeta_term ) ); ?>" rel="external" type="application/rss+xml"><?php echo esc_html( gazeta_text( 'lists.rss' ) ); ?></a></p>
				<?php endif; ?>
			</div></header>
		<?php endif; ?>
		<?php if ( have_posts() ) : ?>
			<ul role="list" class="cards">
				<?php
				while ( have_posts() ) {
					the_post();
					gazeta_print_row( get_post() );
				}
				?>
			</ul>
			<?php gazeta_print_pager(); ?>
		<?php else : ?>
			<p><?php echo esc_html( is_search() ? gazeta_text( 'lists.search.nothing', get_search_query( false ) ) : gazeta_text( 'lists.empty' ) ); ?></p>
		<?php endif; ?>
	</div>
</div>
