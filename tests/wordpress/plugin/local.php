<?php
/**
 * Plugin Name: Gazeta, local site only
 * Description: Makes a WordPress on SQLite behave like a hosted one. Never needed, and never to be used, on a real site.
 */

defined( 'ABSPATH' ) || exit;

// There is no mail server here, and a notice for every comment would only fill the log with failures.
add_filter( 'pre_wp_mail', '__return_true' );

// Without a network every look for updates would end in a warning.
add_action( 'admin_init', 'gazeta_local_skip_updates', 0 );

/** Keeps wp-admin from asking wordpress.org for news of itself. */
function gazeta_local_skip_updates(): void {
	foreach ( array( '_maybe_update_core', '_maybe_update_plugins', '_maybe_update_themes' ) as $check ) {
		remove_action( 'admin_init', $check );
	}
}

// The block theme knows no post formats, while an old paper's archive has them.
add_action( 'after_setup_theme', fn() => add_theme_support( 'post-formats', array( 'aside', 'quote', 'link' ) ) );

// The block theme has no menu places of its own, while most newspapers' themes have one.
add_action( 'after_setup_theme', fn() => register_nav_menu( 'primary', 'Главное меню' ) );

// Addresses are stored with the port of the installation. Before images get their srcset they must match this port.
add_filter( 'the_content', 'gazeta_local_fix_port', 1 );
add_filter( 'wp_setup_nav_menu_item', 'gazeta_local_fix_menu_port' );

/** Points stored addresses of the site to the port that is served now. */
function gazeta_local_fix_port( string $html ): string {
	return str_replace( 'http://127.0.0.1:8081', home_url(), $html );
}

/** The same for a menu entry that holds an address of its own. */
function gazeta_local_fix_menu_port( object $item ): object {
	$item->url = gazeta_local_fix_port( (string) ( $item->url ?? '' ) );
	return $item;
}

// MySQL's collations ignore letter case in every alphabet, SQLite's LIKE only in Latin: a search for «бозкала» must find «Бозкала».
add_action( 'muplugins_loaded', 'gazeta_local_teach_sqlite_like' );

/** Replaces LIKE by one that folds case as Unicode does. */
function gazeta_local_teach_sqlite_like(): void {
	$pdo = $GLOBALS['wpdb']->dbh->get_pdo();
	$pdo->sqliteCreateFunction( 'like', 'gazeta_local_like', 2 );
	$pdo->sqliteCreateFunction( 'like', 'gazeta_local_like', 3 );
}

/** SQL's LIKE: % stands for any text, _ for one letter. */
function gazeta_local_like( ?string $pattern, ?string $text, ?string $escape = null ): ?int {
	static $compiled = array();
	if ( null === $pattern || null === $text ) {
		return null;
	}
	$key                = $pattern . "\0" . $escape;
	$compiled[ $key ] ??= gazeta_local_compile_like( $pattern, $escape );
	return preg_match( $compiled[ $key ], $text ) ? 1 : 0;
}

/** Turns a LIKE pattern into a regular expression. */
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

// The writers have pictures that the site keeps itself; WordPress alone would point to a third party for them.
add_filter( 'get_avatar_url', 'gazeta_local_find_portrait', 10, 2 );

/** The portrait of a writer; everybody else keeps what WordPress has for them. */
function gazeta_local_find_portrait( string $url, mixed $who ): string {
	$user = is_numeric( $who ) ? get_userdata( (int) $who ) : ( $who instanceof WP_User ? $who : null );
	$name = 'portraits/' . ( $user ? $user->user_login : '' ) . '.svg';
	return $user && is_file( __DIR__ . "/$name" ) ? content_url( "mu-plugins/$name" ) : $url;
}

// What a paper may have switched off, for the tests of what readers are told then: an option of this name does it.
add_filter( 'rest_allow_anonymous_comments', fn( $allowed ) => get_option( 'gazeta_local_rest_shut' ) ? false : $allowed, 20 );

// Which cookies reach the API, for the test of what stands before it.
add_action( 'rest_api_init', 'gazeta_local_tell_cookies' );

/** Answers the names of the cookies that came. */
function gazeta_local_tell_cookies(): void {
	$route = array(
		'permission_callback' => '__return_true',
		'callback'            => fn() => array_keys( $_COOKIE ),
	);
	register_rest_route( 'gazeta-local', '/cookies', $route );
}
