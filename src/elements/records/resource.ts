/** A resource or an aid: what, for whom, until when, who says so. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../agenda/format-schedule.js';
import type { Dataset, Entry, Origin } from '../../data/dataset.js';
import { validityOf } from '../../data/freshness.js';
import type { FreshnessContext } from '../ui/render-context.js';
import type { Resource } from '../../data/schema.js';
import { resourceMessages } from '../../i18n/fr/resource.js';
import { toolsMessages } from '../../i18n/fr/tools.js';
import {
  actionLink,
  chips,
  detail,
  exampleMark,
  heading,
  paragraphs,
  type Lang,
} from '../ui/content.js';
import { freshnessClass, renderFreshness } from './freshness.js';
import { nameOf } from '../../i18n/name-of.js';

export interface ResourceContext extends FreshnessContext {
  dataset: Dataset;
  /** Level of the resource's title. */
  headingLevel: number;
  langOf: (origin: Origin) => Lang;
}

/** Those that may be shown, and how many are withheld because they no longer hold. */
export function splitByValidity(
  entries: readonly Entry<Resource>[],
  today: string,
): { shown: Entry<Resource>[]; expiredCount: number } {
  const shown = entries.filter(({ record }) => validityOf(record, today) !== 'expired');
  return { shown, expiredCount: entries.length - shown.length };
}

export function renderResource(entry: Entry<Resource>, context: ResourceContext): TemplateResult {
  const { dataset, messages, today } = context;
  const { record, origin } = entry;
  const words = resourceMessages(messages);
  const lang = context.langOf(origin);
  const kind =
    record.kind && nameOf(dataset, 'kinds', record.kind, toolsMessages(messages).resourceKind);
  const day = (date: string) => formatDate(date, messages);
  const { validFrom, validUntil } = record;
  const isToCome = validityOf(record, today) === 'upcoming';
  const audiences = [
    ...(record.audiences ?? []).map((id) => nameOf(dataset, 'audiences', id)),
    ...(record.phases ?? []).map((id) => nameOf(dataset, 'phases', id, messages.phase)),
  ];
  return html`<li class="resource ${freshnessClass(record, context)}" part="resource" data-item>
    ${heading(context.headingLevel, 'subtitle', html`<span lang=${lang}>${record.title}</span> ${exampleMark(record.illustrative, context)}`)}
    <p class="quiet" lang=${lang}>${[kind, record.provider].filter(Boolean).join(' · ')}</p>
    ${chips(isToCome && validFrom ? [words.from(day(validFrom))] : [], { kind: 'strong' })}
    <div class="text">${paragraphs(record.summary, lang)}</div>
    <dl class="facts">
      ${detail(words.amount, record.amount, lang)}
      ${detail(words.conditions, record.conditions, lang)} ${detail(words.audience, audiences)}
      ${detail(
        words.themes,
        record.themes?.map((id) => nameOf(dataset, 'themes', id)),
        lang,
      )}
      ${detail(words.validity, validUntil && words.until(day(validUntil)))}
    </dl>
    ${
      record.steps?.length
        ? html`<ol class="steps" lang=${lang} aria-label=${words.steps}>
            ${record.steps.map((step) => html`<li>${step}</li>`)}
          </ol>`
        : nothing
    }
    <div class="actions">
      ${actionLink(record.url, words.open, { accessibleName: words.openOf(record.title) })}
    </div>
    ${renderFreshness(entry, record.title, context)}
  </li>`;
}
