<?php
/**
 * Things that stand in more than one scene: trees, grass, houses, people, lamps; never a whole picture.
 */

/** Blades of grass along the lower edge, lit from behind at their tips. */
function gazeta_grass( GazetaCanvas $canvas, float $top, int $colour, int $tip, int $count, float $height ): void {
	for ( $blade = 0; $blade < $count; $blade++ ) {
		$share = $blade / $count;
		$y     = $top + ( $canvas->height + 40 - $top ) * $share;
		$x     = gazeta_rand( -20, $canvas->width + 20 );
		$tall  = $height * ( 0.3 + 0.7 * $share ) * gazeta_rand( 0.5, 1.2 );
		$lean  = gazeta_rand( -0.15, 0.45 ) * $tall;
		$shade = gazeta_mix( $colour, $tip, gazeta_rand( 0, 0.8 ) );
		$canvas->stroke( $x, $y, $x + $lean * 0.4, $y - $tall * 0.6, gazeta_mix( $shade, 0x000000, 0.35 ), 1 + 2.6 * $share, 0.8 );
		$canvas->stroke( $x + $lean * 0.4, $y - $tall * 0.6, $x + $lean, $y - $tall, $shade, 1 + 1.6 * $share, 0.85 );
	}
}

/** A poplar: a narrow flame of leaves around its trunk. */
function gazeta_poplar( GazetaCanvas $canvas, float $x, float $foot, float $height, int $colour, int $light ): void {
	$canvas->stroke( $x, $foot, $x, $foot - $height * 0.5, gazeta_mix( $colour, 0x1c1712, 0.6 ), max( 1, $height / 36 ) );
	$leaves = (int) ( 90 + $height * 2.6 );
	for ( $leaf = 0; $leaf < $leaves; $leaf++ ) {
		$up    = gazeta_rand( 0.08, 1 );
		$girth = $height * 0.13 * sin( M_PI * $up ** 0.8 );
		$reach = $girth * gazeta_rand( -1, 1 );
		$size  = max( 2, $height * gazeta_rand( 0.009, 0.026 ) );
		$lit   = ( 0.5 + 0.5 * $reach / ( $height * 0.13 ) ) * ( 0.35 + 0.65 * $leaf / $leaves );
		$shade = gazeta_mix( gazeta_mix( $colour, 0x14120a, 0.45 ), $light, $lit * gazeta_rand( 0.5, 1.15 ) );
		$canvas->disc( $x + $reach, $foot - $height * $up, $size, $size * 1.6, $shade, 0.85 );
	}
}

/** A bare tree: branches that part again and again. */
function gazeta_bare_tree( GazetaCanvas $canvas, float $x, float $y, float $length, float $angle, int $colour, int $depth = 7 ): void {
	$end_x = $x + cos( $angle ) * $length;
	$end_y = $y - sin( $angle ) * $length;
	$canvas->stroke( $x, $y, $end_x, $end_y, $colour, max( 1, $length / 9 ), 0.9 );
	if ( $depth <= 0 || $length < 4 ) {
		return;
	}
	foreach ( array( -1, 1 ) as $side ) {
		gazeta_bare_tree( $canvas, $end_x, $end_y, $length * gazeta_rand( 0.62, 0.82 ), $angle + $side * gazeta_rand( 0.12, 0.5 ), $colour, $depth - 1 );
	}
}

/** A one-storey house with a gable roof; it may stand in water up to its windows. */
function gazeta_house( GazetaCanvas $canvas, float $x, float $foot, float $width, int $wall, int $roof, int $window ): void {
	$tall = $width * 0.36;
	$top  = $foot - $tall;
	$canvas->box( $x, $top, $width, $tall, $wall );
	$canvas->box( $x + $width * 0.72, $top, $width * 0.28, $tall, gazeta_mix( $wall, 0x000000, 0.22 ) );
	$canvas->shape( array( array( $x - $width * 0.05, $top ), array( $x + $width * 0.12, $top - $width * 0.25 ), array( $x + $width * 0.88, $top - $width * 0.25 ), array( $x + $width * 1.05, $top ) ), $roof );
	$canvas->shape( array( array( $x + $width * 0.72, $top ), array( $x + $width * 0.88, $top - $width * 0.25 ), array( $x + $width * 1.05, $top ) ), gazeta_mix( $roof, 0x000000, 0.3 ) );
	$canvas->box( $x + $width * 0.25, $top - $width * 0.34, $width * 0.06, $width * 0.14, gazeta_mix( $roof, 0x331a12, 0.5 ) );
	foreach ( array( 0.12, 0.32, 0.52 ) as $place ) {
		$canvas->box( $x + $width * $place, $top + $tall * 0.28, $width * 0.11, $tall * 0.36, gazeta_mix( $wall, 0xffffff, 0.6 ) );
		$canvas->box( $x + $width * ( $place + 0.012 ), $top + $tall * 0.32, $width * 0.086, $tall * 0.28, $window );
	}
}

/** A panel block with rows of windows, a share of them lit. */
function gazeta_block( GazetaCanvas $canvas, float $x, float $foot, float $width, float $height, int $wall, int $dark, int $lit, float $share ): void {
	$canvas->box( $x, $foot - $height, $width, $height, $wall );
	$canvas->box( $x + $width * 0.8, $foot - $height, $width * 0.2, $height, gazeta_mix( $wall, 0x000000, 0.25 ) );
	$canvas->box( $x, $foot - $height, $width, 3, gazeta_mix( $wall, 0xffffff, 0.18 ) );
	for ( $y = $foot - $height + 14; $y < $foot - 16; $y += 24 ) {
		for ( $column = $x + 9; $column < $x + $width - 16; $column += 20 ) {
			$on = gazeta_rand( 0, 1 ) < $share;
			$canvas->box( $column, $y, 9, 12, $on ? gazeta_mix( $lit, gazeta_pick( array( 0xffffff, 0xff9a3c, 0xbfd4ff ) ), gazeta_rand( 0, 0.4 ) ) : $dark, $on ? 0.95 : 0.8 );
		}
	}
}

/** A person seen from afar, in a coat, in mid-step. */
function gazeta_person( GazetaCanvas $canvas, float $x, float $foot, float $height, int $colour, int $head = 0xa97c5e ): void {
	$coat = gazeta_mix( $colour, 0x5a544c, 0.22 );
	$dark = gazeta_mix( $coat, 0x100e0c, 0.5 );
	$step = $height * gazeta_rand( 0.02, 0.09 ) * gazeta_pick( array( -1, 1 ) );
	foreach ( array( -$step, $step ) as $leg ) {
		$canvas->stroke( $x + $leg * 0.3, $foot - $height * 0.45, $x + $leg, $foot - $height * 0.02, gazeta_mix( $dark, 0x2a2c36, 0.5 ), $height * 0.075 );
		$canvas->disc( $x + $leg + $step * 0.3, $foot - $height * 0.012, $height * 0.11, $height * 0.035, 0x15120f );
	}
	gazeta_part( $canvas, $x, $foot, $height, array( array( -0.125, -0.36 ), array( -0.1, -0.6 ), array( -0.115, -0.77 ), array( -0.07, -0.825 ), array( 0.07, -0.825 ), array( 0.115, -0.77 ), array( 0.1, -0.6 ), array( 0.125, -0.36 ) ), $coat );
	gazeta_part( $canvas, $x, $foot, $height, array( array( 0.02, -0.36 ), array( 0.03, -0.825 ), array( 0.07, -0.825 ), array( 0.115, -0.77 ), array( 0.1, -0.6 ), array( 0.125, -0.36 ) ), gazeta_mix( $coat, 0x000000, 0.3 ), 0.6 );
	foreach ( array( -1, 1 ) as $side ) {
		$swing = -$side * $step * 0.8;
		$canvas->stroke( $x + $side * $height * 0.105, $foot - $height * 0.77, $x + $side * $height * 0.135 + $swing * 0.4, $foot - $height * 0.6, gazeta_mix( $coat, 0x000000, 0.22 ), $height * 0.06 );
		$canvas->stroke( $x + $side * $height * 0.135 + $swing * 0.4, $foot - $height * 0.61, $x + $side * $height * 0.12 + $swing, $foot - $height * 0.44, gazeta_mix( $coat, 0x000000, 0.26 ), $height * 0.052 );
	}
	$canvas->box( $x - $height * 0.025, $foot - $height * 0.86, $height * 0.05, $height * 0.05, gazeta_mix( $head, 0x000000, 0.3 ) );
	$canvas->disc( $x, $foot - $height * 0.91, $height * 0.1, $height * 0.13, $head );
	$canvas->disc( $x - $step * 0.1, $foot - $height * 0.938, $height * 0.115, $height * 0.095, gazeta_pick( array( 0x1c1613, 0x3a281c, 0x5a5650 ) ) );
}

/** A street lamp that is on. */
function gazeta_lamp( GazetaCanvas $canvas, float $x, float $foot, float $height, int $light ): void {
	$canvas->stroke( $x, $foot, $x, $foot - $height, 0x14161c, max( 2, $height / 60 ) );
	$canvas->stroke( $x, $foot - $height, $x + $height * 0.12, $foot - $height * 1.02, 0x14161c, max( 2, $height / 70 ) );
	gazeta_glow( $canvas, $x + $height * 0.13, $foot - $height, $height * 1.5, $height * 1.5, $light, 0.5 );
	gazeta_glow( $canvas, $x + $height * 0.13, $foot - $height, $height * 0.22, $height * 0.2, 0xfff8e0, 1 );
}

/** Out-of-focus lights. */
function gazeta_bokeh( GazetaCanvas $canvas, float $top, float $bottom, array $colours, int $count, float $size ): void {
	for ( $light = 0; $light < $count; $light++ ) {
		$round  = $size * gazeta_rand( 0.4, 1 );
		$x      = gazeta_rand( 0, $canvas->width );
		$y      = gazeta_rand( $top, $bottom );
		$colour = gazeta_pick( $colours );
		$canvas->disc( $x, $y, $round, $round, $colour, gazeta_rand( 0.12, 0.4 ) );
		imageellipse( $canvas->image, (int) $x, (int) $y, (int) $round, (int) $round, GazetaCanvas::ink( gazeta_mix( $colour, 0xffffff, 0.5 ), 0.25 ) );
	}
}
