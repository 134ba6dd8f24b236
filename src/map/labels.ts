/** Which names and counts fit on the picture, over nothing that is there. Pure; pixels, for a text of 16. */

export interface LabelCandidate {
  id: string;
  name: string;
  /** Under the name; empty: none. */
  badge: string;
  /** What the number counts. */
  sign: 'person' | 'event';
  /** Of the ground below; a town names none. */
  tone: number | 'town' | undefined;
  x: number;
  y: number;
  /** How far it may move within what it names, each way. */
  reach: readonly [dx: number, dy: number];
  /** Whether a point lies in what it names. */
  isOn: (x: number, y: number) => boolean;
  /** Placed before the others. */
  isFirst: boolean;
  /** Where else it may stand, nearest first. */
  moves?: readonly (readonly [dx: number, dy: number])[];
}

export interface PlacedLabel extends LabelCandidate {
  hasName: boolean;
  badgeWidth: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Half the height of a name with its count, and of one of the two. */
const HALF = { both: 20, one: 10 };
const GAP = 2;
/** Before the number. */
const SIGN_WIDTH = 14;
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
/** The same for what is larger than that, as shares of its reach: the north-west first. */
const FAR_NUDGES = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 1],
  [0, 1],
  [1, 1],
  [-1, 0],
  [1, 0],
] as const;

/**
 * Places a name over its count, both or neither; where a shape has no name, the count. What finds no room is left out: the
 * list says it.
 * @param obstacles what no label may cover
 * @param measure width of a text in pixels
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[],
  size: { width: number; height: number },
  measure: (text: string) => number,
): PlacedLabel[] {
  const taken = [...obstacles];
  const place = (candidate: LabelCandidate): PlacedLabel | undefined => {
    const { name, badge, reach, moves = NUDGES } = candidate;
    if (!name && !badge) return undefined;
    const badgeWidth = badge ? SIGN_WIDTH + measure(badge) : 0;
    const width = Math.max(badgeWidth, name ? measure(name) + 6 : 0);
    const half = name && badge ? HALF.both : HALF.one;
    const far = FAR_NUDGES.map(([dx, dy]) => [dx * reach[0], dy * reach[1]] as const);
    for (const [index, [dx, dy]] of [...moves, ...far].entries()) {
      const x = candidate.x + dx;
      const y = candidate.y + dy;
      const box = {
        left: x - width / 2 - GAP,
        right: x + width / 2 + GAP,
        top: y - half - GAP,
        bottom: y + half + GAP,
      };
      if (!isInside(box, size) || taken.some((other) => overlap(box, other))) continue;
      if (index >= moves.length && !candidate.isOn(x, y)) continue;
      taken.push(box);
      return { ...candidate, x, y, hasName: name !== '', badgeWidth };
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
