/** What the tools of the agenda know of the list that they stand beside. */
import type { ScheduledEvent } from '../../agenda/schedule.js';
import type { RenderContext } from '../ui/render-context.js';

/** Made anew for every rendering. */
export interface AgendaContext extends RenderContext {
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
  /** An event as the list shows it, its title so many levels below the element's. */
  renderEvent: (event: ScheduledEvent, depth: number) => unknown;
}
