/** Puts the files of a dataset together: records of earlier files first, references resolved, doubles merged. */
import {
  Dataset,
  type DatasetFile,
  type Entry,
  type FailedFile,
  type Feed,
  type Origin,
  type TerritoryEntry,
  type Vocabulary,
} from './dataset.js';
import { toDetail, toPointer, type Finding } from './findings.js';
import { safeResourceUrl } from './safe-url.js';
import type { Actor, AgendaEvent, Territory, WireDataset } from './schema.js';

/** Merges read files, earlier ones first. Territories merge by level + code, actors by FINESS or SIRET, events by UID. */
export function mergeFiles(
  files: readonly DatasetFile[],
  failures: readonly FailedFile[],
  /** False while further files are on their way. */
  isComplete = true,
): Dataset {
  const findings = files.flatMap((file) => file.findings);
  for (const { url, error } of failures) {
    findings.push({
      pointer: '',
      severity: 'error',
      code: 'include-failed',
      detail: error.code,
      file: url,
    });
  }
  const origins = files.map(originOf);
  const { territories, resolve } = mergeTerritories(files, origins, findings);
  const collect = <Name extends Exclude<keyof typeof identity, 'territories'>>(name: Name) =>
    mergeCollection(files, origins, name, resolve, findings);
  const labels = new Map<Vocabulary, Map<string, string>>();
  for (const vocabulary of ['themes', 'kinds', 'phases', 'audiences'] as const) {
    labels.set(
      vocabulary,
      firstOf(
        files,
        (wire) => wire[vocabulary],
        (term) => term.label,
      ),
    );
  }
  return new Dataset({
    files,
    // A part is of the file that names it.
    origins: origins.filter((_origin, index) => !files[index]?.partOf),
    failures: [...failures],
    findings,
    isComplete: isComplete && files.every((file) => file.isComplete),
    territories,
    referents: collect('referents'),
    actors: collect('actors'),
    projects: collect('projects'),
    openings: collect('openings'),
    events: collect('events'),
    resources: collect('resources'),
    cases: collect('cases'),
    walks: collect('walks'),
    indicators: firstOf(
      files,
      (wire) => wire.indicators,
      (indicator) => indicator,
    ),
    labels,
    feeds: files.flatMap((file) => feedsOf(file, resolve)),
  });
}

/** A feed of a territory that is not there could not be told from that of all. */
function feedsOf({ url: file, wire }: DatasetFile, resolve: Resolve): Feed[] {
  return (wire.feeds ?? []).flatMap(({ url: text, title, territory: id, theme, audience }) => {
    const url = safeResourceUrl(text, file)?.href;
    const territory = id === undefined ? undefined : resolve(file, id);
    const isKnown = id === undefined || territory !== undefined;
    return url && isKnown ? [{ url, title, territory, theme, audience }] : [];
  });
}

/** What makes two records of different files the same one; `undefined`: never. */
const identity = {
  territories: ({ level, code }: Territory) => (code ? `${level} ${code}` : undefined),
  referents: () => undefined,
  actors: ({ identifiers }: Actor) => identifiers?.finess ?? identifiers?.siret,
  projects: () => undefined,
  openings: () => undefined,
  events: ({ id }: AgendaEvent) => id,
  resources: () => undefined,
  cases: () => undefined,
  walks: () => undefined,
};

/** The id of the territory that a record of a file names, or `undefined` when there is none. */
type Resolve = (file: string, id: string) => string | undefined;

function originOf({ url, wire, copy }: DatasetFile): Origin {
  return {
    file: url,
    title: wire.title,
    publisher: wire.publisher,
    language: wire.language ?? 'fr',
    timeZone: wire.timeZone ?? 'Europe/Paris',
    license: wire.license,
    updated: wire.updated,
    attributions: wire.attributions ?? [],
    copy,
  };
}

function mergeTerritories(
  files: readonly DatasetFile[],
  origins: readonly Origin[],
  findings: Finding[],
): { territories: Map<string, TerritoryEntry>; resolve: Resolve } {
  const records = new Map<string, { record: Territory; origin: Origin; partOfFile: string }>();
  const idByIdentity = new Map<string, string>();
  const idByFile = new Map<string, Map<string, string>>();
  for (const [index, { url, wire }] of files.entries()) {
    const origin = origins[index] as Origin;
    const own = new Map<string, string>();
    const ownIdentities = new Map<string, string>();
    idByFile.set(url, own);
    for (const record of wire.territories) {
      const same = identity.territories(record);
      const known = same === undefined ? undefined : idByIdentity.get(same);
      const earlier = known === undefined ? undefined : records.get(known);
      if (known !== undefined && earlier) {
        own.set(record.id, known);
        records.set(known, mergeTerritory(earlier, record, url));
        continue;
      }
      const id = records.has(record.id) ? `${url}#${record.id}` : record.id;
      own.set(record.id, id);
      records.set(id, { record, origin, partOfFile: url });
      if (same !== undefined) ownIdentities.set(same, id);
    }
    // Only now: two records of one file are never the same thing.
    for (const [same, id] of ownIdentities) idByIdentity.set(same, id);
  }
  const resolve: Resolve = (file, id) => {
    const known = idByFile.get(file)?.get(id) ?? (records.has(id) ? id : undefined);
    if (known !== undefined) return known;
    // By its name, where only one is called so.
    const [named, other] = [...records].filter(([, { record }]) => record.name === id.trim());
    return other ? undefined : named?.[0];
  };

  const territories = new Map<string, TerritoryEntry>();
  for (const [id, { record, origin, partOfFile }] of records) {
    const pointer = ['territories', record.id, 'partOf'];
    const parents = resolveAll(record.partOf, partOfFile, resolve, pointer, findings);
    const key = `${origin.file}#${record.id}`;
    territories.set(id, { id, key, aliases: [key], record, origin, parents, territories: [id] });
  }
  return { territories, resolve };
}

/** The earlier file has precedence, field by field; what the later one adds keeps pointing into its own file. */
function mergeTerritory(
  earlier: { record: Territory; origin: Origin; partOfFile: string },
  later: Territory,
  laterFile: string,
): { record: Territory; origin: Origin; partOfFile: string } {
  const geometryUrl = safeResourceUrl(later.geometryUrl, laterFile)?.href;
  return {
    origin: earlier.origin,
    partOfFile: earlier.record.partOf ? earlier.partOfFile : laterFile,
    record: { ...later, ...(geometryUrl ? { geometryUrl } : {}), ...earlier.record },
  };
}

function mergeCollection<Name extends Exclude<keyof typeof identity, 'territories'>>(
  files: readonly DatasetFile[],
  origins: readonly Origin[],
  name: Name,
  resolve: Resolve,
  findings: Finding[],
): Entry<WireDataset[Name][number]>[] {
  const entries: Entry<WireDataset[Name][number]>[] = [];
  const byIdentity = new Map<string, { file: string; aliases: string[] }>();
  for (const [index, { url: ownUrl, partOf: url = ownUrl, wire }] of files.entries()) {
    const origin = origins[index] as Origin;
    for (const record of wire[name]) {
      const key = `${url}#${record.id}`;
      const same = (identity[name] as (each: typeof record) => string | undefined)(record);
      const known = same === undefined ? undefined : byIdentity.get(same);
      if (known && known.file !== url) {
        known.aliases.push(key);
        continue;
      }
      const aliases = [key];
      if (same !== undefined && !known) byIdentity.set(same, { file: url, aliases });
      const pointer = [name, record.id, 'territories'];
      const territories = resolveAll(record.territories, url, resolve, pointer, findings);
      entries.push({ key, aliases, record, origin, territories });
    }
  }
  return entries;
}

function resolveAll(
  ids: readonly string[] | undefined,
  file: string,
  resolve: Resolve,
  path: readonly string[],
  findings: Finding[],
): string[] {
  const resolved = [...new Set(ids)].flatMap((id) => {
    const known = resolve(file, id);
    if (known !== undefined) return [known];
    const pointer = toPointer(path);
    const detail = toDetail(id) ?? '';
    findings.push({ pointer, severity: 'warning', code: 'dangling-reference', detail, file });
    return [];
  });
  return [...new Set(resolved)];
}

/** Terms by id; of equal ids that of the earliest file stays. */
function firstOf<T extends { id: string }, R>(
  files: readonly DatasetFile[],
  list: (wire: WireDataset) => readonly T[] | undefined,
  pick: (term: T) => R,
): Map<string, R> {
  const terms = new Map<string, R>();
  for (const { wire } of files) {
    for (const term of list(wire) ?? []) if (!terms.has(term.id)) terms.set(term.id, pick(term));
  }
  return terms;
}
