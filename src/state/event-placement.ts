/** Knows when the events of a dataset take place before anything is made of them: one dataset at a time. */
import { prepareSchedules } from '../agenda/schedule.js';
import type { Dataset } from '../data/dataset.js';

export class EventPlacement {
  readonly #update: () => void;
  #placed: Dataset | undefined;
  #isAtWork = false;

  /** @param update told when a dataset is ready that was not at first */
  constructor(update: () => void) {
    this.#update = update;
  }

  /** This dataset if its events are placed in time; until they are, the last one that was. */
  of(dataset: Dataset): Dataset | undefined {
    if (dataset === this.#placed || this.#isAtWork) return this.#placed;
    const preparation = prepareSchedules(dataset.events);
    if (!preparation) {
      this.#placed = dataset;
      return dataset;
    }
    this.#isAtWork = true;
    void preparation.then(() => {
      this.#isAtWork = false;
      this.#placed = dataset;
      this.#update();
    });
    return this.#placed;
  }
}
