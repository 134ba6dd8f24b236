<?php
/** Removes what the plugin kept: the datasets that were added to it, and copies of plain HTML. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once ABSPATH . 'wp-admin/includes/file.php';

WP_Filesystem();

function territory_elements_uninstall_site() {
	global $wp_filesystem, $wpdb;
	$wp_filesystem->delete( wp_get_upload_dir()['basedir'] . '/territory-elements', true );
	$wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE '\\_transient\\_territory\\_elements\\_%' OR option_name LIKE '\\_transient\\_timeout\\_territory\\_elements\\_%'" );
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $territory_elements_site ) {
		switch_to_blog( $territory_elements_site );
		territory_elements_uninstall_site();
		restore_current_blog();
	}
} else {
	territory_elements_uninstall_site();
}
