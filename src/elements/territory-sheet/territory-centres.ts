/** The middle of territories, for distances: as stated, of their own outline, else of the shipped one. */
import type { Dataset, TerritoryEntry } from '../../data/dataset.js';
import type { LngLat } from '../../data/geojson.js';
import { labelPoint } from '../../map/label-point.js';
import { inTime } from '../../page/in-time.js';
import type { Shapes } from '../../map/shapes.js';

export class TerritoryCentres {
  readonly #update: () => void;
  #shapes: { for: Dataset; value: Shapes | undefined; isLoaded: boolean } | undefined;
  readonly #own = new WeakMap<object, LngLat>();

  /** @param update asks for another rendering when outlines have come */
  constructor(update: () => void) {
    this.#update = update;
  }

  of({ id, record }: TerritoryEntry, dataset: Dataset): LngLat | undefined {
    if (record.center) return record.center;
    if (record.geometry) {
      const known = this.#own.get(record.geometry) ?? labelPoint(record.geometry);
      this.#own.set(record.geometry, known);
      return known;
    }
    if (this.#shapes?.for !== dataset) void this.#load(dataset);
    return this.#shapes?.value?.byTerritory.get(id)?.labelLngLat;
  }

  /** Whether all that can be known of them is. */
  areKnown(dataset: Dataset): boolean {
    return this.#shapes === undefined || (this.#shapes.for === dataset && this.#shapes.isLoaded);
  }

  async #load(dataset: Dataset): Promise<void> {
    const isSameSource = this.#shapes?.for.origins[0]?.file === dataset.origins[0]?.file;
    // Those of the data before stay until the new ones are there: a large file comes in slices.
    const shapes = {
      for: dataset,
      value: isSameSource ? this.#shapes?.value : undefined,
      isLoaded: false,
    };
    this.#shapes = shapes;
    try {
      // Not what draws them: a sheet alone has no map.
      const { loadShapes } = await inTime(import('../../map/shapes.js'));
      shapes.value = await loadShapes(dataset);
    } catch {
      // Without outlines there is no distance, and that is said.
    }
    shapes.isLoaded = true;
    this.#update();
  }
}
