/** Where a record is, by the cells that say so: degrees apart or together, in either order, or metres of the French grid. Pure. */
import type { LngLat } from '../../data/geojson.js';
import { cellText, type Cell } from '../files/sheet.js';
import { fromGrid } from './projected.js';
import type { Say } from './read-cell.js';
import { degreesIn, pairIn } from './written-point.js';

export interface PlaceCells {
  /** Both in one cell. */
  pair?: Cell;
  latitude?: Cell;
  longitude?: Cell;
  x?: Cell;
  y?: Cell;
}

/** France from Saint-Pierre to Nouméa, in boxes of [west, south, east, north] degrees. */
const FRANCE: readonly (readonly [number, number, number, number])[] = [
  [-5.6, 41, 10, 51.5],
  [-63.5, 14, -60.5, 18.5],
  [-55, 2, -51, 6.5],
  [45, -22, 56.5, -12],
  [-57.5, 46, -55.5, 47.6],
  [163, -24, 173, -18],
  [-180, -28, -134, -7],
  [-179, -15, -175, -12],
];

export function isInFrance([longitude, latitude]: LngLat): boolean {
  return FRANCE.some(
    ([west, south, east, north]) =>
      longitude >= west && longitude <= east && latitude >= south && latitude <= north,
  );
}

/**
 * The point that the cells mean; `undefined` where they mean none, which is said.
 * @param code INSEE, FINESS or postal code of the place
 */
export function placeMeant(cells: PlaceCells, code: string, say: Say): LngLat | undefined {
  const pair = numbersOf(cells);
  const [first, second] = pair ?? [];
  if (first === undefined || second === undefined) {
    say('warning', 'refused');
    return undefined;
  }
  for (const [x, y] of [
    [first, second],
    [second, first],
  ] as const) {
    const projected = fromGrid(x, y, code);
    if (!projected) continue;
    const { point, grid } = projected;
    say('note', 'projected', { became: `${textOf(point)}, ${grid}` });
    return point;
  }
  // A zero stands for an empty cell: the meridian of Greenwich has decimals, and France is far from the equator.
  if (first === 0 || second === 0) {
    say('warning', 'not-on-earth');
    return undefined;
  }
  const isPlace = ([longitude, latitude]: LngLat) =>
    Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  const point: LngLat = [first, second];
  const swapped: LngLat = [second, first];
  if (isPlace(point) && (isInFrance(point) || !isInFrance(swapped))) return point;
  if (isPlace(swapped) && isInFrance(swapped)) {
    // People write latitude first in one cell, and that is no fault.
    if (cells.pair === undefined) say('warning', 'swapped', { became: textOf(swapped) });
    return swapped;
  }
  if (isPlace(point)) return point;
  say('warning', 'not-on-earth');
  return undefined;
}

function textOf([longitude, latitude]: LngLat): string {
  return `${String(latitude)}, ${String(longitude)}`;
}

/** First what should be the longitude. */
function numbersOf({ pair, latitude, longitude, x, y }: PlaceCells): [number, number] | undefined {
  const inOne = pair === undefined ? undefined : pairIn(cellText(pair));
  if (inOne || (latitude ?? x) === undefined) return inOne;
  const [first, second] = [longitude ?? x, latitude ?? y].map((cell) =>
    cell === undefined ? NaN : degreesIn(cellText(cell)),
  );
  const isWhole = first !== undefined && second !== undefined && !Number.isNaN(first + second);
  return isWhole ? [first, second] : undefined;
}
