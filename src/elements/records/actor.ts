/** What there is to know of a structure: the same beside a map and in a list. */
import { html, nothing, type TemplateResult } from 'lit';
import { overseasZone } from '../../agenda/overseas-zones.js';
import type { Dataset, Entry, Origin } from '../../data/dataset.js';
import { openingsAt } from '../../data/openings-there.js';
import { placeText } from '../../data/place-text.js';
import type { Actor } from '../../data/schema.js';
import { languageName } from '../../i18n/language-name.js';
import type { ToolsMessages } from '../../i18n/fr/tools.js';
import { chips, detail, heading, linkOrText, paragraphs, type Lang } from '../ui/content.js';
import { renderContact, renderDirections } from './contact-actions.js';
import type { FreshnessContext } from '../ui/render-context.js';
import { copyButton } from '../ui/copy-button.js';
import { renderHours, renderOpenNow, type HoursContext } from './opening-hours.js';
import { renderOpenings } from './openings.js';
import { nameOf } from '../../i18n/name-of.js';
import { kindMessages } from '../../i18n/fr/kind.js';

export interface ActorContext extends FreshnessContext {
  dataset: Dataset;
  words: ToolsMessages;
  /** Level of the actor's name. */
  headingLevel: number;
  langOf: (origin: Origin) => Lang;
  /** Asks for a new rendering, when what reads opening hours has come. */
  update: () => unknown;
  /** Asks for one at a later time, when a structure opens or closes. */
  wakeAt?: (epochMs: number) => void;
}

export function actorKind(
  { record }: Entry<Actor>,
  { dataset, messages }: Pick<ActorContext, 'dataset' | 'messages'>,
): string {
  const { kind } = record;
  return kind === undefined ? '' : nameOf(dataset, 'kinds', kind, kindMessages(messages).actorKind);
}

/** Whether somebody is looked for, whether interns are welcome. */
export function renderActorStates(entry: Entry<Actor>, context: ActorContext): unknown {
  const { dataset, words, today } = context;
  const { recruiting, hostsInterns } = entry.record;
  const isRecruiting = recruiting === true || openingsAt(entry, dataset, today).length > 0;
  return html`${chips(isRecruiting ? [words.recruiting] : [], { kind: 'warm' })}
  ${chips(hostsInterns ? [words.hostsInterns] : [], { kind: 'strong' })}`;
}

/** Everything but name, kind and states. */
export function renderActorDetails(entry: Entry<Actor>, context: ActorContext): TemplateResult {
  const { dataset, messages, words } = context;
  const { record, origin } = entry;
  const lang = context.langOf(origin);
  const openings = openingsAt(entry, dataset, context.today);
  const { finess, siret } = record.identifiers ?? {};
  const { wheelchair, accesLibreUrl } = record.accessibility ?? {};
  const address = placeText(record.location);
  const { email } = record.contact ?? {};
  return html`<div class="text">${paragraphs(record.description, lang)}</div>
    <dl class="facts">
      ${detail(words.address, address, lang)}
      ${renderHours(record.openingHours, hoursContext(entry, context))}
      ${detail(
        words.practice,
        record.practiceModes?.map((mode) => nameOf(dataset, 'kinds', mode, words.practiceMode)),
      )}
      ${detail(words.hostsInterns, hostsText(entry, context))}
      ${detail(
        words.facet('theme'),
        record.themes?.map((id) => nameOf(dataset, 'themes', id)),
        lang,
      )}
      ${detail(
        messages.languages,
        record.languages?.map((tag) => languageName(tag, messages.locale)),
      )}
      ${detail(messages.access, wheelchair && words.wheelchair(wheelchair))}
      ${detail('FINESS', finess)} ${detail('SIRET', siret)}
    </dl>
    <div class="actions">
      ${renderDirections(record.location, record.name, messages)}
      ${address ? copyButton(address, words.copyAddress, words) : nothing}
      ${email ? copyButton(email, words.copyMail, words) : nothing}
    </div>
    ${accesLibreUrl ? html`<p class="quiet">${linkOrText(words.accesLibre, accesLibreUrl)}</p>` : nothing}
    ${
      openings.length
        ? html`${heading(context.headingLevel + 1, 'minor', words.openings)}
          ${renderOpenings(openings, context)}`
        : nothing
    }
    ${renderInternContact(entry, context)}`;
}

function hostsText(
  { record: { hostsInterns } }: Entry<Actor>,
  { dataset, messages, words }: ActorContext,
): string[] | undefined {
  return (
    hostsInterns && [
      ...(hostsInterns.phases ?? []).map((id) => nameOf(dataset, 'phases', id, messages.phase)),
      ...(hostsInterns.supervisors ? [words.supervisors(hostsInterns.supervisors)] : []),
      ...(hostsInterns.room ? [words.room] : []),
    ]
  );
}

function renderInternContact(
  { record }: Entry<Actor>,
  { messages, words, headingLevel }: ActorContext,
): TemplateResult | typeof nothing {
  const contact = record.hostsInterns?.contact;
  if (!contact) return nothing;
  const { name } = record;
  const subject = messages.mailSubject(name);
  return html`${heading(headingLevel + 1, 'minor', words.internContact)}
  ${renderContact(contact, { name, subject, messages })}`;
}

export function renderActorContact(entry: Entry<Actor>, { messages }: ActorContext): unknown {
  const { contact, name } = entry.record;
  return contact ? renderContact(contact, { name, subject: name, messages }) : nothing;
}

export function renderActorOpenNow(entry: Entry<Actor>, context: ActorContext): unknown {
  return renderOpenNow(entry.record.openingHours, hoursContext(entry, context));
}

function hoursContext(
  { record, origin }: Entry<Actor>,
  { messages, update, wakeAt = () => undefined }: ActorContext,
): HoursContext {
  const code = record.location?.inseeCode ?? record.location?.postalCode;
  const length = code?.startsWith('97') ? 3 : 2;
  return {
    messages,
    place: {
      timeZone: overseasZone(code) ?? origin.timeZone,
      departement: code?.slice(0, length),
    },
    update: () => void update(),
    wakeAt,
  };
}
