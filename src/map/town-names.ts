/** Towns as records name them: one key however they are written, one name to show. Pure. */

/** What addresses add: a postal code before the town, CEDEX behind it. */
const AROUND = /^\s*\d{5}\s+|\s+cedex(?:\s+\d+)?\s*$/gi;

/** Words that stay small within a name. */
const SMALL = new Set('à au aux d de des du en et l la le les lès lez sous sur'.split(' '));

/** The same for "MENDE", "Mende " and "48000 Mende Cedex"; empty where there is no name. */
export function townKey(town: string): string {
  return town
    .replace(AROUND, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** A name without what an address adds; one in capitals alone, or in none, gets those that it has. */
export function townName(town: string): string {
  const name = town.replace(AROUND, '').trim().replace(/\s+/g, ' ');
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name.toLowerCase().replace(/\p{L}+/gu, (word, at: number) => {
    const isSmall = at > 0 && SMALL.has(word);
    return isSmall ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
