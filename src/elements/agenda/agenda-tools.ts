/**
 * What a visitor does with the agenda: search, filter, subscribe, take an event along, look at a month. Downloaded the
 * first time that one of these is asked for; the code that writes calendars only comes with the first file.
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ScheduledEvent } from '../../agenda/schedule.js';
import type { Filter } from '../../data/store.js';
import { agendaMessages } from '../../i18n/agenda-messages.js';
import { adoptStyles } from '../../map/adopt-styles.js';
import { fileName, saveFile } from '../parts/save-file.js';
import { panelStyles } from '../parts/panel.styles.js';
import { agendaStyles } from './agenda.styles.js';
import { renderCalendarMenu } from './calendar-menu.js';
import type { AgendaContext } from './context.js';
import { renderChosenFilters, renderFilterPanel, type SearchState } from './filter-panel.js';
import { prepareTexts, textMatcher } from './match-text.js';
import { MonthGrid } from './month-grid.js';
import { renderFeedsFor, renderSubscribePanel, type SubscribeActions } from './subscribe-panel.js';

export class AgendaTools {
  /** `filters`, `subscribe`, or the key of the event whose menu is open. */
  opened: string | undefined;
  /** What the visitor searches; changes with it. */
  matcher: Filter | undefined;
  readonly #host: LitElement;
  readonly #grid: MonthGrid;
  #text = '';
  #status = '';
  #uncopied: string | undefined;
  #feed: string | undefined;
  #opener: HTMLElement | undefined;
  /** Of the last rendering. */
  #context: AgendaContext | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#grid = new MonthGrid(this.#update, () => host.renderRoot);
    for (const styles of [panelStyles, agendaStyles]) adoptStyles(host.renderRoot, styles);
  }

  /** Opens a panel or the menu of an event, or closes it. */
  open(what: string): void {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    this.#opener = activeElement instanceof HTMLElement ? activeElement : undefined;
    this.opened = this.opened === what ? undefined : what;
    this.#status = '';
    this.#uncopied = undefined;
    void this.#update().then(() => {
      const { dataset, messages } = this.#context ?? {};
      if (this.opened === 'filters' && dataset && messages) void prepareTexts(dataset, messages);
    });
  }

  renderPanel(context: AgendaContext): TemplateResult {
    this.#context = context;
    const search = this.#search(context);
    return html`${
        this.opened === 'filters'
          ? renderFilterPanel(context, search)
          : renderChosenFilters(context, search)
      }
      ${
        this.opened === 'subscribe'
          ? renderSubscribePanel(context, this.#actions(context))
          : nothing
      }
      <p class="tools-status quiet" role="status">${this.#status}</p>`;
  }

  renderMenu(event: ScheduledEvent, context: AgendaContext): TemplateResult | typeof nothing {
    this.#context = context;
    if (this.opened !== event.entry.key) return nothing;
    const actions = this.#actions(context);
    const menu =
      event.schedule.endMs > context.nowMs
        ? renderCalendarMenu(event, context, actions.words, actions.onDownload)
        : renderFeedsFor(event, context, actions);
    return html`<div @keydown=${this.#onMenuKeydown}>${menu}</div>`;
  }

  renderMonth(context: AgendaContext): TemplateResult {
    return this.#grid.render(context, agendaMessages(context.messages));
  }

  #search(context: AgendaContext): SearchState {
    const { dataset, messages } = context;
    return {
      text: this.#text,
      words: agendaMessages(messages),
      onText: (text) => {
        this.#text = text;
        this.matcher = textMatcher(text, dataset, messages);
        void this.#update();
      },
      onClose: this.#close,
      onCleared: () => {
        void this.#update().then(() => {
          const { activeElement } = this.#host.renderRoot as ShadowRoot;
          if (!activeElement?.closest('.facet')) this.#focusBar();
        });
      },
    };
  }

  #actions(context: AgendaContext): SubscribeActions {
    return {
      words: agendaMessages(context.messages),
      uncopied: this.#uncopied,
      chosenFeed: this.#feed,
      onChooseFeed: (url) => {
        this.#feed = url;
        void this.#update();
      },
      onClose: this.#close,
      onCopy: (address) => void this.#copy(address),
      onDownload: (events) => void this.#download(events),
    };
  }

  async #copy(address: string): Promise<void> {
    const context = this.#context;
    if (!context) return;
    const words = agendaMessages(context.messages);
    try {
      await navigator.clipboard.writeText(address);
      this.#uncopied = undefined;
      this.#status = words.addressCopied;
    } catch {
      // Not allowed here: the visitor copies it.
      this.#uncopied = address;
      this.#status = words.copyFailed;
    }
    void this.#update();
  }

  async #download(events: readonly ScheduledEvent[]): Promise<void> {
    const context = this.#context;
    if (!context) return;
    const { dataset, messages, territory } = context;
    const words = agendaMessages(messages);
    try {
      const { writeCalendar } = await import('../../agenda/write-calendar.js');
      const text = writeCalendar(events, { dataset, messages });
      if (text === undefined) throw new Error('No event has a date');
      const [only, ...others] = events;
      const title =
        only && others.length === 0
          ? only.entry.record.title
          : [messages.agenda, territory?.record.name].filter(Boolean).join(' ');
      const blob = new Blob([text], { type: 'text/calendar;charset=utf-8' });
      saveFile(blob, `${fileName(title, 'agenda')}.ics`);
      this.#status = words.downloaded;
    } catch {
      this.#status = words.failed;
    }
    void this.#update();
  }

  readonly #onMenuKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close();
  };

  readonly #close = (): void => {
    this.opened = undefined;
    const opener = this.#opener;
    void this.#update().then(() => {
      if (opener?.isConnected) opener.focus();
      else this.#focusBar();
    });
  };

  #focusBar(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.bar button')?.focus();
  }

  readonly #update = (): Promise<unknown> => {
    this.#host.requestUpdate();
    return this.#host.updateComplete;
  };
}
