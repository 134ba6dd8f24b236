/**
 * A concrete case, one step at a time: the situation, its questions, then each solution with the actors and resources
 * of the territory. Alone with the keyboard, or by a group in a room. The step is kept in the store: a link opens it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../i18n/name-of.js';
import type { Entry } from '../../data/dataset.js';
import { recordNamed } from '../../data/references.js';
import { validityOf } from '../../data/freshness.js';
import { placeText } from '../../data/place-text.js';
import type { CaseStudy } from '../../data/schema.js';
import type { ResourceMessages } from '../../i18n/fr/resource.js';
import type { RenderContext } from '../ui/render-context.js';
import { chips, exampleMark, heading, linkOrText, paragraphs } from '../ui/content.js';
import { renderContact } from '../records/contact-actions.js';
import type { RoomTools } from './room-tools.js';
import { renderFreshness } from '../records/freshness.js';

type Solution = NonNullable<CaseStudy['solutions']>[number];

export interface ReaderActions {
  onClose: () => void;
  /** Large type, a timer and notes, and the whole screen where the browser lets us. */
  room: RoomTools | undefined;
  onRoom: () => void;
  /** The whole screen was taken, or left. */
  onScreen: () => void;
}

export function stepCount({ record }: Entry<CaseStudy>): number {
  return 1 + (record.questions?.length ?? 0) + (record.solutions?.length ?? 0);
}

export function renderCase(
  entry: Entry<CaseStudy>,
  context: RenderContext,
  words: ResourceMessages,
  { onClose, room, onRoom, onScreen }: ReaderActions,
): TemplateResult {
  const { store, dataset, messages, headingLevel } = context;
  const { record, origin } = entry;
  const lang = context.langOf(origin);
  const count = stepCount(entry);
  const step = Math.min(Math.max(store.state.step ?? 1, 1), count);
  const solution = record.solutions?.[step - 2 - (record.questions?.length ?? 0)];
  const go = (to: number) => {
    if (to >= 1 && to <= count) store.update({ step: to });
  };
  const onKeydown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // Whoever writes moves in the text.
    if (event.target instanceof HTMLTextAreaElement && event.key !== 'Escape') return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (room) onRoom();
      else onClose();
    } else if (event.key === 'ArrowRight') go(step + 1);
    else if (event.key === 'ArrowLeft') go(step - 1);
    else return;
    event.preventDefault();
  };
  const theme = record.theme && nameOf(dataset, 'themes', record.theme);
  const move = (label: string, to: number, isMain: boolean) =>
    html`<button
      class="button ${isMain ? 'main' : ''}"
      type="button"
      part="action"
      aria-disabled=${to < 1 || to > count}
      @click=${() => go(to)}
    >
      ${label}
    </button>`;
  return html`<div
    role="group"
    class="reader ${room ? 'room' : ''}"
    part="case"
    aria-label=${record.title}
    @keydown=${onKeydown}
    @fullscreenchange=${onScreen}
  >
    <div class="reader-head">
      <button class="button plain back" type="button" part="action" @click=${onClose}>
        ${words.backToCases}
      </button>
      <button class="button plain" type="button" part="action" @click=${onRoom}>
        ${room ? words.leaveRoom : words.room}
      </button>
    </div>
    ${heading(headingLevel, 'title', html`<span lang=${lang}>${record.title}</span> ${exampleMark(record.illustrative, { messages })}`)}
    ${chips(theme ? [theme] : [], { lang })}
    <div class="reader-step">
      <div role="status">
        <p class="quiet step-number">${words.step(step, count)}</p>
        ${renderStep(entry, step, context, words)}
      </div>
      ${solution ? renderMeans(solution, entry, context, words) : nothing}
    </div>
    <progress class="progress" max=${count} .value=${step} aria-hidden="true"></progress>
    <div class="actions">
      ${move(words.previous, step - 1, false)} ${move(words.next, step + 1, true)}
    </div>
    ${room?.render(entry.key, record.title, record.situation ?? '', words)}
    <p class="quiet keys">${words.keys}</p>
    ${renderFreshness(entry, record.title, context)}
  </div>`;
}

function renderStep(
  entry: Entry<CaseStudy>,
  step: number,
  context: RenderContext,
  words: ResourceMessages,
): TemplateResult {
  const { situation, questions = [], solutions = [] } = entry.record;
  const lang = context.langOf(entry.origin);
  const level = context.headingLevel + 1;
  if (step === 1) {
    return html`${heading(level, 'subtitle', words.situation)}
      <div class="reader-text">${paragraphs(situation, lang)}</div>`;
  }
  const question = questions[step - 2];
  if (question !== undefined) {
    return html`${heading(level, 'subtitle', words.question(step - 1))}
      <p class="reader-text" lang=${lang}>${question}</p>
      <p class="quiet">${words.questionHelp}</p>`;
  }
  const number = step - 1 - questions.length;
  return html`${heading(level, 'subtitle', words.solution(number, solutions.length))}
    <div class="reader-text">${paragraphs(solutions[number - 1]?.text, lang)}</div>`;
}

/** Whom and what a solution calls on. */
function renderMeans(
  { actors = [], resources = [] }: Solution,
  { origin }: Entry<CaseStudy>,
  { dataset, messages, today, langOf, headingLevel }: RenderContext,
  words: ResourceMessages,
): TemplateResult {
  return html`${
    actors.length
      ? html`${heading(headingLevel + 2, 'minor', words.actors)}
          <ul class="means">
            ${actors.map((id) => {
              const actor = recordNamed(dataset, 'actors', id, origin);
              if (!actor) return html`<li>${words.unknownActor(id)}</li>`;
              const { name, contact, location, illustrative } = actor.record;
              return html`<li>
                <strong lang=${langOf(actor.origin)}>${name}</strong>
                ${exampleMark(illustrative, { messages })}
                <p class="quiet" lang=${langOf(actor.origin)}>${placeText(location)}</p>
                ${contact ? renderContact(contact, { name, subject: name, messages }) : nothing}
              </li>`;
            })}
          </ul>`
      : nothing
  }
  ${
    resources.length
      ? html`${heading(headingLevel + 2, 'minor', words.resources)}
          <ul class="means">
            ${resources.map((id) => {
              const resource = recordNamed(dataset, 'resources', id, origin);
              if (!resource) return html`<li>${words.unknownActor(id)}</li>`;
              const { title, url, summary, illustrative } = resource.record;
              const isOver = validityOf(resource.record, today) === 'expired';
              return html`<li>
                <strong lang=${langOf(resource.origin)}>
                  ${isOver ? html`${title} (${words.expiredResource})` : linkOrText(title, url)}
                </strong>
                ${exampleMark(illustrative, { messages })}
                ${isOver ? nothing : html`<p class="quiet" lang=${langOf(resource.origin)}>${summary}</p>`}
              </li>`;
            })}
          </ul>`
      : nothing
  }`;
}
