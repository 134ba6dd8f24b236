/** What a page loads: registers the elements, unless another copy of this script did so already. */
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

const elements = {
  'territory-map': TerritoryMap,
  'referent-card': ReferentCard,
  'event-list': EventList,
  'actor-list': ActorList,
  'territory-sheet': TerritorySheet,
  'resource-finder': ResourceFinder,
  'territory-explorer': TerritoryExplorer,
};

for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
