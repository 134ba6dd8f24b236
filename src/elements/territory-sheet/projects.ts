/** Projects and openings, of a territory or of all, seen from the month in which somebody will be free. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../agenda/format-schedule.js';
import type { Entry, TerritoryEntry } from '../../data/dataset.js';
import { partnerNames, recordNamed } from '../../data/references.js';
import { currentOf } from '../../data/freshness.js';
import { comingSemesters, isInMonth, openingInMonth } from '../../data/horizon.js';
import { contactsOf, isOver, projectOf } from '../../data/openings.js';
import { openingsAt, openingsWithin, territoriesOf } from '../../data/openings-there.js';
import { placeText } from '../../data/place-text.js';
import type { Opening, Project } from '../../data/schema.js';
import type { Messages } from '../../i18n/messages.js';
import type { StatedDate } from '../../i18n/fr/sheet.js';
import {
  chips,
  detail,
  exampleMark,
  heading,
  linkOrText,
  paragraphs,
  renderList,
} from '../ui/content.js';
import { renderContact } from '../records/contact-actions.js';
import { freshnessClass, renderFreshness } from '../records/freshness.js';
import { renderPersonLine } from '../records/person-line.js';
import type { RenderContext } from '../ui/render-context.js';
import type { SheetContext } from './context.js';
import { nameOf } from '../../i18n/name-of.js';

/** An internship of general medicine lasts eight semesters. */
const SEMESTERS = 8;

/** `territory`: none, all of them. */
export type ProjectsContext = Omit<SheetContext, 'territory'> & {
  territory: TerritoryEntry | undefined;
};

type Rendered = TemplateResult | undefined;

/** A year, a month or a day, as people say it. */
function statedDate(text: string | undefined, messages: Messages): StatedDate | undefined {
  if (text === undefined) return undefined;
  const [year = '', month = '', day] = text.split('-');
  if (day !== undefined) return { text: formatDate(text, messages), isDay: true };
  const parts = [messages.months[Number(month) - 1], year];
  return { text: parts.filter(Boolean).join(' '), isDay: false };
}

function monthText(month: string, { messages, words }: ProjectsContext): string {
  const [year = '', number] = month.split('-');
  return words.inMonth(messages.months[Number(number) - 1] ?? '', year);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The month that the visitor chose, or that a link names, where it is one of those offered. */
export function offeredHorizon({ store, today }: RenderContext): string | undefined {
  return comingSemesters(today, SEMESTERS).find((month) => month === store.state.horizon);
}

/** The choice of the date from which projects and openings are looked at. */
export function renderHorizon(
  context: ProjectsContext,
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
    </label>
    <p class="quiet" role="status">
      ${horizon === undefined ? nothing : words.atMonth(capital(monthText(horizon, context)), openingsIn(context).shown.length, projectsOf(context).shown.length)}
    </p>`;
}

/** What goes on comes first. */
const STATUS_ORDER = ['running', 'planned', 'idea', undefined, 'paused', 'done'] as const;

/** The projects of a territory that go on, or will by then. */
export function projectsOf({
  dataset,
  territory,
  horizon,
  today,
}: Pick<ProjectsContext, 'dataset' | 'territory' | 'horizon' | 'today'>): {
  shown: Entry<Project>[];
  otherCount: number;
} {
  const within = territory ? dataset.within(dataset.projects, territory.id) : dataset.projects;
  const all = [...currentOf(within, today)].sort(
    (a, b) => STATUS_ORDER.indexOf(a.record.status) - STATUS_ORDER.indexOf(b.record.status),
  );
  const isThen = ({ record: { status, period } }: Entry<Project>) =>
    horizon === undefined ||
    (status !== 'done' && status !== 'paused' && isInMonth(period ?? {}, horizon));
  const shown = all.filter(isThen);
  return { shown, otherCount: all.length - shown.length };
}

export function renderProjects(context: ProjectsContext): Rendered {
  const { horizon, words } = context;
  const { shown, otherCount } = projectsOf(context);
  if (!shown.length && !otherCount) return undefined;
  return html`${shown.length || horizon === undefined ? nothing : html`<p>${words.noneAt(monthText(horizon, context))}</p>`}
  ${renderList('cards', shown, context, renderProject)}
  ${otherCount ? html`<p class="quiet">${words.otherProjects(otherCount)}</p>` : nothing}`;
}

function renderProject(entry: Entry<Project>, context: ProjectsContext): TemplateResult {
  const { dataset, messages, words, tools, today, sectionLevel } = context;
  const { record, origin } = entry;
  const lang = context.langOf(origin);
  const { status, period } = record;
  const openings = openingsAt(entry, dataset, today);
  const people = (record.referents ?? []).flatMap(
    (id) => recordNamed(dataset, 'referents', id, origin) ?? [],
  );
  const when = words.period(statedDate(period?.from, messages), statedDate(period?.to, messages));
  return html`<li class="card ${freshnessClass(record, context)}" part="project" data-item>
    ${heading(sectionLevel + 1, 'subtitle', html`<span lang=${lang}>${record.title}</span> ${exampleMark(record.illustrative, context)}`)}
    <div class="chip-rows">
      ${chips([tools.projectStatus(status ?? ''), when].filter(Boolean), { kind: 'strong' })}
      ${chips(openings.length && context.horizon === undefined ? [tools.recruiting] : [], { kind: 'warm' })}
    </div>
    <div class="text">
      ${paragraphs(record.summary, lang)}${paragraphs(record.description, lang)}
    </div>
    <dl class="facts">
      ${renderPlace(entry.territories, context)}
      ${detail(messages.partners, partnerNames(dataset, record.partners, origin), lang)}
    </dl>
    ${renderList('people', people, context, (each, listed) => renderPersonLine(each, record.title, listed))}
    ${
      record.links?.length
        ? html`<ul class="links">
            ${record.links.map(({ label, url }) => html`<li>${linkOrText(label, url)}</li>`)}
          </ul>`
        : nothing
    }
    ${renderFreshness(entry, record.title, context)}
  </li>`;
}

/** Where it is, in a list of all territories. */
function renderPlace(
  ids: readonly string[],
  { dataset, territory, words }: ProjectsContext,
): TemplateResult | typeof nothing {
  const names = ids.flatMap((id) => dataset.territories.get(id)?.record.name ?? []);
  return territory ? nothing : detail(words.territory, names);
}

/** The openings of a territory that still stand, and how many are over or at another time. */
export function openingsIn({
  dataset,
  territory,
  horizon,
  today,
}: Pick<ProjectsContext, 'dataset' | 'territory' | 'horizon' | 'today'>): {
  shown: Entry<Opening>[];
  /** Those that tell no date, apart where one looks from a month. */
  undated: Entry<Opening>[];
  expiredCount: number;
  otherCount: number;
} {
  const all = territory ? openingsWithin(dataset, territory.id) : dataset.openings;
  const standing = all.filter((entry) => !isOver(entry, dataset, today));
  const those = (place: 'then' | 'undated') =>
    standing.filter(({ record }) => openingInMonth(record, horizon ?? '') === place);
  const shown = horizon === undefined ? standing : those('then');
  const undated = horizon === undefined ? [] : those('undated');
  return {
    shown,
    undated,
    expiredCount: all.length - standing.length,
    otherCount: standing.length - shown.length - undated.length,
  };
}

export function renderOpeningCards(context: ProjectsContext): Rendered {
  const { horizon, words } = context;
  const { shown, undated, expiredCount, otherCount } = openingsIn(context);
  if (!shown.length && !undated.length && !expiredCount && !otherCount) return undefined;
  const none = horizon === undefined ? words.noOpenings : words.noneAt(monthText(horizon, context));
  return html`${shown.length ? nothing : html`<p>${none}</p>`}
  ${renderList('cards', shown, context, renderOpeningCard)}
  ${
    undated.length
      ? html`${heading(context.sectionLevel + 1, 'minor', words.undated)}
        ${renderList('cards', undated, context, renderOpeningCard)}`
      : nothing
  }
  ${otherCount ? html`<p class="quiet">${words.otherTime(otherCount)}</p>` : nothing}
  ${expiredCount ? html`<p class="quiet">${words.expiredOpenings(expiredCount)}</p>` : nothing}`;
}

function renderOpeningCard(entry: Entry<Opening>, context: ProjectsContext): TemplateResult {
  const { dataset, messages, words, tools, sectionLevel } = context;
  const { record, origin } = entry;
  const lang = context.langOf(origin);
  const actor =
    record.actor === undefined ? undefined : recordNamed(dataset, 'actors', record.actor, origin);
  const project = projectOf(entry, dataset);
  const people = contactsOf(entry, dataset);
  const when = words.period(statedDate(record.from, messages), statedDate(record.to, messages));
  const { title, contact } = record;
  return html`<li class="card opening ${freshnessClass(record, context)}" part="opening" data-item>
    ${heading(sectionLevel + 1, 'subtitle', html`<span lang=${lang}>${title}</span> ${exampleMark(record.illustrative, context)}`)}
    ${chips(record.kind ? [nameOf(dataset, 'kinds', record.kind, words.openingKind)] : [], { kind: 'warm' })}
    <div class="text">${paragraphs(record.description, lang)}</div>
    <dl class="facts">
      ${renderPlace(territoriesOf(entry, dataset), context)}
      ${detail(words.profession, record.profession, lang)}
      ${detail(
        words.practice,
        record.practiceModes?.map((mode) => nameOf(dataset, 'kinds', mode, tools.practiceMode)),
      )}
      ${detail(
        words.forWhom,
        record.phases?.map((id) => nameOf(dataset, 'phases', id, messages.phase)),
      )}
      ${detail(words.when, when)}
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
    ${renderList('people', people, context, (each, listed) => renderPersonLine(each, title, listed))}
    ${renderFreshness(entry, title, context)}
  </li>`;
}
