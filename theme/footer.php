<?php
/**
 * The footer of a page, the answers and scripts of the app, and what plugins print.
 *
 * @package Gazeta
 */

defined( 'ABSPATH' ) || exit;
?>
</main>
<footer class="<?php echo esc_attr( gazeta_class( 'footer' ) ); ?>">
	<p class="name"><a href="<?php echo esc_url( home_url( '/' ) ); ?>"><?php bloginfo( 'name' ); ?></a></p>
	<p><?php bloginfo( 'description' ); ?></p>
</footer>
</div>
<?php
gazeta_print_app();
wp_footer();
?>
</body>
</html>
