<?php
/**
 * The front page: the lead, the stories beside it, and the newest headlines.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

$gazeta_leads = gazeta_find_leads();
$gazeta_first = array_shift( $gazeta_leads );
?>
<div class="page page-front">
	<h1 class="visually-hidden"><?php bloginfo( 'name' ); ?></h1>
	<div class="front-main">
		<section class="<?php echo esc_attr( gazeta_class( 'top-stories' ) ); ?>" aria-label="<?php echo esc_attr( gazeta_text( 'lists.top_stories' ) ); ?>">
			<h2 class="visually-hidden"><?php echo esc_html( gazeta_text( 'lists.top_stories' ) ); ?></h2>
			<?php
			if ( $gazeta_first ) {
				gazeta_print_story( $gazeta_first, true );
			}
			?>
			<ul role="list">
				<?php foreach ( $gazeta_leads as $gazeta_story ) : ?>
					<li><?php gazeta_print_story( $gazeta_story, false ); ?></li>
				<?php endforeach; ?>
			</ul>
		</section>
	</div>
	<div class="front-side">
		<section class="<?php echo esc_attr( gazeta_class( 'feed' ) ); ?>">
			<h2><?php echo esc_html( gazeta_text( 'feed' ) ); ?></h2>
			<ul role="list" class="cards">
				<?php foreach ( $GLOBALS['wp_query']->posts as $gazeta_story ) : ?>
					<li><article class="story <?php echo esc_attr( gazeta_class( 'text-card' ) ); ?>"><h3><?php gazeta_print_link( $gazeta_story ); ?></h3><?php gazeta_print_teaser( $gazeta_story ); ?><?php gazeta_print_meta( $gazeta_story ); ?></article></li>
				<?php endforeach; ?>
			</ul>
			<?php gazeta_print_pager(); ?>
		</section>
	</div>
</div>
