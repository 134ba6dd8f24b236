/** GeoJSON, and the maps of uMap that hold some, as sheets: places, areas and paths, a row for each feature. Pure. */
import { isArea, isLine } from '../../data/geojson.js';
import { sheetOf, type Cell, type Sheet } from '../files/sheet.js';
import { sheetName } from '../table/find-table.js';
import { headOf, specialHead } from '../table/headers.js';
import { JSON_MARK } from '../table/read-cell.js';
import { rowsOf, type Row } from './rows.js';

type Json = Record<string, unknown>;

/** What a file of features says of itself. */
export interface FeatureFile {
  sheets: Sheet[];
  /** Where its records come from, when it says so. */
  source?: { label: string; url?: string };
}

/** The sheets of a GeoJSON text or of a uMap; `undefined` for anything else. */
export function featureSheets(json: Json): FeatureFile | undefined {
  if (json.type === 'umap' && Array.isArray(json.layers)) {
    const layers = json.layers.filter(isObject);
    const features = layers.flatMap((layer) => {
      const options = (layer._umap_options ?? layer.properties) as Json | undefined;
      return listIn(layer).map((feature) => ({ feature, layer: textIn(options?.name) }));
    });
    return { sheets: sheetsOf(features) };
  }
  const features = listIn(json);
  if (!features.length && json.type !== 'FeatureCollection') return undefined;
  const isOsm = /openstreetmap/i.test(textIn(json.copyright) + textIn(json.attribution));
  return {
    sheets: sheetsOf(features.map((feature) => ({ feature, layer: '' }))),
    ...(isOsm
      ? { source: { label: 'OpenStreetMap', url: 'https://www.openstreetmap.org/copyright' } }
      : {}),
  };
}

function listIn(json: Json): Json[] {
  if (json.type === 'Feature') return [json];
  if (json.type === 'FeatureCollection' || json.type === undefined) {
    return Array.isArray(json.features) ? json.features.filter(isObject) : [];
  }
  const isGeometry = typeof json.type === 'string' && 'coordinates' in json;
  return isGeometry ? [{ type: 'Feature', properties: {}, geometry: json }] : [];
}

interface Layered {
  feature: Json;
  /** Name of the layer in which it stands. */
  layer: string;
}

function sheetsOf(features: readonly Layered[]): Sheet[] {
  const places: Row[] = [];
  const areas: Row[] = [];
  const paths: Row[] = [];
  for (const { feature, layer } of features) {
    const row = rowOf(feature, layer);
    const geometry = (feature.geometry ?? {}) as Json;
    if (isArea(geometry)) {
      areas.push({ ...row, geometry: JSON_MARK + JSON.stringify(geometry) });
    } else if (isLine(geometry)) {
      paths.push({ ...row, path: JSON_MARK + JSON.stringify(geometry) });
    } else {
      const [longitude, latitude] = pointIn(geometry) ?? [];
      places.push({
        ...row,
        [specialHead('longitude')]: longitude ?? null,
        [specialHead('latitude')]: latitude ?? null,
      });
    }
  }
  return [
    sheetFrom('actors', places),
    sheetFrom('territories', areas),
    sheetFrom('walks', paths),
  ].filter((sheet) => sheet.rows.length > 1);
}

function sheetFrom(table: 'actors' | 'territories' | 'walks', rows: readonly Row[]): Sheet {
  return sheetOf(sheetName(table), rowsOf(rows));
}

/** The first point of a geometry that is none of areas and lines. */
function pointIn({ type, coordinates, geometries }: Json): [Cell, Cell] | undefined {
  if (type === 'MultiPoint' && Array.isArray(coordinates)) return coordinates[0] as [Cell, Cell];
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    const point = geometries.find((each) => isObject(each) && each.type === 'Point') as
      Json | undefined;
    return point && pointIn(point);
  }
  return type === 'Point' && Array.isArray(coordinates) ? (coordinates as [Cell, Cell]) : undefined;
}

function rowOf({ id, properties }: Json, layer: string): Row {
  const own = isObject(properties) ? properties : {};
  const row: Row = {};
  for (const [key, value] of Object.entries(own)) {
    // How a map of others draws it.
    if (key.startsWith('_umap') || key === 'marker-color') continue;
    row[key] = value as Row[string];
  }
  if (layer && row[headOf('themes')] === undefined) row[headOf('themes')] = layer;
  if (id !== undefined && row['@id'] === undefined && row.id === undefined) row.id = id as Cell;
  return row;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
