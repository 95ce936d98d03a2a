<?php
/**
 * An article, or one of WordPress's pages that the app shows.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

the_post();
$gazeta_post     = get_post();
$gazeta_sections = is_single() ? get_the_category( $gazeta_post->ID ) : array();
$gazeta_crumbs   = $gazeta_sections ? gazeta_to_crumb( $gazeta_sections[0] ) : array();
foreach ( is_page() ? array_reverse( get_post_ancestors( $gazeta_post ) ) : array() as $gazeta_id ) {
	$gazeta_crumbs[ gazeta_to_line( get_the_title( $gazeta_id ) ) ] = gazeta_to_path( get_permalink( $gazeta_id ) );
}
$gazeta_locked     = post_password_required( $gazeta_post );
$gazeta_standfirst = has_excerpt( $gazeta_post ) && ! $gazeta_locked ? gazeta_to_line( get_the_excerpt( $gazeta_post ) ) : '';
$gazeta_body       = gazeta_is_taken() && ! $gazeta_locked ? gazeta_find_body( $gazeta_post ) : '';
$gazeta_minutes    = gazeta_format_minutes( $gazeta_body );
$gazeta_picture    = $gazeta_locked ? 0 : (int) get_post_thumbnail_id( $gazeta_post );
?>
<div class="page">
	<div class="page-main">
		<?php
		if ( is_page() && ! is_front_page() ) {
			gazeta_print_breadcrumbs( $gazeta_crumbs );
		}
		?>
		<article <?php post_class( gazeta_class( 'article' ) ); ?> lang="<?php echo esc_attr( gazeta_find_article_language( $gazeta_sections ) ); ?>">
			<header>
				<?php
				if ( is_single() ) {
					gazeta_print_breadcrumbs( $gazeta_crumbs );
				}
				?>
				<h1><?php echo wp_kses( '' === gazeta_to_line( get_the_title() ) ? esc_html( gazeta_text( 'untitled' ) ) : get_the_title(), 'data' ); ?></h1>
				<?php if ( '' !== $gazeta_standfirst ) : ?>
					<p class="standfirst"><?php echo esc_html( $gazeta_standfirst ); ?></p>
				<?php endif; ?>
				<?php if ( is_single() ) : ?>
					<p class="byline">
						<span class="author"><a href="<?php echo esc_url( gazeta_to_path( get_author_posts_url( (int) $gazeta_post->post_author ) ) ); ?>" rel="author"><?php the_author(); ?></a></span>
						<span><?php gazeta_print_time( $gazeta_post->post_date, (string) get_post_time( 'c', true, $gazeta_post ) ); ?></span>
						<?php if ( substr( $gazeta_post->post_date, 0, 13 ) < substr( $gazeta_post->post_modified, 0, 13 ) ) : ?>
							<span class="updated"><?php echo esc_html( gazeta_text( 'updated' ) ); ?> <?php gazeta_print_time( $gazeta_post->post_modified, (string) get_post_modified_time( 'c', true, $gazeta_post ) ); ?></span>
						<?php endif; ?>
						<?php if ( '' !== $gazeta_minutes ) : ?>
							<span><?php echo esc_html( $gazeta_minutes ); ?></span>
						<?php endif; ?>
						<span class="discussed">
							<?php if ( get_comments_number() && ! $gazeta_locked ) : ?>
								<a href="#comments"><?php echo esc_html( gazeta_format_comments( (int) get_comments_number() ) ); ?></a>
							<?php endif; ?>
						</span>
					</p>
					<?php gazeta_print_age( $gazeta_post ); ?>
				<?php endif; ?>
			</header>
			<?php if ( $gazeta_picture ) : ?>
				<figure class="lead">
					<?php gazeta_print_picture( $gazeta_picture, 'lead', true, gazeta_to_line( (string) get_post_meta( $gazeta_picture, '_wp_attachment_image_alt', true ) ) ); ?>
					<?php if ( '' !== (string) wp_get_attachment_caption( $gazeta_picture ) ) : ?>
						<figcaption><span><?php echo wp_kses( wp_get_attachment_caption( $gazeta_picture ), 'data' ); ?></span></figcaption>
					<?php endif; ?>
				</figure>
			<?php endif; ?>
			<div class="body"><div class="prose">
				<?php
				if ( $gazeta_locked ) {
					echo get_the_password_form( $gazeta_post ); // phpcs:ignore WordPress.Security.EscapeOutput -- WordPress's own form.
				} elseif ( gazeta_is_taken() ) {
					echo gazeta_clean_body( $gazeta_body ); // phpcs:ignore WordPress.Security.EscapeOutput -- cleaned by wp_kses().
				} else {
					the_content();
					wp_link_pages();
				}
				?>
			</div></div>
			<?php the_tags( '<div class="tags"><ul role="list"><li>', '</li><li>', '</li></ul></div>' ); ?>
		</article>
		<?php gazeta_print_comments(); ?>
	</div>
</div>
