/** The filters of the map, in a panel; what is chosen stays visible as chips. */
import { html, type TemplateResult } from 'lit';
import * as parts from '../ui/facets.js';
import type { PanelContext } from './context.js';
import { panelFrame } from '../ui/panel-frame.js';

/** @param onSee leads to what the filters leave */
export function renderFilterPanel(
  context: PanelContext,
  onClose: () => void,
  onSee: () => void,
): TemplateResult {
  const { words, store } = context;
  const count = store.facets()?.count(store.state.filters);
  const content = html`${parts.renderFacets(facetsContext(context))}
    <div class="see-results">
      <button class="button main" type="button" part="action" @click=${onSee}>
        ${count === undefined ? words.close : words.seeResults(count)}
      </button>
    </div>`;
  const label = words.filters;
  return panelFrame(
    { name: 'filters', id: 'filter-panel', label, title: label, content, onClose },
    context,
  );
}

/** What is chosen, each removable, and how much that leaves. */
export function renderChosen(context: PanelContext): TemplateResult {
  const { words, store, scene } = context;
  return parts.renderChosen(facetsContext(context), () =>
    words.shownCount(store.facets()?.count(store.state.filters) ?? 0, scene.points.length),
  );
}

/** The last chip goes with what it stood for: the focus goes to where filters come from. */
function facetsContext(context: PanelContext): parts.FacetsContext {
  const onCleared = () =>
    context.afterUpdate((root) => {
      const isLost = !(root as ShadowRoot).activeElement?.closest('.facet, .lens');
      if (isLost) root.querySelector<HTMLElement>('[data-opens="filters"]')?.focus();
    });
  return { ...context, shownBeside: 'recruiting', onCleared };
}
