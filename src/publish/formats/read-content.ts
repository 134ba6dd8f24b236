/** What files of any kind hold, as sheets or as a dataset that is one already. */
import { readForeign } from '../../agenda/read-foreign.js';
import { collections } from '../../data/schema.js';
import { FileError } from '../files/file-error.js';
import { readFile } from '../files/read-file.js';
import { sheetOf, type Sheet } from '../files/sheet.js';
import type { Remark } from '../remarks.js';
import type { Mapping } from '../table/find-table.js';
import { sheetName } from '../table/find-table.js';
import { featureSheets } from './features.js';
import { registerOf, withFinessHeads } from './registers.js';
import { rowsOf, type Row } from './rows.js';

type Json = Record<string, unknown>;

/** What was found in a file. */
export interface Content {
  sheets: Sheet[];
  /** A dataset of ours, or the events of a calendar as one. */
  dataset?: Json;
  source?: { label: string; url?: string };
  /** What the records are, when no column says it. */
  kind?: string;
  mapping: Mapping;
  remarks: Remark[];
}

/** A calendar is read under an address, which nobody asks for. */
const NOWHERE = 'https://example.invalid/';

/**
 * Reads a file.
 * @param name without folders
 * @throws {FileError} when it cannot be read at all
 */
export async function readContent(bytes: Uint8Array, name: string): Promise<Content> {
  const file = await readFile(bytes, name);
  const { remarks } = file;
  if (file.kind === 'calendar') return withRemarks(calendar(file.text, name), remarks);
  if (file.kind === 'json') return withRemarks(fromJson(file.json, name), remarks);
  const sheets = file.sheets.map(withFinessHeads);
  return { ...known(sheets), remarks };
}

/** What a calendar could not be read of is a loss as any other. */
type Found = Omit<Content, 'remarks'> & { losses?: Remark[] };

function withRemarks({ losses = [], ...found }: Found, remarks: Remark[]): Content {
  return { ...found, remarks: [...remarks, ...losses] };
}

function known(sheets: Sheet[]): Omit<Content, 'remarks'> {
  const register = sheets.map(registerOf).find((each) => each !== undefined);
  return { sheets, mapping: {}, ...register };
}

function fromJson(json: unknown, name: string): Found {
  if (isObject(json)) {
    if (Object.keys(collections).some((key) => Array.isArray(json[key])) && !('total' in json)) {
      return { sheets: [], dataset: json, mapping: {} };
    }
    if (json.formatVersion !== undefined) return { sheets: [], dataset: json, mapping: {} };
    const features = featureSheets(json);
    if (features) return { mapping: {}, ...features };
  }
  if (isCalendarJson(json)) return calendar(JSON.stringify(json), name);
  const list = listIn(json);
  if (!list) throw new FileError('file-unknown', 'JSON');
  const { sheets, ...others } = known([sheetOf(nameOf(name), rowsOf(list.map(withPlace)))]);
  return {
    ...others,
    sheets: others.source
      ? sheets.map((sheet) => ({ ...sheet, name: sheetName('actors') }))
      : sheets,
  };
}

/** The records of a list, or of the list inside an answer: GoGoCarto and others have `data`. */
function listIn(json: unknown): Row[] | undefined {
  const list = Array.isArray(json)
    ? json
    : isObject(json)
      ? Object.values(json).find((each) => Array.isArray(each) && each.some(isObject))
      : undefined;
  return Array.isArray(list) && list.some(isObject) ? list.filter(isObject) : undefined;
}

/** GoGoCarto puts a point into `geo`, and the address into an object. */
function withPlace(row: Row): Row {
  const { geo, address, ...others } = row;
  return {
    ...others,
    ...(isObject(geo)
      ? { latitude: geo.latitude, longitude: geo.longitude }
      : geo === undefined
        ? {}
        : { geo }),
    ...(isObject(address)
      ? {
          adresse: address.streetAddress ?? address.customFormatedAddress,
          'code postal': address.postalCode,
          ville: address.addressLocality,
        }
      : address === undefined
        ? {}
        : { address }),
  };
}

function isCalendarJson(json: unknown): boolean {
  const list: unknown = isObject(json) ? json.events : json;
  return (
    Array.isArray(list) &&
    list.some((each) => isObject(each) && ('timings' in each || 'originAgenda' in each))
  );
}

function calendar(text: string, name: string): Found {
  const source = { kind: 'ics', url: NOWHERE, title: nameOf(name) } as const;
  const { json, findings } = readForeign(text, source, NOWHERE);
  const dataset = json as { events: Json[] };
  const events = dataset.events.map(({ source: told, ...event }) => ({
    ...event,
    source: withoutNowhere(told),
  }));
  const losses = findings.map(({ severity, record, detail, code }): Remark => ({
    severity,
    code: code === 'private-events' ? code : 'refused',
    read: detail ?? code,
    ...(record === undefined ? {} : { record }),
  }));
  return { sheets: [], dataset: { ...dataset, events }, mapping: {}, losses };
}

function withoutNowhere(source: unknown): unknown {
  if (!isObject(source)) return { label: 'Agenda' };
  const { url, ...others } = source;
  return url === NOWHERE ? others : source;
}

function nameOf(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, '');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
