/** Below a list: what a dataset has and nobody has downloaded yet, and the way to it. Comes where there are parts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TerritoryEntry } from '../../data/dataset.js';
import { partMessages, type ListCounts } from '../../i18n/fr/parts.js';
import type { Messages } from '../../i18n/messages.js';
import type { Tag } from '../../page/tags.js';
import type { DatasetStore } from '../../state/store.js';

/** What each element lists of what may be in parts. The explorer's own parts say it. */
const LISTS: Readonly<Record<Tag, readonly string[]>> = {
  'territory-map': ['actors', 'events', 'openings'],
  'territory-sheet': ['actors', 'events', 'openings'],
  'actor-list': ['actors'],
  'event-list': ['events'],
  'resource-finder': ['resources'],
  'referent-card': [],
  'territory-explorer': [],
};

export interface UnreadOptions {
  tag: string;
  /** Within an explorer, whose lists say it. */
  isWithin: boolean;
  store: DatasetStore;
  territory: TerritoryEntry | undefined;
  messages: Messages;
  /** The visitor asked: what comes may take the room that it needs. */
  onAsk: () => void;
}

export function renderUnread(options: UnreadOptions): TemplateResult | typeof nothing {
  const { tag, isWithin, store, territory, messages, onAsk } = options;
  const { parts } = store;
  const lists = LISTS[tag as Tag];
  const isTold = isWithin && (tag === 'territory-map' || tag === 'territory-sheet');
  if (!parts || lists.length === 0 || isTold) return nothing;
  const words = partMessages(messages);
  const unread = parts.unreadOf(lists, territory?.id);
  if (unread.length === 0) {
    return parts.isLoading
      ? html`<div class="state"><p class="quiet">${words.loading}</p></div>`
      : nothing;
  }
  const counts: ListCounts = lists.flatMap((list) => {
    const count = unread.reduce((sum, part) => sum + (part.counts[list] ?? 0), 0);
    return count ? [[list, count] as const] : [];
  });
  const places = new Set(unread.flatMap((part) => part.territory ?? []));
  const isOpen = territory === undefined && places.size > 1;
  const isWhole = parts.isAffordable(unread);
  const onClick = () => {
    onAsk();
    if (isWhole) void parts.readAll(() => parts.unreadOf(lists, territory?.id));
    else parts.wantMore(unread);
  };
  return html`<div class="unread state">
    <p class="quiet">
      ${isOpen ? words.choose(counts, places.size) : words.more(counts, territory?.record.name)}
      ${Object.keys(store.state.filters).length ? words.unsearched : nothing}
    </p>
    ${
      isOpen && !isWhole
        ? nothing
        : html`<p>
            <button class="button" part="action" type="button" @click=${onClick}>
              ${isWhole ? words.showAll : words.showMore}
            </button>
          </p>`
    }
  </div>`;
}
