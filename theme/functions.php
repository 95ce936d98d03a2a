<?php
/**
 * Gazeta: refuses a WordPress or PHP that is too old, then loads the parts of the theme (inc/fault.php). It prints nothing itself.
 *
 * This file is written so that old versions of PHP can read it too.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

define( 'GAZETA_NEEDS_PHP', '7.4' );
define( 'GAZETA_NEEDS_WORDPRESS', '6.1' );

/**
 * Whether this site can run the theme.
 *
 * @return bool
 */
function gazeta_can_run() {
	return version_compare( PHP_VERSION, GAZETA_NEEDS_PHP, '>=' )
		&& version_compare( $GLOBALS['wp_version'], GAZETA_NEEDS_WORDPRESS, '>=' );
}

if ( gazeta_can_run() ) {
	require get_template_directory() . '/inc/fault.php';
} else {
	require get_template_directory() . '/inc/refuse.php';
}
