<?php
/**
 * Everything irregular: clouds, ridges, the grain of the ground; never anything with a straight edge.
 */

/** A grey picture of soft noise. GD enlarges small random pictures, which is far faster than computing each pixel. */
function gazeta_noise( int $width, int $height, float $cells_x, float $cells_y, int $octaves = 5 ): GdImage {
	$sum = null;
	for ( $octave = 0; $octave < $octaves; $octave++ ) {
		$layer = gazeta_random_grid( (int) max( 2, $cells_x * 2 ** $octave ), (int) max( 2, $cells_y * 2 ** $octave ) );
		$layer = imagescale( $layer, $width, $height, IMG_BICUBIC );
		if ( null === $sum ) {
			$sum = $layer;
			continue;
		}
		imagecopymerge( $sum, $layer, 0, 0, 0, 0, $width, $height, (int) max( 4, 46 / 1.55 ** ( $octave - 1 ) ) );
	}
	return $sum;
}

/** A picture with one random grey per pixel. */
function gazeta_random_grid( int $columns, int $rows ): GdImage {
	$grid = imagecreatetruecolor( $columns, $rows );
	for ( $y = 0; $y < $rows; $y++ ) {
		for ( $x = 0; $x < $columns; $x++ ) {
			imagesetpixel( $grid, $x, $y, mt_rand( 0, 255 ) * 0x010101 );
		}
	}
	return $grid;
}

/** Turns noise into a layer of one colour whose opacity follows the noise between two greys. */
function gazeta_noise_layer( GdImage $noise, int $colour, float $from, float $to, float $opacity ): GdImage {
	list( $width, $height ) = array( imagesx( $noise ), imagesy( $noise ) );
	$layer                  = imagecreatetruecolor( $width, $height );
	imagealphablending( $layer, false );
	$inks = array();
	for ( $grey = 0; $grey < 256; $grey++ ) {
		$share         = max( 0.0, min( 1.0, ( $grey - $from ) / ( $to - $from ) ) );
		$inks[ $grey ] = GazetaCanvas::ink( $colour, $opacity * $share * $share * ( 3 - 2 * $share ) );
	}
	for ( $y = 0; $y < $height; $y++ ) {
		for ( $x = 0; $x < $width; $x++ ) {
			imagesetpixel( $layer, $x, $y, $inks[ imagecolorat( $noise, $x, $y ) & 255 ] );
		}
	}
	return $layer;
}

/** Lays a small transparent picture over a part of the canvas: softly to half the size, then doubled, which takes a fifth of the time. */
function gazeta_lay( GazetaCanvas $canvas, GdImage $layer, float $x, float $y, float $width, float $height ): void {
	$half = imagescale( $layer, max( 2, (int) ( $width / 2 ) ), max( 2, (int) ( $height / 2 ) ), IMG_BILINEAR_FIXED );
	imagecopyresized( $canvas->image, $half, (int) $x, (int) $y, 0, 0, (int) $width, (int) $height, imagesx( $half ), imagesy( $half ) );
}

/** Clouds between two rows, lit from one side: a bright layer over a shadow that is moved a little. */
function gazeta_clouds( GazetaCanvas $canvas, float $top, float $bottom, int $light, int $shade, float $cover, float $opacity = 0.9, float $cells = 3.2 ): void {
	$noise = gazeta_noise( 400, 150, $cells, $cells * 1.1, 6 );
	$from  = 168 - 90 * $cover;
	$span  = $bottom - $top;
	gazeta_lay( $canvas, gazeta_noise_layer( $noise, $shade, $from, $from + 62, $opacity * 0.85 ), 0, $top, $canvas->width, $span );
	gazeta_lay( $canvas, gazeta_noise_layer( $noise, $light, $from + 8, $from + 70, $opacity * 0.8 ), -6, $top - $span * 0.022, $canvas->width + 14, $span );
}

/** A height for each step across the picture, between -1 and 1, rough in the given measure. */
function gazeta_heights( int $steps, float $roughness, float $cells ): array {
	$heights = array_fill( 0, $steps + 1, 0.0 );
	$weight  = 1.0;
	$total   = 0.0;
	for ( $octave = 0; $octave < 7; $octave++, $cells *= 2.03, $weight *= $roughness ) {
		$knots  = array_map( fn() => gazeta_rand( -1, 1 ), range( 0, (int) $cells + 2 ) );
		$total += $weight;
		foreach ( $heights as $step => $height ) {
			$place            = $step / $steps * $cells;
			$share            = ( 1 - cos( M_PI * ( $place - (int) $place ) ) ) / 2;
			$heights[ $step ] = $height + $weight * ( $knots[ (int) $place ] * ( 1 - $share ) + $knots[ (int) $place + 1 ] * $share );
		}
	}
	return array_map( fn( $height ) => $height / $total, $heights );
}

/** A ridge of land whose colour fades downwards into the haze of the valley. Answers its heights. */
function gazeta_ridge( GazetaCanvas $canvas, float $base, float $swing, int $colour, int $haze, float $depth, float $roughness = 0.5, float $cells = 3 ): array {
	$steps   = 200;
	$heights = array_map( fn( $height ) => $base - $swing * $height, gazeta_heights( $steps, $roughness, $cells ) );
	for ( $layer = 0; $layer < 22; $layer++ ) {
		$points = array( array( 0, $canvas->height ) );
		foreach ( $heights as $step => $y ) {
			$points[] = array( $step / $steps * $canvas->width, $y + $depth * ( $layer / 21 ) ** 1.3 );
		}
		$points[] = array( $canvas->width, $canvas->height );
		$canvas->shape( $points, gazeta_mix( $colour, $haze, $layer / 21 ) );
	}
	return $heights;
}

/** Lays a flat texture on the ground, row by row, smaller towards the horizon. */
function gazeta_ground( GazetaCanvas $canvas, GdImage $texture, float $horizon, float $bottom, float $near_width = 700 ): void {
	list( $width, $height ) = array( imagesx( $texture ), imagesy( $texture ) );
	for ( $y = (int) $horizon + 2; $y < $bottom; $y++ ) {
		$depth = ( $bottom - $horizon ) / ( $y - $horizon );
		$span  = (int) min( $width, $near_width * $depth );
		$row   = (int) ( $depth * 210 ) % $height;
		imagecopyresampled( $canvas->image, $texture, 0, $y, (int) ( ( $width - $span ) / 2 ), $row, $canvas->width, 1, $span, 1 );
	}
}

/** A texture of short strokes, lighter and darker than what lies beneath. */
function gazeta_speckle( int $light, int $dark, float $opacity, int $count = 9000, int $length = 5 ): GdImage {
	$texture = new GazetaCanvas( 1600, 420 );
	imagealphablending( $texture->image, false );
	imagefill( $texture->image, 0, 0, GazetaCanvas::ink( $dark, 0 ) );
	imagealphablending( $texture->image, true );
	for ( $mark = 0; $mark < $count; $mark++ ) {
		list( $x, $y ) = array( gazeta_rand( 0, 1600 ), gazeta_rand( 0, 420 ) );
		$texture->stroke( $x, $y, $x + gazeta_rand( -$length, $length ), $y + gazeta_rand( 0, $length ), gazeta_pick( array( $light, $dark ) ), 1, $opacity * gazeta_rand( 0.3, 1 ) );
	}
	return $texture->image;
}
