/**
 * What a file is that cannot be read as a dataset, so that the message can say what to do with it. Downloaded only when
 * one could not be read. Pure.
 */
import { DatasetLoadError } from './errors.js';
import { collections } from './schema.js';

/** A format that people take for a dataset. */
export type FileKind =
  | 'empty'
  | 'ics'
  | 'csv'
  | 'spreadsheet'
  | 'pdf'
  | 'xml'
  | 'script'
  | 'geojson'
  | 'topojson'
  | 'umap'
  | 'gogocarto'
  | 'openagenda'
  | 'json-ld'
  | 'list'
  /** An object with other names than ours; the detail lists them. */
  | 'other-names';

/** What keeps a text from being JSON. */
export type JsonFault =
  | 'comment'
  | 'smart-quote'
  | 'single-quote'
  | 'unquoted-key'
  | 'trailing-comma'
  | 'decimal-comma'
  | 'missing-comma'
  | 'missing-colon'
  | 'unclosed-text'
  | 'unclosed'
  | 'unexpected';

export interface Diagnosis {
  code: 'html' | 'not-json' | 'other-format';
  /** A `FileKind`; or line, column and `JsonFault`: `12:5:comment`. */
  detail?: string;
}

/** Says what a text is that is no JSON. */
export function diagnoseText(text: string): Diagnosis {
  const start = text.slice(0, 2000).trim();
  const kind = kindOfText(start);
  if (kind) return { code: 'other-format', detail: kind };
  if (start.startsWith('<')) return { code: 'html' };
  const { offset, fault } = faultOf(text);
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  const column = (before.at(-1) ?? '').length + 1;
  return { code: 'not-json', detail: `${String(before.length)}:${String(column)}:${fault}` };
}

function kindOfText(start: string): FileKind | undefined {
  if (start === '') return 'empty';
  if (/^BEGIN:V(CALENDAR|EVENT)/i.test(start)) return 'ics';
  // XLSX and ODS are archives; XLS is a compound file.
  if (start.startsWith('PK\u0003') || start.startsWith('\ufffd\ufffd\u0011')) return 'spreadsheet';
  if (start.startsWith('%PDF')) return 'pdf';
  if (/^<(\?xml|kml|gpx|rss|feed)\b/i.test(start)) return 'xml';
  if (/^(import|export|const|let|var|function|"use strict"|\(function|!function)\b/.test(start)) {
    return 'script';
  }
  return isTable(start) ? 'csv' : undefined;
}

/** Two lines or more that hold as many of one separator, and do not begin as JSON does. */
function isTable(start: string): boolean {
  if (/^[[{"]?\s*[[{]/.test(start)) return false;
  const [head = '', second = ''] = start.split(/\r\n?|\n/);
  return [';', ',', '\t'].some((separator) => {
    const count = head.split(separator).length;
    return count > 1 && second.split(separator).length >= count;
  });
}

/**
 * Lets a dataset pass, perhaps an empty one.
 * @throws {DatasetLoadError} `other-format` for JSON of another kind, which would be read as an empty dataset
 */
export function refuseOtherFormat(json: unknown, file: string): void {
  const detail = kindOfJson(json);
  if (detail !== undefined) throw new DatasetLoadError('other-format', file, detail);
}

/** A `FileKind`, with the names that were found after a colon. */
function kindOfJson(json: unknown): string | undefined {
  if (Array.isArray(json)) return isOpenAgenda(json) ? 'openagenda' : 'list';
  if (!isObject(json)) return undefined;
  const { type } = json;
  if (type === 'umap') return 'umap';
  if (type === 'Topology') return 'topojson';
  if (type === 'Feature' || type === 'FeatureCollection' || type === 'GeometryCollection') {
    return 'geojson';
  }
  if (typeof type === 'string' && 'coordinates' in json) return 'geojson';
  if (Array.isArray(json.events) && isOpenAgenda(json.events)) return 'openagenda';
  if (Array.isArray(json.data) && ('ontology' in json || isGoGoCarto(json.data))) {
    return 'gogocarto';
  }
  if ('@graph' in json || '@context' in json) return 'json-ld';
  const lists = Object.keys(json).filter((key) => Array.isArray(json[key]));
  const isOurs = lists.some((key) => Object.hasOwn(collections, key) || HEADERS.includes(key));
  return isOurs || lists.length === 0 ? undefined : `other-names:${lists.slice(0, 5).join(', ')}`;
}

/** Lists of a dataset that are no collections. */
const HEADERS = ['include', 'sources', 'feeds', 'themes', 'kinds', 'phases', 'audiences'];

function isOpenAgenda([first]: readonly unknown[]): boolean {
  return isObject(first) && 'uid' in first && ('timings' in first || 'originAgenda' in first);
}

function isGoGoCarto([first]: readonly unknown[]): boolean {
  return isObject(first) && 'geo' in first && 'id' in first;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const SPACE = /[\s\u00a0]*/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// eslint-disable-next-line no-control-regex -- a text holds none
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

/** Where a text stops being JSON, and why: engines say it each in their way, or not at all. */
function faultOf(text: string): { offset: number; fault: JsonFault } {
  const open: string[] = [];
  let expected: 'value' | 'key' | 'colon' | 'comma' = 'value';
  /** Whether a list or an object has just begun, and may end at once. */
  let isFirst = false;
  let offset = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return false;
    offset += found.length;
    return true;
  };
  const fail = (fault: JsonFault) => ({ offset, fault });
  for (;;) {
    take(SPACE);
    const sign = text[offset];
    if (sign === undefined) return fail('unclosed');
    const strange = strangeSign(text, offset);
    if (strange) return fail(strange);
    const closes = open.at(-1) === '{' ? '}' : ']';
    if (open.length && sign === closes && expected !== 'colon') {
      if (expected !== 'comma' && !isFirst) return fail('trailing-comma');
      open.pop();
      offset++;
      [expected, isFirst] = ['comma', false];
      continue;
    }
    switch (expected) {
      case 'comma':
        if (open.length === 0) return fail('unexpected');
        if (sign !== ',') return fail('missing-comma');
        offset++;
        [expected, isFirst] = [open.at(-1) === '{' ? 'key' : 'value', false];
        break;
      case 'colon':
        if (sign !== ':') return fail('missing-colon');
        offset++;
        expected = 'value';
        break;
      case 'key':
        if (/\d/.test(sign)) return fail('decimal-comma');
        if (sign !== '"') return fail(/[\p{L}_$]/u.test(sign) ? 'unquoted-key' : 'unexpected');
        if (!take(TEXT)) return fail('unclosed-text');
        [expected, isFirst] = ['colon', false];
        break;
      case 'value':
        if (sign === '{' || sign === '[') {
          open.push(sign);
          offset++;
          [expected, isFirst] = [sign === '{' ? 'key' : 'value', true];
        } else if (sign === '"') {
          if (!take(TEXT)) return fail('unclosed-text');
          [expected, isFirst] = ['comma', false];
        } else {
          if (!take(PLAIN)) return fail('unexpected');
          [expected, isFirst] = ['comma', false];
        }
    }
  }
}

/** Signs that JSON has nowhere outside of texts, and that editors and people put there. */
function strangeSign(text: string, offset: number): JsonFault | undefined {
  const sign = text[offset] ?? '';
  if (sign === '#' || /^\/[/*]/.test(text.slice(offset, offset + 2))) return 'comment';
  if (/[“”„‟«»]/.test(sign)) return 'smart-quote';
  return /['’‘`]/.test(sign) ? 'single-quote' : undefined;
}
