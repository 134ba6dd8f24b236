/** The one gate for every URL of a dataset. What it refuses is shown as text. */

const LINK_SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * A link that may be put in `href`: absolute, and https, http, mailto or tel only.
 * No base on purpose: with one, hostile strings become links into the host's own site.
 */
export function safeUrl(text: string | undefined): URL | undefined {
  if (!text) return undefined;
  try {
    const url = new URL(text);
    return LINK_SCHEMES.has(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** A file that may be loaded (image, geometry, include): relative to the dataset, ending as http(s). */
export function safeResourceUrl(text: string | undefined, baseUrl: string): URL | undefined {
  if (!text) return undefined;
  try {
    const url = new URL(text, baseUrl);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}
