/** Where a record is, by the cells that say so: degrees apart or together, in either order, or metres of the French grid. Pure. */
import type { LngLat } from '../../data/geojson.js';
import { cellText, type Cell } from '../files/sheet.js';
import { fromLambert93, isLambert93 } from './lambert93.js';
import type { Say } from './read-cell.js';

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

/** The point that the cells mean; `undefined` where they mean none, which is said. */
export function placeMeant(cells: PlaceCells, say: Say): LngLat | undefined {
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
    if (!isLambert93(x, y)) continue;
    const point = fromLambert93(x, y);
    say('note', 'lambert93', { became: textOf(point) });
    return point;
  }
  if (first === 0 && second === 0) {
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
  if (pair !== undefined) return inPair(cellText(pair));
  const [first, second] = [longitude ?? x, latitude ?? y].map((cell) =>
    cell === undefined ? NaN : degrees(cellText(cell)),
  );
  const isWhole = first !== undefined && second !== undefined && !Number.isNaN(first + second);
  return isWhole ? [first, second] : undefined;
}

/** "44.518, 3.5", "44,518 ; 3,5", "[3.5, 44.518]", "POINT(3.5 44.518)": first the longitude where a form says so. */
function inPair(text: string): [number, number] | undefined {
  const isLongitudeFirst = /^\s*(?:\[|point)/i.test(text);
  const plain = text.replace(/^\s*(?:point)?\s*[[(]?|[\])]\s*$/gi, '').trim();
  const parts =
    /[;|/]|, +|\s(?=-?\d)/.test(plain) && !/^-?\d+\.\d+,-?\d/.test(plain)
      ? plain.split(/\s*[;|/]\s*|,\s+|\s+/)
      : plain.split(',');
  // "44,518,3,5": four numbers of two with decimal commas.
  const halves =
    parts.length === 4 && !plain.includes('.')
      ? [parts.slice(0, 2).join('.'), parts.slice(2).join('.')]
      : parts;
  const numbers = halves.filter(Boolean).map(degrees);
  const [first = NaN, second = NaN] = numbers;
  if (numbers.length !== 2 || Number.isNaN(first + second)) return undefined;
  return isLongitudeFirst ? [first, second] : [second, first];
}

/** A number with a point or a comma; "44°31'05\"N" too. */
function degrees(text: string): number {
  const plain = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  const [, whole = '', minutes = '', seconds = '0', side = ''] =
    /^(\d{1,3}) ?° ?(\d{1,2}) ?['′’] ?(?:(\d{1,2}(?:[.,]\d+)?) ?(?:"|″|''|”) ?)?([NSEWO])?$/i.exec(
      plain,
    ) ?? [];
  if (whole) {
    const value = Number(whole) + Number(minutes) / 60 + Number(seconds.replace(',', '.')) / 3600;
    return Math.round((/[SWO]/i.test(side) ? -value : value) * 1e6) / 1e6;
  }
  const number = plain
    .replace(/ (?=\d)/g, '')
    .replace(/°? ?[NSEWO]?$/i, '')
    .replace(',', '.');
  const value = /^[+-]?\d+(?:\.\d+)?$/.test(number) ? Number(number) : NaN;
  return /[SWO]$/i.test(plain) ? -value : value;
}
