/** One référent: who, what to ask them, how to reach them, how fresh that is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, Entry, Origin } from '../../data/dataset.js';
import { openingsOf } from '../../data/openings.js';
import { safeResourceUrl } from '../../data/safe-url.js';
import type { Referent } from '../../data/schema.js';
import { languageName } from '../../i18n/language-name.js';
import { chips, detail, exampleMark, heading, paragraphs, type Lang } from '../ui/content.js';
import { renderContact } from './contact-actions.js';
import { freshnessClass, renderFreshness } from './freshness.js';
import type { FreshnessContext } from '../ui/render-context.js';
import { icon } from '../ui/icons.js';
import { renderOpenings } from './openings.js';
import { nameOf } from '../../i18n/name-of.js';

export interface ReferentContext extends FreshnessContext {
  dataset: Dataset;
  /** Name of the territory that the visitor looks at: the subject of a mail. */
  territoryName: string | undefined;
  langOf: (origin: Origin) => Lang;
  /** Level of a person's name. */
  headingLevel: number;
  /** `undefined`: no contact file is offered here. */
  onSave: ((entry: Entry<Referent>) => void) | undefined;
}

export function renderReferent(entry: Entry<Referent>, context: ReferentContext): TemplateResult {
  const { dataset, messages } = context;
  const { record } = entry;
  const lang = context.langOf(entry.origin);
  const name = referentName(record);
  const openings = openingsOf(entry, dataset, context.today);
  const projects = new Set(openings.map(({ record: { project, id } }) => project ?? id));
  const isVacant = record.status === 'vacant';
  return html`<li
    class="person ${isVacant ? 'vacant' : ''} ${freshnessClass(record, context)}"
    part="person"
    data-item
  >
    <div class="who">
      ${renderPhoto(entry)}
      <div class="name">
        ${heading(context.headingLevel, 'subtitle', html`<span lang=${lang}>${name}</span> ${exampleMark(record.illustrative, context)}`)}
        <p class="quiet" lang=${lang}>
          ${[record.name && record.role, record.organisation].filter(Boolean).join(' · ')}
        </p>
      </div>
    </div>
    ${chips(
      [
        ...(isVacant ? [messages.vacant] : record.status === 'interim' ? [messages.interim] : []),
        ...(openings.length ? [messages.recruiting(projects.size)] : []),
      ],
      { kind: 'warm' },
    )}
    ${chips(record.topics ?? [], { name: messages.topics, lang })} ${paragraphs(record.bio, lang)}
    <dl class="facts">
      ${detail(messages.covers, territoryNames(entry, dataset), lang)}
      ${detail(messages.missions, missionNames(record, dataset), lang)}
      ${detail(messages.audiences, [
        ...(record.audiences ?? []).map((id) => nameOf(dataset, 'audiences', id)),
        ...(record.phases ?? []).map((id) => nameOf(dataset, 'phases', id, messages.phase)),
      ])}
      ${detail(
        messages.languages,
        record.languages?.map((tag) => languageName(tag, messages.locale)),
      )}
      ${detail(messages.availability, record.availability, lang)}
    </dl>
    ${openings.length ? renderOpenings(openings, context) : nothing}
    ${isVacant ? nothing : renderActions(entry, context)} ${renderFreshness(entry, name, context)}
  </li>`;
}

/** Missions are words, or ids that the dataset declares among its kinds or themes. */
export function missionNames({ missions }: Referent, dataset: Dataset): string[] | undefined {
  return missions?.map((id) =>
    nameOf(dataset, 'kinds', id, (each) => nameOf(dataset, 'themes', each)),
  );
}

export function referentName(record: Referent): string {
  return record.name ?? record.role ?? record.id;
}

export function territoryNames({ territories }: Entry<Referent>, dataset: Dataset): string[] {
  return territories.flatMap((id) => dataset.territories.get(id)?.record.name ?? []);
}

export function renderPhoto({ record, origin }: Entry<Referent>): TemplateResult {
  const url = safeResourceUrl(record.photo, origin.file);
  const initials = html`<span class="avatar" aria-hidden="true"
    >${initialsOf(referentName(record))}</span
  >`;
  if (!url) return initials;
  // A photo that cannot be had leaves the initials that lie under it.
  const show = (event: Event) =>
    ((event.target as HTMLImageElement).hidden = event.type === 'error');
  return html`<span class="photo"
    >${initials}<img
      src=${url.href}
      alt=""
      width="52"
      height="52"
      loading="lazy"
      referrerpolicy="no-referrer"
      @error=${show}
      @load=${show}
  /></span>`;
}

/** The initials of the last two words of weight: "Référent·e Lozère nord" gives "LN". */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word) && word.length > 1);
  return words
    .slice(-2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('');
}

function renderActions(entry: Entry<Referent>, context: ReferentContext): TemplateResult {
  const { messages, territoryName, dataset, onSave } = context;
  const { contact } = entry.record;
  const name = referentName(entry.record);
  const subject = messages.mailSubject(territoryName ?? territoryNames(entry, dataset).join(', '));
  const more =
    contact && onSave
      ? html`<button
          class="button"
          part="action"
          type="button"
          aria-label=${messages.saveContactOf(name)}
          @click=${() => onSave(entry)}
        >
          ${icon('card')}${messages.saveContact}
        </button>`
      : nothing;
  return renderContact(contact, { name, subject, messages, more });
}
