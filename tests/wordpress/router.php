<?php
/**
 * Routes the requests of PHP's built-in server: to a file, to WordPress, or to the stub of Open-Meteo. It never serves
 * anything outside the site's folder.
 */

// The files that a browser may load directly. PHP's server knows the content types of most of them.
const GAZETA_STATIC = 'css|js|map|jpe?g|png|gif|webp|avif|svg|ico|woff2?|ttf|eot|mp3|wav|mp4|webm|pdf|txt|xml|json|html|wasm';

/** Responds like Open-Meteo, with a stored forecast, so that no test depends on the weather. */
function gazeta_answer_weather( array $query ): void {
	header( 'Content-Type: application/json; charset=utf-8' );
	header( 'Access-Control-Allow-Origin: *' );
	if ( ! is_numeric( $query['latitude'] ?? null ) || ! is_numeric( $query['longitude'] ?? null ) ) {
		http_response_code( 400 );
		echo '{"error":true,"reason":"Parameter \'latitude\' and \'longitude\' must have the same number of elements"}';
		return;
	}
	readfile( __DIR__ . '/seed/content/weather.json' );
}

/** The real path of a public file or folder, or null. Dots, symlinks and hidden files are refused. */
function gazeta_find_file( string $root, string $path ): ?string {
	if ( str_contains( $path, "\0" ) || str_contains( $path, '/.' ) ) {
		return null;
	}
	$real = realpath( $root . $path );
	return $real && ( $real === $root || str_starts_with( $real, $root . '/' ) ) ? $real : null;
}

/** Whether PHP's server handles the path itself: a static file, or one of WordPress's own scripts. */
function gazeta_is_direct( string $root, string $path ): bool {
	$file = gazeta_find_file( $root, $path );
	if ( ! $file || '/' === $path ) {
		return false;
	}
	if ( is_dir( $file ) ) {
		return str_ends_with( $path, '/' ) && str_starts_with( $path, '/wp-admin/' ) && is_file( "$file/index.php" );
	}
	return 1 === preg_match( '#\.(' . GAZETA_STATIC . ')$#i', $path )
		|| 1 === preg_match( '#^/(wp-(login|comments-post|signup|activate)|xmlrpc|wp-admin/.+|wp-includes/.+)\.php$#', $path );
}

/**
 * Runs the theme's files.php for a path below it; whether the path was one. PHP's server would look for the ending of the
 * whole path.
 */
function gazeta_run_files( string $root, string $path ): bool {
	if ( ! preg_match( '#^(/wp-content/themes/[\w-]+/files\.php)(/.*)\z#s', $path, $parts ) || ! gazeta_find_file( $root, $parts[1] ) ) {
		return false;
	}
	$_SERVER['PATH_INFO'] = $parts[2];
	require $root . $parts[1];
	return true;
}

/** Sends a file as a host does that knows no wasm, for a browser with the cookie `stub_host`; whether it did. */
function gazeta_send_unknown( string $root, string $path ): bool {
	$file = isset( $_COOKIE['stub_host'] ) && preg_match( '#\.(wasm|txt)$#', $path ) ? gazeta_find_file( $root, $path ) : null;
	if ( $file ) {
		header( 'Content-Type: ' . $_COOKIE['stub_host'] );
		readfile( $file );
	}
	return null !== $file;
}

/** Passes any other address to WordPress, which finds the page, the feed or the REST route. */
function gazeta_run_wordpress( string $root ): void {
	$_SERVER['SCRIPT_NAME']     = '/index.php';
	$_SERVER['PHP_SELF']        = '/index.php';
	$_SERVER['SCRIPT_FILENAME'] = "$root/index.php";
	unset( $_SERVER['PATH_INFO'] );
	chdir( $root );
	require "$root/index.php";
}

$gazeta_root = realpath( $_SERVER['DOCUMENT_ROOT'] );
$gazeta_path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );

if ( '/open-meteo/v1/forecast' === $gazeta_path ) {
	gazeta_answer_weather( $_GET );
	return true;
}
if ( '/wp-admin' === $gazeta_path ) {
	header( 'Location: /wp-admin/', true, 301 );
	return true;
}
if ( gazeta_run_files( $gazeta_root, $gazeta_path ) || gazeta_send_unknown( $gazeta_root, $gazeta_path ) ) {
	return true;
}
if ( gazeta_is_direct( $gazeta_root, $gazeta_path ) ) {
	return false;
}
// A missing upload gets a short 404, because WordPress would render a whole page, and create a menu while doing so.
if ( str_starts_with( $gazeta_path, '/wp-content/uploads/' ) ) {
	http_response_code( 404 );
	return true;
}
gazeta_run_wordpress( $gazeta_root );
return true;
