/** What those who render an event or a part of it know, and what they share. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ScheduledEvent } from '../../agenda/schedule.js';
import type { Dataset, Origin } from '../../data/dataset.js';
import { safeResourceUrl } from '../../data/safe-url.js';
import type { AgendaEvent } from '../../data/schema.js';
import { picture, type Lang } from '../ui/content.js';
import type { FreshnessContext } from '../ui/render-context.js';

export interface EventContext extends FreshnessContext {
  dataset: Dataset;
  /** Where it is shown, for styles that come later. */
  root: Node;
  isPast: boolean;
  /** Level of an event's title. */
  headingLevel: number;
  nowMs: number;
  /** `lang` of the record's texts, when it is not the interface's. */
  lang: Lang;
  /** Title, date and place in one line; the rest unfolds. */
  isCompact: boolean;
  /** Asks for a new rendering. */
  update: () => void;
  /** The way into the visitor's calendar, beside the links of registration. */
  calendarButton: (scheduled: ScheduledEvent, isPast: boolean) => unknown;
  /** What that button opens, below. */
  calendarMenu: (scheduled: ScheduledEvent) => unknown;
}

/** In a frame of fixed proportions: nothing moves when it comes. */
export function renderImage(
  image: AgendaEvent['image'],
  { file }: Origin,
): TemplateResult | typeof nothing {
  const href = safeResourceUrl(image?.url, file)?.href;
  if (!image || href === undefined) return nothing;
  return html`<figure class="image">
    ${picture(href, image.alt)}
    ${image.credit ? html`<figcaption>${image.credit}</figcaption>` : nothing}
  </figure>`;
}
