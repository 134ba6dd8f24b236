/** What `<territory-explorer>` shows: the map beside the other elements in tabs, all on one selection. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { explorerMessages } from '../../i18n/fr/explorer.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import type { TerritoryElement } from '../base/territory-element.js';
import type { Dataset } from '../../data/dataset.js';
import type { Filter } from '../../state/store.js';
import { memo } from '../../data/memo.js';
import type { Body } from '../base/lazy-element.js';
import type { RenderContext } from '../ui/render-context.js';
import {
  countOf,
  frontTab,
  partsOf,
  projectSections,
  sheetSections,
  tabsShown,
  type Tab,
} from './explorer-parts.js';
import { handOn } from './hand-on.js';
import { explorerStyles } from './explorer.styles.js';

interface ExplorerHost extends TerritoryElement {
  parts: string;
  basemap: string;
}

export class ExplorerBody implements Body {
  /** The tab that was in front at the last rendering. */
  #seen: Tab | undefined;
  readonly #host: ExplorerHost;
  #front: Tab | undefined;
  /** Tabs that were in front once: they keep what the visitor did there. */
  readonly #visited = new Set<Tab>();

  constructor(host: ExplorerHost) {
    this.#host = host;
    adoptStyles(host.renderRoot, explorerStyles);
  }

  render(context: RenderContext): TemplateResult {
    const { hasMap, tabs: wanted } = partsOf(this.#host.parts);
    const counts = this.#countsFor(context);
    // What is filtered away leaves its tab where it is.
    const left = this.#countsFor(context, true);
    const { tab, openedCase } = context.store.state;
    const all = tabsShown(wanted, {
      counts,
      // The list beside the map is the choice.
      canShowSheet: !hasMap || context.shownTerritory !== undefined,
      opened: openedCase === undefined ? tab : 'resources',
    });
    const front = frontTab(all, tab, openedCase, this.#front);
    // What the visitor asked for stays in front; what came first does not.
    if (tab !== undefined || openedCase !== undefined) this.#front = front;
    if (front !== this.#seen) void this.#host.updateComplete.then(() => this.#showChosenTab());
    this.#seen = front;
    if (front) this.#visited.add(front);
    const tabs = front ? this.#renderTabs(all, front, left, context) : nothing;
    return html`<div class="explorer">
      ${hasMap ? this.#renderMap(front ? html`<div slot="panel" class="tabs-part">${tabs}</div>` : nothing) : html`<div class="tabs-part">${tabs}</div>`}
    </div>`;
  }

  #renderTabs(
    tabs: readonly Tab[],
    front: Tab,
    counts: ReadonlyMap<Tab, number | undefined>,
    context: RenderContext,
  ): TemplateResult {
    const isAlone = tabs.length === 1;
    return html`${isAlone ? nothing : this.#renderTabList(tabs, front, counts, context)}
    ${repeat(
      tabs,
      (tab) => tab,
      (tab) =>
        this.#visited.has(tab)
          ? html`<div
              class="tab-panel"
              id=${`panel-${tab}`}
              role=${isAlone ? nothing : 'tabpanel'}
              aria-labelledby=${isAlone ? nothing : `tab-${tab}`}
              tabindex=${isAlone ? nothing : 0}
              ?hidden=${tab !== front}
            >
              ${this.#renderPart(tab, context)}
            </div>`
          : nothing,
    )}`;
  }

  /** After the ARIA Authoring Practices; a tab is chosen by Enter, since what it shows may have to come first. */
  #renderTabList(
    tabs: readonly Tab[],
    front: Tab,
    counts: ReadonlyMap<Tab, number | undefined>,
    context: RenderContext,
  ): TemplateResult {
    const words = explorerMessages(context.messages);
    const onKeydown = (event: KeyboardEvent) => {
      const all = [
        ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]'),
      ];
      const index = all.indexOf(event.target as HTMLElement);
      const to = {
        ArrowRight: (index + 1) % all.length,
        ArrowLeft: (index - 1 + all.length) % all.length,
        Home: 0,
        End: all.length - 1,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      all[to]?.focus();
    };
    return html`<div class="tabs" role="tablist" aria-label=${words.parts} @keydown=${onKeydown}>
      ${tabs.map((tab) => {
        const count = counts.get(tab);
        return html`<button
          class="tab"
          id=${`tab-${tab}`}
          role="tab"
          type="button"
          part="action tab"
          aria-selected=${tab === front}
          aria-controls=${this.#visited.has(tab) ? `panel-${tab}` : nothing}
          tabindex=${tab === front ? 0 : -1}
          @click=${() => context.store.update({ tab })}
        >
          ${words.part(tab === 'projects' && context.dataset.projects.length === 0 ? 'openings' : tab)}
          ${count === undefined ? nothing : html`<span class="count">${count}</span>`}
        </button>`;
      })}
    </div>`;
  }

  /** In its row, which scrolls; the page stays where it is. */
  #showChosenTab(): void {
    const tab = this.#host.renderRoot.querySelector('.tab[aria-selected="true"]');
    const row = tab?.parentElement;
    if (!tab || !row) return;
    const { left, right } = tab.getBoundingClientRect();
    const bounds = row.getBoundingClientRect();
    const margin = 16;
    row.scrollLeft +=
      Math.max(0, right + margin - bounds.right) - Math.max(0, bounds.left + margin - left);
  }

  #countsFor(context: RenderContext, isFiltered = false): ReadonlyMap<Tab, number | undefined> {
    const { dataset, store, today } = context;
    const arePlaced = store.placed() === dataset;
    const id = context.shownTerritory?.id;
    const filters = FILTERED.map((each) => (isFiltered ? store.filterFor(each) : undefined));
    const countsIn = isFiltered ? this.#leftIn : this.#countsIn;
    const counts = countsIn(dataset, arePlaced, id, today, this.#host.parts, ...filters);
    const { parts } = store;
    if (!parts) return counts;
    // Of events and resources that nobody has read it is not known how many still hold.
    return new Map(
      [...counts].map(([tab, count]) => [
        tab,
        !parts.mayHold(tab, id)
          ? count
          : tab === 'actors' && count !== undefined
            ? count + parts.countIn(tab, id)
            : tab === 'events' || tab === 'resources'
              ? undefined
              : count,
      ]),
    );
  }

  readonly #countsIn = memo(countsIn);
  readonly #leftIn = memo(countsIn);

  #renderMap(panel: unknown): TemplateResult {
    return html`<territory-map
      ${handOn(this.#host)}
      basemap=${this.#host.basemap}
      exportparts="picture, territory, point, legend, list, action"
      >${panel}</territory-map
    >`;
  }

  #renderPart(tab: Tab, context: RenderContext): TemplateResult {
    const shared = handOn(this.#host);
    const { tabs } = partsOf(this.#host.parts);
    switch (tab) {
      case 'sheet':
      case 'projects':
        return html`<territory-sheet
          ${shared}
          sections=${(tab === 'projects' ? projectSections(tabs, context.shownTerritory) : sheetSections(tabs)).join(' ')}
          exportparts="section, project, opening, resource, walk, action"
        ></territory-sheet>`;
      case 'referents':
        return html`<referent-card ${shared} exportparts="person, action"></referent-card>`;
      case 'actors':
        return html`<actor-list ${shared} exportparts="actor, action"></actor-list>`;
      case 'events':
        return html`<event-list ${shared} exportparts="event, action"></event-list>`;
      case 'resources':
        return html`<resource-finder
          ${shared}
          exportparts="resource, case, action"
        ></resource-finder>`;
    }
  }
}

/** The lists behind tabs that filters are of. */
const FILTERED = ['actors', 'events', 'resources'] as const;

/** How much there is behind each tab. */
function countsIn(
  dataset: Dataset,
  arePlaced: boolean,
  territoryId: string | undefined,
  today: string,
  parts: string,
  ...filters: readonly (Filter | undefined)[]
): ReadonlyMap<Tab, number | undefined> {
  const isKnown = (tab: Tab) => tab !== 'events' || arePlaced;
  const areOpeningsApart = territoryId !== undefined && partsOf(parts).tabs.includes('sheet');
  const filterOf = (tab: Tab) => filters[FILTERED.indexOf(tab as 'actors')];
  return new Map(
    partsOf(parts).tabs.map((tab) => [
      tab,
      isKnown(tab)
        ? countOf(tab, dataset, territoryId, today, Date.now(), areOpeningsApart, filterOf(tab))
        : undefined,
    ]),
  );
}
