/**
 * Reads a record once more where something of it was cut, left out or is plainly meant otherwise, and says what stays
 * doubtful. Downloaded for records of that kind. Pure.
 */
import type * as v from 'valibot';
import { areaFault, coordinateFault } from './coordinate-fault.js';
import { toDetail, toPointer, type Finding, type FindingCode } from './findings.js';
import { mendRecord } from './mend-record.js';
import { readTolerantly, type ReadResult } from './read-record.js';
import { territoryFault, type Territory } from './schema.js';

/** What was read, and the record as it was meant. */
export interface ReadAgain<T> extends ReadResult<T> {
  meant: unknown;
}

/**
 * @param first what the first reading gave
 * @param today `YYYY-MM-DD`
 */
export function readAgain<S extends v.GenericSchema>(
  schema: S,
  raw: unknown,
  first: ReadResult<v.InferOutput<S>>,
  place: { path: readonly (string | number)[]; file: string; today: string },
): ReadAgain<v.InferOutput<S>> {
  const { path, file, today } = place;
  const { record: meant, guesses } = mendRecord(schema, raw);
  const { value, findings } = meant === raw ? first : readTolerantly(schema, meant, path, file);
  const { name, title, role } = (value ?? {}) as Record<string, unknown>;
  const called = toDetail(name ?? title ?? role);
  const doubt = (code: FindingCode, field: string, detail: unknown): Finding => ({
    pointer: toPointer([...path, ...field.split('/')]),
    severity: 'warning',
    code,
    detail: toDetail(detail) ?? '',
    ...(called === undefined ? {} : { record: called }),
    file,
  });
  const doubts = guesses.map(({ field, meant: as, written }) =>
    written
      ? { ...doubt(written.code, field, written.text), meant: as }
      : doubt('misspelt', field, as),
  );
  const { level, code, verifiedOn, contact } = (value ?? {}) as Partial<Territory> & {
    contact?: { phone?: string };
  };
  const fault = level === undefined ? undefined : territoryFault(level, code);
  if (fault) doubts.push(doubt(fault, fault, fault === 'level' ? level : code));
  // It is tomorrow already somewhere in France.
  if (verifiedOn !== undefined && Date.parse(verifiedOn) - Date.parse(today) > 864e5) {
    doubts.push(doubt('future', 'verifiedOn', verifiedOn));
    delete (value as Partial<Territory>).verifiedOn;
  }
  if (contact?.phone !== undefined && isCutShort(contact.phone)) {
    doubts.push(doubt('phone', 'contact/phone', contact.phone));
  }
  const faults = findings.map((finding) => ({
    ...finding,
    code: faultOf(finding, meant, toPointer(path)),
  }));
  return { value, findings: [...faults, ...doubts], meant };
}

/** What is wrong with coordinates, of which the schema says only that they are none. */
function faultOf({ code, pointer }: Finding, record: unknown, base: string): FindingCode {
  const keys = pointer.slice(base.length).split('/').slice(1);
  const field = keys.at(-1) ?? '';
  const value = keys.reduce<unknown>(
    (each, key) => (each as Record<string, unknown> | undefined)?.[key],
    record,
  );
  if (code === 'geometry' && field === 'geometry') return areaFault(value);
  return code === 'coordinates' && field !== 'bounds' ? coordinateFault(value) : code;
}

/** Too long for a short number, too short for another. */
function isCutShort(phone: string): boolean {
  const { length } = phone.replace(/\D/g, '');
  return !phone.includes('+') && (length === 5 || (length > 6 && length < 10));
}
