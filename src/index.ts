/**
 * What a page loads: registers the elements, unless another copy of this script did so already, and upgrades the other
 * forms in which a page may hold them.
 */
import {
  ActorList,
  EventList,
  ReferentCard,
  ResourceFinder,
  TerritoryExplorer,
  TerritoryMap,
  TerritorySheet,
} from './classes.js';

export * from './classes.js';

// One line each: the manifest is read from them.
if (!customElements.get('territory-map')) customElements.define('territory-map', TerritoryMap);
if (!customElements.get('referent-card')) customElements.define('referent-card', ReferentCard);
if (!customElements.get('event-list')) customElements.define('event-list', EventList);
if (!customElements.get('actor-list')) customElements.define('actor-list', ActorList);
if (!customElements.get('territory-sheet')) {
  customElements.define('territory-sheet', TerritorySheet);
}
if (!customElements.get('resource-finder')) {
  customElements.define('resource-finder', ResourceFinder);
}
if (!customElements.get('territory-explorer')) {
  customElements.define('territory-explorer', TerritoryExplorer);
}

// A page that holds the elements themselves does not wait for the other forms; without them their links stay.
import('./page/start.js').then(
  ({ start }) => start(() => import('./diagnostic/panel.js')),
  () => undefined,
);
