/** Typing errors: one per word, never in its first letter. Library: uFuzzy (MIT). */
import uFuzzy from '@leeoniya/ufuzzy';

const finder = new uFuzzy({
  intraMode: 1,
  intraSlice: [1, Infinity],
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
  // A word is met from its beginning.
  interLft: 1,
});

/** Indexes of the folded texts that hold every word of a folded query, in any order. */
export function fuzzyMatches(texts: readonly string[], query: string): number[] {
  const words = query.split(' ');
  let indexes: number[] | undefined;
  for (const word of words) {
    indexes = finder.filter(texts as string[], word, indexes) ?? [];
    if (indexes.length === 0) return [];
  }
  return indexes ?? [];
}
