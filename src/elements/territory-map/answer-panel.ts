/** The référents of a place or of the visitor's position, nearest first, each with the reason. */
import { html, nothing, type TemplateResult } from 'lit';
import { isInPost, type TerritoryEntry } from '../../data/dataset.js';
import type { LngLat } from '../../data/geojson.js';
import { distanceMeters, isInside, metersToLimit } from '../../data/point-in-area.js';
import { searchMessages, type SearchMessages } from '../../i18n/fr/search.js';
import { answerFor, answerOf, type Answer, type AnswerStep } from '../../search/answer.js';
import { placeOf } from '../../search/places.js';
import { heading, renderList } from '../ui/content.js';
import { referentName } from '../records/referent.js';
import { publisherContact } from '../records/nobody.js';
import type { PanelContext } from './context.js';
import { nearestTerritory, pointOfPlace, type Nearest } from './nearest-territory.js';
import { panelFrame } from '../ui/panel-frame.js';
import { renderPersonLine } from '../records/person-line.js';

/** Shipped outlines are that far off: nearer to a limit, both sides are an answer. */
const UNSURE_METERS = 1000;
const NEAREST_COUNT = 5;

interface Shown {
  title: string;
  /** Of a place that was searched. */
  placeName: string | undefined;
  answer: Answer;
  /** Where nothing contains the place. */
  nearest: Nearest | undefined;
  /** What lies near a position, with its distance in metres. */
  nearby: readonly { ref: string; name: string; detail: string; meters: number }[];
}

/** What it takes to work an answer out. */
type AnswerContext = Omit<PanelContext, 'words'>;

export type Position = LngLat | 'waiting' | 'refused' | 'failed';

export class AnswerPanel {
  #shown: Shown | undefined;
  #from: unknown[] = [];
  #hasFailed = false;
  #title = '';

  /** Works out the answer to the place that was searched, or to a position, as far as it is not known yet. */
  prepare(context: AnswerContext, position: Position | undefined): void {
    const { place } = context.store.state;
    const words = searchMessages(context.messages);
    const { dataset, shapes, messages, scene } = context;
    const points = position ? scene.points : undefined;
    const from = [dataset, shapes, messages, place, position, points];
    if (from.some((value, index) => value !== this.#from[index])) {
      this.#from = from;
      this.#shown = undefined;
      this.#hasFailed = false;
      if (place !== undefined) void this.#answerPlace(place, context, from);
      else if (Array.isArray(position)) this.#shown = answerPosition(position, context, words);
    }
    this.#title = this.#titleText(place, position, words);
  }

  /** After `prepare`. */
  render(context: PanelContext, onClose: () => void): TemplateResult {
    const words = searchMessages(context.messages);
    const content = this.#shown ? renderAnswer(this.#shown, context, words) : nothing;
    const back = context.territory?.record.name ?? context.words.back;
    return panelFrame({ name: 'answer', title: this.#title, content, back, onClose }, context);
  }

  /**
   * Why the chosen territory answers, where that and what contains it are the whole answer: then its own panel gives it.
   * Empty: it takes a panel of the answer.
   */
  notesFor({ territory, dataset, messages }: AnswerContext): readonly string[] {
    const { placeName, answer } = this.#shown ?? {};
    const [first] = answer?.steps ?? [];
    if (!territory || !first || placeName === undefined || first.territory !== territory) return [];
    const chain = [territory, ...dataset.ancestorsOf(territory.id)];
    if (!answer?.steps.every((step) => chain.includes(step.territory))) return [];
    const words = searchMessages(messages);
    const helpers = answer.helper?.referents.filter(isInPost) ?? [];
    return [
      words.reason(first.reason, placeName),
      ...(helpers.length && first.referents.length
        ? [
            words.vacantHere(
              territory.record.name,
              helpers.map(({ record }) => referentName(record)).join(', '),
            ),
          ]
        : []),
    ];
  }

  #titleText(
    place: string | undefined,
    position: Position | undefined,
    words: SearchMessages,
  ): string {
    if (this.#shown) return this.#shown.title;
    if (this.#hasFailed) return words.placesFailed;
    if (place !== undefined) return words.searching;
    if (position === 'refused') return words.locationRefused;
    if (position === 'failed') return words.locationFailed;
    return words.locating;
  }

  async #answerPlace(id: string, context: AnswerContext, from: unknown[]): Promise<void> {
    const words = searchMessages(context.messages);
    try {
      const place = await placeOf(id);
      if (this.#from !== from) return;
      const name = place?.name ?? id;
      const answer = place
        ? answerFor(place, context.dataset, words)
        : { steps: [], helper: undefined };
      const title = answer.steps.length ? titleFor(name, context, words) : words.outside(name);
      this.#shown = { title, placeName: name, answer, nearest: undefined, nearby: [] };
      if (place && !answer.steps.length) {
        // Said at once; what is nearest follows, and without it the publisher is named all the same.
        context.update();
        const point = await pointOfPlace(place).catch(() => undefined);
        if (this.#from !== from) return;
        const nearest = point && nearestTerritory(point, context.dataset, context.shapes);
        this.#shown = { ...this.#shown, nearest };
      }
      const nearest = answer.steps[0]?.territory.id;
      if (nearest !== undefined && context.store.state.territory === undefined) {
        // The answer is announced here; the territory that comes with it is not announced again.
        context.store.claim(`choice ${String(context.store.choice + 1)}`);
        context.choose(nearest, { place: id });
      }
    } catch {
      if (this.#from !== from) return;
      this.#hasFailed = true;
    }
    context.update();
  }

  /** What there is to say of it, for those who listen. */
  get title(): string {
    return this.#title;
  }
}

/** Nothing is said of référents where there are none. */
function titleFor(place: string, { dataset }: AnswerContext, words: SearchMessages): string {
  return dataset.referents.length ? words.answerTitle(place) : words.plainTitle(place);
}

/** By drawn outlines: near the limit of an approximate one, both sides are given. */
function answerPosition(position: LngLat, context: AnswerContext, words: SearchMessages): Shown {
  const { dataset, shapes, scene } = context;
  const reasons = new Map<TerritoryEntry, string>();
  for (const [id, { area, quality }] of shapes?.byTerritory ?? []) {
    const territory = dataset.territories.get(id);
    if (!territory) continue;
    const { name } = territory.record;
    if (isInside(position, area)) reasons.set(territory, words.youAreIn(name));
    if (quality !== 'own' && metersToLimit(position, area) < UNSURE_METERS) {
      reasons.set(territory, words.nearBorder(name));
    }
  }
  for (const territory of [...reasons.keys()]) {
    for (const ancestor of dataset.ancestorsOf(territory.id)) {
      if (!reasons.has(ancestor)) reasons.set(ancestor, words.covers(territory.record.name));
    }
  }
  const answer = answerOf(reasons, dataset);
  const nearby = scene.points
    .map(({ key, name, detail, lngLat }) => ({
      ref: key,
      name,
      detail,
      meters: distanceMeters(position, lngLat),
    }))
    .sort((a, b) => a.meters - b.meters)
    .slice(0, NEAREST_COUNT);
  const title = answer.steps.length
    ? titleFor(words.myPosition, context, words)
    : words.outside(words.myPosition);
  const nearest = answer.steps.length
    ? undefined
    : nearestTerritory(position, context.dataset, shapes);
  return { title, placeName: undefined, answer, nearest, nearby };
}

function renderAnswer(
  { answer, nearest, nearby }: Shown,
  context: PanelContext,
  words: SearchMessages,
): TemplateResult {
  const { steps, helper } = answer;
  const hasReferents = context.dataset.referents.length > 0;
  const withPosts = steps.filter(({ referents }) => referents.length || !hasReferents);
  const first = withPosts[0];
  const helperNames = helper?.referents.filter(isInPost).map(({ record }) => referentName(record));
  return html`${
      first && helperNames
        ? html`<p>${words.vacantHere(first.territory.record.name, helperNames.join(', '))}</p>`
        : nothing
    }
    ${
      steps.length && !withPosts.length
        ? html`<p>${words.noneYet(steps[0]?.territory.record.name ?? '')}</p>`
        : nothing
    }
    ${nearest ? html`<p>${words.nearest(nearest.territory.record.name, words.kilometers(nearest.meters / 1000))}</p>` : nothing}
    <ol class="steps">
      ${(nearest ? [stepOf(nearest.territory, context)] : withPosts).map((step) => renderStep(step, context))}
    </ol>
    ${steps.length ? nothing : html`<p>${publisherContact(context.dataset, context.messages)}</p>`}
    ${
      nearby.length
        ? html`${heading(context.headingLevel + 1, 'minor', words.nearby)}
            <ul class="nearby">
              ${nearby.map(
                ({ ref, name, detail, meters }) =>
                  html`<li>
                    <button
                      class="button plain"
                      type="button"
                      part="action"
                      @click=${() => context.store.update({ record: ref })}
                    >
                      ${name}
                    </button>
                    <span class="quiet"
                      >${detail} · ${words.distance(words.kilometers(meters / 1000))}</span
                    >
                  </li>`,
              )}
            </ul>
            <p class="quiet">${words.locationStays}</p>`
        : nothing
    }`;
}

function stepOf(territory: TerritoryEntry, { dataset }: PanelContext): AnswerStep {
  return { territory, reason: '', referents: dataset.referentsOf(territory.id) };
}

function renderStep(
  { territory, reason, referents }: AnswerStep,
  context: PanelContext,
): TemplateResult {
  const { store, choose, headingLevel } = context;
  const { id, record, origin } = territory;
  return html`<li>
    <div class="step-head">
      ${heading(headingLevel + 1, 'minor', html`<span lang=${context.langOf(origin)}>${record.name}</span>`)}
      <span class="quiet">${reason}</span>
      ${
        store.state.territory === id
          ? nothing
          : html`<button
              class="button plain"
              type="button"
              part="action"
              aria-label=${`${context.messages.show} ${record.name}`}
              @click=${() => choose(id)}
            >
              ${context.messages.show}
            </button>`
      }
    </div>
    ${renderList('people', referents, context, (each, listed) => renderPersonLine(each, record.name, listed))}
  </li>`;
}
