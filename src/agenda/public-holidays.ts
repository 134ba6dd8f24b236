/**
 * The public holidays of France: the eleven of the Code du travail (L3133-1), those of Alsace-Moselle (L3134-13) and
 * the days of the abolition of slavery overseas (L3422-2). Pure.
 */

const FIXED = new Set(['1-1', '5-1', '5-8', '7-14', '8-15', '11-1', '11-11', '12-25']);
/** Days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday. */
const AFTER_EASTER = new Set([1, 39, 50]);
const GOOD_FRIDAY = -2;
const ALSACE_MOSELLE = new Set(['57', '67', '68']);
const LOCAL: Readonly<Record<string, string>> = {
  '971': '5-27',
  '972': '5-22',
  '973': '6-10',
  '974': '12-20',
  '976': '4-27',
};
const DAY_MS = 86_400_000;

/**
 * @param month 1 to 12
 * @param departement INSEE code; with none, the holidays of all of France
 */
export function isPublicHoliday(
  year: number,
  month: number,
  day: number,
  departement?: string,
): boolean {
  const date = `${String(month)}-${String(day)}`;
  if (FIXED.has(date)) return true;
  const days = Math.round((Date.UTC(year, month - 1, day) - easterMs(year)) / DAY_MS);
  if (AFTER_EASTER.has(days)) return true;
  if (departement === undefined) return false;
  if (ALSACE_MOSELLE.has(departement)) return days === GOOD_FRIDAY || date === '12-26';
  return Object.hasOwn(LOCAL, departement) && LOCAL[departement] === date;
}

/** Easter Sunday of the Gregorian calendar (Meeus), as midnight UTC. */
function easterMs(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}
