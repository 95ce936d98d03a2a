<?php
/**
 * The headers of a page that tell browsers what may run in it. What the page prints decides, page by page: where every
 * script is the theme's, the policy is that of deploy/nginx.conf (strict mode); where a plugin prints one, no script is
 * forbidden (open mode).
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

// Why the front page had the open mode when a reader opened it last; empty for the strict mode.
const GAZETA_POLICY = 'gazeta_policy';
// Headers have a limit on many servers, so more styles than this are allowed without a hash of each.
const GAZETA_MOST_HASHES = 12;

add_action( 'switch_theme', 'gazeta_forget_policy' );

/** Leaves nothing behind in the database. */
function gazeta_forget_policy(): void {
	delete_transient( GAZETA_POLICY );
}

/** Sends a page with the headers that fit what it holds. */
function gazeta_send_page( string $html ): void {
	try {
		gazeta_choose_policy( $html );
	} catch ( Throwable $error ) {
		// The page goes before its policy.
		error_log( 'Gazeta: ' . $error->getMessage() ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions -- the owner's log.
	}
	echo $html; // phpcs:ignore WordPress.Security.EscapeOutput -- the page as it was printed.
}

/** Chooses the mode of a page, sends its headers, and notes the mode for the owner. */
function gazeta_choose_policy( string $html ): void {
	$found  = gazeta_find_parts_of_page( $html );
	$reason = gazeta_find_reason( $found );
	/**
	 * Filters why a page has the open mode: `array( kind, what )`, or an empty array for the strict mode.
	 *
	 * @param array $reason The reason.
	 */
	$reason = (array) apply_filters( 'gazeta_policy_reason', $reason );
	if ( ! headers_sent() ) {
		gazeta_send_headers( $reason ? gazeta_find_open_headers( $reason ) : gazeta_find_strict_headers( $found ) );
	}
	gazeta_note_policy( $reason );
}

/** Sends headers, except those that a plugin has sent already. */
function gazeta_send_headers( array $headers ): void {
	$names = array_map( fn( string $line ): string => strtolower( (string) strtok( $line, ':' ) ), headers_list() );
	foreach ( $headers as $name => $value ) {
		if ( ! in_array( strtolower( $name ), $names, true ) ) {
			header( "$name: $value" );
		}
	}
}

/** The headers of the strict mode: those of deploy/nginx.conf, with what is different on a site of WordPress. */
function gazeta_find_strict_headers( array $found ): array {
	$tables = gazeta_read( 'tables' )['headers'] ?? array();
	$policy = $tables['policy'] ?? array();
	$values = array(
		'$hash_of_boot'  => gazeta_hash( gazeta_read( 'release' )['boot'] ?? '' ),
		'$hash_of_sheet' => '',
		'$api'           => implode( ' ', gazeta_find_other_origins() ),
		// A site without https may show its own files from another host, also without.
		'$files'         => is_ssl() ? '' : 'http:',
	);
	foreach ( $policy as $name => $sources ) {
		$policy[ $name ] = strtr( $sources, $values );
	}
	$policy['style-src'] = gazeta_find_style_sources( $found );
	// The address of the service worker is let through by web/printed.js.
	$policy['trusted-types'] = ( $policy['trusted-types'] ?? '' ) . ' gazeta-worker';
	// Style sheets of plugins bring fonts.
	$policy['font-src'] = "'self' data:" . ( $found['sheets'] ? ' https:' : '' );
	// Readers without scripts search and comment by forms; WordPress shows pages in its own preview.
	$policy['form-action']     = "'self'";
	$policy['frame-ancestors'] = "'self'";

	$parts = array();
	foreach ( $policy as $name => $sources ) {
		$parts[] = $name . ' ' . trim( (string) preg_replace( '/\s+/', ' ', $sources ) );
	}
	return array( 'Content-Security-Policy' => implode( '; ', $parts ) ) + ( $tables['others'] ?? array() );
}

/** Where styles may come from: those that WordPress has printed by their hashes, style sheets of plugins by address. */
function gazeta_find_style_sources( array $found ): string {
	$hashes  = array_unique( array_map( 'gazeta_hash', $found['styles'] ) );
	$sources = count( $hashes ) <= GAZETA_MOST_HASHES ? "'unsafe-hashes' " . implode( ' ', $hashes ) : "'unsafe-inline'";
	return "'self' $sources" . ( $found['sheets'] ? ' https:' : '' );
}

/** A source that allows exactly this script or style. */
function gazeta_hash( string $text ): string {
	// Some builds of PHP lack this function. WordPress brings it, but loads it only when it is about to update itself.
	if ( ! function_exists( 'sodium_bin2base64' ) ) {
		require_once ABSPATH . WPINC . '/sodium_compat/autoload.php';
	}
	return "'sha256-" . sodium_bin2base64( hash( 'sha256', $text, true ), SODIUM_BASE64_VARIANT_ORIGINAL ) . "'";
}

/** The other origins that the app requests by its settings: an API or a weather service elsewhere. */
function gazeta_find_other_origins(): array {
	$settings = gazeta_find_settings();
	$origins  = array();
	foreach ( array( $settings['api'] ?? '', $settings['weather']['endpoint'] ?? '' ) as $address ) {
		if ( preg_match( '@^https?://[^/\s;,\']+@i', (string) $address, $origin ) ) {
			$origins[] = $origin[0];
		}
	}
	return $origins;
}

/** The headers of the open mode: what no plugin can miss. */
function gazeta_find_open_headers( array $reason ): array {
	$others  = gazeta_read( 'tables' )['headers']['others'] ?? array();
	$headers = array_intersect_key( $others, array_flip( array( 'X-Content-Type-Options', 'Referrer-Policy' ) ) );
	if ( 0 !== strpos( $reason[1] ?? '', '<base>' ) ) {
		$headers['Content-Security-Policy'] = "base-uri 'self'";
	}
	return $headers;
}

/** Notes which mode the front page has for readers, for the Customizer. */
function gazeta_note_policy( array $reason ): void {
	if ( is_front_page() && ! is_user_logged_in() && ! is_customize_preview() && get_transient( GAZETA_POLICY ) !== $reason ) {
		set_transient( GAZETA_POLICY, $reason );
	}
}

/** Which mode the front page had at last, and why, in words for the owner. */
function gazeta_describe_policy(): string {
	$reason = get_transient( GAZETA_POLICY );
	if ( ! is_array( $reason ) ) {
		return __( 'Policy: not known yet. Open the front page once without being logged in.', 'gazeta' );
	}
	if ( ! $reason ) {
		return __( 'Policy: strict. The front page prints no script but those of the theme, and browsers run no other.', 'gazeta' );
	}
	$sentences = array(
		/* translators: %s: address or beginning of a script. */
		'script'   => __( 'Policy: open, because a plugin prints a script on the front page: %s', 'gazeta' ),
		/* translators: %s: an element of HTML. */
		'element'  => __( 'Policy: open, because a plugin shows something of its own on the front page: %s', 'gazeta' ),
		/* translators: %s: address that a form is sent to. */
		'form'     => __( 'Policy: open, because a form on the front page is sent to another site: %s', 'gazeta' ),
		/* translators: %s: a header of HTTP. */
		'header'   => __( 'Policy: that of a plugin, which sends its own: %s', 'gazeta' ),
		/* translators: %s: name of a function. */
		'rewriter' => __( 'Policy: open, because a plugin may change the page after the theme has printed it: %s', 'gazeta' ),
	);
	$sentence  = $sentences[ $reason[0] ] ?? __( 'Policy: open, because the front page could not be read.', 'gazeta' );
	return sprintf( $sentence, esc_html( (string) ( $reason[1] ?? '' ) ) );
}
