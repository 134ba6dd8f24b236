/** How far a record can be relied on: who said it, when it was last checked, and how to say that it is wrong. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../agenda/format-schedule.js';
import { mailUrl } from '../../contact/mail.js';
import type { Entry, Origin } from '../../data/dataset.js';
import { isStale, validityOf, type Dated } from '../../data/freshness.js';
import type { RecordSource } from '../../data/schema.js';
import type { Messages } from '../../i18n/messages.js';
import { linkOrText } from '../ui/content.js';
import type { FreshnessContext } from '../ui/render-context.js';

type Sourced = Dated & { source?: RecordSource | undefined };

/** Class of a card whose record nobody should rely on without asking: too long unchecked, or no longer valid. */
export function freshnessClass(
  record: Dated,
  { today, staleMonths }: Pick<FreshnessContext, 'today' | 'staleMonths'>,
): string {
  const isDoubtful = isStale(record, today, staleMonths) || validityOf(record, today) === 'expired';
  return isDoubtful ? 'stale' : '';
}

/** When a record was checked, whether that is long ago, whether it still holds. */
export function renderChecked(
  record: Dated,
  { messages, today, staleMonths }: FreshnessContext,
): TemplateResult {
  const { verifiedOn, validUntil } = record;
  const date = formatDate(verifiedOn ?? record.updated ?? today, messages);
  const checked = verifiedOn === undefined ? '' : messages.verifiedOn(date);
  const isOld = isStale(record, today, staleMonths);
  return html`${
    validUntil !== undefined && validityOf(record, today) === 'expired'
      ? html`<span class="stale-note"
          >${messages.expiredOn(formatDate(validUntil, messages))}</span
        >`
      : nothing
  }
  ${
    isOld
      ? html`<span class="stale-note">${messages.staleSince(date, staleMonths)}</span>`
      : checked
        ? html`<span>${checked}</span>`
        : nothing
  }`;
}

/** @param name what the record is called, for the subject of a mail */
export function renderFreshness(
  { record, origin, key }: Entry<Sourced>,
  name: string,
  context: FreshnessContext,
): TemplateResult {
  const { messages } = context;
  const { source } = record;
  const report = reportUrl(key, name, origin, messages);
  return html`<p class="fresh quiet">
    ${renderChecked(record, context)}
    ${source ? html`<span>${linkOrText(messages.sourceLabel(source.label), source.url)}</span>` : nothing}
    ${report ? html`<span>${linkOrText(messages.reportError, report)}</span>` : nothing}
  </p>`;
}

/** Where the publisher wants to be told: a page of theirs, or a mail that names the record and this page. */
function reportUrl(
  key: string,
  name: string,
  { publisher }: Origin,
  messages: Messages,
): string | undefined {
  if (publisher?.reportUrl) return publisher.reportUrl;
  const body = messages.reportBody(key, location.href);
  return publisher?.email && mailUrl(publisher.email, messages.reportSubject(name), body);
}
