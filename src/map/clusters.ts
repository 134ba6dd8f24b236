/** Points that lie close together on screen become one marker with a count. */
import Supercluster from 'supercluster';
import type { Bounds, LngLat } from '../data/geojson.js';
import { MAX_ZOOM } from './camera.js';
import type { ScenePoint } from './scene.js';

/** Pixels: markers nearer than this would cover each other. */
const RADIUS = 40;

/** What is drawn at one place: a point, or several. */
export interface Marker {
  id: string;
  lngLat: LngLat;
  /** `undefined` for several points. */
  point: ScenePoint | undefined;
  count: number;
  clusterId: number | undefined;
  /** Whether someone is looked for at one of them. */
  isLooking: boolean;
  /** Records of which nobody has read the file. */
  pile: ScenePoint | undefined;
}

function countOf(point: ScenePoint | undefined): number {
  return point?.pile?.count ?? 1;
}

interface PointIndex {
  index: number;
}

interface Gathered {
  count: number;
  isLooking: boolean;
}

export class Clusters {
  readonly #points: readonly ScenePoint[];
  readonly #prefix: string;
  readonly #index: Supercluster<PointIndex, Gathered>;

  /**
   * @param prefix keeps the ids of clusters apart from those of another frame
   * @param minZoom below which the points are never seen: each level costs time
   */
  constructor(points: readonly ScenePoint[], prefix: string, minZoom = 0) {
    this.#prefix = prefix;
    this.#points = points;
    this.#index = new Supercluster<PointIndex, Gathered>({
      radius: RADIUS,
      minZoom,
      maxZoom: MAX_ZOOM,
      map: ({ index }) => ({
        count: countOf(points[index]),
        isLooking: points[index]?.isLooking ?? false,
      }),
      reduce: (all, each) => {
        all.count += each.count;
        all.isLooking ||= each.isLooking;
      },
    });
    this.#index.load(
      points.map(({ lngLat }, index) => ({
        type: 'Feature',
        properties: { index },
        geometry: { type: 'Point', coordinates: lngLat },
      })),
    );
  }

  /** The markers of a part of the map at a Web Mercator zoom. */
  markers(bounds: Bounds, zoom: number): Marker[] {
    const level = Math.max(0, Math.min(MAX_ZOOM, Math.round(zoom)));
    return this.#index.getClusters(bounds, level).map(({ properties, geometry }): Marker => {
      const lngLat = geometry.coordinates as LngLat;
      if ('cluster_id' in properties) {
        const { cluster_id: clusterId, count, isLooking } = properties;
        return {
          id: `${this.#prefix}-cluster-${String(clusterId)}`,
          lngLat,
          point: undefined,
          count,
          clusterId,
          isLooking,
          pile: undefined,
        };
      }
      const point = this.#points[properties.index];
      return {
        id: point?.key ?? '',
        lngLat,
        point: point?.pile ? undefined : point,
        count: countOf(point),
        clusterId: undefined,
        isLooking: point?.isLooking ?? false,
        pile: point?.pile ? point : undefined,
      };
    });
  }

  /** Zoom at which a cluster comes apart; `undefined` when its points lie too close for any zoom. */
  expansionZoom({ clusterId }: Marker): number | undefined {
    if (clusterId === undefined) return undefined;
    const zoom = this.#index.getClusterExpansionZoom(clusterId);
    return zoom > MAX_ZOOM ? undefined : zoom;
  }

  /** The points of a marker. */
  pointsOf({ point, pile, clusterId }: Marker): ScenePoint[] {
    const only = point ?? pile;
    if (only) return [only];
    if (clusterId === undefined) return [];
    const leaves = this.#index.getLeaves(clusterId, Infinity);
    return leaves.flatMap(({ properties }) => this.#points[properties.index] ?? []);
  }
}
