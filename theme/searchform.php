<?php
/**
 * The search form.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;
?>
<form role="search" method="get" action="<?php echo esc_url( home_url( '/' ) ); ?>">
	<label><?php echo esc_html( gazeta_text( 'lists.search.label' ) ); ?>
		<input type="search" name="s" value="<?php echo esc_attr( get_search_query( false ) ); ?>">
	</label>
	<button class="button"><?php echo esc_html( gazeta_text( 'lists.search.button' ) ); ?></button>
</form>
