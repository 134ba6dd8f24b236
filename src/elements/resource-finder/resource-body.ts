/** What `<resource-finder>` shows: concrete cases to work through, and the resources and aids of a territory. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { recordRef, type Dataset, type Entry } from '../../data/dataset.js';
import { currentOf } from '../../data/freshness.js';
import { memo } from '../../data/memo.js';
import type { CaseStudy, Resource } from '../../data/schema.js';
import { resourceMessages, type ResourceMessages } from '../../i18n/fr/resource.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import type { Body } from '../base/lazy-element.js';
import type { RenderContext } from '../ui/render-context.js';
import { exampleMark, heading, renderList } from '../ui/content.js';
import { ListTools } from '../ui/list-tools.js';
import { listStyles } from '../ui/list.styles.js';
import { panelStyles } from '../ui/panel.styles.js';
import { renderResource, splitByValidity } from '../records/resource.js';
import { renderEmpty, renderNone } from '../base/states.js';
import { renderCase } from './case-reader.js';
import { RoomTools } from './room-tools.js';
import { resourcesStyles } from './resources.styles.js';
import { nameOf } from '../../i18n/name-of.js';

interface Shown {
  /** Of the territory and valid, before search and filters. */
  whole: readonly Entry<Resource>[];
  cases: readonly Entry<CaseStudy>[];
  expiredCount: number;
}

export class ResourceBody implements Body {
  readonly #host: LitElement;
  readonly #tools: ListTools<Resource>;
  readonly #room: RoomTools;
  #isRoom = false;
  #shownCase: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#room = new RoomTools(host);
    this.#tools = new ListTools(host, {
      collection: 'resources',
      entriesOf: ({ resources }) => resources,
      describe: ({ record }, dataset) => [
        record.title,
        record.summary,
        record.provider,
        ...(record.themes ?? []).map((id) => nameOf(dataset, 'themes', id)),
      ],
    });
    for (const styles of [panelStyles, listStyles, resourcesStyles]) {
      adoptStyles(host.renderRoot, styles);
    }
  }

  render(context: RenderContext): TemplateResult {
    const { dataset, messages, territory, isPinned } = context;
    const words = resourceMessages(messages);
    if (isPinned && !territory) return renderNone(messages.unknownTerritory, dataset, messages);
    const opened = this.#openedCase(context);
    this.#noticeCase(opened, context);
    if (opened) {
      return renderCase(opened, context, words, {
        onClose: () => this.#closeCase(opened, context),
        room: this.#isRoom ? this.#room : undefined,
        onRoom: () => void this.#toggleRoom(context),
        onScreen: () => this.#noticeScreen(context),
      });
    }
    const shown = this.#shownIn(context.dataset, territory?.id, context.today);
    const filters = this.#tools.filters(context);
    const list = shown.whole.filter((entry) => filters.every((filter) => filter(entry)));
    const title = territory ? words.titleOf(territory.record.name) : words.title;
    return html`<div class="head">
        <div part="title">
          ${heading(context.headingLevel, 'title', title)}
          ${
            territory && !isPinned
              ? html`<button
                  class="button plain"
                  type="button"
                  part="action"
                  @click=${() => context.choose(undefined)}
                >
                  ${words.everywhere}
                </button>`
              : nothing
          }
        </div>
        ${shown.whole.length ? html`<p class="quiet">${words.found(list.length)}</p>` : nothing}
      </div>
      ${shown.cases.length ? this.#renderCases(shown.cases, context, words) : nothing}
      ${shown.whole.length ? this.#tools.render(context, words, shown.whole, list.length) : nothing}
      ${this.#renderList(list, shown, context, words)}
      ${shown.expiredCount ? html`<p class="quiet expired">${words.expired(shown.expiredCount)}</p>` : nothing}`;
  }

  #renderList(
    list: readonly Entry<Resource>[],
    shown: Shown,
    context: RenderContext,
    words: ResourceMessages,
  ): TemplateResult | typeof nothing {
    const { dataset, messages, territory } = context;
    if (list.length === 0) {
      if (shown.whole.length) return renderEmpty(words.noneFound);
      if (shown.cases.length) return nothing;
      if (context.store.parts?.mayHold('resources', territory?.id)) return nothing;
      const text = territory ? words.noneIn(territory.record.name) : words.none;
      return renderNone(text, dataset, messages);
    }
    const resourceContext = { ...context, headingLevel: context.headingLevel + 1 };
    return html`${renderList('resources', list, resourceContext, renderResource)}
    ${context.renderMore()}`;
  }

  #renderCases(
    cases: readonly Entry<CaseStudy>[],
    context: RenderContext,
    words: ResourceMessages,
  ): TemplateResult {
    const { dataset, store, headingLevel, langOf } = context;
    const themes = [...new Set(cases.map(({ record }) => record.theme))];
    const open = (entry: Entry<CaseStudy>) =>
      store.update({ openedCase: recordRef('cases', entry), step: 1 });
    return html`<div class="cases">
      ${heading(headingLevel + 1, 'subtitle', words.cases)}
      <p class="quiet">${words.casesHelp}</p>
      ${themes.map(
        (theme) =>
          html`${theme === undefined ? nothing : heading(headingLevel + 2, 'minor', nameOf(dataset, 'themes', theme))}
          ${renderList(
            'case-list',
            cases.filter(({ record }) => record.theme === theme),
            context,
            (entry, listed) =>
              html`<li class="case-item" data-item>
                <span lang=${langOf(entry.origin)}>${entry.record.title}</span>
                ${exampleMark(entry.record.illustrative, listed)}
                <button
                  class="button"
                  type="button"
                  part="action"
                  data-case=${entry.key}
                  aria-label=${words.startOf(entry.record.title)}
                  @click=${() => open(entry)}
                >
                  ${words.start}
                </button>
              </li>`,
          )}`,
      )}
    </div>`;
  }

  /** What names no territory holds everywhere. */
  readonly #shownIn = memo(
    (dataset: Dataset, territoryId: string | undefined, today: string): Shown => {
      const resources = dataset.holdingIn(dataset.resources, territoryId);
      const { shown: whole, expiredCount } = splitByValidity(resources, today);
      const cases = currentOf(dataset.holdingIn(dataset.cases, territoryId), today);
      return { whole, cases, expiredCount };
    },
  );

  /** The case that is worked through; a finder that stays on a territory opens only its own. */
  #openedCase(context: RenderContext): Entry<CaseStudy> | undefined {
    const { dataset, store, isPinned, territory, today } = context;
    const opened = dataset.record('cases', store.state.openedCase);
    const { cases } = this.#shownIn(dataset, territory?.id, today);
    const isOther = opened && isPinned && !cases.includes(opened);
    return isOther ? undefined : opened;
  }

  /** Whoever opens a case here is led to it; a link that opens one moves nothing. */
  #noticeCase(opened: Entry<CaseStudy> | undefined, { update }: RenderContext): void {
    if (opened?.key === this.#shownCase) return;
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const isHere = activeElement !== null;
    this.#shownCase = opened?.key;
    this.#isRoom = false;
    if (opened && isHere) void update().then(() => this.#focusHeading());
  }

  #focusHeading(): void {
    const title = this.#host.renderRoot.querySelector<HTMLElement>('.reader .title');
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    this.#host.scrollIntoView({ block: 'nearest' });
  }

  #closeCase(entry: Entry<CaseStudy>, { store, update }: RenderContext): void {
    this.#leaveFullscreen();
    store.update({ openedCase: undefined, step: undefined });
    void update().then(() => {
      const all = this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-case]');
      [...all].find(({ dataset: { case: key } }) => key === entry.key)?.focus();
    });
  }

  /** The whole screen may be the page's own: then it is not ours to leave. */
  #leaveFullscreen(): void {
    const { fullscreenElement } = this.#host.renderRoot as ShadowRoot;
    if (fullscreenElement) void document.exitFullscreen();
  }

  /** Escape leaves the whole screen, and with it the large type. */
  #noticeScreen({ update }: RenderContext): void {
    const { fullscreenElement } = this.#host.renderRoot as ShadowRoot;
    if (fullscreenElement) return;
    this.#isRoom = false;
    void update();
  }

  async #toggleRoom({ update }: RenderContext): Promise<void> {
    this.#isRoom = !this.#isRoom;
    await update();
    const reader = this.#host.renderRoot.querySelector<HTMLElement>('.reader');
    if (!this.#isRoom) {
      this.#leaveFullscreen();
      return;
    }
    try {
      await reader?.requestFullscreen();
    } catch {
      // Where the browser forbids it, the large type alone.
    }
  }
}
