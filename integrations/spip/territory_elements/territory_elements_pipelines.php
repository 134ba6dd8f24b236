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
	if (!preg_match("/(?:<|#|data-)(?:$tags)\\b/", $page)) {
		return $page;
	}
	$script = find_in_path('assets/territory-elements.js');
	$element = '<script type="module" src="' . territory_elements_escape($script) . '"></script>';
	return substr_replace($page, "$element\n", strpos($page, '</head>'), 0);
}
