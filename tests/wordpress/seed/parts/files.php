<?php
/**
 * Generates the files that articles offer for listening and download, and attaches them where a playlist needs them.
 */

/** Writes the files into the uploads of one month. */
function gazeta_seed_files(): void {
	$folder = wp_upload_dir( '2026/08' )['path'];
	file_put_contents( "$folder/gudok.wav", gazeta_make_whistle() );
	file_put_contents( "$folder/raspisanie.pdf", gazeta_make_pdf( 'Bozkala 06:10 07:25 09:40 13:15 18:50' ) );
}

/** Attaches a copy of the whistle to an article for each title. Returns their ids, for the shortcode [playlist]. */
function gazeta_seed_recordings( array $titles, int $post, string $date ): array {
	$ids = array();
	foreach ( $titles as $index => $title ) {
		$upload = wp_upload_bits( "zapis-$post-$index.wav", null, gazeta_make_whistle(), substr( $date, 0, 7 ) );
		$fields = array(
			'post_title'     => $title,
			'post_mime_type' => 'audio/wav',
			'post_date'      => $date,
			'menu_order'     => $index,
			'guid'           => $upload['url'],
		);
		$ids[]  = wp_insert_attachment( wp_slash( $fields ), $upload['file'], $post );
	}
	return $ids;
}

/** One second of a locomotive's whistle: two tones, 8-bit mono. */
function gazeta_make_whistle(): string {
	$rate    = 8000;
	$samples = '';
	for ( $at = 0; $at < $rate; $at++ ) {
		$second   = $at / $rate;
		$volume   = min( 1, 8 * $second, 8 * ( 1 - $second ) );
		$samples .= chr( (int) ( 128 + 50 * $volume * ( sin( 2 * M_PI * 370 * $second ) + sin( 2 * M_PI * 466 * $second ) ) ) );
	}
	$format = pack( 'vvVVvv', 1, 1, $rate, $rate, 1, 8 );
	return 'RIFF' . pack( 'V', 36 + $rate ) . 'WAVEfmt ' . pack( 'V', 16 ) . $format . 'data' . pack( 'V', $rate ) . $samples;
}

/** A page with one line of text. */
function gazeta_make_pdf( string $line ): string {
	$stream  = "BT /F1 18 Tf 72 760 Td ($line) Tj ET";
	$objects = array(
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		'<< /Length ' . strlen( $stream ) . " >>\nstream\n$stream\nendstream",
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	);
	$pdf     = "%PDF-1.4\n";
	$places  = '';
	foreach ( $objects as $index => $object ) {
		$places .= sprintf( "%010d 00000 n \n", strlen( $pdf ) );
		$pdf    .= ( $index + 1 ) . " 0 obj\n$object\nendobj\n";
	}
	$start = strlen( $pdf );
	return $pdf . "xref\n0 6\n0000000000 65535 f \n{$places}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n$start\n%%EOF\n";
}
