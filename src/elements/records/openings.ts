/** Who is being looked for, in a line each. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../agenda/format-schedule.js';
import type { Entry } from '../../data/dataset.js';
import type { Opening } from '../../data/schema.js';
import { exampleMark, linkOrText, renderList, type ExampleContext } from '../ui/content.js';

/** Who is being looked for, each until when. */
export function renderOpenings(
  openings: readonly Entry<Opening>[],
  context: ExampleContext,
): TemplateResult {
  const { messages } = context;
  return renderList(
    'openings',
    openings,
    context,
    ({ record }, listed) =>
      html`<li>
        ${linkOrText(record.title, record.url)} ${exampleMark(record.illustrative, listed)}
        ${
          record.validUntil
            ? html`<span class="quiet"
                >${messages.validUntil(formatDate(record.validUntil, messages))}</span
              >`
            : nothing
        }
      </li>`,
  );
}
