<?php
/**
 * Runs WordPress's own installation with the settings of «Вестник Бозкалы»; never writes content. Argument: the folder of WordPress.
 */

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']      = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
// WordPress reads its language from here until there is a database.
$wp_local_package = 'ru_RU';

require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

/** WordPress 6.5 reads translations faster from PHP files, which the opcode cache keeps. */
function gazeta_compile_translations(): void {
	foreach ( glob( WP_LANG_DIR . '/*ru_RU.mo' ) as $file ) {
		$php = WP_Translation_File::transform( $file, 'php' );
		$php && file_put_contents( preg_replace( '/\.mo$/', '.l10n.php', $file ), $php );
	}
}

/** What differs from the defaults of a fresh site. */
function gazeta_set_options(): void {
	$options = array(
		'blogdescription'     => 'Газета города и степи',
		'WPLANG'              => 'ru_RU',
		'timezone_string'     => 'Asia/Almaty',
		'gmt_offset'          => '',
		'permalink_structure' => '/%postname%/',
		'posts_per_page'      => 10,
		'thread_comments'     => 1,
		// The authors have portraits on the site itself (plugin/local.php).
		'show_avatars'        => 1,
	);
	foreach ( $options as $name => $value ) {
		update_option( $name, $value );
	}
}

wp_install( 'Вестник Бозкалы', 'admin', 'admin@bozkala.example', true, '', 'gazeta', 'ru_RU' );
gazeta_compile_translations();
gazeta_set_options();
