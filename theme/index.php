<?php
/**
 * Every page: which of its parts is shown depends on what the address asks for.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

// The page is sent as a whole, because what stands in it decides about its headers.
ob_start();
get_header();
if ( is_404() ) {
	get_template_part( 'parts/missing' );
} elseif ( is_singular() ) {
	get_template_part( is_single() || gazeta_is_known() ? 'parts/article' : 'parts/plain' );
} elseif ( is_front_page() && is_home() && 1 === gazeta_find_page() ) {
	get_template_part( 'parts/front' );
} else {
	get_template_part( 'parts/list' );
}
get_footer();
gazeta_send_page( (string) ob_get_clean() );
