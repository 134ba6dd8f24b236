/**
 * The basemaps that a page may ask for, as MapLibre styles. Nothing here is loaded unless the page names one: its
 * host then sees the visitor's address.
 */
import { addProtocol, type Map as MaplibreMap, type StyleSpecification } from 'maplibre-gl';
import type { PMTiles } from 'pmtiles';
import { fetchJson } from '../load/fetch-json.js';
import { limits } from '../load/load-file.js';
import { pmtilesStyle } from './pmtiles-style.js';

interface Preset {
  url: string;
  attribution: string;
}

/** Addresses and credits as their operators publish them. */
const presets = new Map<string, Preset>([
  [
    'ign-plan',
    {
      url: 'https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/standard.json',
      attribution: '© IGN – Géoplateforme / Plan IGN',
    },
  ],
  [
    'openfreemap',
    {
      url: 'https://tiles.openfreemap.org/styles/positron',
      attribution: 'OpenFreeMap © OpenMapTiles, données OpenStreetMap',
    },
  ],
]);

/** The one layer of the plain style. */
export const PLAIN = 'plain';

export function plainStyle(color: string): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [{ id: PLAIN, type: 'background', paint: { 'background-color': color } }],
  };
}

/**
 * The style of a basemap: a preset's name, the URL of a style, or of a PMTiles file.
 * @throws when it cannot be had
 */
export async function loadBasemap(basemap: string): Promise<StyleSpecification> {
  const preset = presets.get(basemap);
  const { href } = new URL(preset?.url ?? basemap, document.baseURI);
  if (/\.pmtiles$/.test(new URL(href).pathname)) return pmtilesStyle(await openPmtiles(href));
  const { json } = await fetchJson(href, limits);
  const style = absolute(json as StyleSpecification, href);
  if (style.version !== 8 || !Array.isArray(style.layers)) throw new TypeError('Not a map style');
  // Without glyphs the engine draws letters from the page's own fonts: no request for them.
  delete style.glyphs;
  return style;
}

/** What is owed to whom, as text: sources may credit in HTML. */
export function attributionText(map: MaplibreMap, basemap: string): string {
  if (!basemap) return '';
  const preset = presets.get(basemap)?.attribution;
  if (preset) return preset;
  const credits = Object.keys(map.getStyle().sources).flatMap((id) => {
    const { attribution } = map.getSource(id) as { attribution?: unknown };
    return typeof attribution === 'string' ? [plainText(attribution)] : [];
  });
  return [...new Set(credits)].filter(Boolean).join(' · ');
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&copy;/g, '©')
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;/g, '\u00A0')
    .trim();
}

/** Styles may name their tiles and sprites relative to themselves; the engine wants whole addresses. */
function absolute(style: StyleSpecification, base: string): StyleSpecification {
  const resolve = (url: string) => decodeURI(new URL(url.replace(/[{}]/g, encodeURI), base).href);
  for (const source of Object.values(style.sources)) {
    if ('url' in source && source.url) source.url = resolve(source.url);
    if ('data' in source && typeof source.data === 'string') source.data = resolve(source.data);
    if ('tiles' in source && source.tiles) source.tiles = source.tiles.map(resolve);
  }
  if (typeof style.sprite === 'string') style.sprite = resolve(style.sprite);
  return style;
}

let protocol: Promise<{ add(file: PMTiles): void; open(url: string): PMTiles }> | undefined;

/** Opens a PMTiles file, which is read by HTTP ranges; its reader is downloaded for the first one. */
async function openPmtiles(url: string): Promise<PMTiles> {
  protocol ??= import('pmtiles').then(({ PMTiles, Protocol }) => {
    const files = new Protocol();
    addProtocol('pmtiles', files.tile);
    return { add: (file) => files.add(file), open: (each) => new PMTiles(each) };
  });
  const { add, open } = await protocol;
  const file = open(url);
  add(file);
  return file;
}
