/** For a place that no territory contains: the territory that is nearest to it. */
import type { Dataset, TerritoryEntry } from '../../data/dataset.js';
import type { LngLat } from '../../data/geojson.js';
import { isInside, metersToLimit } from '../../data/point-in-area.js';
import { labelPoint } from '../../map/label-point.js';
import type { Shapes } from '../../map/shapes.js';
import { rank } from '../../search/answer.js';
import type { Place } from '../../search/places.js';
import { pointOf } from '../../search/points.js';

export interface Nearest {
  territory: TerritoryEntry;
  /** From the point to the limit of the territory, as it is drawn; 0 within. */
  meters: number;
}

/** Of equals, the one that answers first. `undefined`: nothing is drawn. */
export function nearestTerritory(
  point: LngLat,
  dataset: Dataset,
  shapes: Shapes | undefined,
): Nearest | undefined {
  const all = [...(shapes?.byTerritory ?? [])].flatMap(([id, { area }]): Nearest[] => {
    const territory = dataset.territories.get(id);
    const meters = isInside(point, area) ? 0 : metersToLimit(point, area);
    return territory ? [{ territory, meters }] : [];
  });
  const inKm = ({ meters }: Nearest) => Math.round(meters / 1000);
  return all.sort((a, b) => inKm(a) - inKm(b) || rank(a.territory) - rank(b.territory))[0];
}

/** Where a place is, in degrees. @throws when what knows it cannot be had */
export async function pointOfPlace({ kind, code }: Place): Promise<LngLat | undefined> {
  if (kind === 'commune') return (await pointOf(code))?.lngLat;
  const { outlineOf } = await import('../../map/outlines.js');
  const outline = outlineOf(kind, code);
  return outline && (outline.labelLngLat ?? labelPoint(outline.area));
}
