/** French phone numbers: E.164 for links, groups of two for people. */

export interface Phone {
  /** E.164, without separators. */
  e164: string;
  /** As a French reader writes it. */
  display: string;
}

/** Country codes of the overseas départements and collectivities, whose national numbers begin with 0 too. */
const OVERSEAS_PREFIXES: readonly (readonly [national: RegExp, countryCode: string])[] = [
  [/^0(590|690|691)/, '590'],
  [/^0(594|694)/, '594'],
  [/^0(596|696|697)/, '596'],
  [/^0(262|263|269|639|692|693)/, '262'],
];

/** Reads E.164 or a national French number; `undefined` when it is neither: show the text as it is. */
export function parsePhone(text: string): Phone | undefined {
  const compact = text.replace(/[\s.\-()\u00A0\u202F]/g, '').replace(/^00/, '+');
  if (/^0[1-9]\d{8}$/.test(compact)) {
    const overseas = OVERSEAS_PREFIXES.find(([national]) => national.test(compact));
    return { e164: `+${overseas?.[1] ?? '33'}${compact.slice(1)}`, display: inPairs(compact) };
  }
  const french = /^\+33(?:0)?([1-9]\d{8})$/.exec(compact);
  if (french) return { e164: `+33${french[1] ?? ''}`, display: inPairs(`0${french[1] ?? ''}`) };
  const overseas = /^\+(?:262|590|594|596)([1-9]\d{8})$/.exec(compact);
  if (overseas) return { e164: compact, display: inPairs(`0${overseas[1] ?? ''}`) };
  return /^\+[1-9]\d{6,14}$/.test(compact) ? { e164: compact, display: text.trim() } : undefined;
}

function inPairs(digits: string): string {
  return (digits.match(/../g) ?? []).join('\u00A0');
}
