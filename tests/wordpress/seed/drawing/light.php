<?php
/**
 * Light and the camera: skies, glows, reflections, and the last steps that make a drawing a photograph; never an object.
 */

/** The light of an hour: sky from top to horizon, the sun's colour, haze, clouds in light and shade, and land. */
function gazeta_hour( string $name ): array {
	$hours = array(
		'dawn'     => array( array( '0' => 0x33507f, '0.45' => 0x8a8fb4, '0.75' => 0xe3a993, '1' => 0xf8d6a2 ), 0xffe3b0, 0xe9bfa0, 0xf6c3a4, 0x7c7697, 0x4f4a45 ),
		'day'      => array( array( '0' => 0x2f6cb0, '0.6' => 0x86b6dd, '1' => 0xd7e5ea ), 0xfffbe8, 0xc3d5de, 0xffffff, 0xa9bccb, 0x66703f ),
		'golden'   => array( array( '0' => 0x4474a8, '0.5' => 0xb0b6b4, '0.8' => 0xf0c98a, '1' => 0xfbdc9c ), 0xfff0c0, 0xecc78e, 0xfbe3b8, 0x8f8a90, 0x8a6f35 ),
		'overcast' => array( array( '0' => 0x8793a0, '0.6' => 0xaeb9c1, '1' => 0xd6dadb ), 0xeef1f1, 0xbfc8cc, 0xe2e7e9, 0x7b8793, 0x5d5f50 ),
		'dusk'     => array( array( '0' => 0x182443, '0.45' => 0x3d4a78, '0.75' => 0xa0627c, '1' => 0xf0a070 ), 0xffb980, 0xb87878, 0xd98a84, 0x3a3d60, 0x262a3a ),
		'night'    => array( array( '0' => 0x060b1a, '0.6' => 0x111b35, '1' => 0x27324f ), 0xdfe6f5, 0x202a44, 0x28324d, 0x0d1426, 0x0d1220 ),
		'winter'   => array( array( '0' => 0x7f97ae, '0.6' => 0xb5c4cf, '1' => 0xe9e6e2 ), 0xfff6e6, 0xd9dfe3, 0xf1f3f4, 0x9cabb8, 0xdde4ea ),
	);
	return array_combine( array( 'sky', 'sun', 'haze', 'light', 'shade', 'land' ), $hours[ $name ] );
}

/** A soft round light. */
function gazeta_glow( GazetaCanvas $canvas, float $x, float $y, float $width, float $height, int $colour, float $strength ): void {
	static $layers = array();
	$layers[ "$colour $strength" ] ??= gazeta_glow_layer( $colour, $strength );
	gazeta_lay( $canvas, $layers[ "$colour $strength" ], $x - $width / 2, $y - $height / 2, $width, $height );
}

/** The small picture that every glow of one colour is enlarged from. */
function gazeta_glow_layer( int $colour, float $strength ): GdImage {
	$layer = imagecreatetruecolor( 96, 96 );
	imagealphablending( $layer, false );
	for ( $row = 0; $row < 96; $row++ ) {
		for ( $column = 0; $column < 96; $column++ ) {
			$near = max( 0, 1 - hypot( $row - 47.5, $column - 47.5 ) / 47.5 );
			imagesetpixel( $layer, $column, $row, GazetaCanvas::ink( $colour, $strength * $near ** 2.2 ) );
		}
	}
	return $layer;
}

/** A sky down to the horizon, with its clouds and, if it is given a place, its sun. */
function gazeta_sky( GazetaCanvas $canvas, array $hour, float $horizon, float $cover, ?float $sun_x = null, float $sun_y = 0 ): void {
	$canvas->gradient( 0, $horizon + 40, $hour['sky'] );
	if ( null !== $sun_x ) {
		gazeta_glow( $canvas, $sun_x, $sun_y, 2300, 1500, $hour['sun'], 0.5 );
	}
	gazeta_clouds( $canvas, -60, $horizon * 0.72, $hour['light'], $hour['shade'], $cover );
	// Towards the horizon clouds lie closer together, as seen from the side.
	gazeta_clouds( $canvas, $horizon * 0.5, $horizon, $hour['light'], $hour['shade'], $cover * 0.9, 0.6, 6 );
	if ( null !== $sun_x ) {
		gazeta_glow( $canvas, $sun_x, $sun_y, 620, 620, $hour['sun'], 0.85 );
		gazeta_glow( $canvas, $sun_x, $sun_y, 110, 110, 0xffffff, 1 );
	}
	$canvas->haze( $horizon, 170, $hour['haze'], 0.7 );
}

/** Mirrors what stands above a shore line into the water below it, broken by ripples. */
function gazeta_reflect( GazetaCanvas $canvas, float $shore, int $tint, float $tinted, float $ripple ): void {
	$source = imagecreatetruecolor( $canvas->width, $canvas->height );
	imagecopy( $source, $canvas->image, 0, 0, 0, 0, $canvas->width, $canvas->height );
	imagefilter( $source, IMG_FILTER_GAUSSIAN_BLUR );
	$phase = gazeta_rand( 0, 6 );
	for ( $y = (int) $shore; $y < $canvas->height; $y++ ) {
		$below = $y - $shore;
		$row   = (int) max( 0, $shore - 1 - $below * 0.96 + sin( $y * 0.9 / ( 1 + $below * 0.012 ) + $phase ) * $below * 0.035 * $ripple );
		$shift = (int) ( sin( $y * 0.55 / ( 1 + $below * 0.01 ) + $phase ) * ( 1 + $below * 0.022 ) * $ripple + mt_rand( -1, 1 ) * $ripple );
		imagecopy( $canvas->image, $source, $shift, $y, 0, $row, $canvas->width, 1 );
		if ( 0 !== $shift ) {
			imagecopy( $canvas->image, $source, $shift > 0 ? 0 : $canvas->width + $shift, $y, $shift > 0 ? $canvas->width - $shift : 0, $row, abs( $shift ), 1 );
		}
		imageline( $canvas->image, 0, $y, $canvas->width, $y, GazetaCanvas::ink( $tint, $tinted * ( 0.55 + 0.45 * $below / ( $canvas->height - $shore ) ) ) );
	}
}

/** Glints on water: short bright dashes, longer and rarer towards the viewer. */
function gazeta_glints( GazetaCanvas $canvas, float $shore, int $colour, float $x, float $spread, int $count, float $opacity ): void {
	for ( $glint = 0; $glint < $count; $glint++ ) {
		$share  = gazeta_rand( 0, 1 ) ** 1.6;
		$y      = $shore + 3 + $share * ( $canvas->height - $shore );
		$middle = $x + gazeta_rand( -1, 1 ) * $spread * ( 0.25 + $share );
		$length = 4 + 46 * $share * gazeta_rand( 0.3, 1 );
		$canvas->stroke( $middle - $length, $y, $middle + $length, $y, $colour, 1 + 2.4 * $share, $opacity * gazeta_rand( 0.2, 1 ) );
	}
}

/** The last steps: a lens is never quite sharp, darker in its corners, and film has grain. */
function gazeta_develop( GazetaCanvas $canvas ): void {
	imagefilter( $canvas->image, IMG_FILTER_GAUSSIAN_BLUR );
	$corners = imagecreatetruecolor( 80, 54 );
	imagealphablending( $corners, false );
	for ( $y = 0; $y < 54; $y++ ) {
		for ( $x = 0; $x < 80; $x++ ) {
			imagesetpixel( $corners, $x, $y, GazetaCanvas::ink( 0x080a10, 0.34 * min( 1, hypot( ( $x - 39.5 ) / 48, ( $y - 26.5 ) / 34 ) ) ** 3 ) );
		}
	}
	gazeta_lay( $canvas, $corners, 0, 0, $canvas->width, $canvas->height );
	imagesettile( $canvas->image, gazeta_grain() );
	imagefilledrectangle( $canvas->image, 0, 0, $canvas->width, $canvas->height, IMG_COLOR_TILED );
}

/** One tile of film grain, made once for all pictures. */
function gazeta_grain(): GdImage {
	static $tile = null;
	if ( null === $tile ) {
		$tile = imagecreatetruecolor( 257, 257 );
		imagealphablending( $tile, false );
		for ( $y = 0; $y < 257; $y++ ) {
			for ( $x = 0; $x < 257; $x++ ) {
				$grain = ( mt_rand( 0, 100 ) + mt_rand( 0, 100 ) ) / 100 - 1;
				imagesetpixel( $tile, $x, $y, GazetaCanvas::ink( $grain > 0 ? 0xffffff : 0x000000, abs( $grain ) * 0.075 ) );
			}
		}
	}
	return $tile;
}
