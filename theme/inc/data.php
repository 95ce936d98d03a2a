<?php
/**
 * The data blocks and the scripts of a page that the app takes over.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/** Prints a data block. Nothing in it can end it, and Cyrillic letters keep their length. */
function gazeta_print_block( string $name, array $data ): void {
	$json = wp_json_encode( (object) $data, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	// phpcs:ignore WordPress.Security.EscapeOutput -- every < and > in it is escaped.
	printf( "<script type=\"application/json\" id=\"gazeta-%s\">%s</script>\n", esc_attr( $name ), $json ? $json : '{}' );
}

// Before the text of the page, so that nothing in it can be taken for one of these.
add_action( 'wp_head', 'gazeta_print_small_blocks', 1 );

/** Prints the settings, and where the files of the release lie. */
function gazeta_print_small_blocks(): void {
	$release = gazeta_read( 'release' );
	if ( ! empty( $release['sheet'] ) ) {
		echo '<style>' . $release['sheet'] . "</style>\n"; // phpcs:ignore WordPress.Security.EscapeOutput -- a file of the theme.
	}
	if ( ! gazeta_is_taken() ) {
		return;
	}
	gazeta_print_block( 'settings', gazeta_find_settings() );
	gazeta_print_block( 'places', gazeta_find_places() );
	list( $program, $integrity ) = $release['program'];
	$program                     = array( gazeta_find_place( $program ), array( 'integrity' => $integrity ) );
	// phpcs:ignore WordPress.Security.EscapeOutput -- every < and > in it is escaped.
	printf( "<script type=\"application/json\" id=\"gazeta-program\">%s</script>\n", wp_json_encode( $program, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) );
}

/** Where a file of the release lies on this site: in the folder of its mark, or behind files.php where the host does not compress. */
function gazeta_find_place( string $file ): string {
	$folder = gazeta_is_served_by_php() ? '/files.php/' : '/app/';
	return wp_make_link_relative( get_template_directory_uri() . $folder . ( gazeta_read( 'release' )['mark'] ?? '' ) . '/' . ltrim( $file, '/' ) );
}

/** The files that the app looks for at the root of the site, and the addresses that stay WordPress's. */
function gazeta_find_places(): array {
	$files = array();
	$file  = gazeta_read( 'release' )['messages'][ gazeta_find_language() ] ?? null;
	if ( $file ) {
		$files[ $file[0] ] = gazeta_find_place( $file[1] );
	}
	return array(
		'files'  => (object) $files,
		// The Customizer shows each page anew, with the choices that are not saved yet.
		'plain'  => is_customize_preview() ? array( '/' ) : gazeta_find_plain_paths(),
		'worker' => gazeta_find_worker(),
		// A page cache may keep the page for days; the app then asks anew, behind the reader.
		'made'   => time(),
	);
}

/** Prints the answers, and then the scripts: text and picture of the page come before them. */
function gazeta_print_app(): void {
	if ( ! gazeta_is_taken() ) {
		return;
	}
	$answers = array();
	$base    = rtrim( gazeta_find_api(), '/' );
	foreach ( gazeta_find_answers() as $request => $answer ) {
		$answers[ $base . ( strpos( $base, '?' ) ? str_replace( '?', '&', $request ) : $request ) ] = $answer;
	}
	gazeta_print_block( 'answers', $answers );
	$release = gazeta_read( 'release' );
	// Optimizers of other plugins leave a script with these marks as it is.
	$marks = 'data-no-optimize="1" data-no-defer="1" data-cfasync="false"';
	// phpcs:disable WordPress.Security.EscapeOutput, WordPress.WP.EnqueuedResources -- files of the theme; the module must follow the answers.
	printf( "<script %s>%s</script>\n", $marks, $release['boot'] );
	gazeta_print_script( 'type="module" fetchpriority="low"', $release['module'], $marks );
	gazeta_print_script( 'defer', $release['boot_error'], $marks );
	// phpcs:enable
}

/** Prints a script of the release: its file and its integrity. */
function gazeta_print_script( string $kind, array $script, string $marks ): void {
	// phpcs:ignore WordPress.Security.EscapeOutput, WordPress.WP.EnqueuedResources -- see above.
	printf( "<script %s src=\"%s\" integrity=\"%s\" crossorigin %s></script>\n", $kind, esc_url( gazeta_find_place( $script[0] ) ), esc_attr( $script[1] ), $marks );
}
