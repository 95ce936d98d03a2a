<?php
/**
 * Plugin Name: Gazeta
 * Description: Opens to Gazeta what WordPress keeps shut by default, and makes pictures light. Never changes texts, and opens nothing to writing but comments.
 *
 * This file is all that a site owner has to switch on: put it into wp-content/mu-plugins/.
 */

defined( 'ABSPATH' ) || exit;

// Readers without an account may comment over REST, as they may through WordPress's own form.
// All other rules stay in force: closed discussions, moderation, flood and duplicate checks.
add_filter( 'rest_allow_anonymous_comments', '__return_true' );

// The menu that every visitor of the site sees becomes readable over REST as well (WordPress 6.8 and newer).
add_filter( 'rest_menu_read_access', '__return_true' );

// Older WordPress has no such switch, so the three lists are opened one by one; single items and all writing stay shut.
if ( version_compare( get_bloginfo( 'version' ), '6.8', '<' ) ) {
	add_filter( 'rest_endpoints', 'gazeta_open_menu_lists' );
}

/** Lets anyone read the lists of menus, their items and their places. */
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

/** Allows the plain view; the editor's view (context=edit) still asks WordPress. */
function gazeta_allow_viewing( callable $original ): Closure {
	return fn( WP_REST_Request $request ) => 'edit' === $request['context'] ? $original( $request ) : true;
}

// Which page stands in front, and which one shows the news: WordPress 7.1 tells it by itself.
add_filter( 'rest_index', 'gazeta_tell_front_page' );

/** Adds the reading settings to the root of the API. */
function gazeta_tell_front_page( WP_REST_Response $response ): WP_REST_Response {
	$response->data += array(
		'show_on_front'  => get_option( 'show_on_front' ),
		'page_on_front'  => (int) get_option( 'page_on_front' ),
		'page_for_posts' => (int) get_option( 'page_for_posts' ),
	);
	return $response;
}

// A photograph is most of what a page weighs: what is uploaded from now on gets its smaller sizes as WebP, half as heavy and as good to
// look at. Where the server can make none, WordPress stays with JPEG.
add_filter( 'image_editor_output_format', fn( array $formats ) => array( 'image/jpeg' => 'image/webp' ) + $formats );
add_filter( 'wp_editor_set_quality', fn( int $quality, string $type ) => 'image/webp' === $type ? 80 : $quality, 10, 2 );

// In which sizes the browser may choose a picture: the app shows it before its program is there, with the words that WordPress
// itself would write into a page. Pictures that were cropped to another shape are not among them.
add_action( 'rest_api_init', 'gazeta_tell_sizes' );

/** Adds `gazeta_srcset` to pictures. */
function gazeta_tell_sizes(): void {
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

// The server in front tells a browser of the lead picture before the page itself is there.
add_filter( 'rest_post_dispatch', 'gazeta_name_picture', 10, 3 );

/** Names the picture of the first article of an answer, in the form of RFC 8288: <address>; imagesrcset="…". */
function gazeta_name_picture( WP_HTTP_Response $response, WP_REST_Server $server, WP_REST_Request $request ): WP_HTTP_Response {
	$posts = $response->get_data();
	$is_first = null !== $request['slug'] || null !== $request['sticky'];
	if ( '/wp/v2/posts' !== $request->get_route() || ! $is_first || empty( $posts[0]['id'] ) ) {
		return $response;
	}
	$id     = (int) get_post_thumbnail_id( $posts[0]['id'] );
	$srcset = $id ? (string) wp_get_attachment_image_srcset( $id, 'full' ) : '';
	$src    = $id ? (string) wp_get_attachment_image_url( $id, 'medium_large' ) : '';
	// What a header cannot hold is found in the page a moment later.
	if ( '' !== $src && '' !== $srcset && ! preg_match( '/[^\x21-\x7e ]|["<>\\\\]/', $src . $srcset ) ) {
		$response->header( 'X-Gazeta-Picture', "<$src>; imagesrcset=\"$srcset\"" );
	}
	return $response;
}
