<?php
/**
 * The elements: what each takes, and its tag as HTML. Nothing that an author writes gets out of an attribute.
 */

defined( 'ABSPATH' ) || exit;

/**
 * The elements by tag, from the manifest of the script.
 *
 * @return array<string, array{label: array, help: array, heightPx: int, attributes: array}>
 */
function territory_elements_all() {
	static $elements = null;
	if ( null === $elements ) {
		$elements = wp_json_file_decode( dirname( TERRITORY_ELEMENTS_FILE ) . '/elements.json', array( 'associative' => true ) );
	}
	return (array) $elements;
}

/** A text of elements.json in the language of the one who reads. */
function territory_elements_text( $texts ) {
	return 0 === strpos( determine_locale(), 'fr' ) ? $texts['fr'] : $texts['en'];
}

/** Registers the module once; it has no `?ver=`, because its parts import it by its bare address. */
function territory_elements_script() {
	wp_register_script_module( 'territory-elements', plugins_url( TERRITORY_ELEMENTS_SCRIPT, TERRITORY_ELEMENTS_FILE ), array(), null );
	return 'territory-elements';
}

/** Quotes of word processors and spaces around a value. */
function territory_elements_trim( $value ) {
	return preg_replace( '/^[\s\x{A0}\x{AB}\x{BB}\x{201C}-\x{201E}\x{2033}"\']+|[\s\x{A0}\x{AB}\x{BB}\x{201C}-\x{201E}\x{2033}"\']+$/u', '', (string) $value );
}

/**
 * Addresses of the web, or of this site from its root, separated by spaces; anything else is left out. Files of this site
 * are asked for in the scheme of the page: a site may have moved to https since.
 */
function territory_elements_urls( $value ) {
	$uploads = wp_get_upload_dir();
	$urls    = array();
	foreach ( preg_split( '/\s+/', territory_elements_trim( $value ), -1, PREG_SPLIT_NO_EMPTY ) as $url ) {
		if ( preg_match( '#^(?:https?://[^/\s]+|/)#i', $url ) ) {
			$url    = 0 === strpos( set_url_scheme( $url, 'http' ), set_url_scheme( $uploads['baseurl'], 'http' ) . '/' ) ? set_url_scheme( $url ) : $url;
			$urls[] = esc_url_raw( $url );
		}
	}
	return implode( ' ', array_filter( $urls ) );
}

/** Whether a text, or what a block says, means yes. */
function territory_elements_is_true( $value ) {
	return true === $value || ! in_array( strtolower( (string) $value ), array( '', '0', 'false', 'no', 'non' ), true );
}

/**
 * One attribute as HTML.
 *
 * @return string Begins with a space; empty when there is nothing to say.
 */
function territory_elements_attribute( $name, $type, $value ) {
	if ( 'boolean' === $type ) {
		return territory_elements_is_true( $value ) ? " $name" : '';
	}
	// Alone, or with a name.
	if ( 'flag' === $type ) {
		$is_named = is_string( $value ) && ! in_array( strtolower( $value ), array( '1', 'true', 'oui', 'yes', $name ), true );
		return territory_elements_is_true( $value ) ? ( $is_named ? sprintf( ' %s="%s"', $name, esc_attr( $value ) ) : " $name" ) : '';
	}
	if ( 'number' === $type ) {
		return is_numeric( $value ) ? sprintf( ' %s="%d"', $name, $value ) : '';
	}
	$text = 'urls' === $type ? territory_elements_urls( (string) $value ) : territory_elements_trim( $value );
	return '' === $text ? '' : sprintf( ' %s="%s"', $name, esc_attr( $text ) );
}

/**
 * An element with its content, ready to be printed.
 *
 * @param string $tag    One of territory_elements_all().
 * @param array  $values By attribute name, and `accent` (#rrggbb) and `height-px`.
 */
function territory_elements_markup( $tag, $values ) {
	$element = territory_elements_all()[ $tag ];
	$src     = territory_elements_urls( (string) ( $values['src'] ?? '' ) );
	if ( '' === $src ) {
		// A visitor is not told what an author forgot.
		return current_user_can( 'edit_posts' )
			? '<p>' . esc_html__( 'Territory Elements: give the address of a dataset (https://…). Only authors see this message.', 'territory-elements' ) . '</p>'
			: '';
	}
	wp_enqueue_script_module( territory_elements_script() );
	$attributes = '';
	foreach ( $element['attributes'] as $attribute ) {
		$name        = $attribute['name'];
		$attributes .= territory_elements_attribute( $name, $attribute['type'], $values[ $name ] ?? '' );
	}
	$height = isset( $values['height-px'] ) && is_numeric( $values['height-px'] ) ? (int) $values['height-px'] : $element['heightPx'];
	$accent = sanitize_hex_color( (string) ( $values['accent'] ?? '' ) );
	$style  = sprintf( 'display:block;min-height:%dpx', max( 0, $height ) ) . ( $accent ? ";--territory-accent:$accent" : '' );
	return sprintf(
		'<%1$s%2$s style="%3$s">%4$s</%1$s>',
		$tag,
		$attributes,
		esc_attr( $style ),
		territory_elements_content( $tag, $src )
	);
}
