<?php
/**
 * Plugin Name: Territory Elements
 * Description: Map of territories, référents, agenda, actors and resources, read from a published dataset. Nothing is asked of third parties.
 * Version: 0.0.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: territory-elements
 * Domain Path: /languages
 *
 * The version, elements.json and assets/ are written by `npm run release`.
 */

defined( 'ABSPATH' ) || exit;

define( 'TERRITORY_ELEMENTS_FILE', __FILE__ );
// In the address of the script: an old entry in a cache would ask for parts that are gone.
define( 'TERRITORY_ELEMENTS_SCRIPT', 'assets/0.0.0/territory-elements.js' );

require __DIR__ . '/includes/elements.php';
require __DIR__ . '/includes/content.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/uploads.php';
require __DIR__ . '/includes/datasets.php';

add_action(
	'init',
	static function () {
		// Every French locale (fr_BE, fr_CA, fr_CH) reads the one French file.
		if ( 0 === strpos( determine_locale(), 'fr' ) ) {
			load_textdomain( 'territory-elements', __DIR__ . '/languages/territory-elements-fr_FR.mo', determine_locale() );
		}
	},
	1
);
