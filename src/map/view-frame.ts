/** A frame of the map on screen: from degrees to pixels, with zoom and pan inside the overview. Pure. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, type Bounds } from '../data/geojson.js';
import { boundsToWorld, toWorld, type WorldBox } from './mercator.js';

/** Units of the path coordinates across the larger side of a frame: a tenth of a pixel at full zoom. */
const PATH_UNITS = 4000;
export const MAX_ZOOM = 8;
const PADDING_SHARE = 0.06;

/** Pixel position of the map. */
export interface Transform {
  scale: number;
  x: number;
  y: number;
}

export class ViewFrame {
  readonly #box: WorldBox;
  readonly #unitsPerWorld: number;
  /** 1: the whole frame is in view. */
  zoom = 1;
  /** Share of the frame, 0 to 1, in the middle of the view. */
  #center: [x: number, y: number] = [0.5, 0.5];
  #size = { width: 1, height: 1 };

  constructor(bounds: Bounds) {
    this.#box = boundsToWorld(bounds);
    this.#unitsPerWorld = PATH_UNITS / Math.max(this.#box.width, this.#box.height, 1e-9);
  }

  /** Sets the size of the picture, in CSS pixels, and how much of its width buttons cover. */
  resize(width: number, height: number, covered = 0): void {
    this.#size = { width: Math.max(width - covered, 1), height: Math.max(height, 1) };
  }

  get isWhole(): boolean {
    return this.zoom === 1;
  }

  /** From path units to pixels. */
  get transform(): Transform {
    const { width, height } = this.#size;
    const room = 1 - 2 * PADDING_SHARE;
    const boxWidth = this.#box.width * this.#unitsPerWorld;
    const boxHeight = this.#box.height * this.#unitsPerWorld;
    const fit = Math.min((width * room) / boxWidth, (height * room) / boxHeight);
    const scale = fit * this.zoom;
    return {
      scale,
      x: width / 2 - this.#center[0] * boxWidth * scale,
      y: height / 2 - this.#center[1] * boxHeight * scale,
    };
  }

  /** Zooms around a point of the picture, in pixels; its middle by default. */
  zoomTo(zoom: number, at = [this.#size.width / 2, this.#size.height / 2] as const): void {
    const before = this.transform;
    const [u, v] = [(at[0] - before.x) / before.scale, (at[1] - before.y) / before.scale];
    this.zoom = Math.max(1, Math.min(MAX_ZOOM, zoom));
    const after = this.transform;
    this.panBy(at[0] - (u * after.scale + after.x), at[1] - (v * after.scale + after.y));
  }

  /** Moves the map by pixels, within the overview. */
  panBy(dx: number, dy: number): void {
    const { scale } = this.transform;
    const move = (center: number, delta: number, side: number) => {
      const moved = center - delta / (side * this.#unitsPerWorld * scale);
      // At zoom 1 the frame stays in the middle; nearer, its edge may come to the middle of the view.
      const reach = 0.5 - 0.5 / this.zoom;
      return Math.max(0.5 - reach, Math.min(0.5 + reach, moved));
    };
    this.#center = [
      move(this.#center[0], dx, this.#box.width),
      move(this.#center[1], dy, this.#box.height),
    ];
  }

  /** Brings a position to the middle when it is out of view. */
  show(position: Position): void {
    const [x, y] = this.toPixels(position);
    const { width, height } = this.#size;
    if (x >= 0 && y >= 0 && x <= width && y <= height) return;
    this.panBy(width / 2 - x, height / 2 - y);
  }

  recenter(): void {
    this.zoom = 1;
    this.#center = [0.5, 0.5];
  }

  /** Pixel position of `[longitude, latitude]`. */
  toPixels(position: Position): [x: number, y: number] {
    const [u, v] = this.#toUnits(position);
    const { scale, x, y } = this.transform;
    return [u * scale + x, v * scale + y];
  }

  /** SVG path data of an area, in path units. */
  pathOf(area: Polygon | MultiPolygon): string {
    return polygonsOf(area)
      .flat()
      .map((ring) => {
        const points = ring.map((position) => this.#toUnits(position).map(Math.round).join(' '));
        return `M${points.join('L')}Z`;
      })
      .join('');
  }

  /** Whether any of an area's box lies near the frame: what is far away is not worth drawing. */
  isNear([west, south, east, north]: Bounds): boolean {
    const [left, top] = this.#toUnits([west, north]);
    const [right, bottom] = this.#toUnits([east, south]);
    const reach = PATH_UNITS;
    return right > -reach && left < 2 * reach && bottom > -reach && top < 2 * reach;
  }

  #toUnits(position: Position): [u: number, v: number] {
    const [x, y] = toWorld(position);
    return [(x - this.#box.x) * this.#unitsPerWorld, (y - this.#box.y) * this.#unitsPerWorld];
  }
}
