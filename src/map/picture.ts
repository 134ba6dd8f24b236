/**
 * A frame of the map as SVG: there in the first frame after the data, with no worker and no WebGL, on paper too.
 * Shapes are one tab stop with arrow keys between them, and so are the markers.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { mapMessages, type MapMessages } from '../i18n/fr/map.js';
import type { Messages } from '../i18n/messages.js';
import { isInside } from '../data/point-in-area.js';
import { Camera } from './camera.js';
import { Clusters, type Marker } from './clusters.js';
import type { SceneFrame } from './frames.js';
import { placeLabels, type Box, type PlacedLabel } from './labels.js';
import { markerIcon } from './marker-icons.js';
import type { MapSelection } from './selection.js';
import { boundsOfArea } from './mercator.js';
import { placeMarkers, type PlacedMarker } from './place-markers.js';
import type { MapScene, Route, ScenePoint, SceneShape } from './scene.js';
import type { Shape } from './shapes.js';
import { sceneMessages } from '../i18n/fr/scene.js';

/** Share of the picture drawn beyond its edges, so that a drag does not run out of map. */
const MARGIN = 0.5;

/** A frame with what is worked out once per scene: its projection, its path data, its clusters. */
export interface DrawnFrame {
  frame: SceneFrame;
  camera: Camera;
  clusters: Clusters;
  paths: ReadonlyMap<string, string>;
  ground: string;
}

export function drawnFrame(frame: SceneFrame, scene: MapScene, camera: Camera): DrawnFrame {
  const near = scene.ground.filter((area) => {
    const bounds = boundsOfArea(area);
    return bounds !== undefined && camera.isNear(bounds);
  });
  return {
    frame,
    camera,
    clusters: new Clusters(frame.points, frame.id, camera.lowestZoom),
    paths: new Map(frame.shapes.map(({ id, shape }) => [id, camera.pathOf(shape.area)])),
    ground: near.map((area) => camera.pathOf(area)).join(''),
  };
}

export interface PictureContext {
  scene: MapScene;
  selection: MapSelection;
  messages: Messages;
  size: { width: number; height: number };
  isMain: boolean;
  /** Which shape and which marker Tab reaches. */
  tabStops: { shape: string | undefined; marker: string | undefined };
  /** Width of a name, in pixels for a text of 16. */
  measure: (text: string) => number;
  /** What buttons cover, in pixels. */
  covered: readonly Box[];
  /** Size of the page's text, 1 for 16 pixels: what is written on the map grows with it. */
  scale: number;
}

/** Zoom levels past the overview from which places have markers. */
const NEAR = 1;

/** At the overview places are mute dots: the message is who answers where. */
export function showsMarkers(
  { camera }: DrawnFrame,
  { territoryId, pointKey }: MapSelection,
  { shapes, isFiltered, route }: MapScene,
): boolean {
  // A walk is told by its stops.
  if (route) return false;
  const isAsked = territoryId !== undefined || pointKey !== undefined || isFiltered;
  return isAsked || shapes.length < 2 || camera.zoom > camera.wholeZoom + NEAR;
}

/** The markers of a frame; the chosen point has one of its own, even where it lies within a cluster. */
export function markersOf(
  { camera, clusters, frame }: DrawnFrame,
  { pointKey }: MapSelection,
  scale: number,
): PlacedMarker[] {
  const markers = clusters.markers(camera.bounds(MARGIN), camera.zoom);
  const chosen = frame.points.find(({ key }) => key === pointKey);
  const isApart = !chosen || markers.some(({ id }) => id === chosen.key);
  const all = isApart ? markers : [...markers, markerOf(chosen)];
  return placeMarkers(all, ({ lngLat }) => camera.toPixels(lngLat), pointKey, scale);
}

function markerOf(point: ScenePoint): Marker {
  const { key: id, lngLat, isLooking } = point;
  return { id, lngLat, point, count: 1, clusterId: undefined, isLooking };
}

export function renderPicture(drawn: DrawnFrame, context: PictureContext): TemplateResult {
  const { frame, camera, paths, ground } = drawn;
  const { selection, messages, size, isMain, scene } = context;
  const words = mapMessages(messages);
  const { scale, x, y } = camera.transform;
  const transform = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toPrecision(7)})`;
  const selected = paths.get(selection.territoryId ?? '');
  const hasMarkers = showsMarkers(drawn, selection, scene);
  const markers = hasMarkers ? markersOf(drawn, selection, context.scale) : [];
  const dots = hasMarkers || scene.route ? [] : dotsOf(drawn);
  const route = isMain ? scene.route : undefined;
  return html`<svg
    viewBox="0 0 ${size.width} ${size.height}"
    role="group"
    aria-label=${words.mapOf(isMain && frame.id === 'main' ? scene.legend.title : frame.name)}
  >
    ${
      isMain
        ? svg`<defs>
        <pattern id="no-data" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6L6 0" class="hatch" />
        </pattern>
      </defs>`
        : nothing
    }
    <g transform=${transform} aria-hidden="true"><path class="ground" d=${ground} /></g>
    <g
      class="shapes"
      transform=${transform}
      role="group"
      aria-label=${words.territories}
      aria-description=${words.help}
    >
      ${frame.shapes.map((shape) => renderShape(shape, paths.get(shape.id) ?? '', context))}
    </g>
    ${selected ? svg`<path class="chosen" d=${selected} transform=${transform} aria-hidden="true" />` : nothing}
    ${route?.path ? svg`<path class="route under" d=${camera.pathOfLine(route.path.coordinates)} transform=${transform} aria-hidden="true" /><path class="route" d=${camera.pathOfLine(route.path.coordinates)} transform=${transform} aria-hidden="true" />` : nothing}
    ${dots.length ? svg`<g aria-hidden="true">${dots.map(([cx, cy]) => svg`<circle class="dot" cx=${cx.toFixed(1)} cy=${cy.toFixed(1)} r="3" />`)}</g>` : nothing}
    ${markers.length ? renderMarkers(markers, context, words) : nothing}
    ${route ? renderStops(route, camera, context, words) : nothing}
    <g class="labels" aria-hidden="true">
      ${labelsOf(drawn, obstaclesOf(drawn, markers, dots, context), context).map((label) => renderLabel(label, context.scale))}
    </g>
  </svg>`;
}

function renderShape(
  { id, name, valueText, tone, shape }: SceneShape,
  path: string,
  { messages, tabStops, selection }: PictureContext,
): SVGTemplateResult {
  const label = messages.territoryLabel(name, valueText);
  return svg`<path
    class="shape tone-${tone ?? 'none'} ${shape.quality}"
    part="territory"
    d=${path}
    data-id=${id}
    role="button"
    tabindex=${id === tabStops.shape ? 0 : -1}
    aria-pressed=${id === selection.territoryId}
    aria-label=${label}
  ><title>${label}</title></path>`;
}

/** Where there are places: no more than can be told apart. */
function dotsOf({ camera, clusters }: DrawnFrame): (readonly [x: number, y: number])[] {
  const markers = clusters.markers(camera.bounds(MARGIN), camera.zoom);
  return markers.map(({ lngLat }) => camera.toPixels(lngLat));
}

function renderMarkers(
  markers: readonly PlacedMarker[],
  { messages, tabStops, selection, scale }: PictureContext,
  words: MapMessages,
): SVGTemplateResult {
  const renderMarker = (marker: PlacedMarker): SVGTemplateResult => {
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
  };
  return svg`<g class="points" role="group" aria-label=${sceneMessages(messages).mapPoints}>
    ${repeat(markers, ({ id }) => id, renderMarker)}
  </g>`;
}

function renderStops(
  { stops }: Route,
  camera: Camera,
  { selection, scale }: PictureContext,
  words: MapMessages,
): SVGTemplateResult {
  const current = stops.find(({ number }) => number === selection.stopNumber) ?? stops[0];
  return svg`<g class="stops" role="group" aria-label=${words.stops}>
    ${stops.map(({ title, lngLat, number }) => {
      const [x, y] = camera.toPixels(lngLat);
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

/** Where a stretch of a walk is kept free of names. */
const LINE_SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** What no name may cover, as for a text of 16 pixels. */
function obstaclesOf(
  { camera }: DrawnFrame,
  markers: readonly PlacedMarker[],
  dots: readonly (readonly [x: number, y: number])[],
  { scene, scale, covered, isMain }: PictureContext,
): Box[] {
  const around = (x: number, y: number, radius: number) => ({
    left: (x - radius) / scale,
    right: (x + radius) / scale,
    top: (y - radius) / scale,
    bottom: (y + radius) / scale,
  });
  const { stops = [], path } = (isMain && scene.route) || {};
  const line = (path?.coordinates ?? []).map((position) => camera.toPixels(position));
  return [
    ...markers.map(({ x, y, radius }) => around(x, y, radius + 3 * scale)),
    ...dots.map(([x, y]) => around(x, y, 4)),
    ...line.slice(1).flatMap(([x, y], index) => {
      const [fromX, fromY] = line[index] ?? [x, y];
      return LINE_SHARES.map((share) =>
        around(fromX + (x - fromX) * share, fromY + (y - fromY) * share, 6 * scale),
      );
    }),
    ...stops.map(({ lngLat }) => around(...camera.toPixels(lngLat), 16 * scale)),
    ...covered.map(({ left, right, top, bottom }) => ({
      left: left / scale,
      right: right / scale,
      top: top / scale,
      bottom: bottom / scale,
    })),
  ];
}

function labelsOf(
  { frame, camera }: DrawnFrame,
  obstacles: readonly Box[],
  { isMain, selection, size, measure, scale }: PictureContext,
): PlacedLabel[] {
  // Placed as for a text of 16 pixels, on a picture that is as much smaller as the text is larger.
  const candidates = frame.shapes.map(({ id, name, badge, sign, shape, tone }) => {
    const [x, y] = camera.toPixels(shape.labelLngLat);
    return {
      id,
      name: isMain ? name : '',
      badge,
      sign,
      tone,
      x: x / scale,
      y: y / scale,
      reach: reachOf(shape, camera, scale),
      isOn: (px: number, py: number) =>
        isInside(camera.toLngLat([px * scale, py * scale]), shape.area),
      isFirst: id === selection.territoryId,
    };
  });
  const room = { width: size.width / scale, height: size.height / scale };
  return placeLabels(candidates, obstacles, room, measure);
}

/** About a quarter of the box of a shape, each way: mostly within it. */
function reachOf({ area }: Shape, camera: Camera, scale: number): [dx: number, dy: number] {
  const [west, south, east, north] = boundsOfArea(area) ?? [0, 0, 0, 0];
  const [left, top] = camera.toPixels([west, north]);
  const [right, bottom] = camera.toPixels([east, south]);
  return [(0.25 * (right - left)) / scale, (0.28 * (bottom - top)) / scale];
}

/** A person, and a page of a calendar; 12 pixels high. */
const SIGNS = {
  person: 'M0-6a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM-5.5 6v-1.5a4 4 0 0 1 4-4h3a4 4 0 0 1 4 4V6z',
  event: 'M-5.5-4.5h11V6h-11zM-5.5-1.5h11M-3-6.5v3M3-6.5v3',
};

function renderLabel(
  { name, badge, sign, tone, x, y, badgeWidth, hasName }: PlacedLabel,
  scale: number,
): SVGTemplateResult {
  const at = (text: number) => (text * scale).toFixed(1);
  return svg`<g class="label on-tone-${tone ?? 'none'}" transform="translate(${at(x)} ${at(y)})">
    ${name && hasName ? svg`<text class="name" y=${at(badge ? -4 : 4.5)}>${name}</text>` : nothing}
    ${
      badge
        ? svg`<g transform="translate(${at(-badgeWidth / 2)} ${at(hasName ? 10 : 0)})">
            <path class="sign ${sign}" transform="translate(${at(6)} 0) scale(${scale})" d=${SIGNS[sign]} />
            <text class="count" x=${at(14)} y=${at(4.7)}>${badge}</text>
          </g>`
        : nothing
    }
  </g>`;
}
