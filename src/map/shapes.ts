/**
 * The outline of every territory of a dataset, by order of preference: inline geometry, a file, the shipped
 * outline of its code. The heavy parts are downloaded only when a territory needs them.
 */
import { inTime } from '../page/in-time.js';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Dataset, TerritoryEntry } from '../data/dataset.js';
import { fetchJson } from '../load/fetch-json.js';
import { isArea, type LngLat } from '../data/geojson.js';
import { limits } from '../load/load-file.js';
import { safeResourceUrl } from '../data/safe-url.js';
import { tellWebmaster } from '../page/webmaster-notice.js';
import { labelPoint } from './label-point.js';
import { hasShippedOutline } from './shipped-outline.js';

export interface Shape {
  area: Polygon | MultiPolygon;
  labelLngLat: LngLat;
  /** `shipped`: our own generalised outline. */
  quality: 'own' | 'schematic' | 'shipped';
}

export interface Shapes {
  byTerritory: ReadonlyMap<string, Shape>;
  /** All départements, when the outlines were needed anyway: the ground around the dataset's own. */
  ground: readonly Shape['area'][];
  /** True when a part could not be downloaded. */
  isIncomplete: boolean;
}

type Outlines = typeof import('./outlines.js');

/** Resolves every shape. Never throws: what cannot be had is listed without being drawn. */
export async function loadShapes(dataset: Dataset): Promise<Shapes> {
  const byTerritory = new Map<string, Shape>();
  const fromFiles: Promise<boolean>[] = [];
  const byCode: TerritoryEntry[] = [];
  for (const entry of dataset.territories.values()) {
    const { geometry, geometryUrl } = entry.record;
    if (geometry) byTerritory.set(entry.id, ownShape(entry, geometry));
    else if (geometryUrl !== undefined)
      fromFiles.push(addFromFile(entry, geometryUrl, byTerritory));
    else if (hasShippedOutline(entry)) byCode.push(entry);
  }
  const outlines = byCode.length ? await importOutlines() : undefined;
  for (const entry of byCode) addOutline(entry, outlines, byTerritory);
  const loaded = await Promise.all(fromFiles);
  return {
    byTerritory,
    ground: outlines?.allDepartements().map(({ area }) => area) ?? [],
    isIncomplete: loaded.includes(false) || (byCode.length > 0 && !outlines),
  };
}

async function importOutlines(): Promise<Outlines | undefined> {
  try {
    return await inTime(import('./outlines.js'));
  } catch {
    return undefined;
  }
}

function addOutline(
  entry: TerritoryEntry,
  outlines: Outlines | undefined,
  shapes: Map<string, Shape>,
): void {
  const { level, code = '', center } = entry.record;
  const outline = outlines?.outlineOf(level, code);
  if (!outline) return;
  const labelLngLat = center ?? outline.labelLngLat ?? labelPoint(outline.area);
  shapes.set(entry.id, { area: outline.area, labelLngLat, quality: 'shipped' });
}

async function addFromFile(
  entry: TerritoryEntry,
  geometryUrl: string,
  shapes: Map<string, Shape>,
): Promise<boolean> {
  const url = safeResourceUrl(geometryUrl, entry.origin.file);
  if (!url) return false;
  try {
    const json = await fetchOnce(url.href);
    const area = isArea(json) ? json : (await inTime(import('../data/area-in.js'))).areaIn(json);
    if (!area) throw new Error('no area that can be drawn');
    shapes.set(entry.id, ownShape(entry, area));
    return true;
  } catch (error) {
    tellWebmaster(`Outline not loaded: ${url.href}: ${String(error)}`);
    return false;
  }
}

const files = new Map<string, Promise<unknown>>();

/** One download per outline file and page; a failure is forgotten. */
function fetchOnce(url: string): Promise<unknown> {
  let file = files.get(url);
  if (!file) {
    file = fetchJson(url, limits).then(({ json }) => json);
    files.set(url, file);
    file.catch(() => files.delete(url));
  }
  return file;
}

function ownShape({ record }: TerritoryEntry, area: Polygon | MultiPolygon): Shape {
  const quality = record.geometryQuality === 'schematic' ? 'schematic' : 'own';
  return { area, labelLngLat: record.center ?? labelPoint(area), quality };
}
