<?php
/**
 * Plugin Name: Gazeta
 * Description: Lets Gazeta read what WordPress restricts by default, and makes pictures smaller. Never changes texts, and allows no writing but comments.
 *
 * A site owner needs only this file: put it into wp-content/mu-plugins/.
 */

defined( 'ABSPATH' ) || exit;

// Readers without an account may comment over REST, as they may by WordPress's own form.
// All other rules still apply: closed comments, moderation, flood and duplicate checks.
add_filter( 'rest_allow_anonymous_comments', '__return_true' );

// The menu that every visitor sees becomes readable over REST too (WordPress 6.8 and newer).
add_filter( 'rest_menu_read_access', '__return_true' );

// Older versions lack that filter, so the three lists are opened one by one; single items and writing stay restricted.
if ( version_compare( get_bloginfo( 'version' ), '6.8', '<' ) ) {
	add_filter( 'rest_endpoints', 'gazeta_open_menu_lists' );
}

/** Lets anyone read the lists of menus, menu items and menu locations. */
function gazeta_open_menu_lists( array $endpoints ): array {
	foreach ( array( '/wp/v2/menus', '/wp/v2/menu-items', '/wp/v2/menu-locations' ) as $route ) {
		foreach ( $endpoints[ $route ] ?? array() as $key => $handler ) {
			if ( is_int( $key ) && 'GET' === $handler['methods'] ) {
				$endpoints[ $route ][ $key ]['permission_callback'] = gazeta_allow_viewing( $handler['permission_callback'] );
			}
		}
	}
	return $endpoints;
}

/** Allows the context `view`; for the context `edit`, WordPress still checks the permission. */
function gazeta_allow_viewing( callable $original ): Closure {
	return fn( WP_REST_Request $request ) => 'edit' === $request['context'] ? $original( $request ) : true;
}

// The settings tell which page is the front page and which one lists the posts. WordPress 7.1 exposes them by itself.
add_filter( 'rest_index', 'gazeta_add_reading_settings' );

/** Adds the reading settings to the root of the API. */
function gazeta_add_reading_settings( WP_REST_Response $response ): WP_REST_Response {
	$response->data += array(
		'show_on_front'  => get_option( 'show_on_front' ),
		'page_on_front'  => (int) get_option( 'page_on_front' ),
		'page_for_posts' => (int) get_option( 'page_for_posts' ),
	);
	return $response;
}

// Photographs are most of a page's weight. The smaller sizes of new uploads are WebP, half as large at the same
// quality. Where the server cannot make WebP, WordPress keeps JPEG.
add_filter( 'image_editor_output_format', fn( array $formats ) => array( 'image/jpeg' => 'image/webp' ) + $formats );
add_filter( 'wp_editor_set_quality', fn( int $quality, string $type ) => 'image/webp' === $type ? 80 : $quality, 10, 2 );

// The sizes from which the browser may choose a picture: the app shell shows the picture with the same attributes that
// WordPress would write. Pictures cropped to another aspect ratio are not included.
add_action( 'rest_api_init', 'gazeta_add_srcset' );

/** Adds the field `gazeta_srcset` to pictures. */
function gazeta_add_srcset(): void {
	register_rest_field(
		'attachment',
		'gazeta_srcset',
		array(
			'get_callback' => fn( array $picture ) => (string) wp_get_attachment_image_srcset( $picture['id'], 'full' ),
			'schema'       => array(
				'description' => 'The sizes of a picture, as srcset of HTML.',
				'type'        => 'string',
				'context'     => array( 'view', 'embed' ),
			),
		)
	);
}

// The front server tells the browser to preload the lead picture before the page is complete.
add_filter( 'rest_post_dispatch', 'gazeta_name_picture', 10, 3 );

/** Names the picture of the first article in a response as a preload link (RFC 8288): <address>; imagesrcset="…". */
function gazeta_name_picture( WP_HTTP_Response $response, WP_REST_Server $server, WP_REST_Request $request ): WP_HTTP_Response {
	$posts = $response->get_data();
	$is_first = null !== $request['slug'] || null !== $request['sticky'];
	if ( '/wp/v2/posts' !== $request->get_route() || ! $is_first || empty( $posts[0]['id'] ) ) {
		return $response;
	}
	$id     = (int) get_post_thumbnail_id( $posts[0]['id'] );
	$srcset = $id ? (string) wp_get_attachment_image_srcset( $id, 'full' ) : '';
	$src    = $id ? (string) wp_get_attachment_image_url( $id, 'medium_large' ) : '';
	// A value that a header cannot contain is left out; the browser finds it in the page a moment later.
	if ( '' !== $src && '' !== $srcset && ! preg_match( '/[^\x21-\x7e ]|["<>\\\\]/', $src . $srcset ) ) {
		$response->header( 'X-Gazeta-Picture', "<$src>; imagesrcset=\"$srcset\"" );
	}
	return $response;
}
