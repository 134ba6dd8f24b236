<?php
/**
 * One block per element. What is saved are settings, no HTML: an author without `unfiltered_html` loses nothing.
 */

defined( 'ABSPATH' ) || exit;

add_filter(
	'block_categories_all',
	static function ( $categories ) {
		$categories[] = array(
			'slug'  => 'territory-elements',
			'title' => 'Territory Elements',
		);
		return $categories;
	}
);

add_action(
	'init',
	static function () {
		wp_register_script(
			'territory-elements-editor',
			plugins_url( 'editor.js', TERRITORY_ELEMENTS_FILE ),
			array( 'wp-api-fetch', 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-html-entities' ),
			(string) filemtime( dirname( TERRITORY_ELEMENTS_FILE ) . '/editor.js' ),
			true
		);
		foreach ( territory_elements_all() as $tag => $element ) {
			register_block_type(
				"territory-elements/$tag",
				array(
					'api_version'           => 3,
					'title'                 => territory_elements_text( $element['label'] ),
					'description'           => territory_elements_text( $element['help'] ),
					'category'              => 'territory-elements',
					'attributes'            => territory_elements_block_attributes( $element ),
					'supports'              => array(
						'align' => array( 'wide', 'full' ),
						'html'  => false,
					),
					'editor_script_handles' => array( 'territory-elements-editor' ),
					'render_callback'       => static function ( $values ) use ( $tag ) {
						$markup = territory_elements_markup( $tag, $values );
						return '' === $markup ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $markup );
					},
				)
			);
		}
	}
);

function territory_elements_block_attributes( $element ) {
	$attributes = array(
		'accent'    => array( 'type' => 'string' ),
		'height-px' => array( 'type' => 'number' ),
	);
	foreach ( $element['attributes'] as $attribute ) {
		$types = array(
			'boolean' => 'boolean',
			'flag'    => array( 'boolean', 'string' ),
			'number'  => 'number',
		);
		$attributes[ $attribute['name'] ] = array( 'type' => $types[ $attribute['type'] ] ?? 'string' );
	}
	return $attributes;
}

add_action(
	'enqueue_block_editor_assets',
	static function () {
		$elements = array();
		foreach ( territory_elements_all() as $tag => $element ) {
			$elements[ $tag ] = array(
				'heightPx'   => $element['heightPx'],
				'attributes' => array_map( 'territory_elements_localized', $element['attributes'] ),
			);
		}
		$settings = array(
			'elements' => $elements,
			'script'   => plugins_url( TERRITORY_ELEMENTS_SCRIPT, TERRITORY_ELEMENTS_FILE ),
			'datasets' => territory_elements_datasets(),
			'mayAdd'   => current_user_can( TERRITORY_ELEMENTS_CAPABILITY ),
			'addUrl'   => admin_url( 'upload.php?page=territory-elements' ),
			'words'    => array(
				'accent'    => __( 'Accent colour', 'territory-elements' ),
				'add'       => __( 'Add or update a dataset (new tab)', 'territory-elements' ),
				'address'   => __( 'Address of the dataset', 'territory-elements' ),
				'advanced'  => __( 'More settings', 'territory-elements' ),
				'byDefault' => __( 'By default', 'territory-elements' ),
				'data'      => __( 'Data', 'territory-elements' ),
				'dataset'   => __( 'Dataset', 'territory-elements' ),
				'height'    => __( 'Reserved height, in pixels', 'territory-elements' ),
				'look'      => __( 'Look', 'territory-elements' ),
				'media'     => __( 'Choose in the media library', 'territory-elements' ),
				'none'      => __( 'Choose…', 'territory-elements' ),
				'use'       => __( 'Use this address', 'territory-elements' ),
				'what'      => __( 'Choose the dataset that this block shows: one that was added here, a file of the media library, or its address on the web.', 'territory-elements' ),
			),
		);
		wp_add_inline_script( 'territory-elements-editor', 'window.territoryElements = ' . wp_json_encode( $settings ) . ';', 'before' );
	}
);

/** An attribute with its words in one language. */
function territory_elements_localized( $attribute ) {
	$attribute['label'] = territory_elements_text( $attribute['label'] );
	$attribute['help']  = territory_elements_text( $attribute['help'] );
	if ( isset( $attribute['choices'] ) ) {
		$attribute['choices'] = array_map( 'territory_elements_text', $attribute['choices'] );
	}
	return $attribute;
}

// What was added in another tab since the editor was opened.
add_action(
	'rest_api_init',
	static function () {
		register_rest_route(
			'territory-elements/v1',
			'/datasets',
			array(
				'methods'             => 'GET',
				'callback'            => 'territory_elements_datasets',
				'permission_callback' => static function () {
					return current_user_can( 'edit_posts' );
				},
			)
		);
	}
);
