<?php
/**
 * The plainest page: what is left to print when a file of the theme is missing, or when an error has ended the ordinary
 * page. It calls nothing of the theme, and what a plugin does to a title or a text may fail here too.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

// No cache keeps it, for it is of this moment.
if ( ! headers_sent() ) {
	nocache_headers();
}

// What a function prints; if it fails, the other text.
$gazeta_get = static function ( callable $print, string $otherwise = '' ): string {
	ob_start();
	try {
		$print();
		return (string) ob_get_clean();
	} catch ( Throwable $error ) {
		ob_end_clean();
		return $otherwise;
	}
};
// A text as its author wrote it, where a plugin that changes texts has failed.
$gazeta_written = static function ( WP_Post $post ): string {
	return '' === $post->post_password ? wp_kses_post( wpautop( $post->post_content ) ) : '';
};
$gazeta_name    = esc_html( (string) get_option( 'blogname' ) );
// A head that has run already would not print its scripts a second time.
$gazeta_head  = did_action( 'wp_head' ) ? '' : $gazeta_get( 'wp_head' );
$gazeta_title = $gazeta_get( static fn() => print( esc_html( wp_get_document_title() ) ), $gazeta_name );
// phpcs:disable WordPress.Security.EscapeOutput -- all of these are escaped above, or WordPress's own HTML.
?>
<!DOCTYPE html>
<html <?php echo $gazeta_get( 'language_attributes' ); ?>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<?php echo $gazeta_head; ?>
<?php if ( false === stripos( $gazeta_head, '<title' ) ) : ?>
	<title><?php echo $gazeta_title; ?></title>
<?php endif; ?>
<style>
body { max-inline-size: 44rem; margin-inline: auto; padding: 1rem; font: 1.125rem/1.6 Georgia, serif; }
img, video, iframe, table { max-inline-size: 100%; block-size: auto; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1em; padding: 0; list-style: none; }
</style>
</head>
<body <?php echo $gazeta_get( 'body_class' ); ?>>
<header><p><a href="<?php echo esc_url( (string) get_option( 'home' ) ); ?>/"><strong><?php echo $gazeta_name; ?></strong></a></p></header>
<nav><ul><?php echo $gazeta_get( static fn() => wp_list_categories( 'title_li=&depth=1' ) ); ?></ul></nav>
<main>
<?php
if ( ! is_singular() ) {
	echo "<h1>$gazeta_title</h1>\n";
}
foreach ( $GLOBALS['wp_query']->posts ?? array() as $gazeta_post ) {
	$GLOBALS['post'] = $gazeta_post; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- this page has no other loop.
	setup_postdata( $gazeta_post );
	$gazeta_heading = $gazeta_get( static fn() => print( esc_html( wp_strip_all_tags( get_the_title() ) ) ), esc_html( wp_strip_all_tags( $gazeta_post->post_title ) ) );
	$gazeta_link    = $gazeta_get( static fn() => print( esc_url( (string) get_permalink() ) ), esc_url( "/?p={$gazeta_post->ID}" ) );
	if ( is_singular() ) {
		echo "<h1>$gazeta_heading</h1>\n" . $gazeta_get( 'the_content', $gazeta_written( $gazeta_post ) );
	} else {
		echo "<p><a href=\"$gazeta_link\">$gazeta_heading</a></p>\n";
	}
}
if ( ! is_singular() ) {
	echo $gazeta_get( 'the_posts_pagination' );
}
?>
</main>
<?php
if ( ! did_action( 'wp_footer' ) ) {
	echo $gazeta_get( 'wp_footer' );
}
// phpcs:enable
?>
</body>
</html>
