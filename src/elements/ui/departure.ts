/**
 * Where distances are measured from: a commune that the visitor picks, or their position. Kept in the store, so that all lists measure from the same place; worked out in the page.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset } from '../../data/dataset.js';
import type { LngLat } from '../../data/geojson.js';
import type { DatasetStore } from '../../state/store.js';
import { distanceMessages, type DistanceMessages } from '../../i18n/fr/distance.js';
import { locate } from '../../page/locate.js';
import type { Messages } from '../../i18n/messages.js';
import type { Place } from '../../search/places.js';
import { icon } from './icons.js';

const HERE = 'here:';

export interface Departure {
  /** As it stands after "depuis". */
  name: string;
  lngLat: LngLat;
  /** Whether tenths of a kilometre mean something. */
  isPrecise: boolean;
}

export interface DepartureContext {
  dataset: Dataset;
  store: DatasetStore;
  messages: Messages;
  update: () => Promise<unknown>;
}

/** What is known of the places that were picked on this page, by id; a text: why there is no distance. */
const known = new Map<string, Promise<Departure | string>>();

export class DeparturePicker {
  #text = '';
  #places: readonly Place[] | undefined;
  #status = '';
  #isPicking = false;
  /** Raised by every request for the position, and by what makes one pointless. */
  #locating = 0;
  /** Where the picker stands, for the focus. */
  #root: ShadowRoot | undefined;
  #resolved: { for: string; value: Departure | string | undefined } | undefined;

  /** Where to measure from; `undefined`: nowhere, or not known yet. */
  resolve(context: DepartureContext): Departure | undefined {
    const { departure } = context.store.state;
    if (departure === undefined) {
      this.#resolved = undefined;
      return undefined;
    }
    if (this.#resolved?.for !== departure) {
      const resolved = { for: departure, value: undefined as Departure | string | undefined };
      this.#resolved = resolved;
      const now = departureNow(departure, context);
      if (now) resolved.value = now;
      else {
        void departureOf(departure, context.messages).then((value) => {
          if (this.#resolved !== resolved) return;
          resolved.value = value;
          if (typeof value === 'string') {
            this.#status = value;
            this.#places = undefined;
          }
          void context.update();
        });
      }
    }
    const { value } = this.#resolved;
    return typeof value === 'object' ? value : undefined;
  }

  render(context: DepartureContext): TemplateResult {
    const words = distanceMessages(context.messages);
    const departure = this.resolve(context);
    if (departure) this.#notePicked();
    return html`<div class="departure">
      ${departure ? this.#renderChosen(departure, context, words) : this.#renderForm(context, words)}
      <p class="quiet" role="status">${this.#status}</p>
    </div>`;
  }

  #renderChosen(
    departure: Departure,
    { store, update }: DepartureContext,
    words: DistanceMessages,
  ): TemplateResult {
    const clear = (event: Event) => {
      this.#noteRoot(event);
      this.#status = '';
      this.#places = undefined;
      store.update({ departure: undefined });
      void update().then(() => this.#focus('.departure input'));
    };
    return html`<p class="departure-chosen">
        ${icon('pin')}<span>${words.chosen(departure.name)}</span>
        <button
          class="button plain"
          type="button"
          part="action"
          aria-label=${words.clearFrom(departure.name)}
          @click=${clear}
        >
          ${words.clear}
        </button>
      </p>
      ${departure.isPrecise ? nothing : html`<p class="quiet">${words.source}</p>`}`;
  }

  #renderForm(context: DepartureContext, words: DistanceMessages): TemplateResult {
    const onSubmit = (event: Event) => {
      event.preventDefault();
      this.#noteRoot(event);
      void this.#search(context, words);
    };
    const onInput = (event: Event) => {
      this.#text = (event.currentTarget as HTMLInputElement).value;
    };
    return html`<form class="departure-form" @submit=${onSubmit}>
        <label class="field"
          >${words.from}
          <input
            class="field-input"
            type="search"
            autocomplete="off"
            placeholder=${words.placeholder}
            .value=${this.#text}
            @input=${onInput}
          />
        </label>
        <button class="button" type="submit" part="action">${words.search}</button>
        <button
          class="button plain"
          type="button"
          part="action"
          @click=${(event: Event) => {
            this.#noteRoot(event);
            void this.#locate(context, words);
          }}
        >
          ${words.myPosition}
        </button>
      </form>
      <p class="quiet">${words.help}</p>
      ${
        this.#places?.length
          ? html`<ul class="departure-places">
              ${this.#places.map(
                (place) =>
                  html`<li>
                    <button
                      class="button"
                      type="button"
                      part="action"
                      @click=${() => this.#pick(place.id, context)}
                    >
                      ${place.name} <span class="quiet">${place.hint}</span>
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }`;
  }

  #noteRoot({ currentTarget }: Event): void {
    const root = (currentTarget as HTMLElement).getRootNode();
    this.#root = root instanceof ShadowRoot ? root : undefined;
  }

  #focus(selector: string): void {
    this.#root?.querySelector<HTMLElement>(selector)?.focus();
  }

  #pick(id: string, context: DepartureContext): void {
    this.#status = '';
    this.#isPicking = true;
    this.#locating++;
    // The same place again is a new try.
    this.#resolved = undefined;
    context.store.update({ departure: id });
    void context.update();
  }

  /** Who has picked a place is led to what came of it, once it is known. */
  #notePicked(): void {
    if (!this.#isPicking) return;
    this.#isPicking = false;
    // After this rendering.
    queueMicrotask(() => this.#focus('.departure-chosen button, .departure input'));
  }

  async #search(context: DepartureContext, words: DistanceMessages): Promise<void> {
    const text = this.#text.trim();
    if (!text) return;
    // Of an address, what stands from the postal code on.
    const [, town = text] = /\b(\d{5}\s+\D.*)$/.exec(text) ?? [];
    this.#status = '';
    try {
      const { coverageOf, findPlaces } = await import('../../search/search.js');
      const places = await findPlaces(town, coverageOf(context.dataset));
      this.#places = places.filter(({ kind }) => kind === 'commune');
      const [only, ...others] = this.#places;
      if (only && others.length === 0) {
        this.#pick(only.id, context);
        return;
      }
      this.#status = only ? words.found(this.#places.length) : words.nothing(text);
    } catch {
      this.#status = words.failed;
    }
    await context.update();
  }

  async #locate(context: DepartureContext, words: DistanceMessages): Promise<void> {
    this.#status = words.locating;
    const request = ++this.#locating;
    const button = this.#root?.activeElement;
    await context.update();
    const position = await locate();
    if (request !== this.#locating) return;
    if (typeof position === 'string') {
      this.#status = words.locationRefused;
      await context.update();
      return;
    }
    this.#pick(HERE + position.map((each) => each.toFixed(4)).join(','), context);
    // Whoever has gone elsewhere meanwhile stays there.
    this.#isPicking = this.#root?.activeElement === button;
  }
}

/** What needs no download. */
function departureNow(id: string, { messages }: DepartureContext): Departure | undefined {
  const [longitude, latitude] = id.slice(HERE.length).split(',').map(Number);
  if (!id.startsWith(HERE) || longitude === undefined || latitude === undefined) return undefined;
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return undefined;
  const { myPositionFrom } = distanceMessages(messages);
  return { name: myPositionFrom, lngLat: [longitude, latitude], isPrecise: true };
}

/** @returns a text when there is no such place, or nobody knows where it is */
function departureOf(id: string, messages: Messages): Promise<Departure | string> {
  const key = `${messages.locale} ${id}`;
  let found = known.get(key);
  if (!found) {
    const words = distanceMessages(messages);
    found = findDeparture(id, words).catch(() => {
      // The next one is a new try.
      known.delete(key);
      return words.failed;
    });
    known.set(key, found);
  }
  return found;
}

async function findDeparture(id: string, words: DistanceMessages): Promise<Departure | string> {
  const [{ placeOf }, { pointOf }] = await Promise.all([
    import('../../search/search.js'),
    import('../../search/points.js'),
  ]);
  const place = await placeOf(id);
  const name = place?.name ?? id;
  const point = await pointOf(id);
  if (!point) return words.noPoint(name);
  const text = point.isNeighbour ? words.viaNeighbour(name, point.name) : name;
  return { name: text, lngLat: point.lngLat, isPrecise: false };
}
