/** Texts as people type them: without accents, hyphens and case, "St" for "Saint". Pure; also used when the index is built. */

const WORDS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints' };

/** Lower case, ASCII letters and digits in words with one space between them. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (Object.hasOwn(WORDS, word) ? WORDS[word] : word))
    .join(' ');
}

/**
 * Name of the module that holds a folded name: its first letter. Two thirds of those in S are saints, who have a module
 * for each first letter of their own name.
 */
export function shardOfName(folded: string): string {
  const [, letter = ''] = /^saint(?:e|es|s)? ([a-z])/.exec(folded) ?? [];
  return folded.slice(0, 1) + letter;
}

/** A folded name without its article: people look for "Mans" and for "Le Mans". */
export function withoutArticle(folded: string): string {
  return folded.replace(/^(?:l|le|la|les|aux?|los?|las) (?=.)/, '');
}
