<?php
/**
 * Reads the files of seed/content/ or seed/classic/ and reports which one is broken; never writes to WordPress.
 */

// Each paper has a folder of its own.
define( 'GAZETA_CONTENT', __DIR__ . '/../' . ( 'classic' === getenv( 'WORDPRESS_DATABASE' ) ? 'classic' : 'content' ) );

// A photograph inside a text has a line of its own: {{photo:scene:alternative text:caption}}, or with one of the places
// of gazeta_place_photo() behind the caption.
const GAZETA_PHOTO_LINE = '/^[ \t]*\{\{photo:([^:}]*):?([^:}]*):?([^}]*?)(?::(left|right|center|wide|full|bare|cover|none))?\}\}[ \t]*$/mu';

/** Stops the seeding with an error that names the faulty file. */
function gazeta_fail( string $message ): never {
	fwrite( STDERR, "wordpress: $message\n" );
	exit( 1 );
}

/** Reads a JSON file of the content folder; a missing file counts as empty. */
function gazeta_read_json( string $name ): array {
	$file = GAZETA_CONTENT . "/$name";
	return is_file( $file ) ? gazeta_decode( file_get_contents( $file ), $name ) : array();
}

/** Decodes JSON or fails with the name of its file. */
function gazeta_decode( string $json, string $name ): array {
	$data = json_decode( $json, true );
	return is_array( $data ) ? $data : gazeta_fail( "$name: " . json_last_error_msg() );
}

/** Splits an article file into the facts of its leading comment and its body. */
function gazeta_read_article( string $file ): array {
	$name = basename( $file );
	if ( ! preg_match( '/^\s*<!--\s*(\{.*?\})\s*-->\s*(.*)$/su', file_get_contents( $file ), $found ) ) {
		gazeta_fail( "$name does not open with a comment that holds its facts" );
	}
	$article         = gazeta_decode( $found[1], $name );
	$article['body'] = trim( $found[2] );
	$article['stem'] = basename( $file, '.html' );
	return $article + array( 'title' => '', 'date' => '', 'sections' => array(), 'tags' => array(), 'comments' => 'open' );
}

/** «2026-11-20T10:15:00» as WordPress stores it. */
function gazeta_format_date( string $iso ): string {
	return substr( str_replace( 'T', ' ', $iso ) . ':00', 0, 19 );
}

/** The files of all articles, in the order in which they are published. */
function gazeta_list_articles(): array {
	$files = glob( GAZETA_CONTENT . '/articles/*.html' );
	sort( $files, SORT_STRING );
	return $files;
}

/** Every photograph that the content needs, as [scene, seed]. */
function gazeta_list_photos(): array {
	$photos = array();
	$texts  = array();
	foreach ( gazeta_list_articles() as $file ) {
		$article                   = gazeta_read_article( $file );
		$texts[ $article['stem'] ] = $article['body'];
		empty( $article['photo'] ) || $photos[] = array( $article['photo']['scene'] ?? 'steppe', $article['stem'] );
	}
	foreach ( gazeta_read_json( 'site.json' )['pages'] ?? array() as $page ) {
		$texts[ "page-{$page['slug']}" ] = $page['body'] ?? '';
	}
	foreach ( $texts as $seed => $text ) {
		preg_match_all( GAZETA_PHOTO_LINE, $text, $found );
		foreach ( $found[1] as $index => $scene ) {
			$photos[] = array( trim( $scene ), $seed . '-' . ( $index + 1 ) );
		}
	}
	return $photos;
}
