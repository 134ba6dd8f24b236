/** The opened record beside the map: a structure, an event, a project, a référent·e, or a walk to follow. */
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../i18n/name-of.js';
import { formatSchedule } from '../../agenda/format-schedule.js';
import { scheduleOf } from '../../agenda/schedule.js';
import { recordRef, type Entry } from '../../data/dataset.js';
import { partnerNames, recordNamed } from '../../data/references.js';
import { partMessages } from '../../i18n/fr/parts.js';
import { openingsAt } from '../../data/openings-there.js';
import { placeText } from '../../data/place-text.js';
import { safeResourceUrl } from '../../data/safe-url.js';
import type { Actor, AgendaEvent, Project, Referent, Walk } from '../../data/schema.js';
import {
  actionLink,
  chips,
  detail,
  exampleMark,
  heading,
  linkOrText,
  paragraphs,
  picture,
} from '../ui/content.js';
import { renderFavourite, renderNotKept } from '../ui/favourite.js';
import { renderFreshness } from '../records/freshness.js';
import { icon } from '../ui/icons.js';
import { publisherContact } from '../records/nobody.js';
import { renderOpenings } from '../records/openings.js';
import { renderReferent } from '../records/referent.js';
import {
  actorKind,
  renderActorContact,
  renderActorDetails,
  renderActorOpenNow,
  renderActorStates,
} from '../records/actor.js';
import type { PanelContext } from './context.js';
import { panelFrame } from '../ui/panel-frame.js';
import { kindMessages } from '../../i18n/fr/kind.js';
import { sceneMessages } from '../../i18n/fr/scene.js';

export function renderRecordPanel(
  context: PanelContext,
  onClose: () => void,
): TemplateResult | typeof nothing {
  const { dataset, store } = context;
  const { record } = store.state;
  const actor = dataset.record('actors', record);
  if (actor) {
    const tools = renderFavourite(recordRef('actors', actor), actor.record.name, context);
    return frame(actor, actor.record.name, renderActor(actor, context), context, onClose, tools);
  }
  const event = dataset.record('events', record);
  if (event) return frame(event, event.record.title, renderEvent(event, context), context, onClose);
  const project = dataset.record('projects', record);
  if (project) {
    return frame(project, project.record.title, renderProject(project, context), context, onClose);
  }
  const walk = dataset.record('walks', record);
  if (walk) return frame(walk, walk.record.title, renderWalk(walk, context), context, onClose);
  const referent = dataset.record('referents', record);
  if (referent) return frame(referent, '', renderPerson(referent, context), context, onClose);
  if (!dataset.isComplete) return nothing;
  if (store.parts?.unread.length) {
    const title = partMessages(context.messages).notRead;
    const content = nothing;
    return panelFrame({ name: 'record', title, content, back: backTo(context), onClose }, context);
  }
  // Of a link that is older than the data.
  const content = html`<p>${publisherContact(dataset, context.messages)}</p>`;
  const { unknownReferent: title } = context.messages;
  return panelFrame({ name: 'record', title, content, back: backTo(context), onClose }, context);
}

/** Records that no zoom takes apart: one of them is chosen from a list. */
export function renderSamePlace(
  keys: readonly string[],
  context: PanelContext,
  onClose: () => void,
): TemplateResult {
  const { scene, words, store } = context;
  const points = scene.points.filter(({ key }) => keys.includes(key));
  const content = html`<ul class="nearby">
    ${points.map(
      ({ key, name, detail: text }) =>
        html`<li>
          <button
            class="button plain"
            type="button"
            part="action"
            @click=${() => store.update({ record: key })}
          >
            ${name}
          </button>
          <span class="quiet">${text}</span>
        </li>`,
    )}
  </ul>`;
  const title = words.samePlace(points.length);
  return panelFrame({ name: 'record', title, content, back: backTo(context), onClose }, context);
}

/** What lies behind the record. */
function backTo({ territory, words }: PanelContext): string {
  return territory?.record.name ?? words.back;
}

type Openable = Actor | AgendaEvent | Project | Walk | Referent;

function frame(
  entry: Entry<Openable>,
  title: string,
  content: TemplateResult,
  context: PanelContext,
  onClose: () => void,
  tools: unknown = nothing,
): TemplateResult {
  const { record, origin } = entry;
  const heading = html`<span lang=${context.langOf(origin)}>${title}</span>
    ${exampleMark(record.illustrative, context)}`;
  return panelFrame(
    {
      name: 'record',
      ...(title ? { label: title } : {}),
      title: title && heading,
      back: backTo(context),
      content: html`${content} ${title ? renderFreshness(entry, title, context) : nothing}`,
      tools,
      onClose,
    },
    context,
  );
}

function renderActor(entry: Entry<Actor>, context: PanelContext): TemplateResult {
  return html`<p class="quiet">${actorKind(entry, context)}</p>
    ${renderActorStates(entry, context)} ${renderActorOpenNow(entry, context)}
    ${renderNotKept(context)} ${renderActorDetails(entry, context)}
    ${renderActorContact(entry, context)}`;
}

function renderSought(
  entry: Entry<Project>,
  context: PanelContext,
): TemplateResult | typeof nothing {
  const openings = openingsAt(entry, context.dataset, context.today);
  return openings.length
    ? html`${heading(context.headingLevel + 1, 'minor', context.words.openings)}
      ${renderOpenings(openings, context)}`
    : nothing;
}

function renderEvent(entry: Entry<AgendaEvent>, context: PanelContext): TemplateResult {
  const { messages } = context;
  const { record } = entry;
  const lang = context.langOf(entry.origin);
  const place = placeText(record.location);
  const schedule = scheduleOf(entry);
  const isMoved = record.status === 'moved-online';
  const status = messages.status(record.status ?? 'scheduled');
  return html`<p class="quiet">
      ${nameOf(context.dataset, 'kinds', record.kind ?? 'other', kindMessages(messages).eventKind)}
    </p>
    ${chips(status ? [status] : [], { kind: 'warm' })}
    ${
      schedule
        ? html`<p class="meta">
            ${icon('clock')}<span
              >${formatSchedule(schedule, messages, Date.now()).join(' · ')}</span
            >
          </p>`
        : nothing
    }
    ${place ? html`<p class="meta">${icon('pin')}<span lang=${lang}>${isMoved ? html`<s>${place}</s>` : place}</span></p>` : nothing}
    ${record.onlineUrl ? html`<p class="meta">${linkOrText(messages.joinOnline, record.onlineUrl)}</p>` : nothing}
    <div class="text">${paragraphs(record.summary ?? record.description, lang)}</div>
    <div class="actions">
      ${actionLink(record.registration?.url, messages.register, {
        isMain: true,
        accessibleName: messages.registerFor(record.title),
      })}
      ${actionLink(record.url, messages.moreAbout, { accessibleName: messages.moreAboutEvent(record.title) })}
    </div>`;
}

function renderProject(entry: Entry<Project>, context: PanelContext): TemplateResult {
  const { dataset, words } = context;
  const { record, origin } = entry;
  const lang = context.langOf(origin);
  const status = words.projectStatus(record.status ?? '');
  const partners = partnerNames(dataset, record.partners, origin);
  return html`${chips(status ? [status] : [])}
    <div class="text">${paragraphs(record.summary ?? record.description, lang)}</div>
    <dl class="facts">${detail(context.messages.partners, partners, lang)}</dl>
    ${renderSought(entry, context)}
    <div class="actions">${record.links?.map(({ label, url }) => actionLink(url, label))}</div>`;
}

function renderPerson(entry: Entry<Referent>, context: PanelContext): TemplateResult {
  return html`<ul class="people">
    ${renderReferent(entry, {
      dataset: context.dataset,
      messages: context.messages,
      territoryName: undefined,
      headingLevel: context.headingLevel,
      langOf: context.langOf,
      today: context.today,
      staleMonths: context.staleMonths,
      onSave: undefined,
    })}
  </ul>`;
}

// Walks

function renderWalk(entry: Entry<Walk>, context: PanelContext): TemplateResult {
  const { words, store, messages, headingLevel } = context;
  const { record, origin } = entry;
  const lang = context.langOf(origin);
  const stops = record.stops ?? [];
  const number = Math.min(Math.max(store.state.stop ?? 1, 1), Math.max(stops.length, 1));
  const stop = stops[number - 1];
  const go = (to: number) => {
    if (to >= 1 && to <= stops.length) store.update({ stop: to });
  };
  const onKeydown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(number + step);
  };
  const image = stop?.image && safeResourceUrl(stop.image.url, origin.file)?.href;
  const actor =
    stop?.actor === undefined
      ? undefined
      : recordNamed(context.dataset, 'actors', stop.actor, origin);
  return html`<p class="quiet" lang=${lang}>
      ${[record.durationMinutes && words.minutes(record.durationMinutes), record.summary]
        .filter(Boolean)
        .join(' · ')}
    </p>
    ${
      stop
        ? html`<div class="walk" @keydown=${onKeydown}>
            <div role="status" class="walk-stop">
              <p class="quiet">${words.walkStep(number, stops.length)}</p>
              ${heading(headingLevel + 1, 'subtitle', html`<span lang=${lang}>${stop.title}</span>`)}
              <div class="text">${paragraphs(stop.text, lang)}</div>
            </div>
            ${image ? picture(image, stop.image?.alt ?? '', 'walk-image') : nothing}
            ${
              actor
                ? html`<button
                    class="button plain"
                    type="button"
                    part="action"
                    @click=${() => store.update({ record: recordRef('actors', actor) })}
                  >
                    ${actor.record.name}
                  </button>`
                : nothing
            }
            <div class="actions">
              <button
                class="button"
                type="button"
                part="action"
                aria-disabled=${number === 1}
                @click=${() => go(number - 1)}
              >
                ${words.previousStop}
              </button>
              <button
                class="button main"
                type="button"
                part="action"
                aria-disabled=${number === stops.length}
                @click=${() => go(number + 1)}
              >
                ${words.nextStop}
              </button>
            </div>
          </div>`
        : html`<p class="quiet">${sceneMessages(messages).noData}</p>`
    }`;
}
