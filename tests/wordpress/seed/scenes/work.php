<?php
/**
 * Photographs of places where people work: bakery, clinic, school, market.
 */

/** Loaves on a board, the oven's glow behind them. */
function gazeta_scene_bakery( GazetaCanvas $canvas ): void {
	$canvas->gradient( 0, 640, array( '0' => 0x2c1a10, '0.6' => 0x5c3a20, '1' => 0x7a5230 ) );
	foreach ( array( 170, 350 ) as $shelf ) {
		for ( $x = gazeta_rand( -40, 20 ); $x < 1640; $x += gazeta_rand( 120, 170 ) ) {
			gazeta_loaf( $canvas, $x, $shelf, gazeta_rand( 110, 150 ) );
		}
		$canvas->box( 0, $shelf + 22, 1600, 20, 0x6b4726 );
	}
	gazeta_glow( $canvas, gazeta_rand( 300, 1300 ), 420, 1300, 800, 0xff9a3c, 0.5 );
	gazeta_bokeh( $canvas, 40, 460, array( 0xffc06a, 0xffe2a8 ), 14, 80 );
	$canvas->blur( 7 );
	$canvas->gradient( 600, 1067, array( '0' => 0xa87a48, '0.5' => 0x8a5e34, '1' => 0x4a2f1a ) );
	gazeta_ground( $canvas, gazeta_speckle( 0xe0b883, 0x3a2212, 0.35, 3000, 60 ), 560, 1067 );
	foreach ( array( 690, 800, 930 ) as $row => $y ) {
		for ( $x = gazeta_rand( -90, 20 ); $x < 1700; $x += 250 + $row * 66 + gazeta_rand( -10, 40 ) ) {
			gazeta_loaf( $canvas, $x, $y, 230 + $row * 66 );
		}
	}
	for ( $flour = 0; $flour < 700; $flour++ ) {
		$size = gazeta_rand( 2, 5 );
		$canvas->disc( gazeta_rand( 0, 1600 ), gazeta_rand( 700, 1067 ), $size, $size, 0xfff6e2, gazeta_rand( 0.15, 0.6 ) );
	}
	gazeta_glow( $canvas, 800, 560, 1900, 900, 0xffc98a, 0.25 );
}

/** A loaf: crust from dark to gold, and three cuts. */
function gazeta_loaf( GazetaCanvas $canvas, float $x, float $y, float $width ): void {
	$crust = gazeta_pick( array( 0x9a5a22, 0xa8682c, 0x8a4a1c ) );
	$canvas->disc( $x, $y + $width * 0.2, $width * 1.06, $width * 0.2, 0x1a0e06, 0.45 );
	for ( $ring = 0; $ring < 14; $ring++ ) {
		$share = $ring / 13;
		$canvas->disc( $x - $width * 0.06 * $share, $y - $width * 0.07 * $share, $width * ( 1 - 0.7 * $share ), $width * 0.6 * ( 1 - 0.72 * $share ), gazeta_mix( gazeta_mix( $crust, 0x2a1206, 0.5 ), gazeta_mix( $crust, 0xffd890, 0.62 ), $share ) );
	}
	foreach ( array( -0.24, 0, 0.24 ) as $cut ) {
		$canvas->stroke( $x + ( $cut - 0.06 ) * $width, $y + $width * 0.09, $x + ( $cut + 0.07 ) * $width, $y - $width * 0.17, 0x6a3c18, $width * 0.05, 0.7 );
		$canvas->stroke( $x + ( $cut - 0.05 ) * $width, $y + $width * 0.08, $x + ( $cut + 0.07 ) * $width, $y - $width * 0.16, 0xe6bf84, $width * 0.024, 0.85 );
	}
}

/** A corridor of the clinic: doors on one side, windows and their light on the other. */
function gazeta_scene_clinic( GazetaCanvas $canvas ): void {
	list( $left, $right, $top, $bottom ) = array( 640, 960, 380, 640 );
	$paint = gazeta_pick( array( 0x8fbfae, 0x9fb8cf, 0xc9bf9a ) );
	$canvas->shape( array( array( 0, 0 ), array( 1600, 0 ), array( $right, $top ), array( $left, $top ) ), 0xe9ebe6 );
	$canvas->shape( array( array( 0, 1067 ), array( 1600, 1067 ), array( $right, $bottom ), array( $left, $bottom ) ), 0xa9aba4 );
	$canvas->shape( array( array( 0, 0 ), array( $left, $top ), array( $left, $bottom ), array( 0, 1067 ) ), 0xdfe3dd );
	$canvas->shape( array( array( 1600, 0 ), array( $right, $top ), array( $right, $bottom ), array( 1600, 1067 ) ), 0xcfd6d0 );
	$canvas->box( $left, $top, $right - $left, $bottom - $top, 0xf4f6f0 );
	gazeta_wall( $canvas, $left, 0.62, 1.0, 1, 4.2, $paint );
	gazeta_wall( $canvas, $right, 0.62, 1.0, 1, 4.2, gazeta_mix( $paint, 0x000000, 0.1 ) );
	for ( $bay = 0; $bay < 4; $bay++ ) {
		list( $near, $far ) = array( 4.4 / ( 1 + $bay * 0.72 ), 4.4 / ( 1.42 + $bay * 0.72 ) );
		gazeta_wall( $canvas, $left, 0.2, 0.62, $far, $near, 0xfbfeff );
		gazeta_wall( $canvas, $right, 0.26, 1.0, $far, $near, gazeta_mix( 0x9a7a54, 0xffffff, 0.15 ) );
		gazeta_wall( $canvas, $right, 0.3, 0.5, $far * 1.03, $near * 0.97, 0xb9d0d6 );
		gazeta_floor_light( $canvas, $far, $near );
		$canvas->box( 800 - 30 * $near, 510 - 128 * ( $near + $far ) / 2, 60 * $near, 5 * $near, 0xffffff );
	}
	gazeta_glow( $canvas, 800, 510, 620, 520, 0xffffff, 0.85 );
	gazeta_glow( $canvas, 0, 420, 1500, 1500, 0xfffbe8, 0.5 );
	gazeta_person( $canvas, gazeta_rand( 740, 800 ), 690, 250, 0xf2f5f5 );
	gazeta_person( $canvas, gazeta_rand( 850, 900 ), 672, 215, gazeta_pick( array( 0x4a6f8a, 0x7a4a52 ) ) );
	gazeta_ground( $canvas, gazeta_speckle( 0xffffff, 0x5a625e, 0.14, 3000, 8 ), 600, 1067 );
	$canvas->blur( 1.4 );
}

/** A part of a side wall, between two heights and two distances of the corridor. */
function gazeta_wall( GazetaCanvas $canvas, float $end, float $up, float $down, float $far, float $near, int $colour ): void {
	$at     = fn( float $distance, float $height ) => array( 800 + ( $end - 800 ) * $distance, 510 + ( $height - 0.5 ) * 260 * $distance );
	$canvas->shape( array( $at( $far, $up ), $at( $near, $up ), $at( $near, $down ), $at( $far, $down ) ), $colour );
}

/** The light of a window on the floor. */
function gazeta_floor_light( GazetaCanvas $canvas, float $far, float $near ): void {
	$at = fn( float $distance, float $aside ) => array( 800 + $aside * 160 * $distance, 510 + 130 * $distance );
	$canvas->shape( array( $at( $far, -0.9 ), $at( $near, -0.9 ), $at( $near * 0.94, 0.1 ), $at( $far * 0.94, 0.1 ) ), 0xfffdf2, 0.55 );
}

/** A school in the morning, children in the yard. */
function gazeta_scene_school( GazetaCanvas $canvas ): void {
	$hour = gazeta_hour( gazeta_pick( array( 'day', 'golden', 'overcast' ) ) );
	$wall = gazeta_pick( array( 0xd9a86a, 0xc98a6a, 0xe2d6b8 ) );
	gazeta_sky( $canvas, $hour, 720, gazeta_rand( 0.4, 0.7 ) );
	$canvas->gradient( 730, 1067, array( '0' => gazeta_mix( 0x8f8f88, $hour['haze'], 0.4 ), '1' => 0x55544e ) );
	for ( $tree = 0; $tree < 9; $tree++ ) {
		gazeta_poplar( $canvas, $tree * 210 + gazeta_rand( -60, 60 ), 735, gazeta_rand( 320, 450 ), 0x5a6a2c, 0xb9bf5a );
	}
	$canvas->blur( 3 );
	$canvas->box( 170, 320, 1260, 430, $wall );
	$canvas->box( 160, 306, 1280, 20, gazeta_mix( $wall, 0xffffff, 0.5 ) );
	$canvas->box( 170, 720, 1260, 34, 0x6a645a );
	for ( $floor = 0; $floor < 3; $floor++ ) {
		for ( $window = 0; $window < 13; $window++ ) {
			6 === $window || gazeta_school_window( $canvas, 196 + $window * 95, 352 + $floor * 124, $hour );
		}
	}
	gazeta_entrance( $canvas, $wall );
	gazeta_ground( $canvas, gazeta_speckle( 0xc9b86a, 0x33322c, 0.4, 5000, 5 ), 700, 1067 );
	for ( $child = 0; $child < 15; $child++ ) {
		$y = 790 + $child * 13;
		$x = gazeta_rand( 120, 1480 );
		$canvas->disc( $x + 24, $y, 96, 12, 0x1c1b18, 0.35 );
		gazeta_person( $canvas, $x, $y, 92 + $child * 4.6, gazeta_pick( array( 0x2b3550, 0x8a2f36, 0xe9e6de, 0x3f5a4a, 0xc98f2f ) ) );
	}
	gazeta_poplar( $canvas, gazeta_pick( array( 60, 1545 ) ), 930, 860, 0x5a5a1c, 0xe0b84a );
}

/** A tall window with the sky in it. */
function gazeta_school_window( GazetaCanvas $canvas, float $x, float $y, array $hour ): void {
	$canvas->box( $x, $y, 62, 86, 0xf4f1ea );
	$canvas->box( $x + 5, $y + 5, 24, 76, gazeta_mix( 0x3f5468, $hour['light'], gazeta_rand( 0.05, 0.4 ) ) );
	$canvas->box( $x + 33, $y + 5, 24, 76, gazeta_mix( 0x3f5468, $hour['light'], gazeta_rand( 0.05, 0.4 ) ) );
	$canvas->box( $x - 3, $y + 86, 68, 6, 0xb9b2a4 );
}

/** The porch with its columns and steps. */
function gazeta_entrance( GazetaCanvas $canvas, int $wall ): void {
	$canvas->shape( array( array( 660, 470 ), array( 800, 396 ), array( 940, 470 ) ), gazeta_mix( $wall, 0xffffff, 0.55 ) );
	$canvas->box( 670, 470, 260, 280, gazeta_mix( $wall, 0x000000, 0.4 ) );
	$canvas->box( 744, 560, 112, 190, 0x5a3a22 );
	$canvas->box( 797, 560, 6, 190, 0x2a1a10 );
	foreach ( array( 676, 732, 850, 906 ) as $column ) {
		$canvas->box( $column, 470, 22, 280, 0xf4f0e6 );
		$canvas->box( $column + 15, 470, 7, 280, 0xc2bbab );
	}
	for ( $step = 0; $step < 4; $step++ ) {
		$canvas->box( 650 - $step * 16, 744 + $step * 11, 300 + $step * 32, 12, gazeta_mix( 0xc9c4b8, 0x000000, $step * 0.07 ) );
	}
}

/** Market stalls: striped awnings, heaps of fruit, people between them. */
function gazeta_scene_market( GazetaCanvas $canvas ): void {
	$hour = gazeta_hour( gazeta_pick( array( 'day', 'golden' ) ) );
	gazeta_sky( $canvas, $hour, 420, 0.4 );
	for ( $house = 0; $house < 6; $house++ ) {
		gazeta_block( $canvas, $house * 290 - 60, 560, 240, gazeta_rand( 190, 330 ), gazeta_mix( 0xb9a890, $hour['haze'], 0.3 ), 0x6a7478, 0xffe0a0, 0.1 );
	}
	$canvas->gradient( 540, 1067, array( '0' => 0x9a8f80, '1' => 0x5a5248 ) );
	for ( $person = 0; $person < 26; $person++ ) {
		gazeta_person( $canvas, gazeta_rand( 0, 1600 ), gazeta_rand( 640, 740 ), gazeta_rand( 190, 240 ), gazeta_pick( array( 0x3a4a66, 0x7a3a34, 0x55604a, 0xb08a4a, 0x2c2c34, 0x9a5a6a ) ) );
	}
	$canvas->blur( 6 );
	foreach ( array( 20, 560, 1100 ) as $index => $x ) {
		gazeta_stall( $canvas, $x + gazeta_rand( -30, 30 ), 930, gazeta_pick( array( 0xb8342c, 0x2f7a5a, 0x2f5f9a, 0xd08a2a ) ) );
	}
	gazeta_glow( $canvas, 1300, 120, 1700, 1100, $hour['sun'], 0.3 );
}

/** One stall with its awning and its crates. */
function gazeta_stall( GazetaCanvas $canvas, float $x, float $foot, int $stripe ): void {
	foreach ( array( 14, 456 ) as $post ) {
		$canvas->box( $x + $post, 300, 12, $foot - 300, 0x4a3826 );
	}
	$canvas->box( $x + 10, 470, 460, 190, 0x1c1814, 0.5 );
	for ( $band = 0; $band < 10; $band++ ) {
		$colour = $band % 2 ? 0xf2ebdc : $stripe;
		$left   = $x - 20 + $band * 52;
		gazeta_part( $canvas, 0, 0, 1, array( array( $left + 20 - $band * 4, 280 ), array( $left + 68 - $band * 4, 280 ), array( $left + 52, 430 ), array( $left, 430 ) ), $colour );
		$canvas->disc( $left + 26, 430, 52, 46, gazeta_mix( $colour, 0x000000, 0.18 ) );
	}
	$canvas->box( $x, $foot - 120, 484, 180, 0x6b4a2c );
	for ( $plank = 0; $plank < 4; $plank++ ) {
		$canvas->box( $x, $foot - 120 + $plank * 46, 484, 5, 0x3a2616 );
	}
	foreach ( array( 0, 1, 2, 3 ) as $crate ) {
		gazeta_heap( $canvas, $x + 62 + $crate * 120, $foot - 122, gazeta_pick( array( 0xc9302a, 0xe8932a, 0xd9c23a, 0x6f9a3a, 0x7a2f4a, 0xb8c24a ) ) );
	}
}

/** A heap of round fruit, each with its own light. */
function gazeta_heap( GazetaCanvas $canvas, float $x, float $foot, int $colour ): void {
	for ( $row = 0; $row < 4; $row++ ) {
		for ( $fruit = 0; $fruit < 5 - $row; $fruit++ ) {
			$at   = $x + ( $fruit - ( 4 - $row ) / 2 ) * 25 + gazeta_rand( -3, 3 );
			$tint = gazeta_mix( $colour, gazeta_pick( array( 0x000000, 0xffe08a ) ), gazeta_rand( 0, 0.25 ) );
			$canvas->disc( $at, $foot - 8 - $row * 22, 31, 31, gazeta_mix( $tint, 0x000000, 0.4 ) );
			$canvas->disc( $at - 2, $foot - 10 - $row * 22, 26, 26, $tint );
			$canvas->disc( $at - 6, $foot - 15 - $row * 22, 9, 8, 0xffffff, 0.5 );
		}
	}
	$canvas->box( $x - 62, $foot - 4, 124, 22, 0x9a7446 );
}
