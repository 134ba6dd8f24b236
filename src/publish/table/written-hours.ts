/**
 * Opening hours as people write them in French, in OpenStreetMap's notation: "du lundi au vendredi 9h-12h et 14h-18h,
 * samedi 9h-12h", "Lun-Ven : 8h30 - 17h", "7j/7 24h/24"; or the hours of one day: "09:00 - 12:00 / 13:30 - 17:00". Pure.
 */
import { parseOpeningHours } from '../../agenda/opening-hours.js';
import { fold } from './fold-text.js';

export const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
export type Day = (typeof DAYS)[number];

const FRENCH_DAYS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'];
const DAY = '(?:lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)?s?\\.?';
const DAY_LIST = new RegExp(
  `(?:(?:du|le|les) )?${DAY}(?: ?(?:au|a|-|,|et|/|&)(?: (?:le|les) )? ?${DAY})*`,
  'g',
);
/** The minutes are none that hours of their own follow: "12h 14h". */
const TIME = '(\\d{1,2}) ?(?:h|:|heures?)(?: ?(\\d{2})(?! ?[h:]|\\d))?';
const RANGE = new RegExp(`(?:de )?${TIME} ?(?:a|-|jusqu'a|/)+ ?${TIME}`, 'g');

/** The hours of a week; `undefined` for what is not understood as a whole. */
export function hoursMeant(written: string): string | undefined {
  const tidy = written
    .trim()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/ \/ (?=\d)/g, ',');
  if (parseOpeningHours(tidy)) return tidy;
  // Of one of the registers: days in its own words, comma without a space.
  const folded = fold(written);
  const isDayAndNight = /24 ?h? ?(?:\/|sur) ?24|^h ?24$/;
  const isEveryDay = /7 ?j? ?(?:\/|sur) ?7|tous les jours/;
  const others = folded.replace(isDayAndNight, '').replace(isEveryDay, '');
  if (isDayAndNight.test(folded) && (isEveryDay.test(folded) || !/[a-z\d]/.test(others))) {
    return '24/7';
  }
  const everyDay = longDays(folded).replace(/tous les jours(?: sauf (?:le )?dim\w*)?/, (told) =>
    told.includes('sauf') ? 'lundi au samedi' : 'lundi au dimanche',
  );
  const parts = partsOf(everyDay);
  const rules = parts?.map(({ days, hours }) => {
    const times = dayHours(hours);
    return days && times !== undefined ? `${days} ${times}` : undefined;
  });
  if (!rules?.length || rules.includes(undefined)) return undefined;
  const meant = joinedRules(rules as string[])?.join('; ');
  return meant !== undefined && parseOpeningHours(meant) ? meant : undefined;
}

const TWO_LETTERS = ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'];

/** "Lu-Sa", as pharmacies write it. */
function longDays(folded: string): string {
  return folded.replace(
    /\b(?:lu|ma|me|je|ve|sa|di)\b/g,
    (day) => FRENCH_DAYS[TWO_LETTERS.indexOf(day)] ?? day,
  );
}

/** Of two rules for one day the later one would count alone: those for the same days are one; others have no one meaning. */
function joinedRules(rules: readonly string[]): string[] | undefined {
  const byDays = new Map<string, string[]>();
  for (const rule of rules) {
    const [days = '', ...hours] = rule.split(' ');
    byDays.set(days, [...(byDays.get(days) ?? []), hours.join(' ')]);
  }
  const told = [...byDays.keys()].flatMap(daysIn);
  if (new Set(told).size < told.length) return undefined;
  return [...byDays].map(([days, hours]) => `${days} ${hours.join(',')}`);
}

/** "Mo-We,Fr" as days. */
function daysIn(days: string): Day[] {
  return days.split(',').flatMap((part) => {
    const [from, to = from] = part.split('-').map((each) => DAYS.indexOf(each as Day));
    return DAYS.slice(from, (to ?? 0) + 1);
  });
}

/** Each list of days with what follows it. */
function partsOf(folded: string): { days: string | undefined; hours: string }[] | undefined {
  const found = [...folded.matchAll(DAY_LIST)];
  const [first] = found;
  if (!first || folded.slice(0, first.index).trim() !== '') return undefined;
  return found.map((match, index) => ({
    days: daysMeant(match[0]),
    hours: folded.slice(match.index + match[0].length, found[index + 1]?.index),
  }));
}

/** "lundi, mardi et jeudi", "du lundi au vendredi", "lun-ven". */
function daysMeant(written: string): string | undefined {
  const names = [...written.matchAll(/(lun|mar|mer|jeu|ven|sam|dim)\w*/g)].map(
    ([, name = '']) => DAYS[FRENCH_DAYS.indexOf(name)],
  );
  const signs = written.split(new RegExp(DAY)).slice(1, -1);
  const parts = names.map((name, index) => {
    const sign = signs[index - 1]?.trim();
    const isRange = index > 0 && /^(?:au|a|-)/.test(sign ?? '');
    return `${index === 0 ? '' : isRange ? '-' : ','}${name ?? ''}`;
  });
  return names.includes(undefined) ? undefined : parts.join('');
}

/** The hours of one day: "9h-12h / 14h-18h", "fermé"; empty and `undefined` for what is not understood. */
export function dayHours(written: string): string | undefined {
  const folded = fold(written).replace(/^[ :,;.()-]+|[ :,;.()-]+$/g, '');
  if (/^(?:ferme\w*|off|-|non)$/.test(folded)) return 'off';
  const ranges = [...folded.matchAll(RANGE)];
  if (ranges.length === 0) return undefined;
  const rest = folded.replace(RANGE, '').replace(/\b(?:et|puis|de)\b|[ :,;./()|&-]/g, '');
  const comment = /^sur(?:rendezvous|rdv)$/.test(rest) ? ' "sur rendez-vous"' : '';
  if (rest !== '' && !comment) return undefined;
  const times = ranges.map(([, from = '', fromMinutes = '00', to = '', toMinutes = '00']) =>
    Number(from) < 24 && Number(to) <= 24
      ? `${from.padStart(2, '0')}:${fromMinutes}-${to.padStart(2, '0')}:${toMinutes}`
      : undefined,
  );
  return times.includes(undefined) ? undefined : times.join(',') + comment;
}

/** The hours of a week, told day by day; days with the same hours stand together. */
export function weekHours(days: ReadonlyMap<Day, string>): string | undefined {
  const groups: { from: number; to: number; hours: string }[] = [];
  DAYS.forEach((day, index) => {
    const hours = days.get(day);
    if (hours === undefined || hours === 'off') return;
    const last = groups.at(-1);
    if (last && last.to === index - 1 && last.hours === hours) last.to = index;
    else groups.push({ from: index, to: index, hours });
  });
  const rules = groups.map(({ from, to, hours }) =>
    [from === to ? DAYS[from] : `${DAYS[from] ?? ''}-${DAYS[to] ?? ''}`, hours].join(' '),
  );
  return rules.length ? rules.join('; ') : undefined;
}
