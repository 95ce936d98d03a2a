<?php
/**
 * Stands in for plugins in the tests of the theme: for search engines, languages, forms, and pages of their own. Each part
 * does nothing unless the request names it.
 */

defined( 'ABSPATH' ) || exit;

// A plugin for search engines prints its own description, preview, canonical address and JSON-LD.
if ( isset( $_GET['stub_seo'] ) ) {
	remove_action( 'wp_head', 'rel_canonical' );
	add_action(
		'wp_head',
		function () {
			echo '<meta name="description" content="stub"><link rel="canonical" href="https://stub.example/">';
			echo '<meta property="og:title" content="stub"><meta property="og:image" content="https://stub.example/a.jpg">';
			echo '<script type="application/ld+json" class="stub">{}</script>';
		}
	);
}

// A plugin that translates the site.
if ( isset( $_GET['stub_locale'] ) ) {
	add_filter( 'locale', fn() => 'en' === $_GET['stub_locale'] ? 'en_US' : 'kk' );
}

// What the owner has chosen in the Customizer, as JSON.
foreach ( (array) json_decode( $_GET['stub_chosen'] ?? '', true ) as $stub_name => $stub_value ) {
	add_filter( "theme_mod_gazeta_$stub_name", fn() => $stub_value );
}

// The weather service: each answer is a degree warmer than the one before.
add_filter(
	'pre_http_request',
	function ( $answer, array $options, string $url ) {
		if ( ! str_starts_with( $url, 'https://api.open-meteo.com/v1/forecast?' ) ) {
			return $answer;
		}
		parse_str( parse_url( $url, PHP_URL_QUERY ), $query );
		if ( 'Тишина' === ( $_GET['stub_town'] ?? '' ) ) {
			return new WP_Error( 'stub', 'no answer' );
		}
		$count = (int) get_option( 'stub_weather' );
		update_option( 'stub_weather', $count + 1 );
		$current = array_fill_keys( explode( ',', $query['current'] ), 1 );
		$body    = array(
			'latitude' => $query['latitude'],
			'current'  => array( 'temperature_2m' => $count, 'time' => '<script>' ) + $current,
		);
		return array(
			'response' => array( 'code' => 200 ),
			'headers'  => array(),
			'cookies'  => array(),
			'body'     => wp_json_encode( $body ),
		);
	},
	10,
	3
);

// A site with plain permalinks.
if ( isset( $_GET['stub_plain'] ) ) {
	add_filter( 'pre_option_permalink_structure', fn() => '' );
}

// A theme beside the one of the site: a test has put a copy of ours there, with something missing.
if ( isset( $_GET['stub_theme'] ) && preg_match( '/^gazeta-[a-z0-9-]+$/', $_GET['stub_theme'] ) ) {
	add_filter( 'pre_option_template', fn() => $_GET['stub_theme'] );
	add_filter( 'pre_option_stylesheet', fn() => $_GET['stub_theme'] );
}

// A page cache that keeps pages for two days: it prints the page of the first request again, as old as that.
if ( isset( $_GET['stub_kept'] ) && preg_match( '/^[a-z0-9-]+$/', $_GET['stub_kept'] ) ) {
	add_action(
		'template_redirect',
		function () {
			$file = get_temp_dir() . "gazeta-stub-{$_GET['stub_kept']}.html";
			if ( is_file( $file ) ) {
				readfile( $file );
				exit;
			}
			ob_start(
				function ( string $page ) use ( $file ): string {
					$page = preg_replace_callback( '/"made":(\d+)/', fn( $made ) => '"made":' . ( $made[1] - 2 * DAY_IN_SECONDS ), $page );
					file_put_contents( $file, $page );
					return $page;
				}
			);
		},
		0
	);
}

// A WordPress that is too old for the theme.
if ( isset( $_GET['stub_old'] ) ) {
	$GLOBALS['wp_version'] = '5.9';
}

// A plugin that fails while the page is printed, at the hook that is named.
if ( isset( $_GET['stub_fault'] ) ) {
	add_filter( $_GET['stub_fault'], fn() => throw new Error( 'stub' ) );
}

// A cache before the site, and a plugin that prints a nonce into the pages that it keeps.
if ( get_option( 'stub_cache' ) ) {
	add_action( 'send_headers', fn() => header( 'X-Cache: HIT' ) );
	add_action( 'wp_footer', fn() => print( '<script>var stub = {"nonce":"0123456789"}</script>' ) );
}

// A plugin that breaks the API.
if ( isset( $_GET['stub_broken'] ) ) {
	add_filter( 'rest_prepare_post', fn() => throw new RuntimeException( 'stub' ) );
}

// A plugin that prints something of its own at the end of each page.
if ( isset( $_GET['stub_print'] ) ) {
	add_action(
		'wp_footer',
		function () {
			echo wp_unslash( $_GET['stub_print'] );
		}
	);
}

// A plugin that changes the page after it was printed, and one that sends a policy itself.
if ( isset( $_GET['stub_rewriter'] ) ) {
	function stub_rewrite( string $page ): string {
		return str_replace( '</body>', '<script>window.stubRan = true</script></body>', $page );
	}
	add_action( 'template_redirect', fn() => ob_start( 'stub_rewrite' ) );
}
if ( isset( $_GET['stub_policy'] ) ) {
	add_filter( 'gazeta_policy_reason', fn() => throw new RuntimeException( 'stub' ) );
}
if ( isset( $_GET['stub_header'] ) ) {
	add_action( 'send_headers', fn() => header( "Content-Security-Policy: script-src 'self' 'unsafe-inline'" ) );
}

// Another theme is active, for this browser alone.
if ( isset( $_COOKIE['stub_theme'] ) ) {
	add_filter( 'pre_option_template', fn() => sanitize_key( $_COOKIE['stub_theme'] ) );
	add_filter( 'pre_option_stylesheet', fn() => sanitize_key( $_COOKIE['stub_theme'] ) );
}

// WordPress cannot be reached, for this browser alone: browsers take an answer with two lengths for none.
if ( isset( $_COOKIE['stub_down'] ) ) {
	header( 'Content-Length: 5' );
	header( 'Content-Length: 7', false );
	exit( 'broken!' );
}

// A plugin for forms, with a script of its own.
add_shortcode( 'stub_form', fn() => '<form class="stub"><input name="a"></form><script>window.stubRan = true</script>' );

// A plugin with a page at an address of its own.
add_action(
	'template_redirect',
	function () {
		if ( '/lavka/' === $_SERVER['REQUEST_URI'] ) {
			status_header( 200 );
			echo '<!DOCTYPE html><title>Лавка</title><main><h1>Лавка</h1></main>';
			exit;
		}
	},
	0
);
