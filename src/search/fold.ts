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

/** A folded name without its article: people look for "Mans" and for "Le Mans". */
export function withoutArticle(folded: string): string {
  return folded.replace(/^(?:l|le|la|les|aux?|los?|las) (?=.)/, '');
}
