/** What an agenda shows of a dataset: the events of a territory, placed in time, as far as filters let them through. */
import { splitAgenda, type ScheduledEvent } from '../../agenda/schedule.js';
import type { Dataset } from '../../data/dataset.js';
import type { DatasetStore, Filter } from '../../state/store.js';

/** The events of the chosen territory, or all. */
export interface WholeAgenda {
  dataset: Dataset;
  store: DatasetStore;
  nowMs: number;
  /** Soonest first. */
  upcoming: readonly ScheduledEvent[];
  /** Latest first. */
  past: readonly ScheduledEvent[];
}

/** What of it the visitor's filters and search let through. */
export interface Agenda extends WholeAgenda {
  whole: WholeAgenda;
  isFiltered: boolean;
}

/** A page that stays open sees what is over leave the list. */
const MAX_AGE_MS = 600_000;

export class AgendaModel {
  /** `undefined` before it is known when events take place. */
  agenda: Agenda | undefined;
  #territoryId: string | undefined;
  #filters: readonly Filter[] = [];

  /**
   * Works out what to show, as far as it has changed.
   * @returns whether the visitor has chosen something else; not when more data have come
   */
  resolve(
    store: DatasetStore,
    territoryIn: (dataset: Dataset) => string | undefined,
    matcherFor: (dataset: Dataset) => Filter | undefined,
  ): boolean {
    const dataset = store.placed();
    if (!dataset) return false;
    const territoryId = territoryIn(dataset);
    const before = this.agenda?.whole;
    const isOld = before && Date.now() - before.nowMs > MAX_AGE_MS;
    const isOther = territoryId !== this.#territoryId;
    const whole =
      !before || before.dataset !== dataset || isOther || isOld
        ? wholeAgenda(dataset, store, territoryId)
        : before;
    const filters = [store.filterFor('events'), matcherFor(dataset)].filter(
      (each) => each !== undefined,
    );
    const isSame =
      filters.length === this.#filters.length &&
      filters.every((filter, index) => filter === this.#filters[index]);
    if (whole === before && isSame) return false;
    this.#territoryId = territoryId;
    this.#filters = filters;
    this.agenda = filtered(whole, filters);
    return isOther || !isSame;
  }
}

function wholeAgenda(
  dataset: Dataset,
  store: DatasetStore,
  territoryId: string | undefined,
): WholeAgenda {
  const nowMs = Date.now();
  const { events } = dataset;
  const shown = territoryId === undefined ? events : dataset.concerning(events, territoryId);
  return { dataset, store, nowMs, ...splitAgenda(shown, nowMs) };
}

function filtered(whole: WholeAgenda, filters: readonly Filter[]): Agenda {
  const isFiltered = filters.length > 0;
  const shows = ({ entry }: ScheduledEvent) => filters.every((filter) => filter(entry));
  return {
    ...whole,
    upcoming: isFiltered ? whole.upcoming.filter(shows) : whole.upcoming,
    past: isFiltered ? whole.past.filter(shows) : whole.past,
    whole,
    isFiltered,
  };
}
