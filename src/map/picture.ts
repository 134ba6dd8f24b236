/**
 * A frame of the map as SVG: there in the first frame after the data, with no worker and no WebGL, on paper too.
 * Shapes are one tab stop with arrow keys between them, and so are the markers.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LngLat } from '../data/geojson.js';
import { mapMessages, type MapMessages } from '../i18n/fr/map.js';
import type { Messages } from '../i18n/messages.js';
import { Camera } from './camera.js';
import { Clusters, type Marker } from './clusters.js';
import type { SceneFrame } from './frames.js';
import { placeLabels, type PlacedLabel } from './labels.js';
import { markerIcon } from './marker-icons.js';
import type { MapSelection } from './selection.js';
import { boundsOfArea } from './mercator.js';
import type { MapScene, Route, SceneShape } from './scene.js';
import { sceneMessages } from '../i18n/fr/scene.js';

/** Share of the picture drawn beyond its edges, so that a drag does not run out of map. */
const MARGIN = 0.5;
/** Of a marker, in pixels, for a text of 16. */
const MARKER_RADIUS = 11;

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
  /** Size of the page's text, 1 for 16 pixels: what is written on the map grows with it. */
  scale: number;
}

/** The markers of a frame; the chosen point has one of its own, even where it lies within a cluster. */
export function markersOf(
  { camera, clusters, frame }: DrawnFrame,
  { pointKey }: MapSelection,
): Marker[] {
  const markers = clusters.markers(camera.bounds(MARGIN), camera.zoom);
  const chosen = frame.points.find(({ key }) => key === pointKey);
  if (!chosen || markers.some(({ id }) => id === chosen.key)) return markers;
  const { key: id, lngLat } = chosen;
  return [...markers, { id, lngLat, point: chosen, count: 1, clusterId: undefined }];
}

export function renderPicture(drawn: DrawnFrame, context: PictureContext): TemplateResult {
  const { frame, camera, paths, ground } = drawn;
  const { selection, messages, size, isMain, scene } = context;
  const words = mapMessages(messages);
  const { scale, x, y } = camera.transform;
  const transform = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toPrecision(7)})`;
  const selected = paths.get(selection.territoryId ?? '');
  const markers = markersOf(drawn, selection);
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
    ${route?.path ? svg`<path class="route" d=${camera.pathOfLine(route.path.coordinates)} transform=${transform} aria-hidden="true" />` : nothing}
    ${markers.length ? renderMarkers(markers, camera, context, words) : nothing}
    ${route ? renderStops(route, camera, context, words) : nothing}
    <g class="labels" aria-hidden="true">
      ${labelsOf(drawn, markers, context).map((label) => renderLabel(label, context.scale))}
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

function renderMarkers(
  markers: readonly Marker[],
  camera: Camera,
  { messages, tabStops, selection, scale }: PictureContext,
  words: MapMessages,
): SVGTemplateResult {
  const renderMarker = (marker: Marker): SVGTemplateResult => {
    const { id, lngLat, point, count } = marker;
    const [x, y] = camera.toPixels(lngLat);
    const label = point
      ? [point.name, point.detail, point.isIllustrative ? messages.example : '']
          .filter(Boolean)
          .join(', ')
      : words.cluster(count);
    const radius = (point ? MARKER_RADIUS : Math.min(22, 12 + 2 * Math.log2(count))) * scale;
    const half = 10 * scale;
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
      <circle class="target" r=${Math.max(radius + 3, 14)} />
      ${
        point?.kind === 'event'
          ? svg`<rect class="mark" x=${-half} y=${-half} width=${2 * half} height=${2 * half} rx=${4 * scale} />`
          : svg`<circle class="mark" r=${radius} />`
      }
      ${point ? svg`<g transform="scale(${scale})">${markerIcon(point)}</g>` : svg`<text class="cluster-count" y=${4.5 * scale} aria-hidden="true">${count}</text>`}
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

function labelsOf(
  { frame, camera }: DrawnFrame,
  markers: readonly Marker[],
  { isMain, selection, size, measure, scale }: PictureContext,
): PlacedLabel[] {
  // Placed as for a text of 16 pixels, on a picture that is as much smaller as the text is larger.
  const at = (lngLat: LngLat) => {
    const [x, y] = camera.toPixels(lngLat);
    return [x / scale, y / scale] as const;
  };
  const candidates = frame.shapes.map(({ id, name, badge, shape }) => {
    const [x, y] = at(shape.labelLngLat);
    return {
      id,
      name: isMain ? name : '',
      badge,
      x,
      y,
      isFirst: id === selection.territoryId,
    };
  });
  const obstacles = markers.map(({ lngLat }) => at(lngLat));
  const room = { width: size.width / scale, height: size.height / scale };
  return placeLabels(candidates, obstacles, room, measure);
}

function renderLabel(
  { name, badge, x, y, hasName, badgeWidth }: PlacedLabel,
  scale: number,
): SVGTemplateResult {
  const [width, height] = [badgeWidth * scale, 20 * scale];
  return svg`<g transform="translate(${(x * scale).toFixed(1)} ${(y * scale).toFixed(1)})">
    ${hasName && name ? svg`<text class="name" y=${-14 * scale}>${name}</text>` : nothing}
    ${
      badge
        ? svg`<rect class="badge" x=${-width / 2} y=${-height / 2} width=${width} height=${height} rx=${height / 2} />
            <text class="count" y=${4.5 * scale}>${badge}</text>`
        : nothing
    }
  </g>`;
}
