/** A référent in a line or two: who, and how to reach them. */
import { html, nothing, type TemplateResult } from 'lit';
import { parsePhones } from '../../contact/phone.js';
import type { Dataset, Entry, Origin } from '../../data/dataset.js';
import type { Referent } from '../../data/schema.js';
import { mailTo, renderCalls } from './contact-actions.js';
import { actionLink, chips, exampleMark, type Lang } from '../ui/content.js';
import { freshnessClass, renderChecked } from './freshness.js';
import type { FreshnessContext } from '../ui/render-context.js';
import { missionNames, referentName, renderPhoto } from './referent.js';

export interface PersonContext extends FreshnessContext {
  dataset: Dataset;
  langOf: (origin: Origin) => Lang;
}

/** @param territoryName what a mail is about */
export function renderPersonLine(
  entry: Entry<Referent>,
  territoryName: string,
  context: PersonContext,
): TemplateResult {
  const { record, origin } = entry;
  const { messages, langOf } = context;
  const doubtful = freshnessClass(record, context);
  const name = referentName(record);
  const { email, phone } = record.contact ?? {};
  const isVacant = record.status === 'vacant';
  const about = [
    record.name && record.role,
    record.organisation,
    ...(missionNames(record, context.dataset) ?? []),
    record.availability,
  ];
  return html`<li class="person who ${doubtful}">
    ${renderPhoto(entry)}
    <div class="name">
      <strong lang=${langOf(origin)}>${name}</strong> ${exampleMark(record.illustrative, context)}
      <p lang=${langOf(origin)}>${record.topics?.join(', ')}</p>
      <p class="quiet" lang=${langOf(origin)}>${about.filter(Boolean).join(' · ')}</p>
      ${isVacant ? chips([messages.vacant], { kind: 'warm' }) : nothing}
      ${doubtful ? html`<p class="quiet">${renderChecked(record, context)}</p>` : nothing}
      ${
        isVacant
          ? nothing
          : html`<div class="actions">
              ${actionLink(
                email && mailTo(email, messages.mailSubject(territoryName), messages),
                messages.write,
                { icon: 'mail', isMain: true, accessibleName: messages.writeTo(name) },
              )}
              ${renderCalls(phone ? parsePhones(phone) : [], name, messages)}
            </div>`
      }
    </div>
  </li>`;
}
