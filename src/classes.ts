/** The classes, events and types without side effects, for npm users who register the elements themselves. */
export { TerritoryMap } from './elements/territory-map/territory-map.js';
export { TerritorySheet } from './elements/territory-sheet/territory-sheet.js';
export { ResourceFinder } from './elements/resource-finder/resource-finder.js';
export { TerritoryExplorer } from './elements/territory-explorer/territory-explorer.js';
export { ReferentCard } from './elements/referent-card/referent-card.js';
export { ActorList } from './elements/actor-list/actor-list.js';
export { EventList } from './elements/event-list/event-list.js';
export {
  DatasetErrorEvent,
  DatasetLoadEvent,
  TerritorySelectEvent,
} from './elements/base/events.js';
export { DatasetLoadError, type LoadFailure } from './data/errors.js';
export { DatasetStore, storeFor } from './state/store.js';
export type { Dataset, Entry, Origin, TerritoryEntry } from './data/dataset.js';
export type { Finding, FindingCode } from './data/findings.js';
export type { WireDataset } from './data/schema.js';
