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
import type { FeatureCollection } from 'geojson';
import type { MapMessages } from '../i18n/map-messages.js';
import { attributionText, loadBasemap, plainStyle } from './basemap.js';
import { plainColor } from './css-color.js';
import type { View } from '../data/visitor-state.js';
import type { MapSelection } from './map-view.js';
import type { DrawnFrame } from './picture.js';
import type { MapScene } from './scene.js';
import { trustedScriptUrl } from './trusted-script-url.js';

export interface MaplibreCallbacks {
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
const START_LIMIT_MS = 10_000;
const SOURCE = 'territories';
const SELECTED_OPACITY = 0.75;
const BASEMAP_OPACITY = 0.45;

const sheet = new CSSStyleSheet();
sheet.replaceSync(cssText);
let isWorkerSet = false;

export class MaplibreView {
  readonly #host: HTMLElement;
  readonly #callbacks: MaplibreCallbacks;
  #map: MaplibreMap | undefined;
  #shown: { scene: MapScene; frame: DrawnFrame; territoryId: string | undefined } | undefined;
  /** What the engine has. */
  #painted: { key: string; areas: readonly object[] } | undefined;
  #paintTimer: ReturnType<typeof setTimeout> | undefined;
  #covered = 0;
  #basemap = '';
  #isStyled = false;
  #startTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #resizes = new ResizeObserver(() => this.#map?.resize());

  constructor(host: HTMLElement, callbacks: MaplibreCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    const root = host.getRootNode();
    if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
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
    this.#startTimer = setTimeout(() => this.#callbacks.onFailed(), START_LIMIT_MS);
    map.on('style.load', () => {
      this.#isStyled = true;
      this.#paintShapes();
    });
    map.on('idle', () => {
      clearTimeout(this.#startTimer);
      this.#callbacks.onReady();
      this.#callbacks.onAttribution(attributionText(map, this.#basemap));
    });
    // Heard, or the engine writes to the console. Without a basemap nothing is fetched that could fail.
    map.on('error', () => {
      if (this.#basemap) this.#callbacks.onBasemapFailure();
    });
    map.on('webglcontextlost', () => this.#callbacks.onLost());
    this.#resizes.observe(this.#host);
    return map;
  }

  async #setBasemap(basemap: string): Promise<void> {
    this.#basemap = basemap;
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
    const looks = shapes.map(({ id, tone }) => [id, tones[tone ?? -1], id === territoryId]);
    const key = JSON.stringify([looks, scene.basemap]);
    const isSameArea = this.#painted?.areas.every(
      (area, index) => area === shapes[index]?.shape.area,
    );
    if (this.#painted?.key === key && isSameArea && map.getLayer(SOURCE)) return;
    this.#painted = { key, areas: shapes.map(({ shape }) => shape.area) };
    const data: FeatureCollection = {
      type: 'FeatureCollection',
      features: shapes.map(({ id, tone, shape }) => ({
        type: 'Feature',
        properties: { color: tones[tone ?? -1] ?? 'rgba(0,0,0,0)', isChosen: id === territoryId },
        geometry: shape.area,
      })),
    };
    const source = map.getSource<GeoJSONSource>(SOURCE);
    if (source) source.setData(data);
    else map.addSource(SOURCE, { type: 'geojson', data });
    if (!map.getLayer(SOURCE)) this.#addLayers(map, scene);
    map.setPaintProperty(`${SOURCE}-chosen`, 'fill-color', this.#color('--_accent'));
    map.setPaintProperty(`${SOURCE}-line`, 'line-color', this.#color('--_accent'));
  }

  #addLayers(map: MaplibreMap, { basemap, ground }: MapScene): void {
    const firstLabel = map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
    if (!basemap && !map.getSource('ground')) {
      const features = ground.map((geometry) => ({
        type: 'Feature' as const,
        properties: {},
        geometry,
      }));
      map.addSource('ground', { type: 'geojson', data: { type: 'FeatureCollection', features } });
      const paint = { 'fill-color': this.#color('--_surface') };
      map.addLayer({ id: 'ground', type: 'fill', source: 'ground', paint });
      const line = { 'line-color': this.#color('--_line'), 'line-width': 1 };
      map.addLayer({ id: 'ground-line', type: 'line', source: 'ground', paint: line });
    }
    map.addLayer(
      {
        id: SOURCE,
        type: 'fill',
        source: SOURCE,
        paint: { 'fill-color': ['get', 'color'], 'fill-opacity': basemap ? BASEMAP_OPACITY : 1 },
      },
      firstLabel,
    );
    map.addLayer(
      {
        id: `${SOURCE}-chosen`,
        type: 'fill',
        source: SOURCE,
        filter: ['get', 'isChosen'],
        paint: { 'fill-opacity': basemap ? BASEMAP_OPACITY : SELECTED_OPACITY },
      },
      firstLabel,
    );
    map.addLayer(
      { id: `${SOURCE}-line`, type: 'line', source: SOURCE, paint: { 'line-width': 1.3 } },
      firstLabel,
    );
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
