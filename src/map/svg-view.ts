/**
 * The map drawn as SVG: there in the first frame after the data, with no worker and no WebGL, on paper too.
 * Shapes are one tab stop with arrow keys between them, and so are points.
 */
import { html, nothing, render, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { mapMessages } from '../i18n/map-messages.js';
import type { Messages } from '../i18n/messages.js';
import { polygonsOf } from '../data/geojson.js';
import { framesOf, type SceneFrame } from './frames.js';
import { placeLabels, type PlacedLabel } from './labels.js';
import { renderControls, type ControlsActions, type PanDirection } from './controls.js';
import type { MapSelection, MapView, MapViewCallbacks } from './map-view.js';
import { boundsOf } from './mercator.js';
import { isArrowKey, neighbour, type Spot } from './neighbour.js';
import { PointerGestures } from './pointer-gestures.js';
import type { MapScene, ScenePoint, SceneShape } from './scene.js';
import { svgViewStyles } from './svg-view.styles.js';
import { MAX_ZOOM, ViewFrame } from './view-frame.js';

const ZOOM_STEP = 1.5;
/** Pixels on the right that the buttons cover: the territories keep clear of them. */
const CONTROLS_WIDTH = 64;
/** Share of the picture that one press of a pan button moves. */
const PAN_SHARE = 0.25;

/** A frame with what is worked out once per scene: its projection and path data. */
interface DrawnFrame {
  frame: SceneFrame;
  view: ViewFrame;
  paths: ReadonlyMap<string, string>;
  ground: string;
}

export class SvgView implements MapView, ControlsActions {
  readonly #container: HTMLElement;
  readonly #callbacks: MapViewCallbacks;
  readonly #resizes: ResizeObserver;
  readonly #gestures: PointerGestures;
  #scene: MapScene | undefined;
  #selection: MapSelection = { territoryId: undefined, pointKey: undefined };
  #messages: Messages | undefined;
  #frames: DrawnFrame[] = [];
  /** The one territory and the one point that Tab reaches. */
  #tabStops: { shape: string | undefined; point: string | undefined } = {
    shape: undefined,
    point: undefined,
  };

  constructor(container: HTMLElement, callbacks: MapViewCallbacks) {
    this.#container = container;
    this.#callbacks = callbacks;
    adoptStyles(container.getRootNode());
    this.#resizes = new ResizeObserver(() => this.#draw());
    this.#resizes.observe(container);
    this.#gestures = new PointerGestures(container, {
      canPan: () => !this.#main?.isWhole,
      onPan: (dx, dy) => this.#change((view) => view.panBy(dx, dy)),
      onZoom: (factor, at) => this.#change((view) => view.zoomTo(view.zoom * factor, at)),
    });
  }

  show(scene: MapScene, selection: MapSelection, messages: Messages): void {
    this.#selection = selection;
    this.#messages = messages;
    if (scene !== this.#scene) this.#setScene(scene);
    this.#draw();
  }

  zoomBy(steps: number): void {
    this.#change((view) => view.zoomTo(view.zoom * ZOOM_STEP ** steps));
  }

  panBy(direction: PanDirection): void {
    const { clientWidth, clientHeight } = this.#container;
    const [dx, dy] = { up: [0, 1], down: [0, -1], left: [1, 0], right: [-1, 0] }[direction] as [
      number,
      number,
    ];
    this.#change((view) => view.panBy(dx * clientWidth * PAN_SHARE, dy * clientHeight * PAN_SHARE));
  }

  recenter(): void {
    this.#change((view) => view.recenter());
  }

  destroy(): void {
    this.#resizes.disconnect();
    this.#gestures.destroy();
    render(nothing, this.#container);
  }

  get #main(): ViewFrame | undefined {
    return this.#frames[0]?.view;
  }

  #change(act: (view: ViewFrame) => void): void {
    if (!this.#main) return;
    act(this.#main);
    this.#draw();
  }

  #setScene(scene: MapScene): void {
    const before = this.#frames[0];
    this.#scene = scene;
    this.#frames = framesOf(scene).map((frame, index) => {
      const isSame = index === 0 && String(before?.frame.bounds) === String(frame.bounds);
      const view = isSame && before ? before.view : new ViewFrame(frame.bounds);
      const paths = new Map(frame.shapes.map(({ id, shape }) => [id, view.pathOf(shape.area)]));
      const near = scene.ground.filter((area) => {
        const bounds = boundsOf(polygonsOf(area).flat(2));
        return bounds !== undefined && view.isNear(bounds);
      });
      return { frame, view, paths, ground: near.map((area) => view.pathOf(area)).join('') };
    });
    // In the order of the data; the shapes themselves are sorted for drawing.
    const ids = scene.shapes.map(({ id }) => id);
    const keys = this.#frames.flatMap(({ frame }) => frame.points.map(({ key }) => key));
    const keep = (current: string | undefined, all: string[]) =>
      current !== undefined && all.includes(current) ? current : all[0];
    this.#tabStops = {
      shape: keep(this.#tabStops.shape, ids),
      point: keep(this.#tabStops.point, keys),
    };
  }

  #draw(): void {
    const [main, ...insets] = this.#frames;
    const messages = this.#messages;
    if (!main || !messages) return;
    const isFirst = !this.#container.querySelector('svg');
    render(
      html`
        <div class="main-frame" @focusin=${this.#onFocusIn}>
          ${this.#renderFrame(main, messages)}
        </div>
        ${
          insets.length
            ? html`<div class="insets" @focusin=${this.#onFocusIn}>
                ${insets.map(
                  (inset) =>
                    html`<div class="inset">
                      <div class="inset-frame">${this.#renderFrame(inset, messages)}</div>
                      <div class="inset-name" aria-hidden="true">${inset.frame.name}</div>
                    </div>`,
                )}
              </div>`
            : nothing
        }
        ${renderControls({ canZoomIn: main.view.zoom < MAX_ZOOM, canZoomOut: !main.view.isWhole }, this, mapMessages(messages.locale))}
      `,
      this.#container,
    );
    // The insets take their room from the main frame: only now can it be measured.
    if (isFirst && insets.length) this.#draw();
  }

  #renderFrame(drawn: DrawnFrame, messages: Messages): TemplateResult {
    const { frame, view, paths, ground } = drawn;
    const isMain = drawn === this.#frames[0];
    const host = this.#container.querySelectorAll<HTMLElement>('.main-frame, .inset-frame');
    const box = host[this.#frames.indexOf(drawn)];
    // Before the first render there is nothing to measure but the container itself.
    const size = {
      width: (box ?? this.#container).clientWidth || 1,
      height: (box ?? this.#container).clientHeight || 1,
    };
    if (!box && !isMain) Object.assign(size, { width: 88, height: 88 });
    const words = mapMessages(messages.locale);
    view.resize(size.width, size.height, isMain ? CONTROLS_WIDTH : 0);
    const { scale, x, y } = view.transform;
    const transform = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(6)})`;
    const selected = paths.get(this.#selection.territoryId ?? '');
    const title = isMain ? (this.#scene?.legend.title ?? '') : frame.name;
    return html`<svg
      viewBox="0 0 ${size.width} ${size.height}"
      role="group"
      aria-label=${words.mapOf(title)}
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
        transform=${transform}
        role="group"
        aria-label=${words.territories}
        aria-description=${words.help}
        @click=${this.#onShapeClick}
        @keydown=${this.#onShapeKeydown}
      >
        ${frame.shapes.map((shape) => this.#renderShape(shape, paths.get(shape.id) ?? '', messages))}
      </g>
      ${selected ? svg`<path class="chosen" d=${selected} transform=${transform} aria-hidden="true" />` : nothing}
      <g class="labels" aria-hidden="true">${this.#labels(drawn, size, isMain).map(renderLabel)}</g>
      ${frame.points.length ? this.#renderPoints(frame.points, view, messages) : nothing}
    </svg>`;
  }

  #renderShape(shape: SceneShape, path: string, messages: Messages): SVGTemplateResult {
    const label = messages.territoryLabel(shape.name, shape.valueText);
    return svg`<path
      class="shape tone-${shape.tone ?? 'none'} ${shape.shape.quality}"
      part="territory"
      d=${path}
      data-id=${shape.id}
      role="button"
      tabindex=${shape.id === this.#tabStops.shape ? 0 : -1}
      aria-pressed=${shape.id === this.#selection.territoryId}
      aria-label=${label}
    ><title>${label}</title></path>`;
  }

  #renderPoints(
    points: readonly ScenePoint[],
    view: ViewFrame,
    messages: Messages,
  ): SVGTemplateResult {
    return svg`<g
      role="group"
      aria-label=${messages.mapPoints}
      @click=${this.#onPointClick}
      @keydown=${this.#onPointKeydown}
    >
      ${points.map((point) => {
        const [x, y] = view.toPixels(point.lngLat);
        const label = [point.name, point.detail, point.isIllustrative ? messages.example : '']
          .filter(Boolean)
          .join(', ');
        return svg`<g
          class="point ${point.kind}"
          part="point"
          transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"
          data-key=${point.key}
          role="button"
          tabindex=${point.key === this.#tabStops.point ? 0 : -1}
          aria-pressed=${point.key === this.#selection.pointKey}
          aria-label=${label}
        >
          <title>${label}</title>
          <circle class="target" r="13" />
          ${point.kind === 'event' ? svg`<path class="mark" d="M0 -8L8 0L0 8L-8 0Z" />` : svg`<circle class="mark" r="6" />`}
        </g>`;
      })}
    </g>`;
  }

  #labels(
    { frame, view }: DrawnFrame,
    size: { width: number; height: number },
    isMain: boolean,
  ): PlacedLabel[] {
    const { territoryId } = this.#selection;
    const candidates = frame.shapes.map(({ id, name, badge, shape }) => {
      const [x, y] = view.toPixels(shape.labelLngLat);
      return { id, name: isMain ? name : '', badge, x, y, isFirst: id === territoryId };
    });
    const points = frame.points.map(({ lngLat }) => view.toPixels(lngLat));
    return placeLabels(candidates, points, size, measureWith(this.#container));
  }

  // Handlers

  readonly #onShapeClick = (event: Event): void => {
    const id = dataOf(event, 'id');
    if (id !== undefined && !this.#gestures.hasDragged) this.#callbacks.onTerritory(id);
  };

  readonly #onPointClick = (event: Event): void => {
    const key = dataOf(event, 'key');
    if (key !== undefined && !this.#gestures.hasDragged) this.#callbacks.onPoint(key);
  };

  readonly #onShapeKeydown = (event: KeyboardEvent): void => this.#onKeydown(event, '.shape', 'id');
  readonly #onPointKeydown = (event: KeyboardEvent): void =>
    this.#onKeydown(event, '.point', 'key');

  #onKeydown(event: KeyboardEvent, selector: string, name: 'id' | 'key'): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const id = dataOf(event, name);
    if (id === undefined) return;
    const { key } = event;
    if (key === 'Enter' || key === ' ') {
      if (name === 'id') this.#callbacks.onTerritory(id);
      else this.#callbacks.onPoint(id);
    } else if (key === '+' || key === '-') {
      this.zoomBy(key === '+' ? 1 : -1);
    } else if (key === '0') {
      this.recenter();
    } else if (isArrowKey(key)) {
      const spots = this.#spots(selector, name);
      const from = spots.find((spot) => spot.id === id);
      const next = from && neighbour(from, spots, key);
      if (next) this.#focus(selector, name, next.id);
    } else {
      return;
    }
    event.preventDefault();
  }

  // Heard on HTML elements: an SVG group that listens to focus becomes a tab stop in Chromium.
  readonly #onFocusIn = (event: Event): void => {
    const [id, key] = [dataOf(event, 'id'), dataOf(event, 'key')];
    this.#tabStops = { shape: id ?? this.#tabStops.shape, point: key ?? this.#tabStops.point };
    this.#bringIntoView(id, key);
    this.#draw();
  };

  /** What has the focus is seen: the zoomed map moves to it. */
  #bringIntoView(id: string | undefined, key: string | undefined): void {
    const [main] = this.#frames;
    const shape = main?.frame.shapes.find((each) => each.id === id);
    const point = main?.frame.points.find((each) => each.key === key);
    const lngLat = point?.lngLat ?? shape?.shape.labelLngLat;
    if (main && lngLat && !main.view.isWhole) main.view.show(lngLat);
  }

  #elements(selector: string): NodeListOf<SVGElement> {
    return this.#container.querySelectorAll<SVGElement>(selector);
  }

  /** Where things are on screen, whatever frame they belong to. */
  #spots(selector: string, name: 'id' | 'key'): Spot[] {
    return [...this.#elements(selector)].map((element) => {
      const box = element.getBoundingClientRect();
      const id = element.dataset[name] ?? '';
      return { id, x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
  }

  #focus(selector: string, name: 'id' | 'key', id: string): void {
    [...this.#elements(selector)].find((element) => element.dataset[name] === id)?.focus();
  }
}

function renderLabel({ name, badge, x, y, hasName, badgeWidth }: PlacedLabel): SVGTemplateResult {
  return svg`<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">
    ${hasName && name ? svg`<text class="name" y="-14">${name}</text>` : nothing}
    <rect class="badge" x=${-badgeWidth / 2} y="-10" width=${badgeWidth} height="20" rx="10" />
    <text class="count" y="4.5">${badge}</text>
  </g>`;
}

function dataOf(event: Event, name: 'id' | 'key'): string | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  return target?.closest<SVGElement>(`[data-${name}]`)?.dataset[name];
}

let canvas: CanvasRenderingContext2D | null | undefined;

function measureWith(container: HTMLElement): (text: string) => number {
  canvas ??= document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(container);
  if (canvas) canvas.font = `600 13px ${fontFamily}`;
  return (text) => canvas?.measureText(text).width ?? text.length * 8;
}

/** A view brings its own styles: constructed sheets pass a strict CSP. */
function adoptStyles(root: Node): void {
  const sheet = svgViewStyles.styleSheet;
  if (!(root instanceof ShadowRoot) || !sheet || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
