<?php
/**
 * Shapes that had to be drawn by hand: a harvester, a horse, a boat, a train; never the land around them.
 */

/** Draws points that were measured around a foot point, in a size and a colour. */
function gazeta_part( GazetaCanvas $canvas, float $x, float $foot, float $size, array $points, int $colour, float $opacity = 1.0 ): void {
	$canvas->shape( array_map( fn( $point ) => array( $x + $point[0] * $size, $foot + $point[1] * $size ), $points ), $colour, $opacity );
}

/** A combine harvester from the side, against the light. */
function gazeta_combine( GazetaCanvas $canvas, float $x, float $foot, float $size ): void {
	$paint = gazeta_pick( array( 0x7e2a22, 0x6f5a1c, 0x35543a ) );
	$dark  = gazeta_mix( $paint, 0x1a1208, 0.55 );
	gazeta_part( $canvas, $x, $foot, $size, array( array( -30, -50 ), array( -20, -170 ), array( 60, -182 ), array( 300, -190 ), array( 338, -128 ), array( 320, -70 ), array( 250, -45 ) ), $paint );
	gazeta_part( $canvas, $x, $foot, $size, array( array( -30, -50 ), array( -26, -100 ), array( 330, -104 ), array( 318, -66 ), array( 250, -45 ) ), $dark );
	gazeta_part( $canvas, $x, $foot, $size, array( array( 84, -180 ), array( 104, -236 ), array( 286, -240 ), array( 304, -188 ) ), $dark );
	gazeta_part( $canvas, $x, $foot, $size, array( array( -58, -112 ), array( -44, -238 ), array( 66, -242 ), array( 74, -112 ) ), $dark );
	gazeta_part( $canvas, $x, $foot, $size, array( array( -50, -128 ), array( -37, -226 ), array( 40, -228 ), array( 44, -128 ) ), 0x8fa2a2 );
	gazeta_part( $canvas, $x, $foot, $size, array( array( -47, -150 ), array( -37, -226 ), array( 0, -226 ) ), 0xf2e6c4, 0.75 );
	gazeta_part( $canvas, $x, $foot, $size, array( array( 250, -225 ), array( 92, -288 ), array( 88, -274 ), array( 244, -208 ) ), $dark );
	gazeta_part( $canvas, $x, $foot, $size, array( array( -30, -112 ), array( -150, -48 ), array( -150, -14 ), array( -10, -60 ) ), $dark );
	gazeta_part( $canvas, $x, $foot, $size, array( array( -240, -36 ), array( -120, -52 ), array( -70, -40 ), array( -90, -6 ), array( -240, -6 ) ), $dark );
	foreach ( array( array( 34, 112 ), array( 266, 78 ) ) as list( $along, $wheel ) ) {
		$canvas->disc( $x + $along * $size, $foot + ( 12 - $wheel / 2 ) * $size, $wheel * $size, $wheel * $size, 0x17130f );
		$canvas->disc( $x + $along * $size, $foot + ( 12 - $wheel / 2 ) * $size, $wheel * 0.44 * $size, $wheel * 0.44 * $size, 0x8a7440 );
	}
	for ( $arm = 0; $arm < 8; $arm++ ) {
		$canvas->stroke( $x - 205 * $size, $foot - 60 * $size, $x + ( -205 + cos( $arm * M_PI / 4 ) * 58 ) * $size, $foot + ( -60 + sin( $arm * M_PI / 4 ) * 58 ) * $size, 0x3d2c12, 4 * $size );
	}
	gazeta_glow( $canvas, $x - 60 * $size, $foot - 190 * $size, 420 * $size, 360 * $size, 0xffe6ae, 0.4 );
}

/** A horse at a gallop, from the side. */
function gazeta_horse( GazetaCanvas $canvas, float $x, float $foot, float $size, int $coat ): void {
	$dark = gazeta_mix( $coat, 0x000000, 0.35 );
	$gait = gazeta_rand( -6, 6 );
	foreach ( array( array( -52, 0, -92 - $gait, 34, -112 - $gait, 62 ), array( 46, 6, 92 + $gait, 30, 74 + $gait, 62 ), array( -44, 4, -66, 40, -96 + $gait, 70 ), array( 40, 8, 66 + $gait, 44, 98, 66 ) ) as $leg ) {
		$canvas->stroke( $x + $leg[0] * $size, $foot + ( $leg[1] - 74 ) * $size, $x + $leg[2] * $size, $foot + ( $leg[3] - 74 ) * $size, $dark, 15 * $size );
		$canvas->stroke( $x + $leg[2] * $size, $foot + ( $leg[3] - 74 ) * $size, $x + $leg[4] * $size, $foot + ( $leg[5] - 74 ) * $size, $dark, 8 * $size );
	}
	gazeta_part( $canvas, $x, $foot, $size, array( array( -66, -96 ), array( -60, -114 ), array( -40, -120 ), array( -8, -110 ), array( 26, -116 ), array( 52, -134 ), array( 76, -158 ), array( 86, -170 ), array( 90, -182 ), array( 96, -170 ), array( 124, -144 ), array( 122, -134 ), array( 112, -132 ), array( 98, -142 ), array( 84, -126 ), array( 70, -96 ), array( 56, -70 ), array( 30, -58 ), array( -8, -62 ), array( -36, -58 ), array( -60, -66 ) ), $coat );
	gazeta_part( $canvas, $x, $foot, $size, array( array( 86, -172 ), array( 66, -164 ), array( 40, -150 ), array( 22, -128 ), array( 30, -116 ), array( 54, -132 ) ), $dark );
	gazeta_part( $canvas, $x, $foot, $size, array( array( -62, -114 ), array( -96, -118 ), array( -132, -98 ), array( -146, -78 ), array( -104, -92 ), array( -64, -100 ) ), $dark );
	gazeta_part( $canvas, $x, $foot, $size, array( array( -60, -115 ), array( -40, -121 ), array( -8, -111 ), array( 26, -117 ), array( 26, -113 ), array( -8, -106 ), array( -40, -115 ) ), gazeta_mix( $coat, 0xffe2b0, 0.55 ), 0.8 );
}

/** A rowing boat, empty or with two people in it. */
function gazeta_boat( GazetaCanvas $canvas, float $x, float $water, float $size, int $colour, int $people ): void {
	gazeta_part( $canvas, $x, $water, $size, array( array( -112, 4 ), array( 118, 4 ), array( 138, 34 ), array( -124, 30 ) ), gazeta_mix( $colour, 0x000000, 0.3 ), 0.35 );
	for ( $person = 0; $person < $people; $person++ ) {
		gazeta_person( $canvas, $x + ( $person * 74 - 30 ) * $size, $water + 26 * $size, 112 * $size, gazeta_pick( array( 0xa65a2e, 0x2d3f57, 0x4b5138 ) ) );
	}
	gazeta_part( $canvas, $x, $water, $size, array( array( -140, -36 ), array( -70, -27 ), array( 60, -27 ), array( 156, -46 ), array( 128, -8 ), array( 104, 7 ), array( -100, 7 ), array( -124, -8 ) ), $colour );
	gazeta_part( $canvas, $x, $water, $size, array( array( -140, -36 ), array( -70, -27 ), array( 60, -27 ), array( 156, -46 ), array( 152, -37 ), array( 60, -18 ), array( -70, -18 ), array( -136, -26 ) ), gazeta_mix( $colour, 0xffffff, 0.4 ) );
}

/** A train that comes towards the viewer. */
function gazeta_train( GazetaCanvas $canvas, float $x, float $foot, float $width, int $paint ): void {
	$tall = $width * 1.3;
	gazeta_part( $canvas, $x, $foot, $width, array( array( 0.5, -1.15 ), array( 1.0, -0.86 ), array( 1.0, -0.34 ), array( 0.5, -0.1 ) ), gazeta_mix( $paint, 0x000000, 0.5 ) );
	gazeta_part( $canvas, $x, $foot, $width, array( array( -0.5, 0 ), array( -0.52, -0.7 ), array( -0.42, -1.15 ), array( -0.3, -1.25 ), array( 0.3, -1.25 ), array( 0.42, -1.15 ), array( 0.52, -0.7 ), array( 0.5, 0 ) ), $paint );
	gazeta_part( $canvas, $x, $foot, $width, array( array( -0.4, -0.72 ), array( -0.34, -1.1 ), array( -0.03, -1.12 ), array( -0.03, -0.72 ) ), 0x1b2530 );
	gazeta_part( $canvas, $x, $foot, $width, array( array( 0.4, -0.72 ), array( 0.34, -1.1 ), array( 0.03, -1.12 ), array( 0.03, -0.72 ) ), 0x24303c );
	$canvas->box( $x - $width * 0.51, $foot - $width * 0.42, $width * 1.02, $width * 0.1, 0xe8c24a );
	$canvas->box( $x - $width * 0.46, $foot - $width * 0.12, $width * 0.92, $width * 0.12, 0x14161a );
	foreach ( array( array( 0, -1.19 ), array( -0.34, -0.52 ), array( 0.34, -0.52 ) ) as list( $aside, $up ) ) {
		gazeta_glow( $canvas, $x + $aside * $width, $foot + $up * $width, $tall * 1.5, $tall * 1.5, 0xfff0c8, 0.55 );
		gazeta_glow( $canvas, $x + $aside * $width, $foot + $up * $width, $width * 0.22, $width * 0.22, 0xffffff, 1 );
	}
}
