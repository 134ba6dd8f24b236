/**
 * What `<actor-list>` shows: search, filters, sort, and cards a page at a time. What is further down is there as names
 * that the browser's own search finds; it opens where it finds them.
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { recordRef, type Entry } from '../../data/dataset.js';
import { memo } from '../../data/memo.js';
import type { Actor } from '../../data/schema.js';
import { favouritesOf } from '../../state/favourites.js';
import { actorMessages, type ActorMessages } from '../../i18n/fr/actor.js';
import { distanceMessages, distanceText } from '../../i18n/fr/distance.js';
import { toolsMessages } from '../../i18n/fr/tools.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import type { Body } from '../base/lazy-element.js';
import type { RenderContext } from '../ui/render-context.js';
import {
  actorKind,
  renderActorContact,
  renderActorDetails,
  renderActorOpenNow,
  renderActorStates,
  type ActorContext,
} from '../records/actor.js';
import { areExamples, exampleMark, heading, renderExamples } from '../ui/content.js';
import { DeparturePicker, type Departure } from '../ui/departure.js';
import { renderFavourite, renderNotKept, type FavouriteContext } from '../ui/favourite.js';
import { freshnessClass, renderChecked, renderFreshness } from '../records/freshness.js';
import { ListTools } from '../ui/list-tools.js';
import { listStyles } from '../ui/list.styles.js';
import { Pager } from '../ui/pager.js';
import { panelStyles } from '../ui/panel.styles.js';
import { renderEmpty, renderNone } from '../base/states.js';
import { ActorOrdering, SORTS, type ShownActors, type Sort } from './actor-order.js';
import { actorsStyles } from './actors.styles.js';
import { nameOf } from '../../i18n/name-of.js';
import type { Filter } from '../../state/store.js';

/** Cards drawn at once; more on request. */
const PAGE_SIZE = 30;
/** Timers of the browser do not go further than some weeks. */
const MAX_SLEEP_MS = 86_400_000;

export class ActorBody implements Body {
  readonly #host: LitElement;
  readonly #ordering = new ActorOrdering();
  readonly #departure = new DeparturePicker();
  readonly #tools: ListTools<Actor>;
  #sort: Sort = 'name';
  /** The favourites that there were when the visitor asked for them alone: a star less leaves the list as it is. */
  #only: readonly string[] | undefined;
  readonly #isOneOf = memo(
    (refs: readonly string[]): Filter =>
      (entry) =>
        refs.includes(recordRef('actors', entry)),
  );
  readonly #pager: Pager;
  /** Names by page, for what lies below. */
  readonly #below = memo((shown: readonly Entry<Actor>[]) =>
    Array.from({ length: Math.ceil(shown.length / PAGE_SIZE) }, (_each, page) =>
      shown
        .slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
        .map(({ record }) => [record.name, record.location?.city].filter(Boolean).join(', '))
        .join(' · '),
    ),
  );
  /** Cards whose details were opened: what is closed is not drawn. */
  readonly #open = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wakeMs: number | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#pager = new Pager(host, PAGE_SIZE, '.actor');
    this.#tools = new ListTools(host, {
      collection: 'actors',
      entriesOf: ({ actors }) => actors,
      describe: (entry, dataset, messages) => [
        entry.record.name,
        entry.record.description,
        actorKind(entry, { dataset, messages }),
        entry.record.location?.city,
        entry.record.location?.postalCode,
        ...(entry.record.themes ?? []).map((id) => nameOf(dataset, 'themes', id)),
      ],
    });
    for (const styles of [panelStyles, listStyles, actorsStyles]) {
      adoptStyles(host.renderRoot, styles);
    }
  }

  sleep(): void {
    clearTimeout(this.#timer);
    this.#wakeMs = undefined;
  }

  render(context: RenderContext): TemplateResult {
    const { dataset, messages, territory, isPinned, today } = context;
    const words = actorMessages(messages);
    if (isPinned && !territory) return renderNone(messages.unknownTerritory, dataset, messages);
    const departure = this.#departure.resolve(context);
    const list = this.#ordering.of({
      dataset,
      territoryId: territory?.id,
      sort: this.#sort,
      from: departure?.lngLat,
      filters: [
        ...this.#tools.filters(context),
        ...(this.#only ? [this.#isOneOf(this.#only)] : []),
      ],
      today,
      locale: messages.locale,
    });
    const title = territory ? words.titleOf(territory.record.name) : words.title;
    const head = this.#renderHead(context, title, list, words);
    if (list.whole.length === 0) {
      const text = territory ? words.noneIn(territory.record.name) : words.none;
      const mayCome = context.store.parts?.mayHold('actors', territory?.id);
      return html`${head} ${mayCome ? nothing : renderNone(text, dataset, messages)}
      ${this.#renderExpired(list, words)}`;
    }
    this.#pager.follow(
      territory?.id,
      this.#sort,
      this.#tools.text,
      this.#only,
      context.store.state.filters,
    );
    return html`${head}
    ${this.#tools.render(context, words, list.whole, list.shown.length, html`${this.#renderSort(context, words)}${this.#renderFavourites(context)}`)}
    ${this.#sort === 'distance' ? this.#renderDistance(context, list, departure, words) : nothing}
    ${
      list.shown.length
        ? this.#renderCards(list, departure, context, words)
        : renderEmpty(dataset.isComplete ? words.noneFound : messages.loadingMore)
    }
    ${this.#renderExpired(list, words)}`;
  }

  #renderHead(
    { territory, isPinned, headingLevel, choose }: RenderContext,
    title: string,
    { whole, shown }: ShownActors,
    words: ActorMessages,
  ): TemplateResult {
    return html`<div class="head">
      <div part="title">
        ${heading(headingLevel, 'title', title)}
        ${
          territory && !isPinned
            ? html`<button
                class="button plain"
                type="button"
                part="action"
                @click=${() => choose(undefined)}
              >
                ${words.everywhere}
              </button>`
            : nothing
        }
      </div>
      ${whole.length ? html`<p class="quiet">${words.found(shown.length)}</p>` : nothing}
    </div>`;
  }

  #renderSort({ update }: RenderContext, words: ActorMessages): TemplateResult {
    const onSort = (event: Event) => {
      this.#sort = (event.currentTarget as HTMLSelectElement).value as Sort;
      void update();
    };
    return html`<label class="field"
      >${words.sort}
      <select class="field-input" @change=${onSort}>
        ${SORTS.map(
          (sort) =>
            html`<option .value=${sort} .selected=${sort === this.#sort}>
              ${words.sorts(sort)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** Where there are some: those alone. */
  #renderFavourites(context: RenderContext): unknown {
    const { dataset, store, keepsFavourites, messages, update } = context;
    if (!keepsFavourites) return nothing;
    const words = toolsMessages(messages);
    const refs = favouritesOf(store);
    const count = refs.filter((ref) => dataset.record('actors', ref)).length;
    const onClick = () => {
      this.#only = this.#only ? undefined : refs;
      void update();
    };
    return html`${
      count || this.#only
        ? html`<button
            class="button plain"
            type="button"
            part="action"
            aria-pressed=${this.#only !== undefined}
            @click=${onClick}
          >
            ${words.favourites(count)}
          </button>`
        : nothing
    }
    ${renderNotKept({ ...context, words })}`;
  }

  #renderDistance(
    context: RenderContext,
    { shown, meters }: ShownActors,
    departure: Departure | undefined,
    words: ActorMessages,
  ): TemplateResult {
    const unplaced = departure ? shown.filter((entry) => !meters.has(entry)).length : 0;
    return html`<div class="distance">
      ${departure ? nothing : html`<p>${words.needsDeparture}</p>`}
      ${this.#departure.render(context)}
      ${unplaced ? html`<p class="quiet">${words.unplaced(unplaced)}</p>` : nothing}
    </div>`;
  }

  #renderCards(
    list: ShownActors,
    departure: Departure | undefined,
    context: RenderContext,
    words: ActorMessages,
  ): TemplateResult {
    const drawn = list.shown.slice(0, this.#pager.limit);
    const actorContext = { ...this.#actorContext(context), areExamples: areExamples(list.shown) };
    return html`${renderExamples(actorContext)}
      <ul class="actors">
        ${repeat(
          drawn,
          ({ key }) => key,
          // The visitor opened it: it takes the room that it needs.
          (entry) => this.#renderCard(entry, list, departure, actorContext, words, context.update),
        )}
      </ul>
      ${context.renderMore()}${this.#pager.renderNext(list.shown.length, words.more)}
      ${drawn.length < list.shown.length ? this.#renderBelow(list) : nothing}`;
  }

  /** A text of names for each page that is not drawn: next to nothing in memory, and the browser finds it. */
  #renderBelow({ shown }: ShownActors): TemplateResult {
    return html`<div class="below" aria-hidden="true">
      ${this.#below(shown).map((names, page) =>
        page < this.#pager.pageCount
          ? nothing
          : html`<p hidden="until-found" @beforematch=${() => void this.#pager.show(page + 1)}>
              ${names}
            </p>`,
      )}
    </div>`;
  }

  #renderCard(
    entry: Entry<Actor>,
    { meters }: ShownActors,
    departure: Departure | undefined,
    context: ActorContext & FavouriteContext,
    words: ActorMessages,
    onOpen: () => unknown,
  ): TemplateResult {
    const { record, key } = entry;
    const { messages } = context;
    const lang = context.langOf(entry.origin);
    const away = meters.get(entry);
    const isOpen = this.#open.has(key);
    const onToggle = (event: Event) => {
      const { open } = event.currentTarget as HTMLDetailsElement;
      if (open === this.#open.has(key)) return;
      if (open) this.#open.add(key);
      else this.#open.delete(key);
      void onOpen();
    };
    const distance =
      away === undefined || !departure
        ? ''
        : distanceMessages(messages).away(
            distanceText(away, departure.isPrecise, messages),
            departure.name,
          );
    // Told in its details, too.
    const doubt = freshnessClass(record, context);
    return html`<li class="actor ${doubt}" part="actor" data-item>
      ${heading(context.headingLevel, 'subtitle', html`<span lang=${lang}>${record.name}</span> ${exampleMark(record.illustrative, context)}`)}
      ${renderFavourite(recordRef('actors', entry), record.name, context)}
      <p class="quiet" lang=${lang}>
        ${[actorKind(entry, context), record.location?.city, distance].filter(Boolean).join(' · ')}
      </p>
      ${renderActorStates(entry, context)} ${renderActorOpenNow(entry, context)}
      ${renderActorContact(entry, context)}
      ${doubt && !isOpen ? html`<p class="quiet">${renderChecked(record, context)}</p>` : nothing}
      <details ?open=${isOpen} @toggle=${onToggle}>
        <summary>
          ${words.details}<span class="visually-hidden" lang=${lang}> ${record.name}</span>
        </summary>
        ${
          isOpen
            ? html`${renderActorDetails(entry, context)}
              ${renderFreshness(entry, record.name, context)}`
            : nothing
        }
      </details>
    </li>`;
  }

  #actorContext(context: RenderContext): ActorContext & FavouriteContext {
    return {
      ...context,
      words: toolsMessages(context.messages),
      headingLevel: context.headingLevel + 1,
      // What comes by itself takes no room that was not reserved.
      update: () => this.#host.requestUpdate(),
      wakeAt: (epochMs) => this.#wakeAt(epochMs),
    };
  }

  /** One timer for the first structure that opens or closes. */
  #wakeAt(epochMs: number): void {
    if (this.#wakeMs !== undefined && this.#wakeMs <= epochMs) return;
    clearTimeout(this.#timer);
    this.#wakeMs = epochMs;
    this.#timer = setTimeout(
      () => {
        this.#wakeMs = undefined;
        if (this.#host.isConnected) this.#host.requestUpdate();
      },
      Math.min(Math.max(epochMs - Date.now(), 1000), MAX_SLEEP_MS),
    );
  }

  #renderExpired({ expiredCount }: ShownActors, words: ActorMessages): unknown {
    return expiredCount
      ? html`<p class="quiet expired">${words.expired(expiredCount)}</p>`
      : nothing;
  }
}
