<?php
/**
 * Photographs of open land: steppe, hills, harvest, horses, snow.
 */

/** The steppe under a big sky, feather grass in front. */
function gazeta_scene_steppe( GazetaCanvas $canvas ): void {
	$hour    = gazeta_hour( gazeta_pick( array( 'dawn', 'golden', 'dawn', 'day' ) ) );
	$horizon = gazeta_rand( 600, 680 );
	$sun     = gazeta_rand( 250, 1350 );
	gazeta_sky( $canvas, $hour, $horizon, gazeta_rand( 0.35, 0.75 ), $sun, $horizon - gazeta_rand( 30, 110 ) );
	gazeta_ridge( $canvas, $horizon - 22, 34, gazeta_mix( $hour['land'], $hour['haze'], 0.72 ), $hour['haze'], 70 );
	gazeta_ridge( $canvas, $horizon + 4, 20, gazeta_mix( $hour['land'], $hour['haze'], 0.45 ), gazeta_mix( $hour['land'], $hour['haze'], 0.5 ), 80 );
	gazeta_plain( $canvas, $hour, $horizon + 14 );
	gazeta_poles( $canvas, $horizon + 14, gazeta_mix( $hour['land'], 0x000000, 0.4 ) );
	gazeta_glow( $canvas, $sun, $horizon, 1500, 420, $hour['sun'], 0.45 );
	gazeta_grass( $canvas, $horizon + 190, gazeta_mix( $hour['land'], 0x2b2414, 0.45 ), gazeta_mix( $hour['sun'], 0xd9b06a, 0.5 ), 2600, 120 );
}

/** Flat ground that darkens towards the viewer. */
function gazeta_plain( GazetaCanvas $canvas, array $hour, float $horizon ): void {
	$canvas->gradient( $horizon, $canvas->height, array( '0' => gazeta_mix( $hour['land'], $hour['haze'], 0.55 ), '0.25' => gazeta_mix( $hour['land'], $hour['haze'], 0.15 ), '1' => gazeta_mix( $hour['land'], 0x000000, 0.45 ) ) );
	gazeta_ground( $canvas, gazeta_speckle( gazeta_mix( $hour['sun'], $hour['land'], 0.4 ), gazeta_mix( $hour['land'], 0x000000, 0.6 ), 0.7 ), $horizon, $canvas->height );
	gazeta_lay( $canvas, gazeta_noise_layer( gazeta_noise( 320, 100, 5, 9 ), 0x0c0a06, 120, 190, 0.35 ), 0, $horizon, $canvas->width, $canvas->height - $horizon );
}

/** A line of telegraph poles that runs to the horizon. */
function gazeta_poles( GazetaCanvas $canvas, float $horizon, int $colour ): void {
	list( $start, $end ) = gazeta_pick( array( array( 1480, 700 ), array( 120, 860 ) ) );
	$before              = null;
	for ( $distance = 1.0; $distance < 14; $distance *= 1.32 ) {
		$x    = $end + ( $start - $end ) / $distance;
		$tall = 300 / $distance;
		$foot = $horizon + 150 / $distance;
		$canvas->stroke( $x, $foot, $x, $foot - $tall, $colour, max( 1.7, 9 / $distance ), 0.85 );
		$canvas->stroke( $x - $tall * 0.09, $foot - $tall * 0.92, $x + $tall * 0.09, $foot - $tall * 0.92, $colour, max( 1.7, 6 / $distance ), 0.85 );
		if ( $before ) {
			$canvas->stroke( $before[0], $before[1], $x, $foot - $tall * 0.92, $colour, 1, 0.5 );
		}
		$before = array( $x, $foot - $tall * 0.92 );
	}
}

/** Hills behind hills, each paler than the one before it. */
function gazeta_scene_hills( GazetaCanvas $canvas ): void {
	$hour = gazeta_hour( gazeta_pick( array( 'dawn', 'golden', 'dusk', 'day' ) ) );
	$sun  = gazeta_rand( 400, 1250 );
	gazeta_sky( $canvas, $hour, 560, gazeta_rand( 0.3, 0.6 ), $sun, gazeta_rand( 330, 420 ) );
	for ( $layer = 0; $layer < 6; $layer++ ) {
		$near   = $layer / 5;
		$colour = gazeta_mix( gazeta_mix( $hour['shade'], $hour['haze'], 0.55 ), gazeta_mix( $hour['land'], 0x0a0c14, 0.55 ), $near );
		gazeta_ridge( $canvas, 470 + 92 * $layer + 8 * $layer * $layer, 150 - 12 * $layer, $colour, gazeta_mix( $colour, $hour['haze'], 0.62 - 0.5 * $near ), 190, 0.46 + 0.03 * $layer, 2.6 + $layer * 0.5 );
		gazeta_glow( $canvas, $sun, 480 + 85 * $layer, 1500, 300, $hour['sun'], 0.2 * ( 1 - $near ) );
	}
	gazeta_grass( $canvas, 985, gazeta_mix( $hour['land'], 0x05060a, 0.7 ), gazeta_mix( $hour['land'], $hour['sun'], 0.35 ), 900, 60 );
}

/** A combine harvester in ripe wheat, dust behind it. */
function gazeta_scene_harvest( GazetaCanvas $canvas ): void {
	$hour = gazeta_hour( 'golden' );
	gazeta_sky( $canvas, $hour, 520, gazeta_rand( 0.3, 0.6 ), gazeta_rand( 200, 600 ), 400 );
	gazeta_ridge( $canvas, 512, 16, gazeta_mix( 0x6f6a4a, $hour['haze'], 0.6 ), $hour['haze'], 40 );
	$canvas->gradient( 526, $canvas->height, array( '0' => 0xe9c77c, '0.3' => 0xd1a146, '1' => 0x7d5720 ) );
	gazeta_ground( $canvas, gazeta_speckle( 0xffe9a8, 0x6a4512, 0.75, 12000, 7 ), 526, $canvas->height );
	$x = gazeta_rand( 700, 1000 );
	for ( $puff = 0; $puff < 16; $puff++ ) {
		gazeta_glow( $canvas, $x + 150 + $puff * 48 + gazeta_rand( -30, 30 ), 630 - $puff * 6 + gazeta_rand( -45, 30 ), 250 + $puff * 26, 190 + $puff * 12, 0xf2d9a6, 0.34 );
	}
	gazeta_combine( $canvas, $x, 676, 0.62 );
	gazeta_grass( $canvas, 664, 0x8c6420, 0xffdf95, 3400, 120 );
	gazeta_glow( $canvas, 350, 470, 1700, 900, $hour['sun'], 0.3 );
}

/** A herd in its own dust, against the light. */
function gazeta_scene_horses( GazetaCanvas $canvas ): void {
	$hour = gazeta_hour( gazeta_pick( array( 'golden', 'dawn' ) ) );
	$sun  = gazeta_rand( 500, 1100 );
	gazeta_sky( $canvas, $hour, 560, 0.35, $sun, 440 );
	gazeta_ridge( $canvas, 520, 70, gazeta_mix( $hour['land'], $hour['haze'], 0.7 ), $hour['haze'], 90 );
	gazeta_plain( $canvas, $hour, 575 );
	for ( $row = 0; $row < 3; $row++ ) {
		gazeta_dust( $canvas, 640 + $row * 66, $hour['haze'], 14 );
		for ( $horse = 0; $horse < 6 - $row; $horse++ ) {
			$coat = gazeta_mix( gazeta_pick( array( 0x2a1a12, 0x4a2a16, 0x6b4526, 0x1a1614, 0x8a7458 ) ), $hour['haze'], 0.42 - 0.2 * $row );
			gazeta_horse( $canvas, 180 + $horse * ( 250 + 40 * $row ) + gazeta_rand( -60, 60 ), 665 + $row * 66 + gazeta_rand( -10, 10 ), 0.62 + $row * 0.2, $coat );
		}
	}
	gazeta_dust( $canvas, 800, $hour['haze'], 18 );
	gazeta_glow( $canvas, $sun, 600, 1900, 700, $hour['sun'], 0.4 );
	gazeta_grass( $canvas, 860, gazeta_mix( $hour['land'], 0x1a1408, 0.5 ), gazeta_mix( $hour['sun'], $hour['land'], 0.4 ), 1300, 100 );
}

/** Dust that hangs over the ground. */
function gazeta_dust( GazetaCanvas $canvas, float $y, int $colour, int $count ): void {
	for ( $puff = 0; $puff < $count; $puff++ ) {
		gazeta_glow( $canvas, gazeta_rand( 0, 1600 ), $y + gazeta_rand( -40, 30 ), gazeta_rand( 260, 560 ), gazeta_rand( 110, 210 ), $colour, 0.3 );
	}
}

/** A snow storm in a street: lamps, drifts, two headlights, flakes near and far. */
function gazeta_scene_snow( GazetaCanvas $canvas ): void {
	$canvas->gradient( 0, 1067, gazeta_pick( array( array( '0' => 0x3c4a62, '0.6' => 0x8290a6, '1' => 0xc9d0da ), array( '0' => 0x6f7f92, '0.6' => 0xa7b3c0, '1' => 0xe0e4e8 ) ) ) );
	for ( $house = 0; $house < 7; $house++ ) {
		gazeta_block( $canvas, $house * 250 - gazeta_rand( 20, 90 ), 690, 190, gazeta_rand( 190, 400 ), 0x7d899b, 0x6c788b, 0xffdf9e, 0.3 );
	}
	$canvas->blur( 5 );
	$canvas->haze( 600, 420, 0xb9c3cf, 0.75 );
	$tree = gazeta_rand( 200, 500 );
	gazeta_bare_tree( $canvas, $tree, 790, 110, M_PI / 2, 0x4b5261 );
	gazeta_bare_tree( $canvas, $tree + 820, 770, 90, M_PI / 2, 0x626a79 );
	foreach ( array( 0.35, 0.6, 1 ) as $near ) {
		gazeta_lamp( $canvas, 820 + 480 * $near, 700 + 130 * $near, 520 * $near, 0xffd08a );
	}
	gazeta_ridge( $canvas, 745, 30, 0xdfe6ee, 0xb4c0cf, 160 );
	gazeta_ridge( $canvas, 880, 60, 0xf4f7fa, 0xb0bccb, 240, 0.35 );
	gazeta_headlights( $canvas, gazeta_rand( 500, 800 ), 842 );
	$canvas->blur( 1.6 );
	gazeta_snowfall( $canvas );
}

/** A car in the storm: only its lights are clear. */
function gazeta_headlights( GazetaCanvas $canvas, float $x, float $y ): void {
	$canvas->shape( array( array( $x - 74, $y + 34 ), array( $x - 74, $y - 20 ), array( $x - 48, $y - 66 ), array( $x + 48, $y - 66 ), array( $x + 74, $y - 20 ), array( $x + 74, $y + 34 ) ), 0x39404c, 0.75 );
	$canvas->shape( array( array( $x - 60, $y - 22 ), array( $x - 42, $y - 58 ), array( $x + 42, $y - 58 ), array( $x + 60, $y - 22 ) ), 0x8d9aa9, 0.6 );
	foreach ( array( -52, 52 ) as $side ) {
		gazeta_glow( $canvas, $x + $side, $y, 460, 330, 0xffedc0, 0.65 );
		gazeta_glow( $canvas, $x + $side, $y, 60, 56, 0xffffff, 1 );
	}
}

/** Flakes: far ones sharp and swept by the wind, near ones large and out of focus. */
function gazeta_snowfall( GazetaCanvas $canvas ): void {
	for ( $flake = 0; $flake < 2600; $flake++ ) {
		list( $x, $y ) = array( gazeta_rand( 0, 1600 ), gazeta_rand( 0, 1067 ) );
		$size          = gazeta_rand( 2, 4.5 );
		$canvas->stroke( $x, $y, $x - $size * 2.4, $y + $size * 1.1, 0xffffff, $size, gazeta_rand( 0.3, 0.8 ) );
	}
	for ( $flake = 0; $flake < 130; $flake++ ) {
		$size = gazeta_rand( 14, 46 );
		gazeta_glow( $canvas, gazeta_rand( 0, 1600 ), gazeta_rand( 0, 1067 ), $size * 1.25, $size, 0xffffff, gazeta_pick( array( 0.45, 0.65, 0.9 ) ) );
	}
}
