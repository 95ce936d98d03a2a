<?php
/**
 * The comments of a page for readers without scripts, and of pages that stay WordPress's.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

/** Prints the comments; where the app shows its own, only readers without scripts see these. */
function gazeta_print_comments(): void {
	if ( ! comments_open() && ! get_comments_number() ) {
		return;
	}
	ob_start();
	comments_template();
	$comments = (string) ob_get_clean();
	if ( gazeta_is_taken() ) {
		// Browsers with scripts read what stands in <noscript> as text up to its end, whatever surrounds that.
		$comments = '<noscript>' . str_ireplace( '</noscript', '&lt;/noscript', $comments ) . '</noscript>';
	}
	echo $comments; // phpcs:ignore WordPress.Security.EscapeOutput -- what WordPress prints.
}

add_filter( 'comment_reply_link_args', 'gazeta_name_reply' );

/** Has the name of a link to reply begin with what is seen of it: who speaks to a device says what is seen. */
function gazeta_name_reply( array $arguments ): array {
	$arguments['reply_to_text'] = $arguments['reply_text'] . ': %s';
	return $arguments;
}

/** The comment forms of a count: «3 комментария». */
function gazeta_format_comments( int $count ): string {
	$forms = gazeta_forms( 'comment_forms' );
	return "$count " . ( $forms[ gazeta_find_form( $count ) ] ?? $forms[0] );
}

/** Which form a number has: 0 one, 1 few, 2 many (src/i18n/plurals.rs). */
function gazeta_find_form( int $count ): int {
	if ( 'ru' !== gazeta_find_language() ) {
		return 1 === $count ? 0 : 2;
	}
	$tens = $count % 100;
	$ones = $count % 10;
	if ( 1 === $ones && 11 !== $tens ) {
		return 0;
	}
	return 2 <= $ones && $ones <= 4 && ( $tens < 12 || 14 < $tens ) ? 1 : 2;
}
