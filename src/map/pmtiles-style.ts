/** A quiet style for a PMTiles file: raster as it is, vector tiles by the layer names that their makers share. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { PMTiles } from 'pmtiles';

/** TileType of the PMTiles specification, version 3. */
const MVT = 1;

const GROUND = '#f3f1ec';
const WATER = '#c5dbe6';
const GREEN = '#dfe9d6';
const BUILDING = '#e2ddd5';
const ROAD = '#ffffff';
const BORDER = '#a8a3b5';
const INK = '#4a4f57';

/** Layers of the Protomaps, OpenMapTiles and Shortbread schemas, bottom first. */
const fills: readonly [string, string][] = [
  ['earth', GROUND],
  ['landcover', GREEN],
  ['landuse', GREEN],
  ['natural', GREEN],
  ['land', GREEN],
  ['water', WATER],
  ['ocean', WATER],
  ['water_polygons', WATER],
  ['buildings', BUILDING],
  ['building', BUILDING],
];
const lines: readonly [string, string, number][] = [
  ['roads', ROAD, 1.4],
  ['transportation', ROAD, 1.4],
  ['streets', ROAD, 1.4],
  ['boundaries', BORDER, 0.8],
  ['boundary', BORDER, 0.8],
];
const labels: readonly string[] = ['places', 'place', 'place_labels'];

/** @throws when the file is no PMTiles file */
export async function pmtilesStyle(file: PMTiles): Promise<StyleSpecification> {
  const header = await file.getHeader();
  const metadata = (await file.getMetadata()) as { attribution?: string };
  const url = `pmtiles://${file.source.getKey()}`;
  const attribution = metadata.attribution ?? '';
  const background: LayerSpecification = {
    id: 'background',
    type: 'background',
    paint: { 'background-color': GROUND },
  };
  if (header.tileType !== MVT) {
    return {
      version: 8,
      sources: { basemap: { type: 'raster', url, attribution, tileSize: 256 } },
      layers: [background, { id: 'basemap', type: 'raster', source: 'basemap' }],
    };
  }
  return {
    version: 8,
    sources: { basemap: { type: 'vector', url, attribution } },
    layers: [
      background,
      ...fills.map(([layer, color]): LayerSpecification => ({
        id: layer,
        type: 'fill',
        source: 'basemap',
        'source-layer': layer,
        paint: { 'fill-color': color },
      })),
      ...lines.map(([layer, color, width]): LayerSpecification => ({
        id: layer,
        type: 'line',
        source: 'basemap',
        'source-layer': layer,
        paint: { 'line-color': color, 'line-width': width },
      })),
      ...labels.map((layer): LayerSpecification => ({
        id: layer,
        type: 'symbol',
        source: 'basemap',
        'source-layer': layer,
        layout: { 'text-field': ['get', 'name'], 'text-size': 12, 'text-font': ['sans-serif'] },
        paint: { 'text-color': INK, 'text-halo-color': GROUND, 'text-halo-width': 1.2 },
      })),
    ],
  };
}
