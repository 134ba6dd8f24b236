/** Text without accents and case, with one kind of space, hyphen and apostrophe; signs stay. Pure. */
export function fold(text: string): string {
  // Most cells of most tables: what follows costs ten times as much.
  if (/^[\x21-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/œ/gi, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Letters and digits in words, as the heads of columns are compared: no articles, no plural, "N°" and "insee_com" alike. */
export function foldWords(text: string): string {
  return (
    fold(text)
      // "nomStructure" of an export.
      .replace(/[^a-z\d]+/g, ' ')
      .replace(/\b(?:de|du|des|d|la|le|les|l|en|et|a|au|aux|of|the|votre|vos)\b/g, ' ')
      .trim()
      .split(/ +/)
      .map((word) => (word.length > 2 ? word.replace(/[sx]$/, '') : word))
      .join(' ')
  );
}
