/** Where markers stand on screen: none over another. Pure; pixels. */
import type { Marker } from './clusters.js';

/** Pixels between the edges of two markers. */
const GAP = 4;
/** Of a marker of one point, for a text of 16 pixels. */
const POINT_RADIUS = 13;

export interface PlacedMarker extends Marker {
  x: number;
  y: number;
  radius: number;
  /** Those that would have stood over each other; itself, where there are none. */
  members: readonly Marker[];
}

/** Of the circle around a marker, for a text of 16 pixels. */
export function radiusOf({ count }: Pick<Marker, 'count'>): number {
  return count === 1 ? POINT_RADIUS : Math.min(22, 13 + 1.5 * Math.log2(count));
}

/**
 * Markers that would touch become one, the larger first. The chosen one stays by itself: what lies under it moves aside.
 * @param at position of a marker on screen
 * @param scale size of the page's text, 1 for 16 pixels
 */
export function placeMarkers(
  markers: readonly Marker[],
  at: (marker: Marker) => readonly [x: number, y: number],
  chosenId: string | undefined,
  scale: number,
): PlacedMarker[] {
  const all = markers.map((marker): PlacedMarker => {
    const [x, y] = at(marker);
    return { ...marker, x, y, radius: radiusOf(marker) * scale, members: [marker] };
  });
  const isChosen = ({ id }: Marker) => id === chosenId;
  all.sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.count - a.count);
  const placed: PlacedMarker[] = [];
  for (const marker of all) {
    let mover = marker;
    const chosen = placed.find((each) => isChosen(each) && touch(each, mover));
    if (chosen) mover = { ...mover, x: chosen.x + chosen.radius + mover.radius + GAP };
    // Grown by what it took in, a marker may touch the next one.
    for (;;) {
      const index = placed.findIndex((each) => !isChosen(each) && touch(each, mover));
      const other = placed[index];
      if (!other) break;
      placed.splice(index, 1);
      mover = joined(other, mover, scale);
    }
    placed.push(mover);
  }
  return placed;
}

function touch(a: PlacedMarker, b: PlacedMarker): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + GAP;
}

function joined(a: PlacedMarker, b: PlacedMarker, scale: number): PlacedMarker {
  const count = a.count + b.count;
  const share = b.count / count;
  return {
    ...a,
    point: undefined,
    clusterId: undefined,
    count,
    isLooking: a.isLooking || b.isLooking,
    radius: radiusOf({ count }) * scale,
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
    members: [...a.members, ...b.members],
  };
}
