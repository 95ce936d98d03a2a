<?php
/**
 * A page that stays WordPress's, with the scripts of its plugins, between our masthead and footer.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;
?>
<div class="page page-news">
	<div class="page-main">
		<?php
		while ( have_posts() ) :
			the_post();
			?>
			<article <?php post_class( gazeta_class( 'article' ) ); ?>>
				<header><h1><?php the_title(); ?></h1></header>
				<div class="body"><div class="prose">
					<?php
					the_content();
					wp_link_pages();
					?>
				</div></div>
			</article>
			<?php
			gazeta_print_comments();
		endwhile;
		?>
	</div>
</div>
