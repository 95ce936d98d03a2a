<?php
/**
 * The canvas and its simplest marks: colours, shapes, gradients and blur; never knows what it depicts.
 */

/** A random number between two bounds, from the seed of the picture. */
function gazeta_rand( float $low, float $high ): float {
	return $low + ( $high - $low ) * mt_rand() / mt_getrandmax();
}

/** One of the given values. */
function gazeta_pick( array $values ): mixed {
	return $values[ mt_rand( 0, count( $values ) - 1 ) ];
}

/** A colour between two colours: 0 is the first, 1 the second. */
function gazeta_mix( int $from, int $to, float $share ): int {
	$share = max( 0.0, min( 1.0, $share ) );
	$mixed = 0;
	foreach ( array( 16, 8, 0 ) as $shift ) {
		$start  = ( $from >> $shift ) & 255;
		$mixed |= (int) round( $start + ( ( ( $to >> $shift ) & 255 ) - $start ) * $share ) << $shift;
	}
	return $mixed;
}

/** A GD image with the few operations that the scenes are made of. Colours are 0xRRGGBB, opacity goes from 0 to 1. */
final class GazetaCanvas {
	public GdImage $image;

	public function __construct( public readonly int $width, public readonly int $height ) {
		$this->image = imagecreatetruecolor( $width, $height );
		imagealphablending( $this->image, true );
	}

	/** A colour as GD keeps it: alpha in the highest byte, 127 for invisible. */
	public static function ink( int $colour, float $opacity = 1.0 ): int {
		return $colour | ( (int) round( 127 * ( 1 - max( 0.0, min( 1.0, $opacity ) ) ) ) << 24 );
	}

	/** A filled shape through the points [x, y], [x, y] … */
	public function shape( array $points, int $colour, float $opacity = 1.0 ): void {
		$flat = array();
		foreach ( $points as list( $x, $y ) ) {
			$flat[] = (int) round( $x );
			$flat[] = (int) round( $y );
		}
		imagefilledpolygon( $this->image, $flat, self::ink( $colour, $opacity ) );
	}

	public function box( float $x, float $y, float $width, float $height, int $colour, float $opacity = 1.0 ): void {
		imagefilledrectangle( $this->image, (int) $x, (int) $y, (int) ( $x + $width ), (int) ( $y + $height ), self::ink( $colour, $opacity ) );
	}

	public function disc( float $x, float $y, float $width, float $height, int $colour, float $opacity = 1.0 ): void {
		imagefilledellipse( $this->image, (int) $x, (int) $y, (int) $width, (int) $height, self::ink( $colour, $opacity ) );
	}

	/** A stroke of any thickness: a thin quadrangle, because GD's own thick lines have ragged ends. */
	public function stroke( float $x1, float $y1, float $x2, float $y2, int $colour, float $thickness = 1.0, float $opacity = 1.0 ): void {
		if ( $thickness < 1.6 ) {
			imageline( $this->image, (int) $x1, (int) $y1, (int) $x2, (int) $y2, self::ink( $colour, $opacity ) );
			return;
		}
		$length = max( 0.01, hypot( $x2 - $x1, $y2 - $y1 ) );
		$dx     = ( $y2 - $y1 ) / $length * $thickness / 2;
		$dy     = ( $x1 - $x2 ) / $length * $thickness / 2;
		$this->shape( array( array( $x1 + $dx, $y1 + $dy ), array( $x2 + $dx, $y2 + $dy ), array( $x2 - $dx, $y2 - $dy ), array( $x1 - $dx, $y1 - $dy ) ), $colour, $opacity );
	}

	/** A vertical gradient between rows; stops are [share => colour], from 0 to 1. */
	public function gradient( float $top, float $bottom, array $stops, float $opacity = 1.0 ): void {
		for ( $y = (int) $top; $y <= $bottom; $y++ ) {
			$colour = self::colour_at( $stops, ( $y - $top ) / max( 1, $bottom - $top ) );
			imageline( $this->image, 0, $y, $this->width, $y, self::ink( $colour, $opacity ) );
		}
	}

	/** A band of haze that is densest in its middle row. */
	public function haze( float $middle, float $reach, int $colour, float $opacity ): void {
		for ( $y = (int) ( $middle - $reach ); $y <= $middle + $reach; $y++ ) {
			$near = cos( ( $y - $middle ) / $reach * M_PI / 2 );
			imageline( $this->image, 0, $y, $this->width, $y, self::ink( $colour, $opacity * $near * $near ) );
		}
	}

	/** Blurs what has been drawn so far, as a lens blurs what lies behind its focus. */
	public function blur( float $factor ): void {
		$small       = imagescale( $this->image, (int) ( $this->width / $factor ), (int) ( $this->height / $factor ), IMG_BILINEAR_FIXED );
		imagefilter( $small, IMG_FILTER_GAUSSIAN_BLUR );
		$this->image = imagescale( $small, $this->width, $this->height, IMG_BILINEAR_FIXED );
		imagealphablending( $this->image, true );
	}

	/** The colour of a list of stops at a share of the way. */
	private static function colour_at( array $stops, float $share ): int {
		$before = array( 0, reset( $stops ) );
		foreach ( $stops as $place => $colour ) {
			$place = (float) $place;
			if ( $share <= $place ) {
				return gazeta_mix( $before[1], $colour, $place > $before[0] ? ( $share - $before[0] ) / ( $place - $before[0] ) : 1 );
			}
			$before = array( $place, $colour );
		}
		return $before[1];
	}
}
