<?php
/**
 * The settings of the local WordPress, which install.sh copies into the site. Never use them on a public site.
 */

// The address follows the port, so that two servers can serve one site.
define( 'WP_HOME', 'http://127.0.0.1:' . ( getenv( 'WORDPRESS_PORT' ) ?: '8081' ) );
define( 'WP_SITEURL', WP_HOME );

// Data and logs are outside the folder that the server publishes.
define( 'DB_DIR', dirname( __DIR__ ) . '/database' );
define( 'DB_FILE', ( getenv( 'WORDPRESS_DATABASE' ) ?: 'site' ) . '.sqlite' );
define( 'WP_DEBUG', true );
// Seeding displays its errors; a page never does.
define( 'WP_DEBUG_DISPLAY', 'cli' === PHP_SAPI );
define( 'WP_DISABLE_FATAL_ERROR_HANDLER', 'cli' === PHP_SAPI );
define( 'WP_DEBUG_LOG', dirname( __DIR__ ) . '/log/debug.log' );

// SQLite needs none of these, but WordPress expects them to exist.
define( 'DB_NAME', 'gazeta' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = 'wp_';

// WordPress makes no outgoing requests, and nothing changes between two test runs.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_AUTO_UPDATE_CORE', false );
define( 'DISALLOW_FILE_MODS', true );

// Fixed keys keep a login valid after a reset. On a local site they protect nothing.
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $gazeta_key ) {
	define( $gazeta_key . '_KEY', hash( 'sha256', "gazeta local key $gazeta_key" ) );
	define( $gazeta_key . '_SALT', hash( 'sha256', "gazeta local salt $gazeta_key" ) );
}
unset( $gazeta_key );

defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
