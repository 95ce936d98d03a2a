<?php
/**
 * Loads WordPress with its installer, as the owner of a site who may change files. The first argument of the script that
 * includes it is the folder of WordPress.
 */

define( 'DISALLOW_FILE_MODS', false );
define( 'FS_METHOD', 'direct' );
$_SERVER['HTTP_HOST']      = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
set_error_handler( fn( int $level, string $message ): bool => str_contains( $message, 'already defined' ) );

require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';

wp_set_current_user( 1 );
