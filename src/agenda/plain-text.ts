/** Text from calendars of others, which often is HTML in disguise. The result is shown as text, never parsed again. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  '#39': '’',
};

/** Tags out, paragraphs and line ends kept, the usual entities as characters. */
export function plainText(text: string): string {
  const bare = /<\/?[a-z][^>]*>/i.test(text)
    ? text.replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, '\n').replace(/<\/?[a-z][^>]*>/gi, '')
    : text;
  return bare
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
