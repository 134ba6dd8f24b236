/** The eleven public holidays of metropolitan France (Code du travail, L3133-1). Pure. */

const FIXED = new Set(['1-1', '5-1', '5-8', '7-14', '8-15', '11-1', '11-11', '12-25']);
/** Days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday. */
const AFTER_EASTER = new Set([1, 39, 50]);
const DAY_MS = 86_400_000;

/** @param month 1 to 12 */
export function isPublicHoliday(year: number, month: number, day: number): boolean {
  if (FIXED.has(`${String(month)}-${String(day)}`)) return true;
  const days = Math.round((Date.UTC(year, month - 1, day) - easterMs(year)) / DAY_MS);
  return AFTER_EASTER.has(days);
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
