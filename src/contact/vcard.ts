/** A référent's contact as a vCard 3.0 (RFC 2426), the version that Outlook, iOS and Android all import. */
import type { Entry } from '../data/dataset.js';
import { safeUrl } from '../data/safe-url.js';
import type { Referent } from '../data/schema.js';
import { parsePhones } from './phone.js';

/** RFC 2426 folds at 75 octets; a multi-byte character is never split. */
const MAX_LINE_OCTETS = 75;

/** The card's text: CRLF lines, to be saved as UTF-8. */
export function vCard(
  { record, origin }: Entry<Referent>,
  territoryNames: readonly string[],
  missions: readonly string[] = record.missions ?? [],
): string {
  const { contact } = record;
  const name = record.name ?? record.role ?? record.id;
  const dials = parsePhones(contact?.phone ?? '').map(({ dial }) => dial);
  // What cannot be dialled is written as it is.
  const phones = dials.length ? dials : [contact?.phone];
  const note = [territoryNames.join(', '), missions.join(', '), contact?.other?.join(', ')];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    property('FN', name),
    // A role has no given name; the family name alone is legal and shown by every client.
    `N:${escape(name)};;;;`,
    property('ORG', record.organisation ?? origin.publisher?.name),
    property('TITLE', record.name === undefined ? undefined : record.role),
    property('EMAIL;TYPE=INTERNET', contact?.email),
    ...phones.map((phone) => property('TEL;TYPE=WORK,VOICE', phone)),
    uriProperty('URL', contact?.website ?? contact?.booking),
    property('NOTE', note.filter(Boolean).join(' - ') || undefined),
    property('UID', record.id),
    property('REV', record.updated ?? record.verifiedOn),
    'END:VCARD',
  ];
  return lines.flatMap((line) => (line === undefined ? [] : [`${fold(line)}\r\n`])).join('');
}

/** A file name that every system accepts: "referent-e-lozere-nord.vcf". */
export function vCardFileName(name: string): string {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'contact'}.vcf`;
}

function property(name: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${name}:${escape(value)}`;
}

/** URI values are not escaped by the format, so only a checked and encoded one may stand there. */
function uriProperty(name: string, value: string | undefined): string | undefined {
  const url = safeUrl(value);
  return url === undefined ? undefined : `${name}:${url.href}`;
}

function escape(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
