import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { splitAgenda, type ScheduledEvent } from '../agenda/schedule.js';
import type { Dataset, TerritoryEntry } from '../data/dataset.js';
import type { Filter } from '../data/store.js';
import type { Messages } from '../i18n/messages.js';
import { heading } from './parts/content.js';
import { renderEvent } from './parts/agenda-event.js';
import { renderEmpty } from './parts/states.js';
import { eventListStyles } from './event-list.styles.js';
import { TerritoryElement } from './territory-element.js';

/** Events drawn at once; more on request. */
const PAGE_SIZE = 20;

type Period = 'upcoming' | 'past';

/**
 * The agenda: upcoming and past events, of the chosen territory or of all.
 *
 * @example
 * <event-list src="dataset.json"></event-list>
 *
 * @csspart event - One event.
 * @cssproperty [--territory-list-min-height=0] - Height reserved before the data are there.
 */
export class EventList extends TerritoryElement {
  static override styles = [...[TerritoryElement.styles].flat(), eventListStyles];

  /** Chosen by the visitor; until then, whichever has something to show. */
  @state() private period: Period | undefined;
  @state() private pageCount = 1;

  #agenda: { upcoming: ScheduledEvent[]; past: ScheduledEvent[] } = { upcoming: [], past: [] };
  #splitFrom:
    | {
        dataset: Dataset;
        territoryId: string | undefined;
        filter: Filter | undefined;
        nowMs: number;
      }
    | undefined;

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { dataset, filter } = this.source.store ?? {};
    if (!dataset) return;
    const territoryId = this.selectedIn(dataset)?.id;
    const before = this.#splitFrom;
    if (
      before?.dataset === dataset &&
      before.territoryId === territoryId &&
      before.filter === filter
    )
      return;
    const nowMs = Date.now();
    this.#splitFrom = { dataset, territoryId, filter, nowMs };
    const events =
      territoryId === undefined ? dataset.events : this.#eventsFor(territoryId, dataset);
    this.#agenda = splitAgenda(filter ? events.filter(filter) : events, nowMs);
    this.pageCount = 1;
  }

  protected override announcementFor({ record }: TerritoryEntry, messages: Messages): string {
    return messages.agendaOf(record.name);
  }

  protected override renderData(dataset: Dataset, messages: Messages): TemplateResult {
    const territory = this.selectedIn(dataset);
    if (this.territory && !territory) return renderEmpty(messages.unknownTerritory);
    const { upcoming, past } = this.#agenda;
    const period = this.period ?? (upcoming.length === 0 && past.length > 0 ? 'past' : 'upcoming');
    const shown = this.#agenda[period].slice(0, this.pageCount * PAGE_SIZE);
    const rest = this.#agenda[period].length - shown.length;
    return html`${this.#renderHead(territory, period, messages)}
    ${
      shown.length
        ? html`<ul class="events" aria-label=${messages[period]}>
            ${shown.map((event) =>
              renderEvent(event, {
                dataset,
                messages,
                isPast: period === 'past',
                headingLevel: this.headingLevel + 1,
                nowMs: this.#splitFrom?.nowMs ?? 0,
                lang: this.langOf(event.entry.origin),
              }),
            )}
          </ul>`
        : renderEmpty(
            dataset.isComplete ? emptyText(period, territory, messages) : messages.loadingMore,
          )
    }
    ${this.renderMore()}
    ${
      rest > 0
        ? html`<button
            class="button more"
            part="action"
            type="button"
            data-item
            @click=${this.#onNextPageClick}
          >
            ${messages.showMore(rest)}
          </button>`
        : nothing
    }`;
  }

  #renderHead(
    territory: TerritoryEntry | undefined,
    period: Period,
    messages: Messages,
  ): TemplateResult {
    const { upcoming, past } = this.#agenda;
    const segment = (value: Period, count: number) =>
      html`<button
        class="segment"
        part="action"
        type="button"
        aria-pressed=${value === period}
        @click=${() => this.#onPeriodClick(value)}
      >
        ${messages[value]} <span>${count}</span>
      </button>`;
    const title = territory ? messages.agendaOf(territory.record.name) : messages.agenda;
    return html`<div class="head">
      <div>
        ${heading(this.headingLevel, 'title', title)}
        ${
          territory && !this.territory
            ? html`<button
                class="button plain"
                part="action"
                type="button"
                @click=${this.#onAllClick}
              >
                ${messages.wholeAgenda}
              </button>`
            : nothing
        }
      </div>
      <div class="segments" role="group" aria-label=${messages.agenda}>
        ${segment('upcoming', upcoming.length)}${segment('past', past.length)}
      </div>
    </div>`;
  }

  /** Events of a territory, of what it contains, and of what contains it. */
  #eventsFor(territoryId: string, dataset: Dataset): Dataset['events'] {
    const ancestors = new Set(dataset.ancestorsOf(territoryId).map(({ id }) => id));
    const inside = new Set(dataset.within(dataset.events, territoryId));
    return dataset.events.filter(
      (event) => inside.has(event) || event.territories.some((id) => ancestors.has(id)),
    );
  }

  readonly #onAllClick = (): void => this.choose(undefined);

  #onPeriodClick(period: Period): void {
    this.period = period;
    this.pageCount = 1;
    this.reserve.release();
  }

  readonly #onNextPageClick = (): void => {
    const shown = this.pageCount * PAGE_SIZE;
    this.pageCount++;
    this.reserve.release();
    void this.updateComplete.then(() => {
      const first = this.renderRoot.querySelectorAll<HTMLElement>('.event')[shown];
      if (!first) return;
      first.tabIndex = -1;
      first.focus();
    });
  };
}

function emptyText(
  period: Period,
  territory: TerritoryEntry | undefined,
  messages: Messages,
): string {
  const name = territory?.record.name;
  if (period === 'past') return name ? messages.noPastIn(name) : messages.noPast;
  return name ? messages.noUpcomingIn(name) : messages.noUpcoming;
}

declare global {
  interface HTMLElementTagNameMap {
    'event-list': EventList;
  }
}
