/**
 * Dates as people write them in French, and what they mean in ISO 8601: "jeudi 14 janvier 2027 à 18h30", "14/01/2027",
 * "2027/1/14", "janvier 2027". Days come before months. A year of two digits has no single meaning. Pure.
 */
import { isDate, isDateTime, isMonth } from './dates.js';

const MONTHS = [
  ...['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre'],
  ...['octobre', 'novembre', 'decembre'],
];
const WEEKDAY = /^(?:(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.?,? +)?(?:le +)?/;
const CLOCK = /(?:,? +a)?(?: +|t)(\d{1,2})(?: ?(?:h|:|heures?) ?(\d{2})?)(?: ?min)?$/;

/** A date, or a date and time where one is written; `undefined` for what is none, or may be two. */
export function dateMeant(written: string): string | undefined {
  const folded = fold(written).replace(WEEKDAY, '');
  const [clock, hours = '', minutes = '00'] = CLOCK.exec(folded) ?? [];
  const day = dayMeant(clock === undefined ? folded : folded.slice(0, -clock.length));
  if (day === undefined || clock === undefined) return day;
  const meant = `${day}T${hours.padStart(2, '0')}:${minutes}`;
  return isDateTime(meant) ? meant : undefined;
}

/** `YYYY-MM`. */
export function monthMeant(written: string): string | undefined {
  const folded = fold(written);
  const [, month, year] = /^([a-z]+\.?|\d{1,2})[ /.-]+(\d{4})$/.exec(folded) ?? [];
  const [, first, second] = /^(\d{4})[ /.-]+(\d{1,2})$/.exec(folded) ?? [];
  const meant = `${year ?? first ?? ''}-${numberOf(month ?? second ?? '')}`;
  return isMonth(meant) ? meant : undefined;
}

function dayMeant(folded: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})$/.exec(folded) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(folded) ??
    [];
  const [, dayFirst, monthThen, yearLast] =
    /^(\d{1,2})(?:er)?[ /.-]+([a-z]+\.?|\d{1,2})[ /.-]+(\d{4})$/.exec(folded) ?? [];
  const meant = [
    year ?? yearLast ?? '',
    numberOf(month ?? monthThen ?? ''),
    (day ?? dayFirst ?? '').padStart(2, '0'),
  ].join('-');
  return isDate(meant) ? meant : undefined;
}

/** Two digits; a name may be cut short: "janv.", "déc". */
function numberOf(month: string): string {
  if (/^\d+$/.test(month)) return month.padStart(2, '0');
  const name = month.replace(/\.$/, '');
  const found = MONTHS.filter((each) => each.startsWith(name));
  // "ju" may be two months, "mai" is whole.
  const index = name.length > 2 && found.length === 1 ? MONTHS.indexOf(found[0] ?? '') + 1 : 0;
  return index ? String(index).padStart(2, '0') : '';
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
