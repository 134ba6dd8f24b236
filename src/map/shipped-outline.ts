/** Which territories are drawn from the outlines that we ship; see `outlines.ts`. */
import type { TerritoryEntry } from '../data/dataset.js';

/** Whether the outline of a territory is one that we ship: a département or région with a code and no shape. */
export function hasShippedOutline({ record }: TerritoryEntry): boolean {
  const { geometry, geometryUrl, level, code } = record;
  const hasOwn = geometry !== undefined || geometryUrl !== undefined;
  return !hasOwn && code !== undefined && (level === 'departement' || level === 'region');
}
