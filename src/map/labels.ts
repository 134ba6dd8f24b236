/** Which names and counts fit on the picture without overlap. Pure; pixels. */

export interface LabelCandidate {
  id: string;
  name: string;
  badge: string;
  x: number;
  y: number;
  /** Placed before the others. */
  isFirst: boolean;
}

export interface PlacedLabel extends LabelCandidate {
  hasName: boolean;
  badgeWidth: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const NAME_HEIGHT = 17;
const BADGE_HEIGHT = 22;
const GAP = 2;
const POINT_RADIUS = 12;
/** Moves tried, nearest first, before a name is left out. */
const NUDGES = [
  [0, 0],
  [0, -14],
  [0, 14],
  [18, 0],
  [-18, 0],
  [0, -26],
  [0, 26],
  [30, -18],
  [-30, -18],
  [30, 18],
  [-30, 18],
  [0, 38],
  [0, -38],
  [44, 0],
  [-44, 0],
] as const;

/**
 * Places name over count, then count alone, then nothing. Points are avoided where that is possible.
 * @param measure width of a text in pixels
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  points: readonly (readonly [x: number, y: number])[],
  size: { width: number; height: number },
  measure: (text: string) => number,
): PlacedLabel[] {
  const taken: Box[] = [];
  const marks = points.map(([x, y]) => ({
    left: x - POINT_RADIUS,
    right: x + POINT_RADIUS,
    top: y - POINT_RADIUS,
    bottom: y + POINT_RADIUS,
  }));
  const place = (candidate: LabelCandidate): PlacedLabel | undefined => {
    const badgeWidth = Math.max(28, measure(candidate.badge) + 14);
    const nameWidth = measure(candidate.name) + 6;
    const attempts = [
      { hasName: true, obstacles: marks },
      { hasName: true, obstacles: [] },
      { hasName: false, obstacles: [] },
    ];
    for (const { hasName, obstacles } of attempts) {
      for (const [dx, dy] of NUDGES) {
        const x = candidate.x + dx;
        const y = candidate.y + dy;
        const width = hasName ? Math.max(badgeWidth, nameWidth) : badgeWidth;
        const box = {
          left: x - width / 2 - GAP,
          right: x + width / 2 + GAP,
          top: y - BADGE_HEIGHT / 2 - (hasName ? NAME_HEIGHT : 0) - GAP,
          bottom: y + BADGE_HEIGHT / 2 + GAP,
        };
        if (!isInside(box, size) || [...taken, ...obstacles].some((other) => overlap(box, other)))
          continue;
        taken.push(box);
        return { ...candidate, x, y, hasName, badgeWidth };
      }
    }
    return undefined;
  };
  const inOrder = [...candidates].sort((a, b) => Number(b.isFirst) - Number(a.isFirst));
  return inOrder.flatMap((candidate) => place(candidate) ?? []);
}

function isInside(box: Box, { width, height }: { width: number; height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
