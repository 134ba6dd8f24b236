/** What the tools of the agenda know of the list that they stand beside. */
import type { ScheduledEvent } from '../../agenda/schedule.js';
import type { Dataset, TerritoryEntry } from '../../data/dataset.js';
import type { DatasetStore } from '../../state/store.js';
import type { Messages } from '../../i18n/messages.js';

/** Made anew for every rendering. */
export interface AgendaContext {
  dataset: Dataset;
  store: DatasetStore;
  nowMs: number;
  /** Soonest first, as far as territory, filters and search let them through. */
  upcoming: readonly ScheduledEvent[];
  /** Latest first. */
  past: readonly ScheduledEvent[];
  /** The same before filters and search. */
  whole: object & Pick<AgendaContext, 'upcoming' | 'past'>;
  /** Whether a month shows both. */
  isMonth: boolean;
  /** Which of the two the list shows. */
  period: 'upcoming' | 'past';
  messages: Messages;
  /** Level of a heading below the element's title. */
  headingLevel: number;
  /** The chosen territory. */
  territory: TerritoryEntry | undefined;
  /** Whether the page has settled the territory. */
  isPinned: boolean;
  /** A choice by the visitor, which the page may cancel. */
  choose: (territoryId: string | undefined) => void;
  /** An event as the list shows it, its title so many levels below the element's. */
  renderEvent: (event: ScheduledEvent, depth: number) => unknown;
}
