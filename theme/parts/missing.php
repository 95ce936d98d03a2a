<?php
/**
 * An address that does not exist.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;
?>
<div class="page">
	<div class="page-main">
		<?php gazeta_print_breadcrumbs(); ?>
		<div class="<?php echo esc_attr( gazeta_class( 'notice' ) ); ?>">
			<h1><?php echo esc_html( gazeta_text( 'not_found' ) ); ?></h1>
			<p><?php echo esc_html( gazeta_text( 'not_found_advice' ) ); ?></p>
			<p><a class="button" href="<?php echo esc_url( home_url( '/' ) ); ?>"><?php echo esc_html( gazeta_text( 'to_front' ) ); ?></a></p>
		</div>
		<?php get_search_form(); ?>
	</div>
</div>
