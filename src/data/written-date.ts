/**
 * Dates as people write them in French, and what they mean in ISO 8601: "jeudi 14 janvier 2027 à 18h30", "14/01/2027",
 * "2027/1/14", "janvier 2027". Days come before months. A year of two digits has no single meaning. Pure.
 */
import { isDate, isDateTime, isMonth } from './dates.js';

const MONTHS = [
  ...['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre'],
  ...['octobre', 'novembre', 'decembre'],
];
const WEEKDAYS = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'];
const WEEKDAY =
  /^(?:le +)?(?:(lun|mar|mer|jeu|ven|sam|dim)(?:[a-z]*dis?|anches?|\.)?,? +)?(?:le +)?/;
const CLOCK =
  /(?:,? a|,| -)?(?: ?\(| +|t|-)(\d{1,2}) ?(?:h|:|heures?) ?(?:(\d{2})(?::\d{2}(?:\.\d+)?)?)?(?: ?min)?\)?$/;

/** A date, or a date and time where one is written; `undefined` for what is none, or may be two. */
export function dateMeant(written: string): string | undefined {
  const folded = fold(written)
    .replace(/ (?:a )?midi$/, ' 12h')
    .replace(COMPACT, '$1 $2:$3');
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

/** A day that another weekday is told of is none that can be relied on. */
function dayMeant(written: string): string | undefined {
  const [told = '', weekday] = WEEKDAY.exec(written) ?? [];
  const meant = dateOf(written.slice(told.length));
  if (meant === undefined || weekday === undefined) return meant;
  return WEEKDAYS[new Date(`${meant}T00:00Z`).getUTCDay()] === weekday ? meant : undefined;
}

function dateOf(folded: string): string | undefined {
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

/** "20270114T183000". */
const COMPACT = /^(\d{8})t(\d{2})(\d{2})(?:\d{2})?$/;

function fold(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** When an event takes place, as the fields that say so. */
export interface EventDates {
  start?: string;
  end?: string;
  month?: string;
  sessions?: readonly { start: string; end?: string }[];
}

/**
 * Several dates in one text: "14 janvier 2027 de 18h30 à 20h30", "du 20 au 21/06/2027", "18, 19 et 21 mai 2026",
 * "courant avril 2027"; `undefined` for what is none of them.
 */
export function eventDatesMeant(written: string): EventDates | undefined {
  const folded = tidied(written);
  const month = monthMeant(folded.replace(/^(?:courant|en|mois de|au mois de) /, ''));
  if (month) return { month };
  const several =
    halfDaysMeant(folded) ?? clocksMeant(folded) ?? daysMeant(folded) ?? sessionsMeant(folded);
  if (several) return several;
  const start = dateMeant(folded);
  return start === undefined ? undefined : { start };
}

/** Signs for words, and nothing of how sure it is. */
function tidied(written: string): string {
  return (
    fold(written.replace(/\s*[;\n]\s*/g, ', '))
      // What is said beside it: "(accueil dès 18h30)", "matin", and what begins with the hour.
      .replace(/(\d.*?) ?\([^)]*\)$/, '$1')
      .replace(
        /,? (?:(?:le|en|au|dans la|toute la) )?(?:matin(?:ee)?|apres[- ]midi|soir(?:ee)?|journee)$/,
        '',
      )
      .replace(/^(?:demi-)?journee du /, '')
      .replace(
        /^(?:a |des )?(\d{1,2} ?h ?\d{0,2}),? (?:le )?(?=\d{1,2}[ /.-]|(?:lun|mar|mer|jeu|ven|sam|dim))(.+)$/,
        '$2 $1',
      )
      .replace(/ ?(?:\((?:a confirmer|sous reserve|date a confirmer)\)|a confirmer|\?|\*)$/, '')
      .replace(/ ?(?:→|->|=>) ?/g, ' - ')
      .replace(/ ?[&+] ?/g, ' et ')
      .replace(/ (?:a partir de|des|vers|environ) (?=\d)/, ' a ')
      .replace(/(\d{4}) ?- ?(?=\d{1,2}\/)/g, '$1 - ')
      .replace(/^(du )?(\d{1,2}) ?[-/] ?(\d{1,2} [a-z])/, '$2 au $3')
      .replace(/^(?:du )?(\d{1,2}(?:[/.]\d{1,2})?) ?- ?(\d{1,2}([/.])\d{1,2}\3\d{4})/, '$1 au $2')
  );
}

const HOUR = String.raw`(\d{1,2}) ?[h:] ?(\d{2})?`;
const CLOCKS = new RegExp(String.raw`^(.+?)(?:,| -| :)? (?:de )?${HOUR} ?(?:a|-|/) ?${HOUR}$`);

/** "14 janvier 2027, 9h-17h". */
function clocksMeant(folded: string): EventDates | undefined {
  const [, day = '', from = '', fromMinutes = '00', to = '', toMinutes = '00'] =
    CLOCKS.exec(folded) ?? [];
  if (!day) return undefined;
  const at = (date: string, hours: string, minutes: string) => {
    const meant = `${date}T${hours.padStart(2, '0')}:${minutes}`;
    return isDateTime(meant) ? meant : undefined;
  };
  const one = dateMeant(day);
  const range = one === undefined ? daysMeant(day) : undefined;
  const first = one ?? range?.start;
  const last = one ?? range?.end;
  const sessions = first === undefined ? sessionsMeant(day)?.sessions : undefined;
  // What ends after midnight ends on the next day.
  const isLate = one !== undefined && Number(to) < Number(from) && Number(to) < LATE_HOURS;
  const times = (sessions ?? [{ start: first ?? '' }]).map(({ start: date }) => ({
    start: at(date, from, fromMinutes),
    end: at(isLate ? dayAfter(date) : (last ?? date), to, toMinutes),
  }));
  const whole = times.filter(
    (each): each is { start: string; end: string } =>
      each.start !== undefined && each.end !== undefined && each.start < each.end,
  );
  const [only, ...others] = whole;
  if (!only || whole.length < times.length) return undefined;
  return others.length ? { sessions: whole } : only;
}

/** No evening lasts longer. */
const LATE_HOURS = 6;

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return Number.isNaN(next.getTime()) ? '' : next.toISOString().slice(0, 10);
}

/** "12 mars 2027 9h30-12h / 14h-17h": a session each. */
function halfDaysMeant(folded: string): EventDates | undefined {
  const [, day = '', clocks = ''] =
    /^(.+?)(?:,| -| :)? (?:de )?(\d{1,2} ?[h:].*)$/.exec(folded) ?? [];
  const parts = clocks.split(/ ?\/ ?|, ?| (?:et|puis) /);
  if (parts.length < 2 || dateMeant(day) === undefined) return undefined;
  const sessions = parts.map((part) => clocksMeant(`${day} ${part}`));
  const whole = sessions.filter(
    (each): each is { start: string; end: string } =>
      each?.start !== undefined && each.end !== undefined,
  );
  return whole.length === parts.length ? { sessions: whole } : undefined;
}

/** "du 10 au 12 mars 2025", "du 30 juin au 2 juillet 2027". */
function daysMeant(folded: string): EventDates | undefined {
  const [, first = '', last = ''] = /^(?:du )?(.+?) (?:au|-) (.+)$/.exec(folded) ?? [];
  // Both whole, as a computer writes them.
  const [iso] = /^\d{4}-\d{2}-\d{2}$/.exec(first) ?? [];
  const [start] = iso === undefined ? (allMeant([first, last]) ?? []) : [dateMeant(iso)];
  const end = dateMeant(last);
  const [from, to] = [dateMeant(first), end];
  // "12/05/2027 9h - 13/05/2027 17h"
  if (from?.includes('T') && to?.includes('T') && from < to) return { start: from, end: to };
  return start && end?.length === 10 && start < end ? { start, end } : undefined;
}

/** "mardi 2 et mercredi 3 février 2027". */
function sessionsMeant(folded: string): EventDates | undefined {
  const parts = folded.replace(/^(?:les?) /, '').split(/,? et |, /);
  const days = parts.length > 1 ? allMeant(parts) : undefined;
  return days && { sessions: days.map((start) => ({ start })) };
}

/** Days of which the last is whole, and each other takes from the next one what it does not say itself. */
function allMeant(parts: readonly string[]): string[] | undefined {
  const days: string[] = [];
  let rest = '';
  for (const part of [...parts].reverse()) {
    const [told = ''] = WEEKDAY.exec(part.trim()) ?? [];
    const plain = part
      .trim()
      .slice(told.length)
      .replace(/^(\d{1,2})er\b/, '$1');
    const [, number = '', tail = ''] = /^(\d{1,2})((?:[ /.-].*)?)$/.exec(plain) ?? [];
    // "20" of "21/06/2027", "30 juin" of "2 juillet 2027".
    const hasYear = /\d{4}$/.test(tail);
    const own = hasYear ? tail : tail ? `${tail}${/[ /.-]\d{4}$/.exec(rest)?.[0] ?? ''}` : rest;
    const day = number && dateMeant(`${told}${number}${own}`);
    if (!day || day.length !== 10) return undefined;
    rest = own;
    days.unshift(day);
  }
  return days.every((day, index) => index === 0 || day > (days[index - 1] ?? ''))
    ? days
    : undefined;
}
