/** What the parts of the sheet know of it. */
import type { ScheduledEvent } from '../../agenda/schedule.js';
import type { TerritoryEntry } from '../../data/dataset.js';
import type { LngLat } from '../../data/geojson.js';
import type { SheetMessages } from '../../i18n/fr/sheet.js';
import type { ToolsMessages } from '../../i18n/fr/tools.js';
import type { RenderContext } from '../ui/render-context.js';
import type { Departure, DeparturePicker } from '../ui/departure.js';

/** Made anew for every rendering. */
export interface SheetContext extends RenderContext {
  territory: TerritoryEntry;
  words: SheetMessages;
  tools: ToolsMessages;
  /** Level of the title of a section. */
  sectionLevel: number;
  /** `YYYY-MM` from which the visitor looks; `undefined`: any time. */
  horizon: string | undefined;
  picker: DeparturePicker;
  /** Where distances are measured from, besides the faculties. */
  departure: Departure | undefined;
  /** Its events to come, soonest first; none while it is not known when they take place. */
  upcomingIn: (territory: TerritoryEntry) => readonly ScheduledEvent[];
  /** The middle of a territory; `undefined`: not known, or not yet. */
  centreOf: (territory: TerritoryEntry) => LngLat | undefined;
  /** Whether a middle that is not there is one that nobody knows. */
  areCentresKnown: () => boolean;
}
