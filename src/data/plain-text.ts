/** Text from calendars of others, which often is HTML in disguise. The result is shown as text, never parsed again. */

/** The named ones that French texts are full of. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  deg: '°',
  middot: '·',
  oelig: 'œ',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
  Agrave: 'À',
  Ccedil: 'Ç',
  Eacute: 'É',
  Egrave: 'È',
  Ecirc: 'Ê',
};

/** Signs of a text; nobody reads more, and what looks for links in it takes its time. */
const MAX_LENGTH = 30_000;

/** A link as text: its words, and its address behind them where that is another. */
function linkText(words: string, address: string): string {
  const label = words.replace(/<[^<>]*>/g, '').trim();
  if (!/^(?:https?|mailto|tel):/i.test(address)) return label;
  const shown = address.replace(/^(?:mailto|tel):/i, '');
  return label === '' || label === shown ? shown : `${label} (${shown})`;
}

/** Tags out, paragraphs and line ends, points of lists and addresses of links kept, the usual entities as characters. */
export function plainText(long: string): string {
  const text = long.length > MAX_LENGTH ? `${long.slice(0, MAX_LENGTH)}…` : long;
  const bare = /<[/!a-z][^<>]*>/i.test(text)
    ? text
        // An address in angle brackets, as mail and Markdown have them, is no tag.
        .replace(
          /<((?:https?:\/\/|mailto:)[^<>\s]+)>/gi,
          (_all, address: string) => ` ${linkText('', address)}`,
        )
        .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)|<![^<>]*>/gi, '')
        .replace(/<\/t[dh]\s*>/gi, ' ')
        .replace(/<\/tr\s*>/gi, '\n')
        .replace(
          /<a\b[^<>]*?\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>((?:(?!<\/a>)[\s\S]){0,2000})<\/a>/gi,
          (_all, double: string | undefined, single: string | undefined, words: string) =>
            linkText(words, double ?? single ?? ''),
        )
        .replace(/<li\b[^<>]*>/gi, '\n• ')
        .replace(/<\/p\s*>/gi, '\n\n')
        .replace(/<(?:br|\/div|\/[uo]l|\/h\d)\b[^<>]*>/gi, '\n')
        .replace(/<\/?[a-z][^<>]*>/gi, '')
    : text;
  return bare
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});/gi, (all, code: string) => characterOf(code) ?? all)
    .replace(/&([a-z]{2,6});/gi, (all, name: string) =>
      Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? all) : all,
    )
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A heading without the marks that may close it. Not by a search from the left: it would begin at every one. */
function withoutMarks(title: string): string {
  let { length } = title;
  while (length > 0 && /[ \t#]/.test(title.charAt(length - 1))) length--;
  return title.slice(0, length).trimStart();
}

/** Markdown as OpenAgenda has it: marks out, points of lists and addresses of links kept. */
export function plainMarkdown(text: string): string {
  return plainText(text)
    .replace(/^#{1,6}[ \t]([^\n]*)$/gm, (_all, title: string) => `${withoutMarks(title)}\n`)
    .replace(/^[ \t]*[*+-][ \t]+/gm, '• ')
    .replace(/^[ \t]*>[ \t]?/gm, '')
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '')
    .replace(/!\[([^\]\n]{0,500})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(
      /\[([^\]\n]{0,500})\]\(([^()\s]{1,2000})(?:[ \t]+"[^"\n]*")?\)/g,
      (_all, words: string, address: string) => linkText(words, address),
    )
    .replace(/(\*\*|__)(?=\S)([^\n]{1,500}?\S?)\1/g, '$2')
    .replace(/(^|[\s(«"])([*_])(?=\S)([^*_\n]{1,500}?)\2(?=$|[\s).,;:!?»"])/gm, '$1$3')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The character of a decimal or hexadecimal code; `undefined` for a code that is none. */
function characterOf(code: string): string | undefined {
  const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
  const isCharacter = point >= 32 && point <= 0x10_ff_ff && (point < 0xd8_00 || point > 0xdf_ff);
  return isCharacter ? String.fromCodePoint(point) : undefined;
}
