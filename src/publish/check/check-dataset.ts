/**
 * Whether a dataset is fit to be published: what the reader says of it, and what only its publisher needs to know. Three
 * levels: what is lost, what is wrong or doubtful, what could be better.
 */
import { mergeFiles } from '../../data/merge-files.js';
import { mendRecord } from '../../data/mend-record.js';
import { readDataset } from '../../data/read-dataset.js';
import { toDetail, toPointer, type Finding } from '../../data/findings.js';
import { collections, header, type CollectionName, type WireDataset } from '../../data/schema.js';
import type { Check, CheckCode, CheckLevel } from './check.js';
import { checkRecords } from './check-records.js';
import { differences, strayKeys } from './differences.js';

export interface CheckOptions {
  /** Name or URL of the file. */
  file: string;
  /** `YYYY-MM-DD` */
  today: string;
  /** Whether there is a file at an address that is relative to the dataset. */
  hasFile?: (address: string) => boolean;
}

type Json = Record<string, unknown>;

/**
 * Checks what a file holds after `JSON.parse`.
 * @throws {DatasetLoadError} when it is no dataset at all
 */
export async function checkDataset(
  json: unknown,
  { file, today, hasFile }: CheckOptions,
): Promise<Check[]> {
  const { wire, findings } = await readDataset(json, { file, today });
  const dataset = mergeFiles([{ url: file, wire, findings, isComplete: true }], []);
  const checks = [
    ...dataset.findings.map(asCheck),
    ...writtenOtherwise(json as Json, file),
    ...checkRecords(wire, { file, today, indexOf: indexesIn(json as Json, wire) }),
    ...missingFiles(wire, file, hasFile),
  ];
  return onlyOnce(checks).sort((a, b) => RANK.indexOf(a.level) - RANK.indexOf(b.level));
}

const RANK: readonly CheckLevel[] = ['error', 'warning', 'advice'];

function asCheck({ severity, ...finding }: Finding): Check {
  return { level: severity, ...finding };
}

/** One check for each place: the first, which is the gravest. */
function onlyOnce(checks: readonly Check[]): Check[] {
  const seen = new Map<string, Check>();
  for (const check of checks) {
    const { pointer, code } = check;
    // What concerns a whole record is no word on one of its fields.
    const key = pointer.split('/').length > 3 ? pointer : `${pointer} ${code}`;
    if (!seen.has(key)) seen.set(key, check);
  }
  return [...seen.values()];
}

/** Files beside the dataset that it names, and that are not there. */
function missingFiles(
  { include = [], sources = [] }: WireDataset,
  file: string,
  hasFile: CheckOptions['hasFile'],
): Check[] {
  if (!hasFile) return [];
  const named = [
    ...include.map((each, index) => ({
      url: typeof each === 'string' ? each : each.url,
      pointer: toPointer(['include', index]),
    })),
    ...sources.map(({ url }, index) => ({ url, pointer: toPointer(['sources', index, 'url']) })),
  ];
  return named
    .filter(({ url }) => !/^[a-z][a-z\d+.-]*:|^\/\//i.test(url) && !hasFile(url))
    .map(({ url, pointer }) => ({ level: 'error', code: 'no-file', pointer, detail: url, file }));
}

/** Where the records of the reading stand in the file: some of it are not among them. */
function indexesIn(json: Json, wire: WireDataset) {
  const indexes = new Map<string, number>();
  for (const name of Object.keys(collections) as CollectionName[]) {
    const list = Array.isArray(json[name]) ? (json[name] as unknown[]) : [];
    list.forEach((each, index) => {
      const { id } = (each ?? {}) as { id?: unknown };
      const key = `${name}/${String(id)}`;
      if (!indexes.has(key)) indexes.set(key, index);
    });
  }
  return (name: CollectionName, id: string) =>
    indexes.get(`${name}/${id}`) ?? wire[name].findIndex((each) => each.id === id);
}

/** What is read although it is written in another way, and what is read by nothing. */
function writtenOtherwise(json: Json, file: string): Check[] {
  const checks: Check[] = [];
  const look = (
    schema: Parameters<typeof mendRecord>[0],
    raw: unknown,
    path: (string | number)[],
  ) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return;
    const { record: meant } = mendRecord(schema, raw);
    const { name, title, role } = meant as Json;
    const record = path.length ? toDetail(name ?? title ?? role) : undefined;
    const place = { file, ...(record === undefined ? {} : { record }) };
    const tell = (code: CheckCode, inner: readonly (string | number)[], others: Partial<Check>) => {
      checks.push({
        ...place,
        level: 'warning',
        code,
        pointer: toPointer([...path, ...inner]),
        ...others,
      });
    };
    for (const { path: inner, before, after, from } of differences(raw, meant)) {
      const name = String(inner.at(-1));
      const beside = inner.slice(0, -1);
      if (after === undefined) tell('empty', inner, { level: 'advice' });
      else if (before === undefined && from.length) {
        for (const stray of from) tell('misspelt', [...beside, stray], { detail: name });
      } else if (before !== undefined) {
        tell('written-otherwise', inner, { detail: asText(before), meant: asText(after) });
      }
    }
    for (const inner of strayKeys(meant, schema, path.length === 0)) {
      const isPlace = /^(?:lat|lon|lng|long|latitude|longitude)$/i.test(String(inner.at(-1)));
      if (isPlace) tell('misspelt', inner, { detail: 'coordinates' });
      else tell('unknown-field', inner, {});
    }
  };
  look(header, json, []);
  for (const name of Object.keys(collections) as CollectionName[]) {
    const list = json[name];
    if (!Array.isArray(list)) continue;
    list.forEach((raw: unknown, index) => {
      look(collections[name], raw, [name, index]);
    });
  }
  return checks;
}

/** A value as it is to be written. */
function asText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
