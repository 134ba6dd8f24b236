/** Where a frame of the map looks: a centre, a zoom, and what becomes of degrees on screen. Pure. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, type Bounds, type LngLat, type View } from '../data/geojson.js';
import { boundsToWorld, fromWorld, toWorld, type WorldBox } from './mercator.js';

/** Units of the path coordinates across the larger side of a frame: below a pixel however near the map is seen. */
const PATH_UNITS = 100_000;
/** A street. */
export const MAX_ZOOM = 17;
const TILE_SIZE = 512;
const PADDING_SHARE = 0.06;
/** Around an area that is looked at by itself. */
const FIT_PADDING_SHARE = 0.1;

/** From path units to pixels. */
export interface Transform {
  scale: number;
  x: number;
  y: number;
}

export class Camera {
  readonly #box: WorldBox;
  /** Where a near view may go: what lies outside of the overview can be seen too. */
  readonly #reach: WorldBox;
  readonly #unitsPerWorld: number;
  readonly #paths = new WeakMap<object, string>();
  /** In world coordinates; `undefined`: the whole frame is in view. */
  #view: { x: number; y: number; zoom: number } | undefined;
  #size = { width: 1, height: 1 };

  /** @param reach of near views; that of the overview by default */
  constructor(bounds: Bounds, reach = bounds) {
    this.#box = boundsToWorld(bounds);
    this.#reach = boundsToWorld(reach);
    this.#unitsPerWorld = PATH_UNITS / Math.max(this.#box.width, this.#box.height, 1e-9);
  }

  /** Sets the size of the picture, in CSS pixels, and how much of its width buttons cover. */
  resize(width: number, height: number, covered = 0): void {
    this.#size = { width: Math.max(width - covered, 1), height: Math.max(height, 1) };
  }

  /** Lowest zoom at which the frame is ever seen: its overview on a very small picture. */
  get lowestZoom(): number {
    const side = Math.max(this.#box.width, this.#box.height, 1e-9);
    return Math.max(0, Math.floor(Math.log2(1 / side)) - 3);
  }

  /** Whether the overview is shown, which follows the size of the picture. */
  get isWhole(): boolean {
    return this.#view === undefined;
  }

  /** Zoom of the overview. */
  get wholeZoom(): number {
    const room = 1 - 2 * PADDING_SHARE;
    const pixelsPerWorld = Math.min(
      (this.#size.width * room) / Math.max(this.#box.width, 1e-9),
      (this.#size.height * room) / Math.max(this.#box.height, 1e-9),
    );
    return Math.min(MAX_ZOOM, Math.log2(pixelsPerWorld / TILE_SIZE));
  }

  get zoom(): number {
    return this.#view?.zoom ?? this.wholeZoom;
  }

  get view(): View {
    return { center: fromWorld(this.#center), zoom: this.zoom };
  }

  get #center(): [x: number, y: number] {
    const { x, y, width, height } = this.#box;
    return this.#view ? [this.#view.x, this.#view.y] : [x + width / 2, y + height / 2];
  }

  get #pixelsPerWorld(): number {
    return TILE_SIZE * 2 ** this.zoom;
  }

  /** Goes to a view, as far as the frame allows. */
  moveTo({ center, zoom }: View): void {
    const [x, y] = toWorld(center);
    this.#set(x, y, zoom);
  }

  /** Keeps looking where another camera looked, when the frame has changed. */
  continueFrom(other: Camera): void {
    this.#size = { ...other.#size };
    if (!other.isWhole) this.moveTo(other.view);
  }

  /** Zooms around a point of the picture, in pixels; its middle by default. */
  zoomTo(zoom: number, at = [this.#size.width / 2, this.#size.height / 2] as const): void {
    const [x, y] = this.#center;
    const before = this.#pixelsPerWorld;
    const [dx, dy] = [at[0] - this.#size.width / 2, at[1] - this.#size.height / 2];
    const clamped = Math.min(MAX_ZOOM, zoom);
    const after = TILE_SIZE * 2 ** clamped;
    this.#set(x + dx / before - dx / after, y + dy / before - dy / after, clamped);
  }

  /** Moves the map by pixels. */
  panBy(dx: number, dy: number): void {
    if (this.isWhole) return;
    const [x, y] = this.#center;
    this.#set(x - dx / this.#pixelsPerWorld, y - dy / this.#pixelsPerWorld, this.zoom);
  }

  /** Goes as near as an area allows, with room around it; none: to the overview. */
  fitOrWhole(bounds: Bounds | undefined): void {
    if (!bounds) {
      this.recenter();
      return;
    }
    const { x, y, width, height } = boundsToWorld(bounds);
    const share = 1 - 2 * FIT_PADDING_SHARE;
    const pixelsPerWorld = Math.min(
      (this.#size.width * share) / Math.max(width, 1e-9),
      (this.#size.height * share) / Math.max(height, 1e-9),
    );
    const zoom = Math.min(MAX_ZOOM, Math.log2(pixelsPerWorld / TILE_SIZE));
    // In the middle, at the edge of the frame as well.
    this.#view = { x: x + width / 2, y: y + height / 2, zoom };
  }

  /** Brings a position to the middle when it is out of view. */
  show(position: Position): void {
    if (this.isInView(position)) return;
    const [x, y] = toWorld(position);
    // The overview does not move.
    this.#set(x, y, Math.max(this.zoom, this.wholeZoom + 1));
  }

  isInView(position: Position): boolean {
    const [x, y] = this.toPixels(position);
    return x >= 0 && y >= 0 && x <= this.#size.width && y <= this.#size.height;
  }

  recenter(): void {
    this.#view = undefined;
  }

  /** What is in view, and a share of that more on each side. */
  bounds(margin = 0): Bounds {
    const [x, y] = this.#center;
    const halfWidth = (this.#size.width * (0.5 + margin)) / this.#pixelsPerWorld;
    const halfHeight = (this.#size.height * (0.5 + margin)) / this.#pixelsPerWorld;
    const [west, north] = fromWorld([x - halfWidth, y - halfHeight]);
    const [east, south] = fromWorld([x + halfWidth, y + halfHeight]);
    return [west, south, east, north];
  }

  /** From path units to pixels. */
  get transform(): Transform {
    const [x, y] = this.#center;
    const scale = this.#pixelsPerWorld / this.#unitsPerWorld;
    return {
      scale,
      x: this.#size.width / 2 - (x - this.#box.x) * this.#pixelsPerWorld,
      y: this.#size.height / 2 - (y - this.#box.y) * this.#pixelsPerWorld,
    };
  }

  /** Pixel position of `[longitude, latitude]`. */
  toPixels(position: Position): [x: number, y: number] {
    const [u, v] = this.#toUnits(position);
    const { scale, x, y } = this.transform;
    return [u * scale + x, v * scale + y];
  }

  /** `[longitude, latitude]` of a pixel. */
  toLngLat([px, py]: readonly [x: number, y: number]): LngLat {
    const [x, y] = this.#center;
    const { width, height } = this.#size;
    const perPixel = 1 / this.#pixelsPerWorld;
    return fromWorld([x + (px - width / 2) * perPixel, y + (py - height / 2) * perPixel]);
  }

  /** SVG path data of an area, in path units. Worked out once, for outlines do not change. */
  pathOf(area: Polygon | MultiPolygon): string {
    let path = this.#paths.get(area);
    if (path === undefined) {
      const rings = polygonsOf(area).flat();
      path = rings.map((ring) => `${this.pathOfLine(ring)}Z`).join('');
      this.#paths.set(area, path);
    }
    return path;
  }

  /** SVG path data of a line, in path units. */
  pathOfLine(line: readonly Position[]): string {
    const points = line.map((position) => this.#toUnits(position).map(Math.round).join(' '));
    return `M${points.join('L')}`;
  }

  /** Whether any of an area's box lies near the frame: what is far away is not worth drawing. */
  isNear([west, south, east, north]: Bounds): boolean {
    const [left, top] = this.#toUnits([west, north]);
    const [right, bottom] = this.#toUnits([east, south]);
    const reach = PATH_UNITS;
    return right > -reach && left < 2 * reach && bottom > -reach && top < 2 * reach;
  }

  /** Not beyond the frame: its edge may come to the middle of the picture. */
  #set(x: number, y: number, zoom: number): void {
    const { wholeZoom } = this;
    if (zoom <= wholeZoom + 1e-6) {
      this.recenter();
      return;
    }
    const { x: left, y: top, width, height } = this.#box;
    // At the overview the frame stays in the middle; nearer, more and more of it may leave.
    const share = 0.5 - 0.5 / 2 ** (zoom - wholeZoom);
    const clamp = (value: number, from: number, side: number, reachFrom: number, reach: number) => {
      const middle = from + side / 2;
      const least = middle - side * share - Math.max(0, from - reachFrom);
      const most = middle + side * share + Math.max(0, reachFrom + reach - from - side);
      return Math.max(least, Math.min(most, value));
    };
    this.#view = {
      x: clamp(x, left, width, this.#reach.x, this.#reach.width),
      y: clamp(y, top, height, this.#reach.y, this.#reach.height),
      zoom: Math.min(zoom, MAX_ZOOM),
    };
  }

  #toUnits(position: Position): [u: number, v: number] {
    const [x, y] = toWorld(position);
    return [(x - this.#box.x) * this.#unitsPerWorld, (y - this.#box.y) * this.#unitsPerWorld];
  }
}
