<?php
/**
 * Photographs of the town from outside: skyline, street, night, railway, stadium.
 */

/** The town at dusk, seen from the park: lit windows, then lights out of focus. */
function gazeta_scene_skyline( GazetaCanvas $canvas ): void {
	$hour = gazeta_hour( 'dusk' );
	gazeta_sky( $canvas, $hour, 700, gazeta_rand( 0.4, 0.7 ), gazeta_rand( 300, 1300 ), 690 );
	foreach ( array( 0.62, 0.36, 0.1 ) as $row => $far ) {
		for ( $x = -60 + $row * 40; $x < 1640; $x += $width + gazeta_rand( 6, 60 ) ) {
			$width = gazeta_rand( 90, 190 );
			gazeta_block( $canvas, $x, 830 + $row * 40, $width, gazeta_rand( 120, 330 - 30 * $row ), gazeta_mix( 0x2c2e45, $hour['haze'], $far ), gazeta_mix( 0x1a1c30, $hour['haze'], $far ), 0xffc873, 0.2 + 0.1 * $row );
		}
		$canvas->haze( 790 + $row * 40, 150, $hour['haze'], 0.3 - 0.1 * $row );
	}
	gazeta_chimney( $canvas, gazeta_rand( 250, 1350 ), 720 );
	$canvas->gradient( 890, 1067, array( '0' => 0x1d1f30, '1' => 0x0a0b12 ) );
	for ( $tree = 0; $tree < 13; $tree++ ) {
		gazeta_poplar( $canvas, $tree * 135 + gazeta_rand( -50, 50 ), 960, gazeta_rand( 90, 170 ), 0x12141e, 0x2a2838 );
	}
	gazeta_bokeh( $canvas, 880, 1060, array( 0xffb458, 0xff7a4a, 0xffe2a8, 0xd9e6ff ), 46, 44 );
}

/** The chimney of the heating plant and its plume. */
function gazeta_chimney( GazetaCanvas $canvas, float $x, float $foot ): void {
	for ( $puff = 0; $puff < 22; $puff++ ) {
		gazeta_glow( $canvas, $x + $puff * 13 + gazeta_rand( -10, 10 ), $foot - 330 - $puff * 7 + gazeta_rand( -10, 10 ), 70 + $puff * 15, 60 + $puff * 9, 0xd99a92, 0.3 );
	}
	$canvas->shape( array( array( $x - 16, $foot ), array( $x - 9, $foot - 320 ), array( $x + 9, $foot - 320 ), array( $x + 16, $foot ) ), 0x3a3550 );
	gazeta_glow( $canvas, $x, $foot - 316, 46, 46, 0xff4a3a, 0.9 );
}

/** A street of old poplars that leads to the light. */
function gazeta_scene_street( GazetaCanvas $canvas ): void {
	$hour   = gazeta_hour( gazeta_pick( array( 'golden', 'day', 'overcast', 'golden' ) ) );
	$autumn = gazeta_pick( array( array( 0x8a5a18, 0xf2bf4a ), array( 0x6f6a22, 0xd8c25a ), array( 0x3f5a2a, 0xa9bf62 ) ) );
	$end    = gazeta_rand( 680, 920 );
	gazeta_sky( $canvas, $hour, 560, 0.4, $end, 470 );
	$canvas->gradient( 560, 1067, array( '0' => gazeta_mix( 0x8d8672, $hour['haze'], 0.6 ), '1' => 0x4a453a ) );
	$canvas->shape( array( array( $end - 8, 562 ), array( $end + 8, 562 ), array( 1420, 1067 ), array( 180, 1067 ) ), gazeta_mix( 0x6d6a68, $hour['haze'], 0.25 ) );
	gazeta_ground( $canvas, gazeta_speckle( $autumn[1], 0x2c2822, 0.5, 6000, 5 ), 562, 1067 );
	for ( $distance = 9.0; $distance > 0.9; $distance /= 1.24 ) {
		$far = min( 0.8, ( $distance - 0.9 ) / 9 );
		foreach ( array( -1, 1 ) as $side ) {
			$x = $end + $side * 760 / $distance;
			gazeta_house( $canvas, $x + ( $side > 0 ? 90 : -520 ) / $distance, 560 + 330 / $distance, 430 / $distance, gazeta_mix( gazeta_pick( array( 0xd9cbb0, 0xb5c2c4, 0xc9a98a ) ), $hour['haze'], $far ), gazeta_mix( gazeta_pick( array( 0x6b4a3c, 0x5a6560 ) ), $hour['haze'], $far ), gazeta_mix( 0x3a444c, $hour['haze'], $far ) );
			gazeta_poplar( $canvas, $x, 560 + 380 / $distance, 780 / $distance, gazeta_mix( $autumn[0], $hour['haze'], $far ), gazeta_mix( gazeta_mix( $autumn[1], $hour['sun'], 0.2 ), $hour['haze'], $far ) );
		}
	}
	gazeta_person( $canvas, $end + gazeta_rand( -70, 90 ), 720, 120, gazeta_pick( array( 0x7a2f2a, 0x2f4058, 0x3d4438 ) ) );
	gazeta_glow( $canvas, $end, 520, 1100, 760, $hour['sun'], 0.5 );
}

/** A night street: stars, a few windows, the moon. */
function gazeta_scene_night( GazetaCanvas $canvas ): void {
	$hour = gazeta_hour( 'night' );
	gazeta_sky( $canvas, $hour, 640, 0.25 );
	for ( $star = 0; $star < 420; $star++ ) {
		$size = gazeta_rand( 1, 3.4 );
		$canvas->disc( gazeta_rand( 0, 1600 ), 560 * gazeta_rand( 0, 1 ) ** 1.2, $size, $size, 0xdfe8ff, gazeta_rand( 0.2, 0.9 ) );
	}
	$moon = gazeta_rand( 260, 1340 );
	gazeta_glow( $canvas, $moon, 190, 900, 900, 0xaebfe6, 0.35 );
	$canvas->disc( $moon, 190, 84, 84, 0xf3f0e2 );
	$canvas->disc( $moon + gazeta_rand( 10, 20 ), 182, 74, 76, 0xe2dfd2, 0.6 );
	$canvas->gradient( 690, 1067, array( '0' => 0x3a4560, '1' => 0x141a2a ) );
	for ( $house = 0; $house < 6; $house++ ) {
		$lit = mt_rand( 0, 2 ) ? 0xffc466 : 0x10141f;
		$x   = $house * 300 + gazeta_rand( -80, 40 );
		gazeta_house( $canvas, $x, 740 + 26 * ( $house % 2 ), 240, 0x2c3548, 0x38435c, $lit );
		if ( 0xffc466 === $lit ) {
			gazeta_glow( $canvas, $x + 90, 690, 420, 300, 0xffb85a, 0.4 );
		}
	}
	gazeta_bare_tree( $canvas, gazeta_rand( 100, 400 ), 800, 92, M_PI / 2, 0x090c14 );
	gazeta_bare_tree( $canvas, gazeta_rand( 1150, 1500 ), 790, 76, M_PI / 2, 0x0b0f19 );
	$lamp = gazeta_rand( 620, 980 );
	gazeta_lamp( $canvas, $lamp, 900, 430, 0xffc070 );
	gazeta_glow( $canvas, $lamp + 50, 910, 900, 220, 0xffc070, 0.55 );
	gazeta_lay( $canvas, gazeta_noise_layer( gazeta_noise( 200, 60, 6, 10 ), 0x9fb0d0, 120, 230, 0.2 ), 0, 760, 1600, 307 );
}

/** Rails to the horizon and the train that comes along them. */
function gazeta_scene_railway( GazetaCanvas $canvas ): void {
	$hour = gazeta_hour( gazeta_pick( array( 'dawn', 'dusk', 'overcast', 'golden' ) ) );
	$end  = gazeta_rand( 520, 1080 );
	$side = $end < 800 ? 1 : -1;
	gazeta_sky( $canvas, $hour, 500, 0.55, $end + $side * gazeta_rand( 180, 420 ), 430 );
	gazeta_ridge( $canvas, 498, 18, gazeta_mix( $hour['land'], $hour['haze'], 0.6 ), $hour['haze'], 40 );
	gazeta_plain( $canvas, $hour, 508 );
	$canvas->shape( array( array( $end - 16, 508 ), array( $end + 16, 508 ), array( 1560, 1067 ), array( 40, 1067 ) ), gazeta_mix( 0x6a6560, $hour['shade'], 0.3 ) );
	gazeta_ground( $canvas, gazeta_speckle( 0xb9b2a8, 0x23211f, 0.8, 9000, 3 ), 540, 1067 );
	for ( $distance = 1.0; $distance < 40; $distance *= 1.085 ) {
		$y = 508 + 559 / $distance;
		$canvas->box( $end - 520 / $distance, $y, 1040 / $distance, 30 / $distance, gazeta_mix( 0x3a332c, $hour['haze'], min( 0.7, $distance / 40 ) ) );
	}
	foreach ( array( -340, 340 ) as $rail ) {
		$canvas->shape( array( array( $end + $rail / 42, 512 ), array( $end + $rail / 42 + 1, 512 ), array( $end + $rail + 13, 1067 ), array( $end + $rail - 13, 1067 ) ), 0x4d4744 );
		$canvas->shape( array( array( $end + $rail / 42, 512 ), array( $end + $rail / 42 + 1, 512 ), array( $end + $rail + 5, 1067 ), array( $end + $rail - 7, 1067 ) ), gazeta_mix( $hour['sun'], 0xffffff, 0.3 ) );
	}
	for ( $distance = 9.0; $distance > 0.95; $distance /= 1.5 ) {
		gazeta_mast( $canvas, $end, $side, $distance, gazeta_mix( gazeta_mix( $hour['land'], 0x000000, 0.55 ), $hour['haze'], min( 0.6, $distance / 12 ) ) );
	}
	gazeta_train( $canvas, $end, 600, 104, gazeta_pick( array( 0x2f5a86, 0x8a2f2a, 0x2f6650 ) ) );
	$canvas->haze( 508, 60, $hour['haze'], 0.4 );
}

/** A mast of the overhead line with its arm over the rails. */
function gazeta_mast( GazetaCanvas $canvas, float $end, float $side, float $distance, int $colour ): void {
	$x   = $end + $side * 690 / $distance;
	$top = 508 - 520 / $distance;
	$canvas->stroke( $x, 508 + 520 / $distance, $x, $top, $colour, max( 1.7, 15 / $distance ) );
	$canvas->stroke( $x, $top + 40 / $distance, $end, $top + 60 / $distance, $colour, max( 1.7, 7 / $distance ) );
}

/** An evening match under floodlights. */
function gazeta_scene_stadium( GazetaCanvas $canvas ): void {
	$hour = gazeta_hour( gazeta_pick( array( 'dusk', 'overcast', 'dusk' ) ) );
	gazeta_sky( $canvas, $hour, 430, 0.5 );
	$canvas->shape( array( array( 0, 330 ), array( 1600, 330 ), array( 1600, 600 ), array( 0, 600 ) ), gazeta_mix( 0x2a3040, $hour['shade'], 0.3 ) );
	for ( $row = 0; $row < 15; $row++ ) {
		for ( $seat = 0; $seat < 130; $seat++ ) {
			$coat = gazeta_pick( array( 0x2b3a5c, 0x7a2f2f, 0xa98f5a, 0x3d4a3d, 0x555b66, 0xc9c4ba, 0x1f2430 ) );
			$x    = $seat * 12.6 + ( $row % 2 ) * 6 + gazeta_rand( -2, 2 );
			$y    = 362 + $row * 12.5 + gazeta_rand( -2, 2 );
			$canvas->disc( $x, $y + 7, 11, 11, $coat );
			$canvas->disc( $x, $y, 6, 7, gazeta_mix( 0xb98a68, $coat, 0.25 ) );
		}
	}
	$canvas->box( 0, 300, 1600, 34, 0x20242e );
	$canvas->blur( 2.4 );
	gazeta_pitch( $canvas );
	foreach ( array( 170, 1430 ) as $mast ) {
		$canvas->stroke( $mast, 560, $mast, 90, 0x1a1d26, 9 );
		gazeta_glow( $canvas, $mast, 80, 1300, 900, 0xeaf2ff, 0.5 );
		$canvas->box( $mast - 62, 50, 124, 58, 0xf8fbff );
	}
	gazeta_players( $canvas );
}

/** Mown stripes and white lines in perspective. */
function gazeta_pitch( GazetaCanvas $canvas ): void {
	$canvas->box( 0, 560, 1600, 34, 0x1f3a5c );
	for ( $x = 20; $x < 1600; $x += gazeta_rand( 160, 230 ) ) {
		$canvas->box( $x, 564, 130, 25, gazeta_pick( array( 0xd9dde2, 0xc7402f, 0xe0b23c, 0x2f6f9f ) ), 0.85 );
	}
	for ( $stripe = -9; $stripe < 9; $stripe++ ) {
		$canvas->shape( array( array( 800 + $stripe * 110, 594 ), array( 800 + ( $stripe + 1 ) * 110, 594 ), array( 800 + ( $stripe + 1 ) * 300, 1067 ), array( 800 + $stripe * 300, 1067 ) ), $stripe % 2 ? 0x4a7040 : 0x5a804c );
	}
	gazeta_ground( $canvas, gazeta_speckle( 0x8fc97a, 0x1f4a20, 0.4, 9000, 4 ), 560, 1067 );
	$canvas->stroke( 0, 622, 1600, 622, 0xf2f6ee, 4, 0.9 );
	$canvas->stroke( 800, 622, 800, 1067, 0xf2f6ee, 6, 0.85 );
	imagesetthickness( $canvas->image, 6 );
	imagearc( $canvas->image, 800, 815, 760, 210, 0, 360, GazetaCanvas::ink( 0xf2f6ee, 0.85 ) );
	imagesetthickness( $canvas->image, 1 );
}

/** Two teams, the nearer the larger, and the ball. */
function gazeta_players( GazetaCanvas $canvas ): void {
	$shirts = gazeta_pick( array( array( 0xc23a30, 0xf0f0ea ), array( 0x2f5fa8, 0xe8c23c ), array( 0xe07b2a, 0x2b3040 ) ) );
	$places = array_map( fn() => gazeta_rand( 650, 960 ), range( 1, 13 ) );
	sort( $places );
	foreach ( $places as $number => $y ) {
		$x    = gazeta_rand( 90, 1510 );
		$tall = 74 + ( $y - 640 ) * 0.42;
		$canvas->disc( $x + $tall * 0.3, $y, $tall * 0.9, $tall * 0.1, 0x12280f, 0.4 );
		gazeta_person( $canvas, $x, $y, $tall, $shirts[ $number % 2 ] );
	}
	$canvas->disc( 800 + gazeta_rand( -220, 220 ), 905, 19, 19, 0xffffff );
}
