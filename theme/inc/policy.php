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
// Attributes of a tag: a quoted value may hold any character.
const GAZETA_IN_TAG = '(?:[^>"\']|"[^"]*"|\'[^\']*\')*+';

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

/** What a policy has to do with in a page: the first thing that the strict mode would forbid, styles, style sheets. */
function gazeta_find_parts_of_page( string $html ): array {
	$pattern = '@<!--(?:-?>|.*?-->)|<(script|style)\b(' . GAZETA_IN_TAG . ')>(.*?)</\1\s*>|<([a-z][a-z0-9-]*)\b(' . GAZETA_IN_TAG . ')>@is';
	$found   = array(
		'foreign' => array(),
		'styles'  => array(),
		'sheets'  => false,
	);
	// What cannot be read must not be broken.
	if ( false === preg_match_all( $pattern, $html, $tags, PREG_SET_ORDER ) ) {
		$found['foreign'] = array( 'unreadable', '' );
	}
	foreach ( $tags as $tag ) {
		if ( count( $tag ) < 2 ) {
			continue;
		}
		$name       = strtolower( '' !== $tag[1] ? $tag[1] : $tag[4] );
		$attributes = gazeta_split_attributes( '' !== $tag[1] ? $tag[2] : $tag[5] );
		if ( 'style' === $name && isset( $tag[3] ) ) {
			$found['styles'][] = $tag[3];
		}
		if ( isset( $attributes['style'] ) ) {
			$found['styles'][] = $attributes['style'];
		}
		$found['sheets'] = $found['sheets'] || ( 'link' === $name && false !== stripos( $attributes['rel'] ?? '', 'stylesheet' ) );
		if ( ! $found['foreign'] ) {
			$found['foreign'] = gazeta_find_foreign( $name, $attributes, $tag[3] ?? '' );
		}
	}
	return $found;
}

/** The attributes of a tag by their names in small letters. */
function gazeta_split_attributes( string $text ): array {
	$attributes = array();
	preg_match_all( '@([^\s"\'=<>/]+)(?:\s*=\s*("[^"]*"|\'[^\']*\'|[^\s>"\']+))?@', $text, $all, PREG_SET_ORDER );
	foreach ( $all as $one ) {
		// The first of two counts.
		$attributes += array( strtolower( $one[1] ) => html_entity_decode( trim( $one[2] ?? '', '"\'' ), ENT_QUOTES | ENT_HTML5 ) );
	}
	return $attributes;
}

/** The kind and the name of what the strict mode would forbid in this element; empty if there is nothing. */
function gazeta_find_foreign( string $name, array $attributes, string $text ): array {
	$address = $attributes['src'] ?? $attributes['data'] ?? $attributes['href'] ?? '';
	if ( 'script' === $name ) {
		return gazeta_is_harmless_script( $attributes, $text ) ? array() : array( 'script', '' === $address ? gazeta_shorten( $text ) : $address );
	}
	if ( in_array( $name, array( 'iframe', 'frame', 'object', 'embed', 'applet', 'base' ), true ) ) {
		return array( 'element', trim( "<$name> $address" ) );
	}
	foreach ( $attributes as $attribute => $value ) {
		if ( preg_match( '/^on[a-z]+$/', $attribute ) || preg_match( '/^[\s\x00-\x1f]*javascript:/i', $value ) ) {
			return array( 'script', gazeta_shorten( "$attribute=\"$value\"" ) );
		}
	}
	if ( 'form' === $name && ! gazeta_is_own_address( $attributes['action'] ?? '' ) ) {
		return array( 'form', $attributes['action'] );
	}
	return array();
}

/** Whether a script is the theme's own, or holds only data. */
function gazeta_is_harmless_script( array $attributes, string $text ): bool {
	$type = strtolower( trim( $attributes['type'] ?? '' ) );
	if ( '' !== $type && ! preg_match( '@^(module|importmap|speculationrules|(text|application)/(x-)?(java|ecma|live|j)script.*)$@', $type ) ) {
		return true;
	}
	$release = gazeta_read( 'release' );
	$own     = array();
	foreach ( array( 'module', 'boot_error' ) as $part ) {
		$own[] = isset( $release[ $part ] ) ? gazeta_find_place( $release[ $part ][0] ) : '';
	}
	return isset( $attributes['src'] ) ? in_array( $attributes['src'], array_filter( $own ), true ) : ( $release['boot'] ?? '' ) === $text;
}

/** Whether an address is one of this site. */
function gazeta_is_own_address( string $address ): bool {
	$host = wp_parse_url( $address, PHP_URL_HOST );
	return ! $host || wp_parse_url( home_url(), PHP_URL_HOST ) === $host;
}

/** Enough of a text to know it by. */
function gazeta_shorten( string $text ): string {
	return mb_substr( trim( (string) preg_replace( '/\s+/', ' ', $text ) ), 0, 80 );
}

/** Why this page has the open mode: the kind of the reason, and its name. Empty for the strict mode. */
function gazeta_find_reason( array $found ): array {
	if ( $found['foreign'] ) {
		return $found['foreign'];
	}
	foreach ( headers_list() as $line ) {
		if ( 0 === stripos( $line, 'Content-Security-Policy:' ) ) {
			return array( 'header', gazeta_shorten( $line ) );
		}
	}
	// Who buffers the page around us may add scripts afterwards. These only pass it on, or pack it.
	$harmless = array( 'default output handler', 'ob_gzhandler', 'zlib output compression' );
	$others   = array_values( array_diff( ob_list_handlers(), $harmless ) );
	return $others ? array( 'rewriter', $others[0] ) : array();
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
