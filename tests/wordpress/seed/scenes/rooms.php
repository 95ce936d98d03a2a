<?php
/**
 * Photographs taken indoors: theatre, library, museum, bakery, clinic.
 */

/** A curtain in stage light, seen over the heads of the audience. */
function gazeta_scene_theatre( GazetaCanvas $canvas ): void {
	$cloth = gazeta_pick( array( 0xa01c22, 0x8a1f3a, 0x7a1a1a ) );
	$fold  = gazeta_rand( 34, 46 );
	$sway  = gazeta_heights( 1600, 0.5, 9 );
	for ( $x = 0; $x < 1600; $x++ ) {
		$light = 0.5 + 0.5 * sin( ( $x + 26 * $sway[ $x ] ) / $fold * 2 * M_PI );
		imageline( $canvas->image, $x, 0, $x, 800, gazeta_mix( gazeta_mix( $cloth, 0x120204, 0.82 ), gazeta_mix( $cloth, 0xff7a5a, 0.22 ), $light ** 1.5 ) );
	}
	for ( $swag = 0; $swag < 5; $swag++ ) {
		$canvas->disc( 160 + $swag * 320, 20, 380, 300, gazeta_mix( $cloth, 0x120204, 0.45 ) );
		$canvas->disc( 160 + $swag * 320, 0, 370, 290, gazeta_mix( $cloth, 0x120204, 0.2 ) );
		imagearc( $canvas->image, 160 + $swag * 320, 20, 380, 300, 0, 180, GazetaCanvas::ink( 0xd9a94a ) );
	}
	$canvas->box( 0, 772, 1600, 12, 0xc79a44 );
	$canvas->gradient( 800, 1067, array( '0' => 0x7a4a22, '0.3' => 0x4a2a14, '1' => 0x120a08 ) );
	$canvas->haze( 800, 26, 0x1a0806, 0.7 );
	$spot = gazeta_rand( 560, 1040 );
	gazeta_glow( $canvas, $spot, 560, 1200, 1250, 0xffe2b0, 0.45 );
	gazeta_glow( $canvas, $spot, 850, 900, 170, 0xfff0cc, 0.65 );
	if ( mt_rand( 0, 1 ) ) {
		gazeta_person( $canvas, $spot, 866, 290, gazeta_pick( array( 0x22242e, 0xe9e2d4, 0x2f4a3a ) ) );
	}
	$canvas->blur( 1.5 );
	gazeta_heads( $canvas, 930, 56, 0x120a0c );
	gazeta_heads( $canvas, 1010, 84, 0x070406 );
}

/** A row of heads and shoulders from behind. */
function gazeta_heads( GazetaCanvas $canvas, float $y, float $size, int $colour ): void {
	for ( $x = gazeta_rand( -60, 0 ); $x < 1660; $x += $size * gazeta_rand( 1.9, 2.5 ) ) {
		$up = gazeta_rand( -0.2, 0.2 ) * $size;
		$canvas->disc( $x, $y + $up, $size, $size * 1.2, $colour );
		$canvas->disc( $x, $y + $up + $size * 1.25, $size * 1.9, $size * 1.5, $colour );
		$canvas->box( $x - $size * 0.95, $y + $up + $size * 1.25, $size * 1.9, 200, $colour );
		imagearc( $canvas->image, (int) $x, (int) ( $y + $up ), (int) $size, (int) ( $size * 1.2 ), 200, 340, GazetaCanvas::ink( 0xd98a5a, 0.5 ) );
	}
}

/** Shelves of books in lamplight. */
function gazeta_scene_library( GazetaCanvas $canvas ): void {
	$wood = gazeta_pick( array( 0x6b4526, 0x4a3222, 0x7d5a36 ) );
	$canvas->gradient( 0, 1067, array( '0' => gazeta_mix( $wood, 0x000000, 0.72 ), '1' => gazeta_mix( $wood, 0x000000, 0.6 ) ) );
	for ( $shelf = 0; $shelf < 5; $shelf++ ) {
		$foot = 196 + $shelf * 190;
		gazeta_books( $canvas, $foot, 150 );
		$canvas->box( 0, $foot, 1600, 20, gazeta_mix( $wood, 0xffd9a0, 0.15 ) );
		$canvas->box( 0, $foot + 20, 1600, 9, gazeta_mix( $wood, 0x000000, 0.6 ) );
	}
	foreach ( array( 20, 540, 1060, 1580 ) as $side ) {
		$canvas->box( $side - 17, 0, 34, 1067, gazeta_mix( $wood, 0xffd9a0, 0.06 ) );
		$canvas->box( $side + 9, 0, 8, 1067, gazeta_mix( $wood, 0x000000, 0.5 ) );
	}
	$canvas->blur( 2.2 );
	gazeta_glow( $canvas, 800, 120, 1900, 1200, 0xffcf8a, 0.3 );
	$canvas->gradient( 900, 1067, array( '0' => gazeta_mix( $wood, 0xffc98a, 0.28 ), '1' => gazeta_mix( $wood, 0x000000, 0.35 ) ) );
	$x = gazeta_rand( 420, 1180 );
	gazeta_open_book( $canvas, $x, 985 );
	gazeta_desk_lamp( $canvas, $x + ( $x < 800 ? 360 : -360 ), 960 );
}

/** Books side by side, some leaning, up to a shelf. */
function gazeta_books( GazetaCanvas $canvas, float $foot, float $room ): void {
	for ( $x = 0.0; $x < 1600; $x += $thick ) {
		$thick  = gazeta_rand( 15, 40 );
		$tall   = $room * gazeta_rand( 0.66, 1 );
		$colour = gazeta_mix( gazeta_pick( array( 0x7a2a22, 0x24405c, 0x38533c, 0x8a6a34, 0x5a3a52, 0xb9a684, 0x2c2a2e, 0x94523a ) ), 0x1a120c, gazeta_rand( 0, 0.4 ) );
		$lean   = 0 === mt_rand( 0, 13 ) ? gazeta_rand( 6, 18 ) : 0;
		$canvas->shape( array( array( $x, $foot ), array( $x + $lean, $foot - $tall ), array( $x + $lean + $thick - 2, $foot - $tall ), array( $x + $thick - 2, $foot ) ), $colour );
		$canvas->shape( array( array( $x + 1, $foot ), array( $x + $lean + 1, $foot - $tall ), array( $x + $lean + $thick * 0.25, $foot - $tall ), array( $x + $thick * 0.25, $foot ) ), gazeta_mix( $colour, 0xffe9c4, 0.35 ), 0.7 );
		foreach ( array( 0.82, 0.22 ) as $band ) {
			$canvas->box( $x + $lean * $band + 2, $foot - $tall * $band, $thick - 6, 4, 0xd9b869, 0.7 );
		}
	}
}

/** An open book that lies on the table. */
function gazeta_open_book( GazetaCanvas $canvas, float $x, float $y ): void {
	gazeta_part( $canvas, $x, $y, 1, array( array( -250, 26 ), array( -214, -50 ), array( 214, -50 ), array( 250, 26 ), array( 0, 44 ) ), 0x2a1a12, 0.7 );
	foreach ( array( -1, 1 ) as $side ) {
		gazeta_part( $canvas, $x, $y, 1, array( array( 0, 30 ), array( 0, -44 ), array( $side * 60, -58 ), array( $side * 206, -54 ), array( $side * 238, 18 ), array( $side * 80, 14 ) ), $side < 0 ? 0xf3e8d2 : 0xe6d8be );
		for ( $line = 0; $line < 7; $line++ ) {
			$canvas->stroke( $x + $side * ( 26 + $line ), $y - 42 + $line * 8, $x + $side * ( 190 + $line * 4 ), $y - 46 + $line * 8, 0x6d6152, 1.7, 0.5 );
		}
	}
}

/** A green lamp and its pool of light. */
function gazeta_desk_lamp( GazetaCanvas $canvas, float $x, float $y ): void {
	$canvas->disc( $x, $y, 130, 26, 0x8a6a2c );
	$canvas->stroke( $x, $y, $x, $y - 220, 0xb08a3c, 12 );
	gazeta_part( $canvas, $x, $y, 1, array( array( -120, -206 ), array( -84, -282 ), array( 84, -282 ), array( 120, -206 ) ), 0x1f5a3e );
	gazeta_part( $canvas, $x, $y, 1, array( array( -84, -262 ), array( -74, -282 ), array( 60, -282 ), array( 66, -262 ) ), 0x6fb08a, 0.6 );
	gazeta_glow( $canvas, $x, $y - 190, 420, 200, 0xfff0c0, 0.9 );
	gazeta_glow( $canvas, $x, $y - 30, 1100, 520, 0xffd890, 0.6 );
}

/** A museum hall: pictures and show-cases, each in its own light. */
function gazeta_scene_museum( GazetaCanvas $canvas ): void {
	$wall = gazeta_pick( array( 0x5a3438, 0x33463f, 0x3c4456, 0x8a8274 ) );
	$canvas->gradient( 0, 720, array( '0' => gazeta_mix( $wall, 0x000000, 0.45 ), '1' => gazeta_mix( $wall, 0x000000, 0.1 ) ) );
	$canvas->gradient( 720, 1067, array( '0' => 0x7a5a3a, '1' => 0x2a1c12 ) );
	gazeta_ground( $canvas, gazeta_speckle( 0xb08a5c, 0x2a1a0e, 0.3, 5000, 6 ), 690, 1067 );
	$canvas->box( 0, 700, 1600, 22, gazeta_mix( $wall, 0x1a120c, 0.6 ) );
	for ( $picture = 0; $picture < 4; $picture++ ) {
		gazeta_framed( $canvas, 90 + $picture * 385 + gazeta_rand( -20, 20 ), gazeta_rand( 170, 230 ), gazeta_rand( 220, 300 ), gazeta_rand( 210, 290 ) );
	}
	$canvas->blur( 1.7 );
	foreach ( array( 150, 600, 1050 ) as $case ) {
		gazeta_showcase( $canvas, $case + gazeta_rand( -30, 60 ), 960 );
	}
	gazeta_person( $canvas, gazeta_pick( array( 520, 985, 1440 ) ), 1000, 400, gazeta_pick( array( 0x2b2f3c, 0x5a2f2a, 0x40503f ) ) );
}

/** A small landscape in a gilt frame, lit from above. */
function gazeta_framed( GazetaCanvas $canvas, float $x, float $y, float $width, float $height ): void {
	$canvas->box( $x - 14, $y - 14, $width + 28, $height + 28, 0x9c7a36 );
	$canvas->box( $x - 6, $y - 6, $width + 12, $height + 12, 0x5c4218 );
	$small = new GazetaCanvas( 1600, 1067 );
	$hour  = gazeta_hour( gazeta_pick( array( 'dawn', 'dusk', 'golden', 'overcast' ) ) );
	$small->gradient( 0, 700, $hour['sky'] );
	for ( $hill = 0; $hill < 3; $hill++ ) {
		gazeta_ridge( $small, 560 + $hill * 130, 160, gazeta_mix( $hour['land'], $hour['haze'], 0.6 - $hill * 0.25 ), $hour['haze'], 150 );
	}
	imagecopyresampled( $canvas->image, $small->image, (int) $x, (int) $y, 0, 0, (int) $width, (int) $height, 1600, 1067 );
	gazeta_glow( $canvas, $x + $width / 2, $y + $height * 0.2, $width * 2.3, $height * 2.2, 0xffe9bf, 0.42 );
}

/** A glass case with old vessels on a cloth. */
function gazeta_showcase( GazetaCanvas $canvas, float $x, float $foot ): void {
	$canvas->box( $x, $foot - 150, 340, 150, 0x2c1e16 );
	$canvas->box( $x, $foot - 158, 340, 12, 0x6b4a2c );
	$canvas->box( $x + 8, $foot - 340, 324, 182, 0xd9e4e6, 0.16 );
	gazeta_glow( $canvas, $x + 170, $foot - 230, 460, 320, 0xfff2d0, 0.45 );
	for ( $vessel = 0; $vessel < 4; $vessel++ ) {
		$clay = gazeta_pick( array( 0x9a5a34, 0x6f7a6a, 0xc2a05a, 0x5a4a44 ) );
		$tall = gazeta_rand( 60, 130 );
		$mid  = $x + 54 + $vessel * 78;
		$canvas->disc( $mid, $foot - 158 - $tall * 0.36, $tall * 0.6, $tall * 0.72, $clay );
		$canvas->box( $mid - $tall * 0.12, $foot - 158 - $tall, $tall * 0.24, $tall * 0.4, $clay );
		$canvas->disc( $mid, $foot - 158 - $tall, $tall * 0.36, $tall * 0.1, gazeta_mix( $clay, 0x000000, 0.3 ) );
		$canvas->disc( $mid - $tall * 0.12, $foot - 158 - $tall * 0.46, $tall * 0.12, $tall * 0.3, 0xffffff, 0.35 );
	}
	$canvas->shape( array( array( $x + 20, $foot - 338 ), array( $x + 110, $foot - 338 ), array( $x + 50, $foot - 160 ), array( $x + 8, $foot - 160 ) ), 0xffffff, 0.12 );
	foreach ( array( 8, 330 ) as $edge ) {
		$canvas->stroke( $x + $edge, $foot - 340, $x + $edge, $foot - 158, 0xbfc8c8, 3, 0.7 );
	}
}
