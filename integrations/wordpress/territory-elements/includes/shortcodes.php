<?php
/**
 * `[territory_map src="…"]` and its like, for the classic editor; and the script for links and blocks that ask for an
 * element by their address (`…#territory-map`) or `data-territory-map`.
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	static function () {
		foreach ( array_keys( territory_elements_all() ) as $tag ) {
			add_shortcode(
				str_replace( '-', '_', $tag ),
				static function ( $values ) use ( $tag ) {
					$named = array();
					foreach ( (array) $values as $name => $value ) {
						// `sync-url` without a value comes as a value without a name; so does an address between « and ».
						if ( is_int( $name ) && preg_match( '#^https?://#', $value ) ) {
							$named['src'] = ( $named['src'] ?? '' ) . " $value";
						} elseif ( is_int( $name ) ) {
							$named[ strtolower( $value ) ] = true;
						} else {
							// Shortcodes keep the entities of the text around them.
							$named[ str_replace( '_', '-', $name ) ] = html_entity_decode( $value, ENT_QUOTES, 'UTF-8' );
						}
					}
					return territory_elements_markup( $tag, $named );
				}
			);
		}
	}
);

add_filter(
	'the_content',
	static function ( $content ) {
		$tags = implode( '|', array_keys( territory_elements_all() ) );
		if ( preg_match( "/(?:#|data-|class=[\"'])(?:$tags)\\b/", $content ) ) {
			wp_enqueue_script_module( territory_elements_script() );
		}
		return $content;
	}
);
