/** One cell as the value of one field: what it was meant to say, and what is said of it. Pure. */
import { parsePhones } from '../../contact/phone.js';
import { isDate, isDateOrDateTime, isPartialDate } from '../../data/dates.js';
import { dateMeant, monthMeant } from '../../data/written-date.js';
import type { RemarkCode, RemarkSeverity } from '../remarks.js';
import { cellText, isBlank, isFault, isFaultText, type Cell } from '../files/sheet.js';
import type { Field, TableName } from './fields.js';
import { fold, foldWords } from './fold-text.js';
import { labelOf, valueBegun, valueMeant } from './vocabularies.js';
import { hoursMeant } from './written-hours.js';

/** Says something of the cell that is being read. */
export type Say = (
  severity: RemarkSeverity,
  code: RemarkCode,
  others?: { became?: string; read?: string },
) => void;

/** Before a value that no cell says otherwise: what follows is JSON. */
export const JSON_MARK = 'json:';

/** What people write so that a cell is not empty. */
const SAYS_NOTHING =
  /^(?:[-–—_.]+|\?+|n\.?\s?c\.?|n\/a|néant|ras|r\.a\.s\.?|sans objet|so|tbd|à compléter|à renseigner|non (?:connue?|renseignée?|communiquée?)|inconnue?)$/i;

/** The value of a cell; `undefined` when it says nothing, or nothing that can be used, which is said. */
export function readCell(
  cell: Cell | undefined,
  field: Field,
  table: TableName,
  say: Say,
): unknown {
  if (cell === undefined || isBlank(cell)) return undefined;
  if (SAYS_NOTHING.test(cellText(cell).trim()) && !field.type.includes('date')) return undefined;
  if (isFault(cell)) {
    say('warning', cell.fault === 'formula' ? 'formula' : 'fault');
    return undefined;
  }
  if (typeof cell === 'string' && cell.startsWith(JSON_MARK)) return readJson(cell, say);
  if (typeof cell === 'string' && isFaultText(cell)) {
    say('warning', 'fault');
    return undefined;
  }
  switch (field.type) {
    case 'number':
      return readNumber(cell, say);
    case 'boolean':
      return readBoolean(cell, field, say);
    case 'date':
      return field.path === 'consent' ? readConsent(cell, say) : readDate(cell, 'date', say);
    case 'date-time':
    case 'partial-date':
    case 'month':
      return readDate(cell, field.type, say);
    case 'list':
      return readList(cell, field, table, say);
    case 'references':
      return field.isList ? listOf(cell) : cellText(cell).trim();
    case 'json':
      return readJson(cellText(cell), say);
    default:
      if (field.path === 'recurrence.rrule' && !/\bFREQ=/i.test(cellText(cell))) {
        say('warning', 'rule-refused');
        return undefined;
      }
      return readText(cell, field, table, say);
  }
}

function readJson(text: string, say: Say): unknown {
  const plain = text.startsWith(JSON_MARK) ? text.slice(JSON_MARK.length) : text;
  try {
    return JSON.parse(plain) as unknown;
  } catch {
    say('warning', 'refused');
    return undefined;
  }
}

function readNumber(cell: Cell, say: Say): number | undefined {
  if (typeof cell === 'number' && cell >= 0 && cell <= MAX_NUMBER) return cell;
  const text = cellText(cell).replace(/[\s\u00a0\u202f]/g, '');
  const [, digits] =
    /^(-?\d+(?:[.,]\d+)*)(?:€|%|h|min|minutes|places?|habitants?|hab\.?)?$/i.exec(text) ?? [];
  if (digits === undefined) {
    say('warning', 'refused');
    return undefined;
  }
  // "12.345" inhabitants: thousands.
  const value = Number(
    /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.'),
  );
  if (value < 0 || value > MAX_NUMBER) {
    say('warning', 'refused');
    return undefined;
  }
  if (String(value) !== cellText(cell).trim()) say('note', 'changed', { became: String(value) });
  return value;
}

/** No number of the format is larger. */
const MAX_NUMBER = 1e12;

const YES = /^(?:oui|yes|true|vrai|x|1|o|✓|✔|y)$/;
const NO = /^(?:non|no|false|faux|0|n)$/;

function readBoolean(cell: Cell, { path }: Field, say: Say): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const folded = fold(cellText(cell));
  if (YES.test(folded)) return true;
  if (NO.test(folded)) return false;
  const isUnsure = /\b(?:pas|plus|peut-etre|si|a (?:voir|confirmer)|en \d{4}|en cours)\b|\?/.test(
    folded,
  );
  const isNo = /^non?\b|^pas\b|^plus\b|^aucun/.test(folded);
  // "Oui, un médecin généraliste"; whom a place recruits says that it does.
  const isYes = /^oui\b/.test(folded) || (path === 'recruiting' && !isNo && !isUnsure);
  if (isYes || isNo) {
    say('note', 'changed', { became: isYes ? 'oui' : 'non' });
    return isYes;
  }
  say('warning', 'boolean-refused');
  return undefined;
}

/** When somebody agreed; a mere yes has no day. */
function readConsent(cell: Cell, say: Say): string | undefined {
  const text = cellText(cell).trim();
  const quiet: Say = () => undefined;
  const [inside] = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  const date =
    readDate(cell, 'date', quiet) ?? (inside ? readDate(inside, 'date', quiet) : undefined);
  if (date === undefined) say('warning', 'consent-undated');
  else if (date !== text) say('note', 'changed', { became: date });
  return date;
}

/** Parts of a cell that holds several: lines, semicolons, bars, else commas. */
export function listOf(cell: Cell): string[] {
  const text = cellText(cell);
  const separator = /[;\n|]/.test(text) ? /[;\n|]/ : /,(?!\d)(?![^(]*\))/;
  const parts = text
    .split(separator)
    .map((part) => part.replace(/^\s*[-•*]\s+/, '').trim())
    .filter(Boolean);
  return [...new Set(parts)];
}

function readList(
  cell: Cell,
  { path, type }: Field,
  table: TableName,
  say: Say,
): string[] | undefined {
  // A label may hold a comma.
  const whole = valueMeant(table, path, cellText(cell));
  if (whole !== undefined) return [whole];
  // Codes hold no comma, whatever stands between them.
  if (path === 'codes') {
    const codes = cellText(cell)
      .toUpperCase()
      .split(/[^\p{L}\d'-]+|(?<=\d)-(?=\d)/u)
      .filter(Boolean);
    if (codes.every((code) => /^(?:\d{4,5}|2[AB]\d{3})$/.test(code)))
      return codes.map((code) => codeIn(path, code));
    return codesAmong(cellText(cell), say);
  }
  const isProse = type === 'list' && PROSE_LISTS.has(path) && !isWordList(cellText(cell));
  const parts = isProse
    ? cellText(cell)
        .split(/[;\n]/)
        .map((part) => part.trim())
        .filter(Boolean)
    : listOf(cell).flatMap((part) => wordsIn(part, path, table));
  const values = parts.flatMap((part) => {
    const meant = valueMeant(table, path, part);
    if (meant === undefined && path === 'hostsInterns.phases') {
      say('warning', 'refused', { read: part });
      return [];
    }
    return meant ?? codeIn(path, part);
  });
  return values.length ? values : undefined;
}

/** Codes with the names of their municipalities: what has none, or means all between two, is told. */
function codesAmong(text: string, say: Say): string[] | undefined {
  const codes = text.split(/[,;\n|]/).flatMap((part) => {
    const found = part.toUpperCase().match(/\b(?:\d{5}|2[AB]\d{3})\b/g) ?? [];
    const isSpan = /\d\s*(?:à|a|au|-)\s*\d/i.test(part);
    if (part.trim() === '' || (found.length > 0 && !isSpan)) return found;
    say('warning', 'codes-refused', { read: part.trim() });
    return [];
  });
  if (codes.length) say('note', 'changed', { became: codes.join(', ') });
  return codes.length ? [...new Set(codes)] : undefined;
}

/** Lists of sentences: a comma parts none of them. */
const PROSE_LISTS: ReadonlySet<string> = new Set([
  'strengths',
  'steps',
  'questions',
  'topics',
  'contact.other',
]);

/** "anglais et arabe", "Libéral/salarié": several, where each of them is known. */
function wordsIn(part: string, path: string, table: TableName): string[] {
  if (PROSE_LISTS.has(path)) return part.includes(' / ') ? part.split(' / ') : [part];
  if (valueMeant(table, path, part) !== undefined) return [part];
  const parts = part.split(/\s*(?:\/|&|\+|,|\bet\b|\bou\b)\s*/i).filter(Boolean);
  const areKnown = parts.every((each) => valueMeant(table, path, each) !== undefined);
  return parts.length > 1 && areKnown ? parts : [part];
}

/** "stages, installation, logement": words, and no sentence. */
function isWordList(text: string): boolean {
  const parts = text.split(/,| \/ /);
  const isShort = (part: string) =>
    /^\s*[\p{L}\d'’/-]+(?: [\p{L}\d'’/-]+){0,3}\s*$/u.test(part) &&
    !/^\s*(?:en|le|la|les|de l|que|c'est|c’est)\b/i.test(part);
  return parts.length > 1 && parts.every(isShort);
}

/** INSEE codes of municipalities lose their zero in a spreadsheet. */
function codeIn(path: string, part: string): string {
  return path === 'codes' && /^\d{4}$/.test(part) ? `0${part}` : part;
}

/** First and last day number of a spreadsheet that is taken for a date: 1982 to 2091. */
const SERIALS = [30_000, 70_000] as const;
/** Day 0 of a spreadsheet that counts from 1900. */
const SERIAL_ZERO_MS = Date.UTC(1899, 11, 30);

function readDate(cell: Cell, type: Field['type'], say: Say): string | undefined {
  const text = cellText(cell).trim();
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  if (serial >= SERIALS[0] && serial <= SERIALS[1]) {
    const date = new Date(SERIAL_ZERO_MS + Math.round(serial * 1440) * 60_000);
    const [day = '', time = ''] = date.toISOString().slice(0, 16).split('T');
    const meant = type === 'date-time' && serial % 1 ? `${day}T${time}` : day;
    say('note', 'changed', { became: meant });
    return type === 'month' ? meant.slice(0, 7) : meant;
  }
  if (type === 'month') {
    const meant = /^\d{4}-\d{2}/.test(text) ? text.slice(0, 7) : monthMeant(text);
    return said(meant, text, say);
  }
  if (type === 'date' && isDate(text)) return text;
  if (type === 'date' && isDateOrDateTime(text)) return text.slice(0, 10);
  if (type === 'date-time' && isDateOrDateTime(text)) return text;
  if (type === 'partial-date' && isPartialDate(text)) return text;
  const whole = withWholeYear(text);
  const meant = dateMeant(whole) ?? (type === 'partial-date' ? monthMeant(whole) : undefined);
  if (type === 'date' && meant === undefined) {
    const fault = dateFault(text);
    // What helps an agenda, a range or a month, is no day.
    say('warning', /refused|repeated|vague/.test(fault) ? 'day-refused' : fault);
    return undefined;
  }
  const kept = type === 'date' ? meant?.slice(0, 10) : meant;
  return said(kept, text, say);
}

function said(meant: string | undefined, text: string, say: Say): string | undefined {
  if (meant === undefined) say('warning', dateFault(text));
  else if (meant !== text) say('note', 'changed', { became: meant });
  return meant;
}

/** Two digits from here on are years of the last century. */
const LAST_CENTURY = 60;

/** "29/04/25" of a list of dates is of this century. */
export function withWholeYear(text: string): string {
  const whole = (_all: string, before: string, year: string) =>
    before + (Number(year) < LAST_CENTURY ? '20' : '19') + year;
  return text
    .replace(/\b(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})(?=$|[ ,;)-]|T)/g, whole)
    .replace(
      /((?:jan|f[ée]v|mar|avr|mai|jui|ao[uû]|sep|oct|nov|d[ée]c)[a-zéû]*\.?[ /-]+)'?(\d{2})(?=$|[ ,;)])/gi,
      whole,
    );
}

/** Why a text is no date. */
export function dateFault(text: string): RemarkCode {
  const folded = fold(text);
  if (/\b(?:tous les|toutes les|chaque|hebdo\w*|mensuel\w*)\b/.test(folded)) return 'date-repeated';
  if (
    /semestre|trimestre|printemps|ete\b|automne|hiver|rentree|debut|fin |mi-|courant|prochain/.test(
      folded,
    )
  ) {
    return 'date-vague';
  }
  if (/^(?:19|20)\d{2}$/.test(folded)) return 'date-vague';
  if (/a (?:venir|definir|confirmer|preciser|fixer)|inconnu|nc\b|^-+$|\?/.test(folded))
    return 'date-none';
  const hasMonth = /jan|fev|mars|avr|mai|jui|aou|sep|oct|nov|dec|\d[/.-]\d/.test(folded);
  if (hasMonth && !/\d{4}/.test(folded)) return 'date-no-year';
  const isOne =
    /^(?:le )?(?:[a-z]{3,9}\.?,? )?(?:le )?\d{1,2}(?:er)?[ /.-]+(?:\d{1,2}|[a-z]{3,9}\.?)[ /.-]+\d{4}(?:[ ,a-]+\d{1,2} ?[h:].*)?$/.test(
      folded,
    );
  if (!isOne) return 'date-refused';
  const plain = folded.replace(/^(?:le )?(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.?,? /, '');
  return plain !== folded && dateMeant(withWholeYear(plain)) ? 'date-weekday' : 'date-wrong';
}

/** Digits of codes that a spreadsheet takes for numbers. */
const DIGITS: Readonly<Record<string, number>> = {
  'location.postalCode': 5,
  'location.inseeCode': 5,
  'identifiers.finess': 9,
  'identifiers.siret': 14,
  'identifiers.rpps': 11,
};

function readText(
  cell: Cell,
  { path, type, options }: Field,
  table: TableName,
  say: Say,
): string | undefined {
  const text = typeof cell === 'boolean' ? (cell ? 'oui' : 'non') : cellText(cell).trim();
  switch (type) {
    case 'code':
      return readCode(text, path, say);
    case 'phone':
      return readPhone(text, say);
    case 'email':
      return readEmail(text, say);
    case 'url':
      return readUrl(text, say);
    case 'hours': {
      const meant = hoursMeant(text);
      if (meant === undefined) say('warning', 'hours-unread');
      else if (meant !== text) say('note', 'changed', { became: meant });
      return meant ?? text;
    }
    default: {
      const meant = valueMeant(table, path, text);
      // "Conférence" is no other word for a seminar: it becomes one.
      const name = meant === undefined ? undefined : labelOf(table, path, meant);
      const isKind = table === 'events' && path === 'kind';
      if (isKind && name !== undefined && fold(text) !== meant && !isNameOf(text, name))
        say('note', 'changed', { became: name });
      if (path === 'accessibility.wheelchair' && meant === undefined) {
        return (
          valueBegun(table, path, text) ?? (/verifier|savoir/.test(fold(text)) ? undefined : text)
        );
      }
      if (meant !== undefined || type !== 'choice' || options.includes(text)) return meant ?? text;
      const begun = valueBegun(table, path, text) ?? stateIn(table, path, text);
      // Of the record, not of what it tells.
      if (begun === undefined && /^(?:valid|publi|ok$|a jour|en ligne)/.test(fold(text)))
        return undefined;
      const label = (value: string) => labelOf(table, path, value) ?? value;
      if (begun === undefined) {
        say('warning', 'choice-refused', { became: options.map(label).join(', ') });
      } else say('note', 'changed', { became: label(begun) });
      return begun;
    }
  }
}

/** An event that a doubtful state says will not be as it stands is not shown as if it were. */
function stateIn(table: TableName, path: string, text: string): string | undefined {
  const said = fold(text);
  if (table !== 'events' || path !== 'status' || /\b(?:pas|non) (?:annul|report)/.test(said))
    return undefined;
  if (/\bannul|aura pas lieu|\b(?:pas|non) maintenu/.test(said)) return 'cancelled';
  return /\breport|\bdecale|\bsuspendu/.test(said) ? 'postponed' : undefined;
}

/** "MAISONS DE SANTÉ" is the name of a kind, and its plural. */
function isNameOf(text: string, name: string): boolean {
  return foldWords(text) === foldWords(name);
}

function readCode(text: string, path: string, say: Say): string | undefined {
  // "48095.0" of a program that takes it for a number.
  const compact = text
    .replace(/^(\d+)[.,]0$/, '$1')
    .replace(/^F-(?=\d{5}$)/i, '')
    .replace(/(?<=\d)[\s\u00a0.](?=\d)/g, '')
    .toUpperCase();
  if (/^\d[.,]\d+E\+\d+$/.test(compact)) {
    say('warning', 'refused');
    return undefined;
  }
  const digits = DIGITS[path] ?? 0;
  const missing = digits - compact.length;
  // Two zeros at most are lost; a shorter number is another fault.
  const meant =
    /^\d+$/.test(compact) && missing > 0 && missing < 3 ? compact.padStart(digits, '0') : compact;
  if (path.startsWith('identifiers.') && !/^(?:2[AB])?\d{7,14}$/.test(meant)) {
    say('note', 'refused');
    return undefined;
  }
  if (meant !== text) say('note', 'changed', { became: meant });
  return meant;
}

function readPhone(text: string, say: Say): string {
  const digits = text.replace(/[\s.\u00a0-]/g, '');
  if (/^[1-9]\d{8}$/.test(digits)) {
    say('note', 'changed', { became: `0${digits}` });
    return `0${digits}`;
  }
  const isRead = parsePhones(text).length > 0;
  if (!isRead) say('warning', 'phone-unread');
  return text;
}

const EMAIL = /[^\s@,;:<>()"]+@[^\s@,;:<>()"]+\.[a-z]{2,}/gi;

function readEmail(text: string, say: Say): string | undefined {
  const found = text.replace(/^mailto:/i, '').match(EMAIL) ?? [];
  const [first] = found;
  if (first === undefined) {
    say('warning', 'refused');
    return undefined;
  }
  if (first !== text) say(found.length > 1 ? 'warning' : 'note', 'changed', { became: first });
  return first;
}

function readUrl(text: string, say: Say): string | undefined {
  if (/^https?:\/\/\S+$/i.test(text)) return text;
  const [, bare] = /^(?:https?:\/?\/?)?((?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#]\S*)?)$/i.exec(text) ?? [];
  if (bare !== undefined && !text.includes('@')) {
    say('note', 'changed', { became: `https://${bare}` });
    return `https://${bare}`;
  }
  const [inside] = /https?:\/\/[^\s<>"']+/i.exec(text) ?? [];
  if (inside === undefined) {
    // Whether there is one at all, and no address.
    say(YES.test(fold(text)) || NO.test(fold(text)) ? 'note' : 'warning', 'refused');
    return undefined;
  }
  say('note', 'changed', { became: inside });
  return inside;
}
