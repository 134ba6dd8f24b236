/** The zone of a place by its INSEE or postal code: a file of all of France has one zone, its overseas have others. */

const ZONES: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/St_Barthelemy',
  '978': 'America/Marigot',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
};

/** @returns an IANA zone; `undefined`: not overseas, or not known */
export function overseasZone(code: string | undefined): string | undefined {
  const departement = code?.slice(0, 3) ?? '';
  return Object.hasOwn(ZONES, departement) ? ZONES[departement] : undefined;
}
