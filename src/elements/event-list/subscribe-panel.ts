/** Subscribing, which follows changes, told apart from downloading, which does not. */
import { html, nothing, type TemplateResult } from 'lit';
import { feedLinks } from '../../agenda/calendar-links.js';
import type { ScheduledEvent } from '../../agenda/schedule.js';
import type { Entry, Feed } from '../../data/dataset.js';
import type { AgendaMessages } from '../../i18n/fr/agenda.js';
import { toolsMessages } from '../../i18n/fr/tools.js';
import { actionLink, heading } from '../ui/content.js';
import { panelFrame } from '../ui/panel-frame.js';
import type { AgendaContext } from './context.js';

export interface SubscribeActions {
  words: AgendaMessages;
  /** Address that could not be copied: the visitor does. */
  uncopied: string | undefined;
  /** URL of the feed that the visitor chose. */
  chosenFeed: string | undefined;
  onChooseFeed: (url: string) => void;
  onCopy: (address: string) => void;
  onDownload: (events: readonly ScheduledEvent[]) => void;
  onClose: () => void;
}

export function renderSubscribePanel(
  context: AgendaContext,
  actions: SubscribeActions,
): TemplateResult {
  const { dataset, headingLevel, messages, period } = context;
  const { words, onDownload, onClose } = actions;
  // What has no day yet, or none any more, is no entry of a calendar.
  const shown = context[period].filter(
    ({ entry, schedule }) => schedule.precision !== 'month' && entry.record.status !== 'postponed',
  );
  const content = html`${
    dataset.feeds.length
      ? html`<p class="quiet">${words.subscribeHelp}</p>
          ${renderFeeds(relevantFeeds(context), actions)}`
      : html`<p class="quiet">${words.noFeeds}</p>`
  }
  ${heading(headingLevel + 1, 'minor', words.download)}
  ${
    shown.length
      ? html`<div class="actions">
            <button class="button" part="action" type="button" @click=${() => onDownload(shown)}>
              ${words.downloadSelection(shown.length)}
            </button>
          </div>
          <p class="quiet">${words.downloadHelp}</p>`
      : html`<p class="quiet">${words.nothingToDownload}</p>`
  }`;
  return panelFrame(
    { name: 'subscribe', label: words.subscribe, title: words.subscribe, content, onClose },
    { words: toolsMessages(messages), headingLevel },
  );
}

/** The feeds in which the next edition of an event would come. */
export function renderFeedsFor(
  { entry }: ScheduledEvent,
  { dataset, messages }: AgendaContext,
  actions: SubscribeActions,
): TemplateResult {
  const { words } = actions;
  const feeds = dataset.feeds.filter((feed) => concerns(feed, entry, dataset));
  return html`<div
    class="calendar-menu"
    role="group"
    aria-label=${messages.tellMeOf(entry.record.title)}
  >
    <p class="quiet">${words.subscribeHelp}</p>
    ${renderFeeds(feeds.length ? feeds : dataset.feeds, actions)}
  </div>`;
}

/** One feed at a time: a choice where there are several, the most fitting one first. */
function renderFeeds(feeds: readonly Feed[], actions: SubscribeActions): TemplateResult {
  const { words, chosenFeed, onChooseFeed } = actions;
  const feed = feeds.find(({ url }) => url === chosenFeed) ?? feeds[0];
  return html`${
    feeds.length > 1
      ? html`<label class="field"
          >${words.whichFeed}
          <select
            class="field-input"
            @change=${(event: Event) => onChooseFeed((event.currentTarget as HTMLSelectElement).value)}
          >
            ${feeds.map(
              ({ url, title }) =>
                html`<option .value=${url} .selected=${url === feed?.url}>${title}</option>`,
            )}
          </select>
        </label>`
      : nothing
  }
  ${feed ? renderFeed(feed, feeds.length > 1, actions) : nothing}`;
}

function renderFeed(
  { url, title }: Feed,
  isNamedAbove: boolean,
  { words, onCopy, uncopied }: SubscribeActions,
): TemplateResult | typeof nothing {
  const links = feedLinks(url, title);
  if (!links) return nothing;
  const link = (service: 'google' | 'outlook' | 'office365') =>
    actionLink(links[service], words.service(service), {
      accessibleName: words.onService(words.service(service), title),
    });
  return html`${isNamedAbove ? nothing : html`<p><strong>${title}</strong></p>`}
    <div class="actions">
      <a
        class="button main"
        part="action"
        href=${links.webcal}
        rel="noopener noreferrer"
        aria-label=${words.onService(words.service('webcal'), title)}
        >${words.service('webcal')}</a
      >
      ${link('google')}${link('outlook')}${link('office365')}
      <button
        class="button plain"
        part="action"
        type="button"
        aria-label=${words.copyAddressOf(title)}
        @click=${() => onCopy(url)}
      >
        ${words.copyAddress}
      </button>
    </div>
    ${
      uncopied === url
        ? html`<input class="field-input" readonly .value=${url} aria-label=${words.copyFailed} />`
        : nothing
    }`;
}

/** Those of what is chosen first. */
function relevantFeeds({ dataset, store, territory }: AgendaContext): Feed[] {
  const { filters } = store.state;
  const rank = (feed: Feed) =>
    Number(feed.territory !== undefined && feed.territory === territory?.id) +
    Number(feed.theme !== undefined && (filters.theme?.includes(feed.theme) ?? false)) +
    Number(feed.audience !== undefined && (filters.audience?.includes(feed.audience) ?? false));
  return dataset.feeds
    .map((feed, index) => ({ feed, index, rank: rank(feed) }))
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .map(({ feed }) => feed);
}

function concerns(
  { territory, theme, audience }: Feed,
  entry: Entry<{ themes?: string[] | undefined; audiences?: string[] | undefined }>,
  dataset: AgendaContext['dataset'],
): boolean {
  const places = new Set(
    entry.territories.flatMap((id) => [id, ...dataset.ancestorsOf(id).map((each) => each.id)]),
  );
  return (
    (territory === undefined || places.has(territory)) &&
    (theme === undefined || (entry.record.themes?.includes(theme) ?? false)) &&
    (audience === undefined || (entry.record.audiences?.includes(audience) ?? false))
  );
}
