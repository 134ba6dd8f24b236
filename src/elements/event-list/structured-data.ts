/** The script with structured data: JSON, in the light DOM, where search engines read. */
import { jsonLd } from '../../agenda/json-ld.js';
import type { ScheduledEvent } from '../../agenda/schedule.js';
import type { Dataset } from '../../data/dataset.js';
import { trustedJson } from '../../page/trusted-types.js';
import type { Messages } from '../../i18n/messages.js';

const MAX_UPCOMING = 100;
const MAX_PAST = 20;

/**
 * A script with what the list shows: what is to come, and the past with its reports.
 * @returns `undefined` when there is nothing to say, or the page's policy forbids it
 */
export function structuredData(
  {
    dataset,
    upcoming,
    past,
    nowMs,
  }: {
    dataset: Dataset;
    upcoming: readonly ScheduledEvent[];
    past: readonly ScheduledEvent[];
    nowMs: number;
  },
  messages: Messages,
): HTMLScriptElement | undefined {
  const reported = past.filter(({ entry }) => entry.record.report);
  const events = [...upcoming.slice(0, MAX_UPCOMING), ...reported.slice(0, MAX_PAST)];
  const data = jsonLd(events, dataset, messages, nowMs);
  if (!data) return undefined;
  const script = document.createElement('script');
  script.dataset.jsonLd = '';
  script.type = 'application/ld+json';
  try {
    script.textContent = trustedJson(data);
  } catch {
    return undefined;
  }
  return script;
}
