<?php
/**
 * The health page: Appearance → Gazeta check. It checks by itself when it is opened, and shows what to do.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;

const GAZETA_HEALTH = 'gazeta-health';
const GAZETA_ALLOW  = 'gazeta_allow_comments';

add_action( 'admin_menu', 'gazeta_add_health_page' );

/** Adds the page to the menu. */
function gazeta_add_health_page(): void {
	$page = add_theme_page( gazeta_text( 'health.menu' ), gazeta_text( 'health.menu' ), 'edit_theme_options', GAZETA_HEALTH, 'gazeta_print_health' );
	if ( $page ) {
		add_action( "admin_print_styles-$page", 'gazeta_print_health_styles' );
	}
}

/** The colours of the states are beside words that say the same. */
function gazeta_print_health_styles(): void {
	echo '<style>
		.gazeta-checks, .gazeta-ask { max-inline-size: 60rem; }
		.gazeta-checks li { margin-block: 0 .75rem; padding: .75rem 1rem; border: 1px solid #c3c4c7; border-inline-start: 4px solid #646970; background: #fff; }
		.gazeta-checks .good { border-inline-start-color: #00a32a; }
		.gazeta-checks .advice { border-inline-start-color: #dba617; }
		.gazeta-checks .bad { border-inline-start-color: #d63638; }
		.gazeta-checks h2 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; margin: 0 0 .25rem; font-size: 1rem; }
		.gazeta-checks h2 span { font-weight: 400; }
		.gazeta-checks p { margin: 0 0 .25rem; overflow-wrap: anywhere; }
		.gazeta-preview { box-sizing: border-box; max-inline-size: 26rem; padding: .5rem .75rem; border-inline-start: 3px solid #2271b1; background: #fff; overflow-wrap: anywhere; }
		.gazeta-preview p { margin: 0 0 .25rem; }
		.gazeta-preview img { display: block; inline-size: 100%; block-size: auto; border-radius: 4px; }
		.gazeta-ask textarea { inline-size: 100%; }
	</style>';
}

/** Prints the page. */
function gazeta_print_health(): void {
	$health = gazeta_check_health();
	?>
	<div class="wrap">
		<h1><?php echo esc_html( gazeta_text( 'health.heading' ) ); ?></h1>
		<p><?php echo esc_html( gazeta_text( 'health.about' ) ); ?></p>
		<p><a class="button" href="<?php echo esc_url( menu_page_url( GAZETA_HEALTH, false ) ); ?>"><?php echo esc_html( gazeta_text( 'health.again' ) ); ?></a></p>
		<ul class="gazeta-checks">
			<?php array_map( 'gazeta_print_check', $health['checks'] ); ?>
		</ul>
		<?php
		gazeta_print_health_preview( $health['preview'], $health['post'] );
		gazeta_print_wishes( $health['checks'] );
		?>
	</div>
	<?php
}

/** Prints what a check has found. */
function gazeta_print_check( array $check ): void {
	$states = array(
		'good'    => gazeta_text( 'health.good' ),
		'advice'  => gazeta_text( 'health.advice' ),
		'bad'     => gazeta_text( 'health.bad' ),
		'unknown' => gazeta_text( 'health.unknown' ),
	);
	?>
	<li class="<?php echo esc_attr( $check['state'] ); ?>">
		<h2><?php echo esc_html( gazeta_text( 'health.' . $check['name'] ) ); ?> <span><?php echo esc_html( $states[ $check['state'] ] ); ?></span></h2>
		<p><?php echo esc_html( $check['text'] ); ?></p>
		<?php
		if ( 'comments' === $check['name'] && 'advice' === $check['state'] ) {
			gazeta_print_allow_form();
		}
		?>
	</li>
	<?php
}

/** Prints the button that lets readers comment over the API. */
function gazeta_print_allow_form(): void {
	?>
	<form method="post" action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>">
		<input type="hidden" name="action" value="<?php echo esc_attr( GAZETA_ALLOW ); ?>">
		<?php wp_nonce_field( GAZETA_ALLOW ); ?>
		<button class="button"><?php echo esc_html( gazeta_text( 'health.comments.allow' ) ); ?></button>
	</form>
	<?php
}

add_action( 'admin_post_' . GAZETA_ALLOW, 'gazeta_allow_comments' );

/** Makes the choice of the Customizer that lets readers comment over the API, and goes back to the page. */
function gazeta_allow_comments(): void {
	check_admin_referer( GAZETA_ALLOW );
	if ( ! current_user_can( 'edit_theme_options' ) ) {
		wp_die( '', '', array( 'response' => 403 ) );
	}
	set_theme_mod( GAZETA_OPEN_COMMENTS, true );
	wp_safe_redirect( add_query_arg( 'page', GAZETA_HEALTH, admin_url( 'themes.php' ) ) );
	exit;
}

/** Draws the preview of the newest article as messengers do. */
function gazeta_print_health_preview( array $preview, ?WP_Post $post ): void {
	if ( ! $post ) {
		return;
	}
	printf( '<h2>%s</h2>', esc_html( gazeta_text( 'health.preview' ) ) );
	if ( empty( $preview['title'] ) ) {
		printf( '<p>%s</p>', esc_html( gazeta_text( 'health.preview.none' ) ) );
		return;
	}
	$picture = $preview['image'] ?? '';
	$is_own  = wp_parse_url( $picture, PHP_URL_HOST ) === wp_parse_url( home_url(), PHP_URL_HOST );
	?>
	<div class="gazeta-preview">
		<p><?php echo esc_html( $preview['site_name'] ?? '' ); ?></p>
		<p><a href="<?php echo esc_url( (string) get_permalink( $post ) ); ?>"><strong><?php echo esc_html( $preview['title'] ); ?></strong></a></p>
		<p><?php echo esc_html( $preview['description'] ?? '' ); ?></p>
		<?php if ( '' === $picture ) : ?>
			<p><em><?php echo esc_html( gazeta_text( 'health.preview.picture' ) ); ?></em></p>
		<?php elseif ( $is_own ) : ?>
			<img src="<?php echo esc_url( $picture ); ?>" alt="">
		<?php else : ?>
			<p><em><?php echo esc_html( gazeta_text( 'health.preview.elsewhere', $picture ) ); ?></em></p>
		<?php endif; ?>
	</div>
	<?php
}

/** Prints what to ask the hoster for, ready to be copied. */
function gazeta_print_wishes( array $checks ): void {
	$wishes = array_unique( array_filter( wp_list_pluck( $checks, 'ask' ) ) );
	?>
	<div class="gazeta-ask">
		<h2 id="gazeta-ask"><?php echo esc_html( gazeta_text( 'health.ask' ) ); ?></h2>
		<?php if ( $wishes ) : ?>
			<p><?php echo esc_html( gazeta_text( 'health.ask.about' ) ); ?></p>
			<textarea readonly rows="<?php echo esc_attr( (string) ( 3 * count( $wishes ) ) ); ?>" aria-labelledby="gazeta-ask"><?php echo esc_textarea( implode( "\n", $wishes ) ); ?></textarea>
		<?php else : ?>
			<p><?php echo esc_html( gazeta_text( 'health.ask.none' ) ); ?></p>
		<?php endif; ?>
	</div>
	<?php
}
