<?php
/**
 * The settings of the app, from those of WordPress and the Customizer.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

const GAZETA_OPEN_COMMENTS = 'gazeta_open_comments';

add_action( 'customize_register', 'gazeta_add_choices' );

/** Adds the theme's choices to the Customizer. */
function gazeta_add_choices( WP_Customize_Manager $customizer ): void {
	$customizer->add_section(
		'gazeta',
		array(
			'title'       => __( 'Gazeta', 'gazeta' ),
			'description' => gazeta_describe_policy(),
		)
	);
	$customizer->add_setting(
		GAZETA_OPEN_COMMENTS,
		array(
			'default'           => false,
			'sanitize_callback' => 'gazeta_clean_choice',
		)
	);
	$customizer->add_control(
		GAZETA_OPEN_COMMENTS,
		array(
			'section'     => 'gazeta',
			'type'        => 'checkbox',
			'label'       => __( 'Comments without an account over the REST API', 'gazeta' ),
			'description' => __( 'Readers see at once whether their comment is published, and one that was written without a connection is sent later. Moderation, closed discussions and the flood check stay as they are set. Without this, comments go through the ordinary form.', 'gazeta' ),
		)
	);
	foreach ( gazeta_list_choices() as $key => $choice ) {
		gazeta_add_choice( $customizer, gazeta_to_mod( $key ), $choice );
	}
}

/** Adds one of the choices that are keys of the settings block. */
function gazeta_add_choice( WP_Customize_Manager $customizer, string $id, array $choice ): void {
	$is_flag = 'flag' === $choice['kind'];
	$types   = array(
		'flag'   => 'checkbox',
		'one_of' => 'select',
		'pairs'  => 'textarea',
	);
	$customizer->add_setting(
		$id,
		array(
			'default'           => $choice['usual'] ?? '',
			'sanitize_callback' => $is_flag ? 'gazeta_clean_choice' : 'sanitize_textarea_field',
			'validate_callback' => 'gazeta_check_choice',
		)
	);
	$customizer->add_control(
		$id,
		array(
			'section'     => 'gazeta',
			// Numbers are typed as text: browsers take no comma in a field of numbers.
			'type'        => $types[ $choice['kind'] ] ?? 'text',
			'label'       => $choice['label'],
			'description' => $choice['about'] ?? '',
			'choices'     => $choice['names'] ?? array(),
		)
	);
}

/**
 * A choice that is on or off.
 *
 * @param mixed $value What the Customizer sends.
 */
function gazeta_clean_choice( $value ): bool {
	return (bool) $value;
}

/** Whether readers without an account may comment over the API. */
function gazeta_has_open_comments(): bool {
	return (bool) get_theme_mod( GAZETA_OPEN_COMMENTS, false );
}

/** The root of the API, on the site's own address. */
function gazeta_find_api(): string {
	return get_option( 'permalink_structure' ) ? wp_make_link_relative( rest_url() ) : '/?rest_route=/';
}

/** The settings block (docs/configuration.md). */
function gazeta_find_settings(): array {
	$length   = gazeta_find_length();
	$depth    = get_option( 'thread_comments' ) ? (int) get_option( 'thread_comments_depth' ) : 1;
	$settings = array(
		'api'      => gazeta_find_api(),
		'name'     => wp_specialchars_decode( (string) get_option( 'blogname' ), ENT_QUOTES ),
		'language' => gazeta_find_language(),
		// As many as WordPress lists on a page, so that both mean the same by page 2.
		'lists'    => array(
			'feed'    => $length,
			'archive' => $length,
		),
		'comments' => array(
			'order'          => 'desc' === get_option( 'comment_order' ) ? 'newest' : 'oldest',
			'depth'          => min( 100, max( 1, $depth ) ),
			'email_required' => (bool) get_option( 'require_name_email' ),
		),
	);
	$menu = (int) ( get_nav_menu_locations()['primary'] ?? 0 );
	if ( $menu && is_nav_menu( $menu ) ) {
		$settings['menu'] = $menu;
	}
	if ( '' === trim( $settings['name'] ) ) {
		unset( $settings['name'] );
	}
	$settings = gazeta_complete_weather( gazeta_add_chosen( $settings ) );
	/**
	 * Filters the settings of the app.
	 *
	 * @param array $settings The settings block.
	 */
	return (array) apply_filters( 'gazeta_settings', $settings );
}
