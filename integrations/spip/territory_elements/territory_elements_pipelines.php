<?php
if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/** Adds the script to pages that show an element, whatever way it is asked for, and to no other. */
function territory_elements_affichage_final($page) {
	if (empty($GLOBALS['html']) || strpos($page, '</head>') === false) {
		return $page;
	}
	include_spip('territory_elements_fonctions');
	$tags = implode('|', array_keys(territory_elements_all()));
	if (!preg_match("/(?:<|#|data-|class=[\"'])(?:$tags)\\b/", $page)) {
		return $page;
	}
	// In a folder by version: an old entry in a cache would ask for parts that are gone.
	$files = glob(__DIR__ . '/assets/*/territory-elements.js');
	if (!$files) {
		return $page;
	}
	$script = find_in_path(substr($files[0], strlen(__DIR__) + 1));
	$element = '<script type="module" src="' . territory_elements_escape($script) . '"></script>';
	return substr_replace($page, "$element\n", strpos($page, '</head>'), 0);
}
