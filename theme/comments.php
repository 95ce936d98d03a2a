<?php
/**
 * The comments of an article, and WordPress's own form.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

if ( post_password_required() ) {
	return;
}
?>
<section id="comments">
	<h2><?php echo esc_html( gazeta_text( 'comments' ) ); ?></h2>
	<?php if ( have_comments() ) : ?>
		<ol class="comment-list">
			<?php
			wp_list_comments(
				array(
					'style'       => 'ol',
					'avatar_size' => 0,
				)
			);
			?>
		</ol>
		<?php the_comments_pagination(); ?>
	<?php endif; ?>
	<?php if ( comments_open() ) : ?>
		<?php comment_form(); ?>
	<?php else : ?>
		<p><?php echo esc_html( gazeta_text( 'comments_closed' ) ); ?></p>
	<?php endif; ?>
</section>
