/** The next thing in the direction of an arrow key, among things on screen. Pure. */

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

export interface Spot {
  id: string;
  x: number;
  y: number;
}

const VECTORS: Readonly<Record<ArrowKey, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The nearest spot that lies that way; what lies aside counts double. `undefined`: none. */
export function neighbour(from: Spot, spots: readonly Spot[], key: ArrowKey): Spot | undefined {
  const [vx, vy] = VECTORS[key];
  let best: { spot: Spot; cost: number } | undefined;
  for (const spot of spots) {
    const [dx, dy] = [spot.x - from.x, spot.y - from.y];
    const ahead = dx * vx + dy * vy;
    if (spot.id === from.id || ahead <= 1) continue;
    const aside = Math.abs(dx * vy) + Math.abs(dy * vx);
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { spot, cost };
  }
  return best?.spot;
}
