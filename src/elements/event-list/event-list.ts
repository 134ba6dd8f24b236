import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatMonth } from '../../agenda/format-schedule.js';
import { isOngoing, nextSession, takesPlace, type ScheduledEvent } from '../../agenda/schedule.js';
import type { Dataset, TerritoryEntry } from '../../data/dataset.js';
import type { Messages } from '../../i18n/messages.js';
import { inTime } from '../../page/in-time.js';
import type { AgendaTools } from './agenda-tools.js';
import type { AgendaContext } from './context.js';
import { renderAgendaHead, type HeadOptions, type Layout, type Period } from './agenda-head.js';
import { AgendaModel, type Agenda } from './agenda-model.js';
import { areExamples, heading, renderExamples } from '../ui/content.js';
import { renderEvent } from './agenda-event.js';
import { icon } from '../ui/icons.js';
import { Pager } from '../ui/pager.js';
import { renderEmpty, renderLoading, renderNone } from '../base/states.js';
import { eventListStyles } from './event-list.styles.js';
import { oneOf } from '../base/property-values.js';
import { TerritoryElement } from '../base/territory-element.js';

/** Events drawn at once; more on request. */
const PAGE_SIZE = 20;

/** `list`: the first at length, then rows that unfold; `compact`: rows alone; `month`: a grid of days; `next`: that alone. */
type View = 'list' | 'compact' | 'month' | 'next';

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

  /** `list` (the first event at length, then rows that unfold), `compact` (rows), `month` (a grid of days), `next` (that alone). */
  @property({ type: oneOf('list', 'compact', 'month', 'next') }) view: View = 'list';

  /** Describes the events to search engines (schema.org) in a script beside this content. */
  @property({ type: Boolean, attribute: 'json-ld' }) jsonLd = false;

  /** Chosen by the visitor; until then, whichever has something to show. */
  @state() private period: Period | undefined;
  /** `undefined`: not asked for yet. */
  @state() private tools: AgendaTools | 'failed' | undefined;

  readonly #pager = new Pager(this, PAGE_SIZE, '.event');
  readonly #model = new AgendaModel();
  /** What the list was before it became a month. */
  #listView: View = 'list';
  /** What the script beside the content describes. */
  #described: readonly unknown[] = [];

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { store } = this.source;
    const { messages } = this.language;
    if (!store || !messages) return;
    // A month is theirs, and so are the chips that say what is filtered.
    if (this.view === 'month' || store.filterFor('events')) void this.#loadTools();
    const hasChosen = this.#model.resolve(
      store,
      (dataset) => this.selectedIn(dataset)?.id,
      (dataset) => this.#tools?.matcherFor(dataset, messages),
    );
    if (hasChosen) this.#pager.restart();
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { agenda } = this.#model;
    const wanted = this.jsonLd && agenda && this.source.store?.dataset ? agenda : undefined;
    const basis = [wanted, this.language.messages, this.view];
    if (basis.every((each, index) => each === this.#described[index])) return;
    this.#described = basis;
    void this.#describe(wanted, basis);
  }

  /** In the light DOM, where search engines read. */
  async #describe(agenda: Agenda | undefined, basis: readonly unknown[]): Promise<void> {
    const { messages } = this.language;
    let script: HTMLScriptElement | undefined;
    if (agenda && messages) {
      try {
        const { structuredData } = await import('./structured-data.js');
        script = structuredData(this.view === 'next' ? nextOnly(agenda) : agenda, messages);
      } catch {
        // Without it everything works but the search engine.
      }
    }
    if (basis !== this.#described) return;
    // Those of an element that this one was cloned from too.
    for (const each of this.querySelectorAll(':scope > [data-json-ld]')) each.remove();
    if (script) this.append(script);
  }

  protected override announcementFor({ record }: TerritoryEntry, messages: Messages): string {
    return messages.agendaOf(record.name);
  }

  protected override renderData(dataset: Dataset, messages: Messages): TemplateResult {
    const territory = this.selectedIn(dataset);
    if (this.territory && !territory)
      return renderNone(messages.unknownTerritory, dataset, messages);
    const { agenda } = this.#model;
    if (!agenda) return renderLoading(messages);
    if (this.view === 'next') return this.#renderNext(agenda, territory, messages);
    const { upcoming, past } = agenda.whole;
    const isPastOnly = upcoming.length === 0 && past.length > 0;
    const period = this.period ?? (isPastOnly ? 'past' : 'upcoming');
    const tools = this.#tools;
    return html`${renderAgendaHead(agenda, this.#headOptions(territory, period, messages))}
    ${tools?.renderPanel(this.#context(agenda, messages, period))} ${this.#renderStatus(messages)}
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
    const shown = agenda[period].slice(0, this.#pager.limit);
    const { dataset, nowMs } = agenda;
    const examples = areExamples(shown.map(({ entry }) => entry));
    // Beside the first month: a calendar that comes later may bring what is none, and moves nothing.
    const mark = renderExamples({ messages, areExamples: examples });
    return html`${
      shown.length
        ? byMonth(shown, period, nowMs, messages).map(
            ([month, events], index) =>
              html`<div class="month-head">
                  ${heading(this.headingLevel + 1, 'minor', month)} ${index === 0 ? mark : nothing}
                </div>
                <ul class="events" aria-label=${month}>
                  ${events.map((event) =>
                    this.#renderEvent(event, agenda, period, messages, 2, {
                      areExamples: examples,
                      isCompact: event !== shown[0] || this.view === 'compact',
                    }),
                  )}
                </ul>`,
          )
        : agenda.isFiltered && dataset.isComplete
          ? renderEmpty(messages.noneFound)
          : this.source.store?.parts?.mayHold('events', territory?.id)
            ? nothing
            : renderNone(emptyText(period, territory, messages), dataset, messages)
    }
    ${this.renderMore()}${this.#pager.renderNext(agenda[period].length, messages.showMore)}`;
  }

  #renderNext(
    agenda: Agenda,
    territory: TerritoryEntry | undefined,
    messages: Messages,
  ): TemplateResult {
    const [event] = nextOnly(agenda).upcoming;
    // What has been on for weeks is not what comes next.
    const isOn = event && isOngoing(event.schedule, agenda.nowMs);
    const title = isOn ? messages.ongoing : messages.nextEvent;
    return html`<div class="head">${heading(this.headingLevel, 'title', title)}</div>
      ${
        event
          ? html`<ul class="events" aria-label=${title}>
              ${this.#renderEvent(event, agenda, 'upcoming', messages, 1)}
            </ul>`
          : renderNone(emptyText('upcoming', territory, messages), agenda.dataset, messages)
      }
      ${this.#renderStatus(messages)}`;
  }

  /** What the tools have to say, and that they could not be had. */
  #renderStatus(messages: Messages): TemplateResult {
    return html`${this.#tools?.renderStatus()}
    ${
      this.tools === 'failed'
        ? html`<p class="notice" role="alert">${messages.partFailed}</p>`
        : nothing
    }`;
  }

  #renderEvent(
    event: ScheduledEvent,
    agenda: Agenda,
    period: Period,
    messages: Messages,
    depth: number,
    look: { areExamples?: boolean; isCompact?: boolean } = {},
  ): TemplateResult {
    const { dataset, nowMs } = agenda;
    return renderEvent(event, {
      dataset,
      root: this.renderRoot,
      messages,
      ...this.freshness,
      areExamples: false,
      isPast: period === 'past',
      headingLevel: this.headingLevel + depth,
      nowMs,
      lang: this.langOf(event.entry.origin),
      isCompact: false,
      ...look,
      update: () => this.requestUpdate(),
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
    const { title } = entry.record;
    const { dataset } = this.#model.agenda ?? {};
    // A postponed event has no date yet.
    const canAdd = schedule.precision !== 'month' && takesPlace({ entry, schedule });
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
      @click=${(click: Event) => this.#open(entry.key, click)}
    >
      ${icon('calendar')}${label}
    </button>`;
  }

  #headOptions(
    territory: TerritoryEntry | undefined,
    period: Period,
    messages: Messages,
  ): HeadOptions {
    return {
      messages,
      headingLevel: this.headingLevel,
      title: territory ? messages.agendaOf(territory.record.name) : messages.agenda,
      layout: this.view === 'month' ? 'month' : 'list',
      period,
      opened: this.#tools?.opened,
      onPeriod: this.#onPeriod,
      onLayout: this.#onLayout,
      onPanel: (panel, click) => void this.#open(panel, click),
      onAll: territory && !this.territory ? () => this.choose(undefined) : undefined,
    };
  }

  get #tools(): AgendaTools | undefined {
    return this.tools === 'failed' ? undefined : this.tools;
  }

  /** Opens a panel or a menu of the tools, which are downloaded the first time. */
  async #open(what: string, { currentTarget }: Event): Promise<void> {
    const tools = await this.#loadTools();
    this.reserve.release();
    tools?.open(what, currentTarget instanceof HTMLElement ? currentTarget : undefined);
  }

  async #loadTools(): Promise<AgendaTools | undefined> {
    if (this.#tools) return this.#tools;
    try {
      const { AgendaTools: Tools } = await inTime(import('./agenda-tools.js'));
      // Two may ask at once: the first one made stays.
      this.tools = this.#tools ?? new Tools(this);
    } catch {
      this.tools = 'failed';
    }
    return this.#tools;
  }

  #context(agenda: Agenda, messages: Messages, period: Period): AgendaContext {
    return {
      ...this.contextOf(agenda.store, agenda.dataset, messages),
      ...agenda,
      period,
      isMonth: this.view === 'month',
      headingLevel: this.headingLevel + 1,
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

  readonly #onLayout = (layout: Layout): void => {
    if (this.view !== 'month') this.#listView = this.view;
    this.view = layout === 'month' ? 'month' : this.#listView;
    this.reserve.release();
  };

  readonly #onPeriod = (period: Period): void => {
    this.period = period;
    this.#pager.restart();
    this.reserve.release();
  };
}

/** The one event that comes next and takes place, whatever is filtered elsewhere: nothing here would say so. */
function nextOnly(agenda: Agenda): Agenda {
  const taking = agenda.whole.upcoming.filter(takesPlace);
  const next = taking.find(({ schedule }) => !isOngoing(schedule, agenda.nowMs)) ?? taking[0];
  return { ...agenda, upcoming: next ? [next] : [], past: [] };
}

/** Events under the month of their next date, or under what is on; past ones under the month of their first. */
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
    const isOn = period === 'upcoming' && isOngoing(schedule, nowMs);
    const month = isOn ? messages.ongoing : formatMonth(session.start, messages);
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
