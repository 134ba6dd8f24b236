/** What those who render a part of an element know of it. Made anew for every rendering. */
import type { TemplateResult } from 'lit';
import type { Dataset, Origin, TerritoryEntry } from '../../data/dataset.js';
import type { Messages } from '../../i18n/messages.js';
import type { DatasetStore } from '../../state/store.js';
import type { VisitorState } from '../../state/visitor-state.js';
import type { Lang } from './content.js';

/** What it takes to say how far a record can be relied on. */
export interface FreshnessContext {
  messages: Messages;
  /** Whether the list around says already that all of it was made up. */
  areExamples?: boolean;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Age from which a record says that nobody has checked it for long; 0: never. */
  staleMonths: number;
}

/** What a body knows of its element. Made anew for every rendering. */
export interface RenderContext extends FreshnessContext {
  dataset: Dataset;
  store: DatasetStore;
  messages: Messages;
  /** Level of the element's title. */
  headingLevel: number;
  /** The pinned territory, else the chosen one. */
  territory: TerritoryEntry | undefined;
  /** That; where there is but one, that one. */
  shownTerritory: TerritoryEntry | undefined;
  /** Whether the page has settled the territory. */
  isPinned: boolean;
  /** Whether there is a link to copy. */
  isSynced: boolean;
  /** Whether visitors may keep structures in their browser. */
  keepsFavourites: boolean;
  langOf: (origin: Origin) => Lang;
  /** A choice by the visitor, with what comes with it; the page may cancel it. */
  choose: (territoryId: string | undefined, more?: Partial<VisitorState>) => void;
  /** Asks for a new rendering after something that the visitor did. */
  update: () => Promise<unknown>;
  /** The button behind which items wait that do not fit the reserved height. */
  renderMore: () => TemplateResult;
}
