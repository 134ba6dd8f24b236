/** French phone numbers: what a telephone dials, and what people read. */

export interface Phone {
  /** E.164 without separators, or a short number as it is: what follows `tel:`. */
  dial: string;
  /** As a French reader writes it, with what is said beside it: "04 67 00 00 00 poste 1234". */
  display: string;
}

const nbsp = '\u00A0';

/** What follows the 0 of overseas numbers: in each group, first the country code. */
const OVERSEAS = ['590 690 691', '594 694', '596 696 697', '262 263 269 639 692 693'];

/** Emergency, social and information numbers: 15, 112, 3114, 1010, 116 117, 118 218. */
const SHORT = /^(1[5-8]|11[2-59]|19[167]|3\d{3}|10\d\d|11[68]\d{3})$/;

/** What says only that a number is one. */
const WORDS = /^(t[ée]l([ée]phone)?s?|phone|mobile|portable|n°)?[\s.:]*$/i;

/** Before another number; a fax is called by nobody, and opening times are none. */
const BETWEEN =
  /(?:\s+(?:ou|et|or|and|-)\s+|\s*(?:[/;|\n]|,(?!\d)|,(?=0\d{9}))\s*)(?![^\d+]*fax)(?=[^\d+/;|\n,()]*(?:\+|0|1\d{1,5}\b|3\d{3}\b))/i;

/** A longer text is no number, whatever it is. */
const MAX_LENGTH = 200;
/** A French number, wherever it stands. */
const INSIDE = /0[1-9](?:[ .-]?\d\d){4}/;

/** A number, with brackets around some of its digits or none. */
const NUMBER = /^([^\d+]*?)(\+?(?:\(\d+\)|\d)(?:[\s.-]*(?:\(\d+\)|\d))*)(.*)$/s;

/** The numbers of a text, one or several; none when there is none that can be dialled: show the text as it is. */
export function parsePhones(text: string): Phone[] {
  if (text.length > MAX_LENGTH) return [];
  const phones: Phone[] = [];
  let before = '';
  for (const part of text.split(BETWEEN)) {
    // What is no number is said beside the one before it, else beside the next.
    const phone = parsePhone(before + part);
    const last = phones.at(-1);
    before = '';
    if (phone) phones.push(phone);
    else if (last) last.display += ` / ${part.trim()}`;
    else before = `${part} / `;
  }
  return phones;
}

/** Reads E.164, a national or a short French number; `undefined` when it is neither. */
export function parsePhone(text: string): Phone | undefined {
  const plain = text
    // Some writing programs have hyphens of their own, and spaces that nobody sees.
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll('%20', ' ');
  const [, before = '', written = '', after = ''] = NUMBER.exec(plain) ?? [];
  if (/fax/i.test(before)) return undefined;
  const number = read(written);
  if (!number) {
    // "De 9 h à 17 h au 04 …": what comes first is no number.
    const inside = read(INSIDE.exec(plain)?.[0] ?? '');
    return inside && { dial: inside.dial, display: plain.trim() };
  }
  const label = WORDS.test(before.replace(/^tel:/i, '')) ? '' : before.trim();
  const display = [label, number.display, after.trim()].filter(Boolean).join(' ');
  return { dial: number.dial, display };
}

function read(written: string): Phone | undefined {
  const compact = written
    .replace(/[\s.()-]/g, '')
    .replace(/^00/, '+')
    // A spreadsheet takes the sign away.
    .replace(/^33(?=\d{9}$)/, '+33');
  // Saint-Pierre-et-Miquelon has six digits.
  const [, miquelon] = /^(?:0|\+)508(\d{6})$/.exec(compact) ?? [];
  if (miquelon) return { dial: `+508${miquelon}`, display: national(`0508${miquelon}`) };
  if (SHORT.test(compact)) {
    return { dial: compact, display: compact.length === 6 ? inThrees(compact) : compact };
  }
  if (/^0[1-9]\d{8}$/.test(compact)) {
    const group = OVERSEAS.find((each) => each.includes(compact.slice(1, 4)));
    return {
      dial: `+${(group ?? '33').slice(0, 3)}${compact.slice(1)}`,
      display: national(compact),
    };
  }
  const french = /^\+33(?:0)?([1-9]\d{8})$/.exec(compact);
  if (french) return { dial: `+33${french[1] ?? ''}`, display: national(`0${french[1] ?? ''}`) };
  const overseas = /^\+(?:262|590|594|596)([1-9]\d{8})$/.exec(compact);
  if (overseas) return { dial: compact, display: national(`0${overseas[1] ?? ''}`) };
  return /^\+[1-9]\d{6,14}$/.test(compact) ? { dial: compact, display: written } : undefined;
}

/** In pairs; free and paid services are told by threes. */
function national(digits: string): string {
  if (digits.startsWith('08')) return `0${nbsp}${inThrees(digits.slice(1))}`;
  return (digits.match(/../g) ?? []).join(nbsp);
}

function inThrees(digits: string): string {
  return (digits.match(/.../g) ?? []).join(nbsp);
}
