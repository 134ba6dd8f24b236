/** What goes on in a territory: projects and openings at a date, events, resources, walks. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatSchedule } from '../../agenda/format-schedule.js';
import type { Entry } from '../../data/dataset.js';
import { validityOf } from '../../data/freshness.js';
import { comingSemesters, isInMonth } from '../../data/horizon.js';
import { contactsOf, isOver, openingsAt, projectOf } from '../../data/openings.js';
import { placeText } from '../../data/place-text.js';
import type { Opening, Project, Walk } from '../../data/schema.js';
import type { Messages } from '../../i18n/messages.js';
import { chips, detail, exampleMark, heading, linkOrText, paragraphs } from '../parts/content.js';
import { renderContact } from '../parts/contact-actions.js';
import { freshnessClass, renderFreshness } from '../parts/freshness.js';
import { icon } from '../parts/icons.js';
import { renderPersonLine } from '../parts/person-line.js';
import { renderResource, splitByValidity } from '../parts/resource.js';
import type { SheetContext } from './context.js';

const MAX_EVENTS = 3;
/** An internship of general medicine lasts eight semesters. */
const SEMESTERS = 8;

type Rendered = TemplateResult | undefined;

/** A year, a month or a day, as people say it. */
function partialDate(text: string | undefined, messages: Messages): string {
  if (text === undefined) return '';
  const [year = '', month = '', day] = text.split('-');
  if (day !== undefined) return formatDate(text, messages);
  return [messages.months[Number(month) - 1], year].filter(Boolean).join(' ');
}

export function monthText(month: string, { messages, words }: SheetContext): string {
  const [year = '', number] = month.split('-');
  return words.inMonth(messages.months[Number(number) - 1] ?? '', year);
}

/** The choice of the date from which projects and openings are looked at. */
export function renderHorizon(
  context: SheetContext,
  onHorizon: (month: string | undefined) => void,
): TemplateResult {
  const { words, horizon, today } = context;
  const onChange = (event: Event) =>
    onHorizon((event.currentTarget as HTMLSelectElement).value || undefined);
  return html`<label class="field horizon"
    >${words.horizon}
    <select class="field-input" @change=${onChange}>
      <option value="" .selected=${horizon === undefined}>${words.anyTime}</option>
      ${comingSemesters(today, SEMESTERS).map(
        (month) =>
          html`<option .value=${month} .selected=${month === horizon}>
            ${monthText(month, context)}
          </option>`,
      )}
    </select>
  </label>`;
}

/** What goes on comes first. */
const STATUS_ORDER = ['running', 'planned', 'idea', undefined, 'paused', 'done'] as const;

/** The projects of a territory that go on, or will by then. */
export function projectsOf({
  dataset,
  territory,
  horizon,
}: Pick<SheetContext, 'dataset' | 'territory' | 'horizon'>): {
  shown: Entry<Project>[];
  otherCount: number;
} {
  const all = dataset
    .within(dataset.projects, territory.id)
    .sort((a, b) => STATUS_ORDER.indexOf(a.record.status) - STATUS_ORDER.indexOf(b.record.status));
  const isThen = ({ record: { status, period } }: Entry<Project>) =>
    horizon === undefined ||
    (status !== 'done' && status !== 'paused' && isInMonth(period ?? {}, horizon));
  const shown = all.filter(isThen);
  return { shown, otherCount: all.length - shown.length };
}

export function renderProjects(context: SheetContext): Rendered {
  const { dataset, territory, horizon, words } = context;
  if (dataset.within(dataset.projects, territory.id).length === 0) return undefined;
  const { shown, otherCount } = projectsOf(context);
  return html`${shown.length || horizon === undefined ? nothing : html`<p>${words.noneAt(monthText(horizon, context))}</p>`}
    <ul class="cards">
      ${shown.map((entry) => renderProject(entry, context))}
    </ul>
    ${otherCount ? html`<p class="quiet">${words.otherTime(otherCount)}</p>` : nothing}`;
}

function renderProject(entry: Entry<Project>, context: SheetContext): TemplateResult {
  const { dataset, messages, words, tools, today, sectionLevel } = context;
  const { record, origin } = entry;
  const lang = context.langOf(origin);
  const { status, period } = record;
  const openings = openingsAt(entry, dataset, today);
  const people = (record.referents ?? []).flatMap((id) => dataset.referent(id, origin) ?? []);
  const when = words.projectPeriod(
    partialDate(period?.from, messages),
    partialDate(period?.to, messages),
  );
  return html`<li class="card ${freshnessClass(record, context)}" part="project" data-item>
    ${heading(sectionLevel + 1, 'subtitle', html`<span lang=${lang}>${record.title}</span> ${exampleMark(record.illustrative, messages)}`)}
    <div class="chip-rows">
      ${chips([tools.projectStatus(status ?? ''), when].filter(Boolean), { kind: 'strong' })}
      ${chips(openings.length ? [tools.recruiting] : [], { kind: 'warm' })}
    </div>
    <div class="text">
      ${paragraphs(record.summary, lang)}${paragraphs(record.description, lang)}
    </div>
    <dl class="facts">
      ${detail(messages.partners, dataset.partnerNames(record.partners, origin), lang)}
    </dl>
    <ul class="people">
      ${people.map((each) => renderPersonLine(each, record.title, context))}
    </ul>
    ${
      record.links?.length
        ? html`<p class="quiet">${record.links.map(({ label, url }) => linkOrText(label, url))}</p>`
        : nothing
    }
    ${renderFreshness(entry, record.title, context)}
  </li>`;
}

/** The openings of a territory that still stand, and how many are over or at another time. */
export function openingsIn({
  dataset,
  territory,
  horizon,
  today,
}: Pick<SheetContext, 'dataset' | 'territory' | 'horizon' | 'today'>): {
  shown: Entry<Opening>[];
  expiredCount: number;
  otherCount: number;
} {
  const all = dataset.within(dataset.openings, territory.id);
  const standing = all.filter((entry) => !isOver(entry, dataset, today));
  const shown = standing.filter(
    ({ record }) => horizon === undefined || isInMonth(record, horizon),
  );
  return {
    shown,
    expiredCount: all.length - standing.length,
    otherCount: standing.length - shown.length,
  };
}

export function renderOpeningCards(context: SheetContext): Rendered {
  const { dataset, territory, horizon, words } = context;
  if (dataset.within(dataset.openings, territory.id).length === 0) return undefined;
  const { shown, expiredCount, otherCount } = openingsIn(context);
  const none = horizon === undefined ? words.noOpenings : words.noneAt(monthText(horizon, context));
  return html`${shown.length ? nothing : html`<p>${none}</p>`}
    <ul class="cards">
      ${shown.map((entry) => renderOpeningCard(entry, context))}
    </ul>
    ${otherCount ? html`<p class="quiet">${words.otherTime(otherCount)}</p>` : nothing}
    ${expiredCount ? html`<p class="quiet">${words.expiredOpenings(expiredCount)}</p>` : nothing}`;
}

function renderOpeningCard(entry: Entry<Opening>, context: SheetContext): TemplateResult {
  const { dataset, messages, words, tools, sectionLevel } = context;
  const { record, origin } = entry;
  const lang = context.langOf(origin);
  const actor = record.actor === undefined ? undefined : dataset.actor(record.actor, origin);
  const project = projectOf(entry, dataset);
  const people = contactsOf(entry, dataset);
  const from = record.from && words.fromDate(partialDate(record.from, messages));
  const to = record.to && words.untilDate(partialDate(record.to, messages));
  const { title, contact } = record;
  return html`<li class="card opening ${freshnessClass(record, context)}" part="opening" data-item>
    ${heading(sectionLevel + 1, 'subtitle', html`<span lang=${lang}>${title}</span> ${exampleMark(record.illustrative, messages)}`)}
    ${chips(record.kind ? [words.openingKind(record.kind)] : [], { kind: 'warm' })}
    <dl class="facts">
      ${detail(words.profession, record.profession, lang)}
      ${detail(
        words.practice,
        record.practiceModes?.map((mode) => tools.practiceMode(mode)),
      )}
      ${detail(
        words.forWhom,
        record.phases?.map((id) => dataset.label('phases', id) ?? messages.phase(id)),
      )}
      ${detail(words.when, [from, to].filter(Boolean).join(' '))}
      ${detail(words.at, actor && [actor.record.name, placeText(actor.record.location)].filter(Boolean).join(', '), lang)}
      ${detail(words.partOf, project?.record.title, lang)}
      ${detail(words.lodging, record.housing, lang)}
    </dl>
    ${
      record.validUntil
        ? html`<p class="quiet">${messages.validUntil(formatDate(record.validUntil, messages))}</p>`
        : nothing
    }
    ${contact ? renderContact(contact, { name: title, subject: title, messages }) : nothing}
    ${record.url ? html`<p>${linkOrText(messages.moreAbout, record.url)}</p>` : nothing}
    <ul class="people">
      ${people.map((each) => renderPersonLine(each, title, context))}
    </ul>
    ${renderFreshness(entry, title, context)}
  </li>`;
}

export function renderEvents(context: SheetContext): Rendered {
  const { territory, messages, words } = context;
  const nowMs = Date.now();
  const upcoming = context.upcomingIn(territory);
  if (!upcoming.length) return undefined;
  const rest = upcoming.length - MAX_EVENTS;
  return html`<ul class="events">
      ${upcoming.slice(0, MAX_EVENTS).map(({ entry: { record, origin }, schedule }) => {
        const lang = context.langOf(origin);
        const place = placeText(record.location);
        return html`<li>
          <strong lang=${lang}>${record.title}</strong>
          ${exampleMark(record.illustrative, messages)}
          <p class="meta">
            ${icon('clock')}<span>${formatSchedule(schedule, messages, nowMs).join(' · ')}</span>
          </p>
          ${place ? html`<p class="meta">${icon('pin')}<span lang=${lang}>${place}</span></p>` : nothing}
        </li>`;
      })}
    </ul>
    ${rest > 0 ? html`<p class="quiet">${words.allEvents(rest)}</p>` : nothing}`;
}

/** Of the territory, of what surrounds it, and those that name no territory: they hold everywhere. */
export function renderResources(context: SheetContext): Rendered {
  const { dataset, territory, words, today, sectionLevel } = context;
  const all = dataset.holdingIn(dataset.resources, territory.id);
  if (!all.length) return undefined;
  const { shown, expiredCount } = splitByValidity(all, today);
  const resourceContext = { ...context, headingLevel: sectionLevel + 1 };
  return html`<ul class="cards">
      ${shown.map((entry) => renderResource(entry, resourceContext))}
    </ul>
    ${expiredCount ? html`<p class="quiet">${words.expiredResources(expiredCount)}</p>` : nothing}`;
}

export function renderWalks(context: SheetContext): Rendered {
  const { dataset, territory, today } = context;
  const walks = dataset
    .concerning(dataset.walks, territory.id)
    .filter(({ record }) => validityOf(record, today) === 'valid');
  if (!walks.length) return undefined;
  return html`<ul class="cards">
    ${walks.map((entry) => renderWalk(entry, context))}
  </ul>`;
}

function renderWalk(entry: Entry<Walk>, context: SheetContext): TemplateResult {
  const { messages, words, sectionLevel } = context;
  const { record, origin } = entry;
  const lang = context.langOf(origin);
  const { durationMinutes, stops = [] } = record;
  return html`<li class="card" part="walk" data-item>
    ${heading(sectionLevel + 1, 'subtitle', html`<span lang=${lang}>${record.title}</span> ${exampleMark(record.illustrative, messages)}`)}
    <p class="quiet">
      ${[durationMinutes ? words.minutes(durationMinutes) : '', stops.length ? words.stops(stops.length) : ''].filter(Boolean).join(' · ')}
    </p>
    <div class="text">${paragraphs(record.summary, lang)}</div>
    ${
      stops.length
        ? html`<details>
            <summary>
              ${words.showStops}<span class="visually-hidden" lang=${lang}> ${record.title}</span>
            </summary>
            <ol class="stops" lang=${lang}>
              ${stops.map(
                ({ title, text }) => html`<li><strong>${title}</strong>${paragraphs(text)}</li>`,
              )}
            </ol>
          </details>`
        : nothing
    }
    ${renderFreshness(entry, record.title, context)}
  </li>`;
}
