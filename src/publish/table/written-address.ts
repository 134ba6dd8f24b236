/** An address in one cell: its street, postal code and town. Pure. */

export interface WrittenAddress {
  /** Empty where only a town is said. */
  street: string;
  postalCode: string;
  /** As written, "CEDEX" included. */
  city: string;
}

const CITY = String.raw`\p{L}[^,;\d()\n]*?(?:\s+cedex(?:\s+\d{1,2})?)?`;
/** "…, 48000 Mende", "… F-48001 MENDE CEDEX 9", "… – 34 000 – Montpellier". */
const CODE_FIRST = new RegExp(
  String.raw`^(.*?)[\s,;–-]*(?<![\p{L}\d])(?<!\b(?:bp|cs|tsa|lot|parcelle|appt?|appartement|b[âa]t(?:iment)?|n°)\.? ?(?:n° ?)?)(?:F-?)?(\d{5}|\d{2} \d{3})[\s,–-]+(${CITY})$`,
  'isu',
);
/** "…, Mende 48000", "Mende (48000)". */
const CITY_FIRST = new RegExp(String.raw`^(?:(.*)[,;\n–]\s*)?(${CITY})[\s,]*\(?(\d{5})\)?$`, 'isu');
/** What begins with one of these is no town. */
const STREET =
  /^(?:rue|avenue|av\.?|boulevard|bd|place|pl\.?|chemin|route|rte|impasse|all[ée]e|quai|cours|lieu[- ]dit|r[ée]sidence|b[âa]t\w*|bp|cs|zac?|zi|grande rue|lits?|places?|aile|rdc)\b/i;

/** `undefined` where a text is no whole address: a number, a street and a town cannot be told apart. */
export function addressIn(text: string): WrittenAddress | undefined {
  const whole = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\s,]*\bFrance\s*$/i, '')
    .trim();
  const [, street = '', code = '', city = ''] = CODE_FIRST.exec(whole) ?? [];
  if (city && !STREET.test(city))
    return { street, postalCode: code.replace(' ', ''), city: city.trim() };
  const [, before = '', town = '', postalCode = ''] = CITY_FIRST.exec(whole) ?? [];
  if (!town || STREET.test(town)) return undefined;
  return { street: before.trim(), postalCode, city: town.trim() };
}
