import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatMonth } from '../agenda/format-schedule.js';
import {
  nextSession,
  prepareSchedules,
  splitAgenda,
  type ScheduledEvent,
} from '../agenda/schedule.js';
import type { Dataset, TerritoryEntry } from '../data/dataset.js';
import type { DatasetStore, Filter } from '../data/store.js';
import type { Messages } from '../i18n/messages.js';
import type { AgendaTools } from './agenda/agenda-tools.js';
import type { AgendaContext } from './agenda/context.js';
import { heading } from './parts/content.js';
import { renderEvent } from './parts/agenda-event.js';
import { icon } from './parts/icons.js';
import { renderEmpty, renderLoading } from './parts/states.js';
import { eventListStyles } from './event-list.styles.js';
import { TerritoryElement } from './territory-element.js';

/** Events drawn at once; more on request. */
const PAGE_SIZE = 20;

type Period = 'upcoming' | 'past';
/** `list` by month, `compact` in rows that unfold, `month` as a grid of days, `next`: the next event alone. */
type View = 'list' | 'compact' | 'month' | 'next';

/** The events of the chosen territory, or all. */
interface WholeAgenda {
  dataset: Dataset;
  store: DatasetStore;
  nowMs: number;
  upcoming: readonly ScheduledEvent[];
  past: readonly ScheduledEvent[];
}

/** What of it the visitor's filters and search let through. */
interface Agenda extends WholeAgenda {
  whole: WholeAgenda;
}

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

  /** `list` (by month), `compact` (rows that unfold), `month` (a grid of days) or `next` (the next event alone). */
  @property() view: View = 'list';

  /** Describes the events to search engines (schema.org) in a script beside this content. */
  @property({ type: Boolean, attribute: 'json-ld' }) jsonLd = false;

  /** Chosen by the visitor; until then, whichever has something to show. */
  @state() private period: Period | undefined;
  @state() private pageCount = 1;
  /** `undefined`: not asked for yet. */
  @state() private tools: AgendaTools | 'failed' | undefined;

  #agenda: Agenda | undefined;
  /** What the whole agenda was made from. */
  #basis: readonly unknown[] = [];
  #whole: WholeAgenda | undefined;
  #filters: readonly Filter[] = [];
  /** The last dataset whose events are placed in time. */
  #placed: Dataset | undefined;
  #isPreparing = false;
  /** What the script beside the content describes. */
  #described: Agenda | undefined;
  #script: HTMLScriptElement | undefined;

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { store } = this.source;
    const dataset = store?.dataset && this.#prepared(store.dataset);
    if (!store || !dataset) return;
    const { filter } = store;
    if (this.view === 'month') void this.#loadTools();
    const territoryId = this.selectedIn(dataset)?.id;
    const basis = [dataset, territoryId];
    if (!this.#whole || basis.some((each, index) => each !== this.#basis[index])) {
      this.#basis = basis;
      this.#whole = wholeAgenda(dataset, store, territoryId);
    }
    const filters = [filter, this.#tools?.matcher].filter((each) => each !== undefined);
    const isSame = filters.length === this.#filters.length;
    if (
      isSame &&
      this.#agenda?.whole === this.#whole &&
      filters.every((each, index) => each === this.#filters[index])
    )
      return;
    this.#filters = filters;
    this.#agenda = filtered(this.#whole, filters);
    this.pageCount = 1;
  }

  /** A dataset of whose events it is known when they take place: this one, or the last one that was there. */
  #prepared(dataset: Dataset): Dataset | undefined {
    if (dataset !== this.#placed && !this.#isPreparing) {
      const preparation = prepareSchedules(dataset.events);
      if (preparation) {
        this.#isPreparing = true;
        void preparation.then(() => {
          this.#isPreparing = false;
          this.#placed = dataset;
          this.requestUpdate();
        });
      } else this.#placed = dataset;
    }
    return this.#placed;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const wanted = this.jsonLd ? this.#agenda : undefined;
    if (wanted === this.#described) return;
    this.#described = wanted;
    void this.#describe(wanted);
  }

  /** In the light DOM, where search engines read; only what the visitor can see here. */
  async #describe(agenda: Agenda | undefined): Promise<void> {
    const { messages } = this.language;
    const { structuredData } = await import('./agenda/structured-data.js');
    if (agenda !== this.#described) return;
    this.#script?.remove();
    this.#script = agenda && messages && structuredData(agenda, messages);
    if (this.#script) this.append(this.#script);
  }

  protected override announcementFor({ record }: TerritoryEntry, messages: Messages): string {
    return messages.agendaOf(record.name);
  }

  protected override renderData(dataset: Dataset, messages: Messages): TemplateResult {
    const territory = this.selectedIn(dataset);
    if (this.territory && !territory) return renderEmpty(messages.unknownTerritory);
    const agenda = this.#agenda;
    if (!agenda) return renderLoading(messages);
    if (this.view === 'next') return this.#renderNext(agenda, territory, messages);
    const { upcoming, past } = agenda;
    const isPastOnly = upcoming.length === 0 && past.length > 0 && this.#filters.length === 0;
    const period = this.period ?? (isPastOnly ? 'past' : 'upcoming');
    const tools = this.#tools;
    return html`${this.#renderHead(agenda, territory, period, messages)}
    ${this.#renderBar(messages)} ${tools?.renderPanel(this.#context(agenda, messages, period))}
    ${
      this.view === 'month'
        ? (tools?.renderMonth(this.#context(agenda, messages, period)) ?? nothing)
        : this.#renderList(agenda, territory, period, messages)
    }`;
  }

  #renderList(
    agenda: Agenda,
    territory: TerritoryEntry | undefined,
    period: Period,
    messages: Messages,
  ): TemplateResult {
    const shown = agenda[period].slice(0, this.pageCount * PAGE_SIZE);
    const rest = agenda[period].length - shown.length;
    const { dataset, nowMs } = agenda;
    return html`${
      shown.length
        ? byMonth(shown, period, nowMs, messages).map(
            ([month, events]) =>
              html`<div class="month-head">${heading(this.headingLevel + 1, 'minor', month)}</div>
                <ul class="events" aria-label=${month}>
                  ${events.map((event) => this.#renderEvent(event, agenda, period, messages, 2))}
                </ul>`,
          )
        : renderEmpty(
            dataset.isComplete
              ? this.#filters.length
                ? messages.noneFound
                : emptyText(period, territory, messages)
              : messages.loadingMore,
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

  #renderNext(
    agenda: Agenda,
    territory: TerritoryEntry | undefined,
    messages: Messages,
  ): TemplateResult {
    const [event] = agenda.upcoming.filter(({ entry }) => entry.record.status !== 'cancelled');
    return html`<div class="head">${heading(this.headingLevel, 'title', messages.nextEvent)}</div>
      ${
        event
          ? html`<ul class="events" aria-label=${messages.nextEvent}>
              ${this.#renderEvent(event, agenda, 'upcoming', messages, 1)}
            </ul>`
          : renderEmpty(emptyText('upcoming', territory, messages))
      }`;
  }

  #renderEvent(
    event: ScheduledEvent,
    agenda: Agenda,
    period: Period,
    messages: Messages,
    depth: number,
  ): TemplateResult {
    const { dataset, nowMs } = agenda;
    return renderEvent(event, {
      dataset,
      messages,
      isPast: period === 'past',
      headingLevel: this.headingLevel + depth,
      nowMs,
      lang: this.langOf(event.entry.origin),
      isCompact: this.view === 'compact',
      calendarButton: (scheduled, isPast) => this.#calendarButton(scheduled, isPast, messages),
      calendarMenu: (scheduled) =>
        this.#tools?.renderMenu(scheduled, this.#context(agenda, messages, period)),
    });
  }

  #calendarButton(
    { entry, schedule }: ScheduledEvent,
    isPast: boolean,
    messages: Messages,
  ): TemplateResult | typeof nothing {
    const { title, status } = entry.record;
    const { dataset } = this.#agenda ?? {};
    const canAdd = schedule.precision !== 'month' && status !== 'cancelled';
    if (isPast ? !dataset?.feeds.length : !canAdd) return nothing;
    const isOpen = this.#tools?.opened === entry.key;
    const label = isPast ? messages.tellMe : messages.addToCalendar;
    const name = isPast ? messages.tellMeOf(title) : messages.addToCalendarOf(title);
    return html`<button
      class="button"
      part="action"
      type="button"
      aria-label=${name}
      aria-expanded=${isOpen}
      @click=${() => this.#use((tools) => tools.open(entry.key))}
    >
      ${icon('calendar')}${label}
    </button>`;
  }

  #renderHead(
    agenda: Agenda,
    territory: TerritoryEntry | undefined,
    period: Period,
    messages: Messages,
  ): TemplateResult {
    const segment = (value: Period) =>
      html`<button
        class="segment"
        part="action"
        type="button"
        aria-pressed=${value === period}
        @click=${() => this.#onPeriodClick(value)}
      >
        ${messages[value]} <span>${agenda[value].length}</span>
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
      ${
        this.view === 'month'
          ? nothing
          : html`<div class="segments" role="group" aria-label=${messages.agenda}>
              ${segment('upcoming')}${segment('past')}
            </div>`
      }
    </div>`;
  }

  #renderBar(messages: Messages): TemplateResult {
    const tools = this.#tools;
    const panelButton = (panel: 'filters' | 'subscribe', label: string) =>
      html`<button
        class="button plain"
        part="action"
        type="button"
        aria-expanded=${tools?.opened === panel}
        @click=${() => this.#use((each) => each.open(panel))}
      >
        ${icon(panel)}${label}
      </button>`;
    const viewButton = (view: 'list' | 'month') =>
      html`<button
        class="segment"
        part="action"
        type="button"
        aria-pressed=${(this.view === 'month') === (view === 'month')}
        @click=${() => (this.view = view)}
      >
        ${messages.view(view)}
      </button>`;
    return html`<div class="bar">
        ${panelButton('filters', messages.filterEvents)}
        ${panelButton('subscribe', messages.subscribe)}
        <div class="segments" role="group" aria-label=${messages.views}>
          ${viewButton('list')}${viewButton('month')}
        </div>
      </div>
      ${
        this.tools === 'failed'
          ? html`<p class="notice" role="alert">${messages.partFailed}</p>`
          : nothing
      }`;
  }

  get #tools(): AgendaTools | undefined {
    return this.tools === 'failed' ? undefined : this.tools;
  }

  /** Does something with the tools, which are downloaded the first time. */
  async #use(act: (tools: AgendaTools) => void): Promise<void> {
    const tools = await this.#loadTools();
    this.reserve.release();
    if (tools) act(tools);
  }

  async #loadTools(): Promise<AgendaTools | undefined> {
    if (this.#tools) return this.#tools;
    try {
      const { AgendaTools: Tools } = await import('./agenda/agenda-tools.js');
      // Two may ask at once: the first one made stays.
      this.tools = this.#tools ?? new Tools(this);
    } catch {
      this.tools = 'failed';
    }
    return this.#tools;
  }

  #context(agenda: Agenda, messages: Messages, period: Period): AgendaContext {
    return {
      ...agenda,
      period,
      isMonth: this.view === 'month',
      messages,
      headingLevel: this.headingLevel + 1,
      territory: this.selectedIn(agenda.dataset),
      isPinned: this.territory !== '',
      choose: (id: string | undefined) => this.choose(id),
      renderEvent: (event: ScheduledEvent, depth: number) =>
        this.#renderEvent(
          event,
          agenda,
          event.schedule.endMs > agenda.nowMs ? 'upcoming' : 'past',
          messages,
          depth,
        ),
    };
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

function wholeAgenda(
  dataset: Dataset,
  store: DatasetStore,
  territoryId: string | undefined,
): WholeAgenda {
  const nowMs = Date.now();
  const { events } = dataset;
  const shown = territoryId === undefined ? events : dataset.concerning(events, territoryId);
  return { dataset, store, nowMs, ...splitAgenda(shown, nowMs) };
}

function filtered(whole: WholeAgenda, filters: readonly Filter[]): Agenda {
  const shows = ({ entry }: ScheduledEvent) => filters.every((filter) => filter(entry));
  return {
    ...whole,
    upcoming: filters.length ? whole.upcoming.filter(shows) : whole.upcoming,
    past: filters.length ? whole.past.filter(shows) : whole.past,
    whole,
  };
}

/** Events under the month of their next date; past ones under that of their first. */
function byMonth(
  events: readonly ScheduledEvent[],
  period: Period,
  nowMs: number,
  messages: Messages,
): [string, ScheduledEvent[]][] {
  const months: [string, ScheduledEvent[]][] = [];
  for (const event of events) {
    const { schedule } = event;
    const session = period === 'past' ? schedule.sessions[0] : nextSession(schedule, nowMs);
    const month = formatMonth(session.start, messages);
    const last = months.at(-1);
    if (last?.[0] === month) last[1].push(event);
    else months.push([month, [event]]);
  }
  return months;
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
