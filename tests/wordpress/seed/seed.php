<?php
/**
 * Fills a freshly installed WordPress from seed/content/ or seed/classic/, in one process and in a fixed order, so that ids never change.
 * Never runs on a site that already has content of its own. Argument: the folder of WordPress.
 */

// An import, not a publication: WordPress must not announce each article to ping services.
define( 'WP_IMPORTING', true );
$_SERVER['HTTP_HOST']      = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';

require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/image.php';
require ABSPATH . 'wp-admin/includes/file.php';
require ABSPATH . 'wp-admin/includes/media.php';
require ABSPATH . 'wp-admin/includes/taxonomy.php';
require ABSPATH . 'wp-admin/includes/nav-menu.php';
require __DIR__ . '/draw.php';
foreach ( array( 'content', 'site', 'photos', 'files', 'articles', 'comments', 'menu' ) as $part ) {
	require __DIR__ . "/parts/$part.php";
}

/** Without an editor's rights WordPress would strip embeds from the articles. */
function gazeta_act_as_admin(): void {
	wp_set_current_user( 1 );
	wp_defer_term_counting( true );
	wp_defer_comment_counting( true );
	// The database can be recreated at any time, so there is no need to wait for the disk.
	$GLOBALS['wpdb']->dbh->get_pdo()->exec( 'PRAGMA synchronous = OFF' );
}

gazeta_act_as_admin();
gazeta_remove_samples();
$gazeta_site     = gazeta_read_json( 'site.json' );
gazeta_set_site_options( $gazeta_site['options'] ?? array() );
$gazeta_sections = gazeta_seed_sections( $gazeta_site['sections'] ?? array() );
$gazeta_authors  = gazeta_seed_authors( $gazeta_site['authors'] ?? array() );
$gazeta_pages    = gazeta_seed_pages( $gazeta_site['pages'] ?? array() );
gazeta_seed_tags( $gazeta_site['tags'] ?? array() );
gazeta_seed_menu( $gazeta_site['menu'] ?? array(), $gazeta_sections, $gazeta_pages );
gazeta_seed_files();
$gazeta_articles = gazeta_seed_articles( $gazeta_sections, $gazeta_authors );
gazeta_seed_comments( gazeta_read_json( 'comments.json' ), $gazeta_articles, $gazeta_authors );
wp_defer_term_counting( false );
wp_defer_comment_counting( false );
flush_rewrite_rules();

printf(
	"wordpress: %d sections, %d articles, %d photographs, %d comments\n",
	count( $gazeta_sections ),
	count( array_unique( $gazeta_articles ) ),
	array_sum( (array) wp_count_attachments() ),
	get_comment_count()['all'] + get_comment_count()['spam']
);
