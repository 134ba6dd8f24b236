/** A star that keeps a record in this browser, where the page lets visitors do so. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ToolsMessages } from '../../i18n/fr/tools.js';
import { favouritesOf, toggleFavourite } from '../../state/favourites.js';
import type { DatasetStore } from '../../state/store.js';
import { drawn } from './icons.js';

const STAR = 'M12 3l2.7 5.6 6.1.8-4.5 4.3 1.1 6.1L12 16.9l-5.4 2.9 1.1-6.1L3.2 9.4l6.1-.8z';

export interface FavouriteContext {
  store: DatasetStore;
  words: ToolsMessages;
  keepsFavourites: boolean;
  update: () => unknown;
}

/** What could not be kept beyond the page. */
let isRefused = false;

/**
 * @param ref `recordRef` of the record
 * @param name what the record is called
 */
export function renderFavourite(
  ref: string,
  name: string,
  { store, words, keepsFavourites, update }: FavouriteContext,
): TemplateResult | typeof nothing {
  if (!keepsFavourites) return nothing;
  const onClick = () => {
    isRefused = !toggleFavourite(store, ref);
    update();
  };
  return html`<button
    class="control favourite"
    type="button"
    part="action"
    aria-pressed=${favouritesOf(store).includes(ref)}
    aria-label=${words.favourite(name)}
    title=${words.favourite(name)}
    @click=${onClick}
  >
    ${drawn(STAR)}
  </button>`;
}

/** Told once it has happened: a private window, or a frame without storage. */
export function renderNotKept({ words, keepsFavourites }: FavouriteContext): unknown {
  return keepsFavourites
    ? html`<p class="quiet" role="status">${isRefused ? words.favouritesNotKept : ''}</p>`
    : nothing;
}
