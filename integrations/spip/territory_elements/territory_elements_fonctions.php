<?php
/**
 * `<territory_map|src=…|territory=48|sync-url>` in an article: the element as HTML. Nothing that an author writes gets out
 * of an attribute.
 */

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/** The elements by tag, from the manifest of the script. */
function territory_elements_all() {
	static $elements = null;
	if ($elements === null) {
		$elements = json_decode(file_get_contents(__DIR__ . '/elements.json'), true);
	}
	return $elements;
}

function territory_elements_escape($text) {
	return htmlspecialchars($text, ENT_QUOTES, 'UTF-8');
}

/** Addresses of the web or of this site, separated by spaces; anything else is left out. */
function territory_elements_urls($text) {
	$urls = preg_split('/\s+/', trim($text), -1, PREG_SPLIT_NO_EMPTY);
	return implode(' ', array_filter($urls, function ($url) {
		return preg_match('#^(?:https?://|/|[\w.-]+(?:/|$))[^"\'<>\\\\]*$#i', $url);
	}));
}

function territory_elements_is_true($text) {
	return !in_array(strtolower($text), ['', '0', 'false', 'non', 'no'], true);
}

/** One attribute, with the space before it; empty when there is nothing to say. */
function territory_elements_attribute($name, $type, $text) {
	if ($type === 'boolean' || $type === 'flag') {
		if (!territory_elements_is_true($text)) {
			return '';
		}
		// Alone, or with a name.
		$is_named = $type === 'flag' && !in_array(strtolower($text), ['1', 'true', 'oui', 'yes', $name], true);
		return $is_named ? " $name=\"" . territory_elements_escape($text) . '"' : " $name";
	}
	if ($type === 'number') {
		return is_numeric($text) ? " $name=\"" . intval($text) . '"' : '';
	}
	if ($type === 'urls') {
		$text = territory_elements_urls($text);
	}
	return trim($text) === '' ? '' : " $name=\"" . territory_elements_escape(trim($text)) . '"';
}

/**
 * @param string|array $context What stands in the model's call: attributes, `doc` (number of a document of the site),
 *   `accent` (#rrggbb), `height` (pixels).
 * @param string $tag
 */
function territory_elements_balise($context, $tag) {
	$context = is_array($context) ? $context : (array) unserialize((string) $context, ['allowed_classes' => false]);
	// What the author wrote alone: around it stands what the address of the page says, which is anybody's.
	$context = is_array($context['args'] ?? null) ? $context['args'] : [];
	$value = function ($name) use (&$context) {
		$text = $context[$name] ?? '';
		// SPIP hands texts on with their entities.
		return is_string($text) ? html_entity_decode($text, ENT_QUOTES, 'UTF-8') : '';
	};
	$element = territory_elements_all()[$tag];
	$texts = function ($both) {
		return $both[strpos($GLOBALS['spip_lang'], 'fr') === 0 ? 'fr' : 'en'];
	};
	if (intval($value('doc')) > 0) {
		$context['src'] = generer_objet_url(intval($value('doc')), 'document');
	}
	$src = territory_elements_urls($value('src'));
	if ($src === '') {
		return '';
	}
	$context['src'] = $src;
	$attributes = '';
	foreach ($element['attributes'] as $attribute) {
		$attributes .= territory_elements_attribute($attribute['name'], $attribute['type'], $value($attribute['name']));
	}
	$height = is_numeric($value('height')) ? max(0, intval($value('height'))) : $element['heightPx'];
	$accent = preg_match('/^#[0-9a-f]{3}(?:[0-9a-f]{3})?$/i', $value('accent')) ? ';--territory-accent:' . $value('accent') : '';
	$link = '<a href="' . territory_elements_escape(strtok($src, ' ')) . '">' . territory_elements_escape($texts($element['label'])) . '</a>';
	return "<$tag$attributes style=\"display:block;min-height:{$height}px$accent\">$link</$tag>";
}
