<?php
/**
 * Loads the theme so that a missing file, or an error in the theme or a plugin, is never a white page: then the page is
 * printed by parts/fallback.php, and the owner is told.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

const GAZETA_LAST_FAULT = 'gazeta_fault';

/** Why the theme cannot print a page; empty if it can. With an error, remembers that. */
function gazeta_find_fault( ?Throwable $error = null ): string {
	static $fault = '';
	if ( $error ) {
		$fault = $error->getMessage();
		// The owner's log names the place; a page never does.
		error_log( 'Gazeta: ' . $fault . ' in ' . $error->getFile() . ':' . $error->getLine() ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions -- the owner's log.
	}
	return $fault;
}

try {
	if ( ! is_readable( get_template_directory() . '/inc/load.php' ) ) {
		throw new RuntimeException( 'inc/load.php is missing' );
	}
	require get_template_directory() . '/inc/load.php';
} catch ( Throwable $gazeta_error ) {
	gazeta_find_fault( $gazeta_error );
}
unset( $gazeta_error );

/** Prints the page whole, or else its fallback. */
function gazeta_print_page(): void {
	$level = ob_get_level();
	if ( '' === gazeta_find_fault() ) {
		try {
			// The page is sent as a whole, also because what stands in it decides about its headers.
			ob_start();
			gazeta_print_parts();
			gazeta_send_page( (string) ob_get_clean() );
			return;
		} catch ( Throwable $error ) {
			gazeta_drop_output( $level );
			gazeta_find_fault( $error );
			gazeta_remember_fault( $error );
		}
	}
	require get_template_directory() . '/parts/fallback.php';
}

/** Drops what was printed since there were so many buffers. */
function gazeta_drop_output( int $level ): void {
	while ( ob_get_level() > $level ) {
		ob_end_clean();
	}
}

/** Prints head, parts and footer of the page. */
function gazeta_print_parts(): void {
	get_header();
	if ( is_404() ) {
		get_template_part( 'parts/missing' );
	} elseif ( is_singular() ) {
		get_template_part( is_single() || gazeta_is_known() ? 'parts/article' : 'parts/plain' );
	} elseif ( is_front_page() && is_home() && 1 === gazeta_find_page() ) {
		get_template_part( 'parts/front' );
	} else {
		get_template_part( 'parts/list' );
	}
	get_footer();
}

/** Keeps the last error of a page for the health page; at most one in an hour, so that a broken site writes little. */
function gazeta_remember_fault( Throwable $error ): void {
	if ( ! get_transient( GAZETA_LAST_FAULT ) ) {
		$place = str_replace( wp_normalize_path( ABSPATH ), '', wp_normalize_path( $error->getFile() ) );
		set_transient( GAZETA_LAST_FAULT, $error->getMessage() . " ($place:" . $error->getLine() . ')', HOUR_IN_SECONDS );
	}
}

add_action( 'admin_notices', 'gazeta_show_fault' );

/** Tells those who can mend it that files of the theme are missing or broken. */
function gazeta_show_fault(): void {
	if ( '' !== gazeta_find_fault() && current_user_can( 'switch_themes' ) ) {
		/* translators: %s: the error. */
		$sentence = __( 'Gazeta was not uploaded as a whole, so readers see plain pages. Upload its zip again at Appearance → Themes. (%s)', 'gazeta' );
		printf( '<div class="notice notice-error"><p>%s</p></div>', esc_html( sprintf( $sentence, gazeta_find_fault() ) ) );
	}
}
