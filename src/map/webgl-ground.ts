/**
 * The ground painted by MapLibre GL: the territories and, on request, a basemap. It has no controls, no popups and no
 * say in where the map is: the picture above it answers the visitor. One chunk holds the engine, its worker and its
 * styles, so that `script-src` and `worker-src blob:` are all that a policy must allow.
 */
import {
  Map as MaplibreMap,
  setWorkerUrl,
  type GeoJSONSource,
  type StyleSpecification,
} from 'maplibre-gl';
import cssText from 'maplibre-gl/dist/maplibre-gl.css?inline';
import workerCode from 'maplibre-gl/dist/maplibre-gl-worker.mjs?raw';
import type { Feature } from 'geojson';
import { unsafeCSS } from 'lit';
import { adoptStyles } from '../page/adopt-styles.js';
import type { MapMessages } from '../i18n/fr/map.js';
import { attributionText, loadBasemap, PLAIN, plainStyle } from './basemap.js';
import { plainColor } from './css-color.js';
import type { View } from '../data/geojson.js';
import type { MapSelection } from './selection.js';
import type { DrawnFrame } from './picture.js';
import { PLAIN_TONE, type MapScene, type SceneShape } from './scene.js';
import { trustedScriptUrl } from './trusted-script-url.js';

export interface WebglCallbacks {
  /** What was asked for is on screen. */
  onReady(): void;
  /** The browser took the WebGL context away. */
  onLost(): void;
  /** The engine cannot work here. */
  onFailed(): void;
  onAttribution(text: string): void;
  onBasemapFailure(): void;
}

/** An engine that has drawn nothing by then (its worker may be blocked without an error) is given up. */
const START_LIMIT_MS = 30_000;
/** Sources and layers. */
const SHAPES = 'territories';
const GROUND = 'ground';
const CHOSEN_OPACITY = 0.75;
const BASEMAP_OPACITY = 0.45;

const engineStyles = unsafeCSS(cssText);
let isWorkerSet = false;

export class WebglGround {
  readonly #host: HTMLElement;
  readonly #callbacks: WebglCallbacks;
  #map: MaplibreMap | undefined;
  #shown: { scene: MapScene; frame: DrawnFrame; territoryId: string | undefined } | undefined;
  /** What the engine has. */
  #painted: { key: string; areas: readonly object[] } | undefined;
  #paintTimer: ReturnType<typeof setTimeout> | undefined;
  #covered = 0;
  #basemap = '';
  #isStyled = false;
  #hasBasemapTile = false;
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  /** A page that has a theme of its own says so on its root or its body. */
  readonly #themes = new MutationObserver(() => this.#paintShapes());
  #startTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #resizes = new ResizeObserver(() => this.#map?.resize());

  constructor(host: HTMLElement, callbacks: WebglCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    adoptStyles(host.getRootNode(), engineStyles);
  }

  paint(
    scene: MapScene,
    frame: DrawnFrame,
    { territoryId }: MapSelection,
    covered: number,
    words: MapMessages,
  ): void {
    this.#covered = covered;
    this.#map ??= this.#start(frame.camera.view, words.mapOf(scene.legend.title));
    this.follow(frame.camera.view);
    if (scene.basemap !== this.#basemap) void this.#setBasemap(scene.basemap);
    this.#shown = { scene, frame, territoryId };
    // Asking for colours costs a style pass: not while the visitor waits for the list.
    clearTimeout(this.#paintTimer);
    this.#paintTimer = setTimeout(() => this.#paintShapes());
  }

  follow({ center, zoom }: View): void {
    this.#map?.jumpTo({ center, zoom, padding: { right: this.#covered } });
  }

  destroy(): void {
    clearTimeout(this.#startTimer);
    clearTimeout(this.#paintTimer);
    this.#resizes.disconnect();
    this.#scheme.removeEventListener('change', this.#onSchemeChange);
    this.#themes.disconnect();
    this.#map?.remove();
    this.#map = undefined;
    this.#host.replaceChildren();
  }

  /** @throws when there is no WebGL */
  #start(view: View, title: string): MaplibreMap {
    if (!isWorkerSet) {
      const blob = new Blob([workerCode], { type: 'text/javascript' });
      // Not revoked: the engine asks for it again when it makes another worker.
      setWorkerUrl(trustedScriptUrl(URL.createObjectURL(blob)));
      isWorkerSet = true;
    }
    const map = new MaplibreMap({
      container: this.#host,
      style: plainStyle(this.#color('--_sunk')),
      ...view,
      interactive: false,
      attributionControl: false,
      maplibreLogo: false,
      renderWorldCopies: false,
      trackResize: false,
      fadeDuration: 0,
      // Nothing of it is exposed, and still nothing of it should be English on a French page.
      locale: { 'Map.Title': title },
    });
    this.#limitStart();
    map.on('style.load', () => {
      this.#isStyled = true;
      this.#paintShapes();
    });
    map.on('idle', () => {
      clearTimeout(this.#startTimer);
      this.#callbacks.onReady();
      this.#callbacks.onAttribution(attributionText(map, this.#basemap));
    });
    map.on('sourcedata', ({ sourceId, tile }) => {
      if (tile && sourceId !== SHAPES && sourceId !== GROUND) this.#hasBasemapTile = true;
    });
    // Heard, or the engine writes to the console. A tile that fails among others is no failure of the basemap.
    map.on('error', () => {
      if (this.#basemap && !this.#hasBasemapTile) this.#callbacks.onBasemapFailure();
    });
    map.on('webglcontextlost', () => this.#callbacks.onLost());
    this.#resizes.observe(this.#host);
    this.#scheme.addEventListener('change', this.#onSchemeChange);
    const { documentElement, body } = this.#host.ownerDocument;
    for (const each of [documentElement, body]) this.#themes.observe(each, { attributes: true });
    return map;
  }

  readonly #onSchemeChange = (): void => this.#paintShapes();

  /** A page in the background draws nothing: its time does not count. */
  #limitStart(): void {
    this.#startTimer = setTimeout(() => {
      if (document.hidden) this.#limitStart();
      else this.#callbacks.onFailed();
    }, START_LIMIT_MS);
  }

  async #setBasemap(basemap: string): Promise<void> {
    this.#basemap = basemap;
    this.#hasBasemapTile = false;
    let style: StyleSpecification;
    try {
      style = basemap ? await loadBasemap(basemap) : plainStyle(this.#color('--_sunk'));
    } catch {
      if (this.#basemap === basemap) this.#callbacks.onBasemapFailure();
      return;
    }
    if (this.#basemap !== basemap || !this.#map) return;
    this.#isStyled = false;
    this.#map.setStyle(style, { diff: false });
  }

  /** Hands the shapes to the engine, when they or their colours are not what it has. */
  #paintShapes(): void {
    const map = this.#map;
    if (!map || !this.#shown || !this.#isStyled) return;
    const { scene, frame, territoryId } = this.#shown;
    const { shapes } = frame.frame;
    const tones = [0, 1, 2, 3, 4].map((tone) => this.#color(`--_tone-${String(tone)}`));
    const [accent, surface, line, sunk] = ['accent', 'surface', 'line', 'sunk'].map((name) =>
      this.#color(`--_${name}`),
    );
    const areas = [...shapes.map(({ shape }) => shape.area), ...scene.ground];
    // Where the fill says nothing, the chosen one stands out.
    const isPlain = shapes.every(({ tone }) => tone === PLAIN_TONE);
    const chosen = shapes.find(({ id }) => id === territoryId);
    const colorOf = ({ id, tone = -1 }: SceneShape) =>
      tones[isPlain && chosen && id !== territoryId ? PLAIN_TONE - 1 : tone];
    const looks = shapes.map((shape) => [colorOf(shape), shape === chosen]);
    const key = JSON.stringify([looks, accent, surface, line, sunk, scene.basemap]);
    const { key: shownKey, areas: shownAreas = [] } = this.#painted ?? {};
    const isSame =
      key === shownKey &&
      areas.length === shownAreas.length &&
      areas.every((area, index) => area === shownAreas[index]);
    if (isSame && map.getLayer(SHAPES)) return;
    this.#painted = { key, areas };
    if (!map.getLayer(SHAPES)) addLayers(map, scene.basemap !== '');
    const features = shapes.map((shape) =>
      featureOf(shape.shape.area, {
        color: colorOf(shape) ?? 'rgba(0,0,0,0)',
        isChosen: shape === chosen,
      }),
    );
    setFeatures(map, SHAPES, features);
    map.setPaintProperty(`${SHAPES}-chosen`, 'fill-color', accent);
    map.setPaintProperty(`${SHAPES}-line`, 'line-color', accent);
    if (scene.basemap) return;
    setFeatures(
      map,
      GROUND,
      scene.ground.map((area) => featureOf(area, {})),
    );
    map.setPaintProperty(PLAIN, 'background-color', sunk);
    map.setPaintProperty(GROUND, 'fill-color', surface);
    map.setPaintProperty(`${GROUND}-line`, 'line-color', line);
  }

  /** A token as `rgb()`: the engine knows neither `light-dark()` nor `color-mix()`. */
  #color(token: string): string {
    const probe = document.createElement('span');
    probe.style.color = `var(${token})`;
    this.#host.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return plainColor(color);
  }
}

function featureOf(geometry: Feature['geometry'], properties: Feature['properties']): Feature {
  return { type: 'Feature', properties, geometry };
}

function setFeatures(map: MaplibreMap, id: string, features: Feature[]): void {
  map.getSource<GeoJSONSource>(id)?.setData({ type: 'FeatureCollection', features });
}

/** The territories lie below the names of a basemap; without one, on the faint ground around them. */
function addLayers(map: MaplibreMap, hasBasemap: boolean): void {
  const firstLabel = map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
  const empty = { type: 'FeatureCollection' as const, features: [] };
  for (const id of hasBasemap ? [SHAPES] : [GROUND, SHAPES]) {
    map.addSource(id, { type: 'geojson', data: empty });
    map.addLayer({ id, type: 'fill', source: id }, firstLabel);
    map.addLayer(
      { id: `${id}-line`, type: 'line', source: id, paint: { 'line-width': 1.2 } },
      firstLabel,
    );
  }
  map.addLayer(
    { id: `${SHAPES}-chosen`, type: 'fill', source: SHAPES, filter: ['get', 'isChosen'] },
    firstLabel,
  );
  map.setPaintProperty(SHAPES, 'fill-color', ['get', 'color']);
  map.setPaintProperty(SHAPES, 'fill-opacity', hasBasemap ? BASEMAP_OPACITY : 1);
  const opacity = hasBasemap ? BASEMAP_OPACITY : CHOSEN_OPACITY;
  map.setPaintProperty(`${SHAPES}-chosen`, 'fill-opacity', opacity);
}
