/**
 * The places of a frame as markers, gathered where they would cover each other, and the walk that is followed.
 * Downloaded when they are shown: at the overview places are dots.
 */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MapMessages } from '../i18n/fr/map.js';
import type { Messages } from '../i18n/messages.js';
import { sceneMessages } from '../i18n/fr/scene.js';
import type { View } from '../data/geojson.js';
import { isInside } from '../data/point-in-area.js';
import { MAX_ZOOM, type Camera } from './camera.js';
import { Clusters, type Marker } from './clusters.js';
import type { SceneFrame } from './frames.js';
import type { LabelCandidate } from './labels.js';
import { markerIcon } from './marker-icons.js';
import { placeMarkers, type PlacedMarker } from './place-markers.js';
import { marksStyles } from './marks.styles.js';
import type { Route, ScenePoint } from './scene.js';
import type { MapSelection } from './selection.js';
import { townKey, townName } from './town-names.js';

export { marksStyles };
export type { PlacedMarker };

/** What the drawing depends on beside the frame. */
export interface MarksContext {
  selection: MapSelection;
  messages: Messages;
  /** Which marker Tab reaches. */
  tabStops: { marker: string | undefined };
  /** Size of the page's text, 1 for 16 pixels. */
  scale: number;
}

interface TownsContext {
  selection: MapSelection;
  /** Size of the page's text, 1 for 16 pixels. */
  scale: number;
  /** Of the picture, in pixels. */
  size: { width: number; height: number };
}

/** Zoom levels towards records that were not read: then their file is. */
const PILE_STEP = 1.5;

/** Records of one marker that are asked for their town. */
const MOST_OF_A_TOWN = 50;
/** Pixels between the edge of a marker and the middle of the name of its town, for a text of 16. */
const TOWN_GAP = 15;
/** Half the width of a letter, roughly, in pixels. */
const HALF_LETTER = 4;

/** Share of the picture drawn beyond its edges, so that a drag does not run out of map. */
const MARGIN = 0.5;

export class FrameMarks {
  readonly #frame: SceneFrame;
  readonly #camera: Camera;
  #all: Clusters | undefined;

  constructor(frame: SceneFrame, camera: Camera) {
    this.#frame = frame;
    this.#camera = camera;
  }

  /** A walk needs none. */
  get #clusters(): Clusters {
    const { points, id } = this.#frame;
    return (this.#all ??= new Clusters(points, id, this.#camera.lowestZoom));
  }

  /** Where the markers stand; the chosen point has a marker of its own, even where it lies within a cluster. */
  placed({ pointKey }: MapSelection, scale: number): PlacedMarker[] {
    const camera = this.#camera;
    const markers = this.#clusters.markers(camera.bounds(MARGIN), camera.zoom);
    const chosen = this.#frame.points.find(({ key }) => key === pointKey);
    const isApart = !chosen || markers.some(({ id }) => id === chosen.key);
    const all = isApart ? markers : [...markers, markerOf(chosen)];
    return placeMarkers(all, ({ lngLat }) => camera.toPixels(lngLat), pointKey, scale);
  }

  /**
   * What a press on a marker leads to: the keys of its points, or the view in which it comes apart. `undefined`: it
   * is none of these.
   */
  open(id: string, selection: MapSelection, scale: number): string[] | View | undefined {
    const { zoom } = this.#camera;
    const marker = this.placed(selection, scale).find((each) => each.id === id);
    if (!marker) return undefined;
    const { members, lngLat, point } = marker;
    const [only, ...others] = members;
    const pile = others.length ? undefined : only?.pile;
    const apart = pile
      ? Math.min(zoom + PILE_STEP, MAX_ZOOM)
      : only && !others.length
        ? this.#clusters.expansionZoom(only)
        : Math.min(zoom + 1, MAX_ZOOM);
    const canZoom = apart !== undefined && apart > zoom - 1 && zoom < MAX_ZOOM;
    if (!point && canZoom) return { center: lngLat, zoom: apart + 0.2 };
    return members.flatMap((each) => this.#clusters.pointsOf(each)).map(({ key }) => key);
  }

  /**
   * The towns of markers that are whole in view, each once, those of the chosen territory first: below the marker, above or
   * beside it. Places for a text of 16 pixels.
   */
  townsOf(
    markers: readonly PlacedMarker[],
    { selection: { territoryId }, scale, size }: TownsContext,
  ): LabelCandidate[] {
    const { shapes } = this.#frame;
    // A territory may be a town, and has its own name there.
    const named = new Set(shapes.map(({ name }) => townKey(name)));
    const chosen = shapes.find(({ id }) => id === territoryId)?.shape.area;
    const isChosen = ({ lngLat }: PlacedMarker) => chosen !== undefined && isInside(lngLat, chosen);
    const own = markers.filter(isChosen);
    return [...new Set([...own, ...markers])].flatMap((marker): LabelCandidate[] => {
      const { id, count, x, y, radius } = marker;
      const town = count > MOST_OF_A_TOWN ? undefined : this.#townOf(marker);
      const key = townKey(town ?? '');
      if (!town || !key || named.has(key) || !isWhole(marker, size)) return [];
      named.add(key);
      const name = townName(town);
      const away = radius / scale + TOWN_GAP;
      const beside = away + name.length * HALF_LETTER;
      return [
        {
          ...{ id, name, badge: '', sign: 'person', tone: 'town', isFirst: false },
          ...{ x: x / scale, y: y / scale, reach: [0, 0], isOn: () => false },
          moves: [
            [0, away],
            [0, -away],
            [-beside, 0],
            [beside, 0],
          ],
        },
      ];
    });
  }

  /** The one town of the records of a marker; those that name none are where the others are. */
  #townOf({ members }: PlacedMarker): string | undefined {
    const points = members.flatMap((each) => this.#clusters.pointsOf(each));
    const towns = new Map(points.map(({ town = '' }) => [townKey(town), town]));
    towns.delete('');
    return towns.size === 1 ? [...towns.values()][0] : undefined;
  }

  renderMarkers(
    markers: readonly PlacedMarker[],
    context: MarksContext,
    words: MapMessages,
  ): SVGTemplateResult {
    return svg`<g class="points" role="group" aria-label=${sceneMessages(context.messages).mapPoints}>
      ${repeat(
        markers,
        ({ id }) => id,
        (marker) => renderMarker(marker, context, words),
      )}
    </g>`;
  }

  /** The way of a walk, below what stands on it. */
  renderPath({ path }: Route): SVGTemplateResult | typeof nothing {
    if (!path) return nothing;
    const d = this.#camera.pathOfLine(path.coordinates);
    const { x, y, scale } = this.#camera.transform;
    const transform = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toPrecision(7)})`;
    return svg`<g transform=${transform} aria-hidden="true"><path class="route under" d=${d} /><path class="route" d=${d} /></g>`;
  }

  renderStops(
    { stops }: Route,
    { selection, scale }: MarksContext,
    words: MapMessages,
  ): SVGTemplateResult {
    const current = stops.find(({ number }) => number === selection.stopNumber) ?? stops[0];
    return svg`<g class="stops" role="group" aria-label=${words.stops}>
    ${stops.map(({ title, lngLat, number }) => {
      const [x, y] = this.#camera.toPixels(lngLat);
      const label = words.stop(number, title);
      return svg`<g
        class="stop"
        transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"
        data-stop=${number}
        role="button"
        tabindex=${number === current?.number ? 0 : -1}
        aria-pressed=${number === selection.stopNumber}
        aria-label=${label}
      >
        <circle class="target" r=${16 * scale} />
        <circle class="mark" r=${12 * scale} />
        <text class="cluster-count" y=${4.5 * scale} aria-hidden="true">${number}</text>
      </g>`;
    })}
  </g>`;
  }
}

function isWhole({ x, y, radius }: PlacedMarker, { width, height }: TownsContext['size']): boolean {
  return x >= radius && y >= radius && x <= width - radius && y <= height - radius;
}

function markerOf(point: ScenePoint): Marker {
  const { key: id, lngLat, isLooking } = point;
  return { id, lngLat, point, count: 1, clusterId: undefined, isLooking, pile: undefined };
}

function renderMarker(
  marker: PlacedMarker,
  { messages, tabStops, selection, scale }: MarksContext,
  words: MapMessages,
): SVGTemplateResult {
  const { id, point, count, x, y, radius, isLooking } = marker;
  const label = point
    ? [
        point.name,
        point.detail,
        isLooking ? words.looking : '',
        point.isIllustrative ? messages.example : '',
      ]
        .filter(Boolean)
        .join(', ')
    : words.cluster(count);
  const half = radius - 1.5 * scale;
  const edge = radius * 0.74;
  return svg`<g
      class="point ${point?.kind ?? 'cluster'}"
      part="point"
      transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"
      data-key=${id}
      role="button"
      tabindex=${id === tabStops.marker ? 0 : -1}
      aria-pressed=${point ? String(id === selection.pointKey) : nothing}
      aria-label=${label}
    >
      ${point ? svg`<title>${label}</title>` : nothing}
      <circle class="target" r=${Math.max(radius + 3, 16)} />
      ${point ? nothing : svg`<circle class="mark back" r=${radius - 1} cx=${2.5 * scale} cy=${-2.5 * scale} />`}
      ${
        point?.kind === 'event'
          ? svg`<rect class="mark" x=${-half} y=${-half} width=${2 * half} height=${2 * half} rx=${5 * scale} />`
          : svg`<circle class="mark" r=${radius - (point ? 0 : 1)} />`
      }
      ${point ? svg`<g transform="scale(${scale})">${markerIcon(point)}</g>` : svg`<text class="cluster-count" y=${4.5 * scale} aria-hidden="true">${count}</text>`}
      ${isLooking ? svg`<circle class="warm" cx=${edge} cy=${-edge} r=${4.5 * scale} />` : nothing}
    </g>`;
}
