<?php
/**
 * The weather of the paper's town: the site asks Open-Meteo for it, so that the service does not learn who reads. It is
 * kept for 15 minutes, in which the service has nothing new.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

const GAZETA_WEATHER         = 'gazeta_weather';
const GAZETA_WEATHER_SERVICE = 'https://api.open-meteo.com/v1/forecast';
// What the app reads of it (src/data/weather.rs).
const GAZETA_WEATHER_FIELDS = 'temperature_2m,weather_code,is_day';

add_action( 'rest_api_init', 'gazeta_register_weather' );

/** Adds the address from which the app gets the weather. */
function gazeta_register_weather(): void {
	$route = array(
		'methods'             => 'GET',
		'callback'            => 'gazeta_send_weather',
		'permission_callback' => '__return_true',
	);
	register_rest_route( 'gazeta/v1', '/weather', $route );
}

/** The weather with its address, for the settings block; without a town and its place, there is none. */
function gazeta_complete_weather( array $settings ): array {
	$weather = $settings['weather'] ?? array();
	if ( ! isset( $weather['city'], $weather['latitude'], $weather['longitude'] ) ) {
		unset( $settings['weather'] );
		return $settings;
	}
	$settings['weather']['endpoint'] = gazeta_find_api() . 'gazeta/v1/weather';
	return $settings;
}

/**
 * The response of the service. Whatever is asked for, the place is that of the paper: nobody can use the site to ask for
 * others.
 *
 * @return WP_REST_Response|WP_Error
 */
function gazeta_send_weather() {
	$place = gazeta_find_settings()['weather'] ?? null;
	if ( ! $place ) {
		return new WP_Error( 'gazeta_no_weather', __( 'This site shows no weather.', 'gazeta' ), array( 'status' => 404 ) );
	}
	$weather = gazeta_find_weather( $place );
	if ( ! $weather ) {
		return new WP_Error( 'gazeta_weather_fails', __( 'The weather service does not answer.', 'gazeta' ), array( 'status' => 502 ) );
	}
	$response = rest_ensure_response( $weather );
	$response->header( 'Cache-Control', 'public, max-age=300' );
	return $response;
}

/** The weather at a place; empty if the service has never answered. A failure is remembered for a minute. */
function gazeta_find_weather( array $place ): array {
	$where = "{$place['latitude']},{$place['longitude']}";
	$kept  = get_transient( GAZETA_WEATHER );
	if ( is_array( $kept ) && $kept['where'] === $where && time() < $kept['until'] ) {
		return $kept['weather'];
	}
	$weather = gazeta_ask_for_weather( $place );
	$old     = is_array( $kept ) && $kept['where'] === $where ? $kept['weather'] : array();
	$kept    = array(
		'where'   => $where,
		'until'   => time() + ( $weather ? 15 : 1 ) * MINUTE_IN_SECONDS,
		'weather' => $weather ? $weather : $old,
	);
	// Longer than it is fresh: the last weather is better than none while the service does not answer.
	set_transient( GAZETA_WEATHER, $kept, HOUR_IN_SECONDS );
	return $kept['weather'];
}

/** What the service answers; empty if it does not answer as it should. */
function gazeta_ask_for_weather( array $place ): array {
	$query    = array(
		'latitude'  => $place['latitude'],
		'longitude' => $place['longitude'],
		'current'   => GAZETA_WEATHER_FIELDS,
		'timezone'  => 'auto',
	);
	$response = wp_safe_remote_get( add_query_arg( $query, GAZETA_WEATHER_SERVICE ), array( 'timeout' => 5 ) );
	$sent     = json_decode( wp_remote_retrieve_body( $response ), true );
	$current  = 200 === wp_remote_retrieve_response_code( $response ) ? ( $sent['current'] ?? null ) : null;
	$fields   = array_flip( explode( ',', GAZETA_WEATHER_FIELDS ) );
	$current  = is_array( $current ) ? array_filter( array_intersect_key( $current, $fields ), 'is_numeric' ) : array();
	return $current ? array( 'current' => $current ) : array();
}

add_action( 'switch_theme', 'gazeta_forget_weather' );

/** Leaves nothing behind in the database. */
function gazeta_forget_weather(): void {
	delete_transient( GAZETA_WEATHER );
}
