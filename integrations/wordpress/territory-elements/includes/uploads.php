<?php
/**
 * Datasets in the media library: WordPress refuses .json; what is a dataset may pass, and nothing else of that name.
 */

defined( 'ABSPATH' ) || exit;

/** Whether a text is a dataset. */
function territory_elements_is_dataset( $text ) {
	// A byte order mark is no reason to refuse a file.
	wp_raise_memory_limit( 'admin' );
	$json = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', (string) $text ), true );
	return is_array( $json ) && isset( $json['formatVersion'] );
}

function territory_elements_is_dataset_file( $path ) {
	return is_readable( $path ) && filesize( $path ) <= TERRITORY_ELEMENTS_MAX_FILE_BYTES
		&& territory_elements_is_dataset( file_get_contents( $path ) );
}

add_filter(
	'upload_mimes',
	static function ( $types ) {
		$types['json'] = 'application/json';
		return $types;
	}
);

/** @return array The file, with an error when it is a .json and no dataset. */
function territory_elements_check_upload( $file ) {
	if ( preg_match( '/\.json$/i', $file['name'] ) && ! territory_elements_is_dataset_file( $file['tmp_name'] ) ) {
		$file['error'] = __( 'This .json file is no dataset of Territory Elements (or is larger than 20 MB). Make one in the atelier, and take the file dataset.json of its archive.', 'territory-elements' );
	}
	return $file;
}
add_filter( 'wp_handle_upload_prefilter', 'territory_elements_check_upload' );
// By the interface for programs, too.
add_filter( 'wp_handle_sideload_prefilter', 'territory_elements_check_upload' );

// Some hosts take JSON for plain text and would refuse its name.
add_filter(
	'wp_check_filetype_and_ext',
	static function ( $checked, $path, $name ) {
		if ( empty( $checked['type'] ) && preg_match( '/\.json$/i', $name ) && territory_elements_is_dataset_file( $path ) ) {
			$checked['ext']  = 'json';
			$checked['type'] = 'application/json';
		}
		return $checked;
	},
	10,
	3
);
