<?php
/**
 * Every page. What is printed, and what happens when that fails, is in inc/fault.php.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

if ( function_exists( 'gazeta_print_page' ) ) {
	gazeta_print_page();
} else {
	require __DIR__ . '/parts/fallback.php';
}
