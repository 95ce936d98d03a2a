<?php
/**
 * Photographs with water in them: flood, lake, bridge.
 */

/** A river over its banks: roofs, bare trees and a boat in grey water. */
function gazeta_scene_flood( GazetaCanvas $canvas ): void {
	$hour  = gazeta_hour( gazeta_pick( array( 'overcast', 'winter', 'overcast' ) ) );
	$shore = gazeta_rand( 560, 620 );
	gazeta_sky( $canvas, gazeta_hour( 'overcast' ), $shore, gazeta_rand( 0.7, 1 ) );
	gazeta_ridge( $canvas, $shore - 34, 26, gazeta_mix( 0x4a5248, $hour['haze'], 0.6 ), 0xb4bec3, 60 );
	for ( $tree = 0; $tree < 9; $tree++ ) {
		gazeta_bare_tree( $canvas, gazeta_rand( 0, 1600 ), $shore, gazeta_rand( 18, 34 ), M_PI / 2, 0x6a706e, 6 );
	}
	$canvas->blur( 1.8 );
	for ( $house = 0; $house < 6; $house++ ) {
		$width = $house % 2 ? gazeta_rand( 210, 290 ) : gazeta_rand( 110, 150 );
		$wall  = gazeta_pick( array( 0xb9b2a2, 0x8fa0a8, 0xa9906f, 0x9aa78f ) );
		gazeta_house( $canvas, $house * 270 + gazeta_rand( -90, 50 ), $shore + $width * 0.17, $width, $wall, gazeta_pick( array( 0x6b4038, 0x55606a, 0x4f5a4c ) ), 0x3a444c );
	}
	foreach ( array( 0.07, 0.46, 0.93 ) as $place ) {
		gazeta_bare_tree( $canvas, 1600 * $place + gazeta_rand( -50, 50 ), $shore + 8, gazeta_rand( 56, 84 ), M_PI / 2 + gazeta_rand( -0.1, 0.1 ), 0x33342f );
	}
	gazeta_reflect( $canvas, $shore + 6, 0x6d7061, 0.42, 1.3 );
	gazeta_boat( $canvas, gazeta_rand( 620, 1050 ), 810, 1, 0x3d5348, 2 );
	gazeta_glints( $canvas, $shore, 0xe4e8e6, 800, 900, 420, 0.28 );
	gazeta_reeds( $canvas, 10, 0x2d2f26 );
}

/** A calm lake with hills behind and reeds in front. */
function gazeta_scene_lake( GazetaCanvas $canvas ): void {
	$hour  = gazeta_hour( gazeta_pick( array( 'dawn', 'day', 'golden', 'dusk' ) ) );
	$shore = gazeta_rand( 540, 600 );
	$sun   = gazeta_rand( 300, 1300 );
	gazeta_sky( $canvas, $hour, $shore, gazeta_rand( 0.4, 0.7 ), $sun, $shore - gazeta_rand( 150, 240 ) );
	foreach ( array( 0.7, 0.5, 0.25 ) as $index => $far ) {
		$colour = gazeta_mix( gazeta_mix( $hour['land'], 0x1f2b38, 0.5 ), $hour['haze'], $far );
		gazeta_ridge( $canvas, $shore - 96 + 40 * $index, 110 - 34 * $index, $colour, gazeta_mix( $colour, $hour['haze'], 0.5 ), 120, 0.52, 3 + $index );
	}
	$canvas->haze( $shore - 4, 34, $hour['haze'], 0.55 );
	gazeta_reflect( $canvas, $shore, gazeta_mix( $hour['shade'], 0x0f2030, 0.45 ), 0.3, 0.6 );
	$canvas->haze( $shore + 2, 14, $hour['haze'], 0.5 );
	gazeta_glints( $canvas, $shore, $hour['sun'], $sun, 170, 260, 0.5 );
	gazeta_boat( $canvas, gazeta_rand( 500, 1100 ), gazeta_rand( 720, 800 ), 0.8, gazeta_mix( 0x4a3726, $hour['shade'], 0.3 ), 0 );
	gazeta_reeds( $canvas, 150, gazeta_mix( 0x2a2c1a, $hour['shade'], 0.2 ) );
}

/** Reeds in the lower corners. */
function gazeta_reeds( GazetaCanvas $canvas, int $count, int $colour ): void {
	for ( $reed = 0; $reed < $count; $reed++ ) {
		$side = gazeta_rand( 0, 1 ) ** 1.8 * 480;
		$x    = $reed % 3 ? $side : 1600 - $side;
		$tall = gazeta_rand( 120, 330 ) * ( 1 - $side / 800 );
		$lean = gazeta_rand( -26, 26 );
		$canvas->stroke( $x, 1075, $x + $lean, 1075 - $tall, $colour, 3.4, 0.9 );
		$canvas->stroke( $x + $lean * 0.4, 1075 - $tall * 0.4, $x + $lean * 2.4, 1075 - $tall * 0.8, $colour, 2, 0.8 );
		if ( 0 === $reed % 3 ) {
			$canvas->stroke( $x + $lean * 0.86, 1075 - $tall * 0.86, $x + $lean * 1.02, 1075 - $tall * 1.04, gazeta_mix( $colour, 0x5a3a1c, 0.6 ), 11, 0.95 );
		}
	}
}

/** The bridge of the town over its river: arches of stone, or pylons with cables. */
function gazeta_scene_bridge( GazetaCanvas $canvas ): void {
	$hour  = gazeta_hour( gazeta_pick( array( 'dusk', 'golden', 'overcast', 'dawn' ) ) );
	$shore = 640;
	gazeta_sky( $canvas, $hour, $shore, gazeta_rand( 0.4, 0.8 ), gazeta_rand( 200, 1400 ), 470 );
	gazeta_ridge( $canvas, $shore - 40, 40, gazeta_mix( $hour['land'], $hour['haze'], 0.6 ), $hour['haze'], 80 );
	for ( $house = 0; $house < 14; $house++ ) {
		gazeta_block( $canvas, $house * 118 + gazeta_rand( -20, 30 ), $shore, gazeta_rand( 60, 110 ), gazeta_rand( 40, 150 ), gazeta_mix( $hour['shade'], $hour['haze'], 0.4 ), gazeta_mix( $hour['shade'], 0x20242c, 0.4 ), 0xffd890, 0.28 );
	}
	$canvas->blur( 2.6 );
	$canvas->haze( $shore, 90, $hour['haze'], 0.5 );
	$stone = gazeta_mix( gazeta_mix( 0x6b6258, $hour['shade'], 0.45 ), 0x000000, 0.25 );
	gazeta_pick( array( 'gazeta_arches', 'gazeta_pylons' ) )( $canvas, $shore, $stone, $hour );
	gazeta_reflect( $canvas, $shore, gazeta_mix( $hour['shade'], 0x101820, 0.5 ), 0.52, 1.5 );
	gazeta_glints( $canvas, $shore, $hour['sun'], 800, 800, 300, 0.25 );
}

/** Stone arches from bank to bank, lamps on the parapet. */
function gazeta_arches( GazetaCanvas $canvas, float $shore, int $stone, array $hour ): void {
	$deck   = $shore - 150;
	$span   = 330;
	$points = array( array( 0, $deck - 6 ), array( 800, $deck - 36 ), array( 1600, $deck - 6 ), array( 1600, $shore ) );
	for ( $arch = 5; $arch >= 0; $arch-- ) {
		$middle = $arch * $span - 20;
		for ( $step = 0; $step <= 16; $step++ ) {
			$turn     = M_PI * $step / 16;
			$points[] = array( $middle + cos( $turn ) * $span * 0.4, $shore - sin( $turn ) * 112 );
		}
	}
	$points[] = array( 0, $shore );
	$canvas->shape( $points, $stone );
	$canvas->shape( array( array( 0, $deck - 26 ), array( 800, $deck - 58 ), array( 1600, $deck - 26 ), array( 1600, $deck - 2 ), array( 800, $deck - 34 ), array( 0, $deck - 2 ) ), gazeta_mix( $stone, $hour['sun'], 0.3 ) );
	for ( $lamp = 0; $lamp < 6; $lamp++ ) {
		gazeta_lamp( $canvas, 140 + $lamp * 264, $deck - 34, 96, 0xffcf86 );
	}
}

/** Two pylons with their cables, and a thin deck. */
function gazeta_pylons( GazetaCanvas $canvas, float $shore, int $stone, array $hour ): void {
	$deck = $shore - 104;
	foreach ( array( 440, 1160 ) as $pylon ) {
		for ( $cable = 1; $cable <= 9; $cable++ ) {
			foreach ( array( -1, 1 ) as $side ) {
				$canvas->stroke( $pylon, $deck - 300 + $cable * 10, $pylon + $side * $cable * 39, $deck, $stone, 2, 0.8 );
			}
		}
		$canvas->shape( array( array( $pylon - 15, $shore ), array( $pylon - 8, $deck - 322 ), array( $pylon + 8, $deck - 322 ), array( $pylon + 15, $shore ) ), $stone );
		gazeta_glow( $canvas, $pylon, $deck - 324, 60, 60, 0xff5040, 0.9 );
	}
	$canvas->box( 0, $deck, 1600, 22, $stone );
	$canvas->box( 0, $deck, 1600, 5, gazeta_mix( $stone, $hour['sun'], 0.5 ) );
	for ( $lamp = 0; $lamp < 12; $lamp++ ) {
		gazeta_lamp( $canvas, 70 + $lamp * 132, $deck, 52, 0xffd698 );
	}
}
