/**
 * What a visitor does with the agenda: search, filter, subscribe, take an event along, look at a month. Downloaded the
 * first time that one of these is asked for; the code that writes calendars only comes with the first file.
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ScheduledEvent } from '../../agenda/schedule.js';
import type { Dataset } from '../../data/dataset.js';
import { memo } from '../../data/memo.js';
import type { Filter } from '../../state/store.js';
import type { AgendaEvent } from '../../data/schema.js';
import { agendaMessages } from '../../i18n/fr/agenda.js';
import type { Messages } from '../../i18n/messages.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import { copyText } from '../../page/copy-text.js';
import { fileName, saveFile } from '../../page/save-file.js';
import { renderChosen } from '../ui/facets.js';
import { ListSearch } from '../ui/list-search.js';
import { panelStyles } from '../ui/panel.styles.js';
import { agendaStyles } from './agenda.styles.js';
import { renderCalendarMenu } from './calendar-menu.js';
import type { AgendaContext } from './context.js';
import { eventTexts } from './event-texts.js';
import { amongOf, countOf, renderFilterPanel } from './filter-panel.js';
import { MonthGrid } from './month-grid.js';
import { renderFeedsFor, renderSubscribePanel, type SubscribeActions } from './subscribe-panel.js';

export class AgendaTools {
  /** `filters`, `subscribe`, or the key of the event whose menu is open. */
  opened: string | undefined;
  readonly #host: LitElement;
  readonly #grid: MonthGrid;
  readonly #search: ListSearch<AgendaEvent>;
  /** The same array each time, so that they are counted once per choice. */
  readonly #amongOf = memo(amongOf);
  #status = '';
  #uncopied: string | undefined;
  #feed: string | undefined;
  #opener: HTMLElement | undefined;
  /** Of the last rendering. */
  #context: AgendaContext | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#search = new ListSearch(host, {
      collection: 'events',
      entriesOf: ({ events }) => events,
      describe: eventTexts,
    });
    this.#grid = new MonthGrid(this.#update, () => host.renderRoot);
    for (const styles of [panelStyles, agendaStyles]) adoptStyles(host.renderRoot, styles);
  }

  /** What the visitor searches, in a dataset; the same one as long as nothing changes. */
  matcherFor(dataset: Dataset, messages: Messages): Filter | undefined {
    return this.#search.matcherFor(dataset, messages);
  }

  /** Opens a panel or the menu of an event, or closes it. */
  open(what: string, opener: HTMLElement | undefined): void {
    this.#opener = opener;
    this.opened = this.opened === what ? undefined : what;
    this.#hush();
    this.#uncopied = undefined;
    // What opens below its button may end below the window.
    void this.#update().then(() =>
      this.#host.renderRoot.querySelector('.calendar-menu')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  renderPanel(context: AgendaContext): TemplateResult {
    this.#context = context;
    const found = agendaMessages(context.messages).found(countOf(context));
    if (this.#search.notice(context, found)) this.#status = '';
    const among = this.#amongOf(context.whole, context.period, context.isMonth);
    const facets = this.#search.facets(context, among, () => this.#focusBar());
    return html`${
      this.opened === 'filters'
        ? renderFilterPanel(context, this.#search, facets, found, this.#close)
        : renderChosen(facets, () => found)
    }
    ${this.opened === 'subscribe' ? renderSubscribePanel(context, this.#actions(context)) : nothing}`;
  }

  /** What an action came to, for all to see; how many events are left, for those who listen: both say it elsewhere. */
  renderStatus(): TemplateResult {
    return html`<p class="tools-status quiet" role="status">
      ${this.#status || html`<span class="visually-hidden">${this.#search.told}</span>`}
    </p>`;
  }

  renderMenu(event: ScheduledEvent, context: AgendaContext): TemplateResult | typeof nothing {
    this.#context = context;
    if (this.opened !== event.entry.key) return nothing;
    const actions = this.#actions(context);
    const menu =
      context.period === 'past'
        ? renderFeedsFor(event, context, actions)
        : renderCalendarMenu(event, context, actions.words, actions.onDownload);
    return html`<div @keydown=${this.#onMenuKeydown}>${menu}</div>`;
  }

  renderMonth(context: AgendaContext): TemplateResult {
    return this.#grid.render(context, agendaMessages(context.messages));
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
    const isCopied = await copyText(address);
    this.#uncopied = isCopied ? undefined : address;
    await this.#say(isCopied ? words.addressCopied : words.copyFailed);
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
      await this.#say(words.downloaded);
    } catch {
      await this.#say(words.failed);
    }
  }

  /** What was said is not said again. */
  #hush(): void {
    this.#status = '';
    this.#search.hush();
  }

  /** The same words a second time are a change only if they were gone between. */
  async #say(text: string): Promise<void> {
    this.#hush();
    await this.#update();
    this.#status = text;
    await this.#update();
  }

  readonly #onMenuKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    this.opened = undefined;
    this.#hush();
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
