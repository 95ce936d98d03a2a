<?php
/**
 * Plugin Name: Gazeta, local site only
 * Description: Makes a WordPress on SQLite behave like a hosted one. Never needed, and never to be used, on a real site.
 */

defined( 'ABSPATH' ) || exit;

// There is no mail server, so a notice for every comment would only fill the log with errors.
add_filter( 'pre_wp_mail', '__return_true' );

// Without a network, every check for updates would end in a warning.
add_action( 'admin_init', 'gazeta_local_skip_updates', 0 );

/** Keeps wp-admin from requesting news from wordpress.org. */
function gazeta_local_skip_updates(): void {
	foreach ( array( '_maybe_update_core', '_maybe_update_plugins', '_maybe_update_themes' ) as $check ) {
		remove_action( 'admin_init', $check );
	}
}

// The block theme has no post formats, but the archive of an old paper may.
add_action( 'after_setup_theme', fn() => add_theme_support( 'post-formats', array( 'aside', 'quote', 'link' ) ) );

// The block theme has no menu locations, but most newspapers' themes do.
add_action( 'after_setup_theme', fn() => register_nav_menu( 'primary', 'Главное меню' ) );

// Themes older than WordPress 3.9 get its older markup: captions in `div`, galleries in `dl` with a style sheet.
add_action( 'after_setup_theme', fn() => get_option( 'gazeta_local_old_theme' ) && remove_theme_support( 'html5' ), 20 );

// Stored addresses contain the port of the installation. They must match the current port before images get their
// srcset.
add_filter( 'the_content', 'gazeta_local_fix_port', 1 );
add_filter( 'wp_setup_nav_menu_item', 'gazeta_local_fix_menu_port' );

/** Replaces the port in stored addresses of the site. */
function gazeta_local_fix_port( string $html ): string {
	return str_replace( 'http://127.0.0.1:8081', home_url(), $html );
}

/** Does the same for a menu item with an address of its own. */
function gazeta_local_fix_menu_port( object $item ): object {
	$item->url = gazeta_local_fix_port( (string) ( $item->url ?? '' ) );
	return $item;
}

// MySQL's collations ignore case in every alphabet, but SQLite's LIKE only in Latin: a search for «бозкала» must find
// «Бозкала».
add_action( 'muplugins_loaded', 'gazeta_local_teach_sqlite_like' );

/** Replaces LIKE by a function that ignores case as Unicode defines it. */
function gazeta_local_teach_sqlite_like(): void {
	$pdo = $GLOBALS['wpdb']->dbh->get_pdo();
	$pdo->sqliteCreateFunction( 'like', 'gazeta_local_like', 2 );
	$pdo->sqliteCreateFunction( 'like', 'gazeta_local_like', 3 );
}

/** SQL's LIKE: % matches any text, _ matches one character. */
function gazeta_local_like( ?string $pattern, ?string $text, ?string $escape = null ): ?int {
	static $compiled = array();
	if ( null === $pattern || null === $text ) {
		return null;
	}
	$key                = $pattern . "\0" . $escape;
	$compiled[ $key ] ??= gazeta_local_compile_like( $pattern, $escape );
	return preg_match( $compiled[ $key ], $text ) ? 1 : 0;
}

/** Converts a LIKE pattern to a regular expression. */
function gazeta_local_compile_like( string $pattern, ?string $escape ): string {
	$regex   = '';
	$escaped = false;
	foreach ( mb_str_split( $pattern ) as $letter ) {
		if ( ! $escaped && null !== $escape && $letter === $escape ) {
			$escaped = true;
			continue;
		}
		$wild    = array( '%' => '.*', '_' => '.' );
		$regex  .= $escaped ? preg_quote( $letter, '/' ) : ( $wild[ $letter ] ?? preg_quote( $letter, '/' ) );
		$escaped = false;
	}
	return "/^$regex\$/isu";
}

// The authors have portraits on the site itself; WordPress alone would link to a third party (Gravatar).
add_filter( 'get_avatar_url', 'gazeta_local_find_portrait', 10, 2 );

/** The portrait of an author; for anyone else, WordPress's own. */
function gazeta_local_find_portrait( string $url, mixed $who ): string {
	$user = is_numeric( $who ) ? get_userdata( (int) $who ) : ( $who instanceof WP_User ? $who : null );
	$name = 'portraits/' . ( $user ? $user->user_login : '' ) . '.svg';
	return $user && is_file( __DIR__ . "/$name" ) ? content_url( "mu-plugins/$name" ) : $url;
}

// An option of this name switches off what a paper may have switched off, for the tests of the messages that readers
// get then.
add_filter( 'rest_allow_anonymous_comments', fn( $allowed ) => get_option( 'gazeta_local_rest_shut' ) ? false : $allowed, 20 );

// Reports which cookies reach the API, for the test of nginx.
add_action( 'rest_api_init', 'gazeta_local_report_cookies' );

/** Returns the names of the request's cookies. */
function gazeta_local_report_cookies(): void {
	$route = array(
		'permission_callback' => '__return_true',
		'callback'            => fn() => array_keys( $_COOKIE ),
	);
	register_rest_route( 'gazeta-local', '/cookies', $route );
}
