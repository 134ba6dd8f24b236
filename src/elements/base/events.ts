/** The public events. Subclasses with readonly fields, not `CustomEvent.detail`. */
import type { Dataset } from '../../data/dataset.js';

/**
 * The visitor chose a territory, or none. Bubbles, crosses shadow roots, and comes before the change:
 * `preventDefault()` keeps the selection as it is.
 */
export class TerritorySelectEvent extends Event {
  /** Id of the territory; `undefined`: all. */
  readonly territory: string | undefined;

  constructor(territory: string | undefined) {
    super('territory-select', { bubbles: true, composed: true, cancelable: true });
    this.territory = territory;
  }
}

/** The element has its data. Neither bubbles nor crosses shadow roots, like `load` of an image. */
export class DatasetLoadEvent extends Event {
  readonly dataset: Dataset;

  constructor(dataset: Dataset) {
    super('dataset-load');
    this.dataset = dataset;
  }
}

/** The element could not have its data. Neither bubbles nor crosses shadow roots. */
export class DatasetErrorEvent extends Event {
  readonly error: Error;

  constructor(error: Error) {
    super('dataset-error');
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'territory-select': TerritorySelectEvent;
    'dataset-load': DatasetLoadEvent;
    'dataset-error': DatasetErrorEvent;
  }
}
