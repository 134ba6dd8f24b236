<?php
/**
 * What stands between the tags: the plain HTML of the publisher, for search engines and for whoever has no script.
 * It lies beside the dataset, in contenu/<tag>.html; without it, a link to the data.
 */

defined( 'ABSPATH' ) || exit;

/** A page's worth of text. */
const TERRITORY_ELEMENTS_MAX_CONTENT_BYTES = 300000;

/**
 * @param string $tag
 * @param string $src Addresses of datasets, separated by spaces.
 * @return string Safe HTML.
 */
function territory_elements_content( $tag, $src ) {
	$url  = strtok( $src, ' ' );
	$html = territory_elements_published_content( $tag, $url );
	if ( '' !== $html ) {
		return $html;
	}
	$label = territory_elements_text( territory_elements_all()[ $tag ]['label'] );
	return sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html( $label ) );
}

/** The publisher's HTML; empty when there is none. */
function territory_elements_published_content( $tag, $url ) {
	$uploads = wp_get_upload_dir();
	$beside  = preg_replace( '#[^/]*$#', '', strtok( $url, '?#' ) ) . "contenu/$tag.html";
	if ( '/' === $beside[0] && '//' !== substr( $beside, 0, 2 ) ) {
		$beside = set_url_scheme( preg_replace( '#^(https?://[^/]+).*$#', '$1', home_url() ) ) . $beside;
	}
	$prefix = set_url_scheme( $uploads['baseurl'] . '/' );
	$local  = set_url_scheme( $beside );
	if ( 0 === strpos( $local, $prefix ) ) {
		$inside = substr( $local, strlen( $prefix ) );
		$path   = $uploads['basedir'] . '/' . $inside;
		// An address with dots in it leads elsewhere.
		if ( 0 !== validate_file( $inside ) || ! is_readable( $path ) || filesize( $path ) > TERRITORY_ELEMENTS_MAX_CONTENT_BYTES ) {
			return '';
		}
		return territory_elements_clean_content( $tag, file_get_contents( $path ) );
	}
	$key    = 'territory_elements_' . md5( $beside );
	$cached = get_transient( $key );
	if ( false !== $cached ) {
		return $cached;
	}
	// While it is asked for nobody else waits; a host that does not answer is asked again later, for none of its files.
	$host = 'territory_elements_' . md5( preg_replace( '#contenu/[^/]*$#', '', $beside ) );
	if ( false !== get_transient( $host ) ) {
		return '';
	}
	set_transient( $key, '', MINUTE_IN_SECONDS );
	$answer = wp_safe_remote_get(
		$beside,
		array(
			'timeout'             => 2,
			'limit_response_size' => TERRITORY_ELEMENTS_MAX_CONTENT_BYTES,
		)
	);
	if ( is_wp_error( $answer ) ) {
		set_transient( $host, '', 10 * MINUTE_IN_SECONDS );
	}
	$is_html = 200 === wp_remote_retrieve_response_code( $answer )
		&& false !== strpos( (string) wp_remote_retrieve_header( $answer, 'content-type' ), 'text/html' );
	$html    = $is_html ? territory_elements_clean_content( $tag, wp_remote_retrieve_body( $answer ) ) : '';
	// What is not there is asked for again sooner: it may just have been published.
	set_transient( $key, $html, '' === $html ? 10 * MINUTE_IN_SECONDS : HOUR_IN_SECONDS );
	return $html;
}

/** Takes what is inside the tag of the file, cut to the end of it, without anything that acts. */
function territory_elements_clean_content( $tag, $html ) {
	if ( ! preg_match( "#<$tag\b[^>]*>(.*)</$tag>#s", $html, $match ) ) {
		return '';
	}
	// The filter of WordPress would leave the text of a script on the page.
	$inside = preg_replace( '#<(script|style)\b.*?</\1>#si', '', $match[1] );
	$kept   = array_fill_keys( array( 'p', 'ul', 'ol', 'li', 'details', 'summary', 'strong', 'em', 'span', 'br', 'h2', 'h3', 'h4', 'h5', 'h6' ), array( 'lang' => true ) );
	return trim( wp_kses( $inside, array_merge( $kept, array( 'a' => array( 'href' => true ), 'time' => array( 'datetime' => true ) ) ) ) );
}
