/**
 * A frame of the map as SVG: there in the first frame after the data, with no worker and no WebGL, on paper too.
 * Shapes are one tab stop with arrow keys between them, and so are the markers.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { mapMessages } from '../i18n/fr/map.js';
import type { Messages } from '../i18n/messages.js';
import { isInside } from '../data/point-in-area.js';
import { Camera } from './camera.js';
import type { SceneFrame } from './frames.js';
import type { FrameMarks, PlacedMarker } from './frame-marks.js';
import { placeLabels, type Box, type PlacedLabel } from './labels.js';
import type { MapSelection } from './selection.js';
import { boundsOfArea } from './mercator.js';
import type { MapScene, SceneShape } from './scene.js';
import type { Shape } from './shapes.js';

/** A frame with what is worked out once per scene: its projection, its path data, its marks. */
export interface DrawnFrame {
  frame: SceneFrame;
  camera: Camera;
  /** Its places and walks, once the code is there that shows them as more than dots. */
  marks?: FrameMarks;
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

export function renderPicture(drawn: DrawnFrame, context: PictureContext): TemplateResult {
  const { frame, camera, paths, ground } = drawn;
  const { selection, messages, size, isMain, scene } = context;
  const words = mapMessages(messages);
  const { scale, x, y } = camera.transform;
  const transform = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toPrecision(7)})`;
  const selected = paths.get(selection.territoryId ?? '');
  const placed = showsMarkers(drawn, selection, scene)
    ? drawn.marks?.placed(selection, context.scale)
    : undefined;
  const dots = placed || scene.route ? [] : dotsOf(drawn);
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
    ${route && drawn.marks ? drawn.marks.renderPath(route) : nothing}
    ${dots.length ? svg`<g aria-hidden="true">${dots.map(([cx, cy]) => svg`<circle class="dot" cx=${cx.toFixed(1)} cy=${cy.toFixed(1)} r="3" />`)}</g>` : nothing}
    ${placed?.length ? drawn.marks?.renderMarkers(placed, context, words) : nothing}
    ${route && drawn.marks ? drawn.marks.renderStops(route, context, words) : nothing}
    <g class="labels" aria-hidden="true">
      ${labelsOf(drawn, placed ?? [], dots, context).map((label) => renderLabel(label, context.scale))}
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

/** Pixels between two dots. */
const DOT_GAP = 9;

/** Where there are places: no more than can be told apart. */
function dotsOf({ camera, frame }: DrawnFrame): (readonly [x: number, y: number])[] {
  const dots = new Map<string, readonly [x: number, y: number]>();
  for (const { lngLat, pile } of frame.points) {
    // Where many are that nobody has read, nothing stands.
    if (pile) continue;
    const [x, y] = camera.toPixels(lngLat);
    const cell = `${String(Math.round(x / DOT_GAP))} ${String(Math.round(y / DOT_GAP))}`;
    if (!dots.has(cell)) dots.set(cell, [x, y]);
  }
  return [...dots.values()];
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
  const box = ({ left, right, top, bottom }: Box): Box => ({
    left: left / scale,
    right: right / scale,
    top: top / scale,
    bottom: bottom / scale,
  });
  const around = (x: number, y: number, r: number) =>
    box({ left: x - r, right: x + r, top: y - r, bottom: y + r });
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
    ...covered.map(box),
  ];
}

function labelsOf(
  drawn: DrawnFrame,
  markers: readonly PlacedMarker[],
  dots: readonly (readonly [x: number, y: number])[],
  context: PictureContext,
): PlacedLabel[] {
  const { frame, camera, marks } = drawn;
  const { isMain, selection, size, measure, scale } = context;
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
  // Towns take what the territories leave.
  const towns = (isMain && marks?.townsOf(markers, context)) || [];
  const obstacles = obstaclesOf(drawn, markers, dots, context);
  return placeLabels([...candidates, ...towns], obstacles, room, measure);
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
