/**
 * The merged and indexed dataset that elements read: records of all files, with resolved references.
 * Ids are data (`__proto__` is legal), so every index is a `Map`.
 */
import { DatasetLoadError } from './errors.js';
import { toDetail, toPointer, type Finding } from './findings.js';
import type { DatasetFile } from './load-file.js';
import type {
  Actor,
  AgendaEvent,
  CaseStudy,
  Indicator,
  Opening,
  Project,
  Publisher,
  Referent,
  Resource,
  Territory,
  Walk,
  WireDataset,
} from './schema.js';

/** Where a record comes from, and what its file says of all its records. */
export interface Origin {
  /** Absolute URL of the file; the base of its relative resources. */
  readonly file: string;
  readonly title?: string | undefined;
  readonly publisher?: Publisher | undefined;
  /** BCP 47 language of the texts. */
  readonly language: string;
  /** IANA zone of local times that name none. */
  readonly timeZone: string;
  readonly license?: string | undefined;
  readonly updated?: string | undefined;
  readonly attributions: readonly { label: string; url?: string | undefined }[];
}

/** A record with its provenance and its territories. */
export interface Entry<T> {
  /** Unique in the dataset: file URL + id. */
  readonly key: string;
  readonly record: T;
  readonly origin: Origin;
  /** Ids in `Dataset.territories` of the territories it names. */
  readonly territories: readonly string[];
}

export interface TerritoryEntry extends Entry<Territory> {
  /** The record's own id, or `file#id` when an earlier file uses it for something else. */
  readonly id: string;
  /** Ids of the territories that it is part of. */
  readonly parents: readonly string[];
}

export interface FailedFile {
  readonly url: string;
  readonly error: DatasetLoadError;
  readonly isInclude: boolean;
}

/** Référents of a territory that covers the chosen one. */
export interface InheritedReferents {
  readonly territory: TerritoryEntry;
  readonly referents: readonly Entry<Referent>[];
}

type Vocabulary = 'themes' | 'kinds' | 'phases' | 'audiences';

/** What `mergeFiles` puts together. */
interface DatasetParts {
  readonly origins: readonly Origin[];
  readonly failures: readonly FailedFile[];
  readonly findings: readonly Finding[];
  /** False while later slices of a large file are still being read. */
  readonly isComplete: boolean;
  readonly territories: ReadonlyMap<string, TerritoryEntry>;
  readonly referents: readonly Entry<Referent>[];
  readonly actors: readonly Entry<Actor>[];
  readonly projects: readonly Entry<Project>[];
  readonly openings: readonly Entry<Opening>[];
  readonly events: readonly Entry<AgendaEvent>[];
  readonly resources: readonly Entry<Resource>[];
  readonly cases: readonly Entry<CaseStudy>[];
  readonly walks: readonly Entry<Walk>[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly labels: ReadonlyMap<Vocabulary, ReadonlyMap<string, string>>;
}

/** Merged records of one or several files. Built by `mergeFiles`. */
export interface Dataset extends DatasetParts {}
export class Dataset {
  readonly #children = new Map<string, string[]>();
  readonly #referentsByTerritory = new Map<string, Entry<Referent>[]>();

  constructor(parts: DatasetParts) {
    Object.assign(this, parts);
    for (const territory of this.territories.values()) {
      for (const parent of territory.parents) pushTo(this.#children, parent, territory.id);
    }
    for (const referent of this.referents) {
      for (const id of referent.territories) pushTo(this.#referentsByTerritory, id, referent);
    }
  }

  /** The territories that cover this one, nearest first, itself excluded. */
  ancestorsOf(id: string): TerritoryEntry[] {
    return this.#walk(id, (current) => this.territories.get(current)?.parents ?? []);
  }

  /** The territories that are part of this one, itself excluded. */
  descendantsOf(id: string): TerritoryEntry[] {
    return this.#walk(id, (current) => this.#children.get(current) ?? []);
  }

  /** The référents that name this territory. */
  referentsOf(id: string): readonly Entry<Referent>[] {
    return this.#referentsByTerritory.get(id) ?? [];
  }

  /** The référents of the territories that cover this one, nearest first, each référent once. */
  inheritedReferentsOf(id: string): InheritedReferents[] {
    const seen = new Set(this.referentsOf(id));
    return this.ancestorsOf(id).flatMap((territory) => {
      const referents = this.referentsOf(territory.id).filter((referent) => !seen.has(referent));
      for (const referent of referents) seen.add(referent);
      return referents.length ? [{ territory, referents }] : [];
    });
  }

  /** Distinct référents in post of a territory and of all that it contains. */
  referentCount(id: string): number {
    const ids = [id, ...this.descendantsOf(id).map((territory) => territory.id)];
    const referents = ids.flatMap((each) => this.referentsOf(each));
    return new Set(referents.filter((entry) => entry.record.status !== 'vacant')).size;
  }

  /** Records of a collection that concern a territory: its own and those of what it contains. */
  within<T>(entries: readonly Entry<T>[], id: string): Entry<T>[] {
    const ids = new Set([id, ...this.descendantsOf(id).map((territory) => territory.id)]);
    return entries.filter((entry) => entry.territories.some((each) => ids.has(each)));
  }

  /** The actor that a record of `origin` names by id. */
  actor(id: string, origin: Origin): Entry<Actor> | undefined {
    return find(this.actors, id, origin);
  }

  /** Openings that lead to a référent: named by the opening, or by the project that it belongs to. */
  openingsOf(referent: Entry<Referent>): Entry<Opening>[] {
    const names = (entry: Entry<Opening> | Entry<Project>) =>
      entry.record.referents?.some(
        (id) => id === referent.record.id && find(this.referents, id, entry.origin) === referent,
      );
    return this.openings.filter((opening) => {
      const { project } = opening.record;
      const owner =
        project === undefined ? undefined : find(this.projects, project, opening.origin);
      return (names(opening) ?? false) || (owner !== undefined && (names(owner) ?? false));
    });
  }

  /** The dataset's own label for an id of a vocabulary. */
  label(vocabulary: Vocabulary, id: string): string | undefined {
    return this.labels.get(vocabulary)?.get(id);
  }

  #walk(id: string, next: (id: string) => readonly string[]): TerritoryEntry[] {
    const seen = new Set([id]);
    const found: TerritoryEntry[] = [];
    let level = next(id);
    while (level.length) {
      const fresh = level.filter((each) => !seen.has(each) && seen.add(each));
      found.push(...fresh.flatMap((each) => this.territories.get(each) ?? []));
      level = fresh.flatMap((each) => next(each));
    }
    return found;
  }
}

/** Merges read files, earlier ones first. Territories merge by level + code, actors by FINESS or SIRET, events by UID. */
export function mergeFiles(
  files: readonly DatasetFile[],
  failures: readonly FailedFile[],
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
    origins,
    failures: [...failures],
    findings,
    isComplete: files.every((file) => file.isComplete),
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

function originOf({ url, wire }: DatasetFile): Origin {
  return {
    file: url,
    title: wire.title,
    publisher: wire.publisher,
    language: wire.language ?? 'fr',
    timeZone: wire.timeZone ?? 'Europe/Paris',
    license: wire.license,
    updated: wire.updated,
    attributions: wire.attributions ?? [],
  };
}

function mergeTerritories(
  files: readonly DatasetFile[],
  origins: readonly Origin[],
  findings: Finding[],
): { territories: Map<string, TerritoryEntry>; resolve: Resolve } {
  const records = new Map<string, { record: Territory; origin: Origin }>();
  const idByIdentity = new Map<string, string>();
  const idByFile = new Map<string, Map<string, string>>();
  for (const [index, { url, wire }] of files.entries()) {
    const origin = origins[index] as Origin;
    const own = new Map<string, string>();
    idByFile.set(url, own);
    for (const record of wire.territories) {
      const same = identity.territories(record);
      const known = same === undefined ? undefined : idByIdentity.get(same);
      const earlier = known === undefined ? undefined : records.get(known);
      if (known !== undefined && earlier) {
        own.set(record.id, known);
        // The earlier file has precedence, field by field.
        records.set(known, { ...earlier, record: { ...record, ...earlier.record } });
        continue;
      }
      const id = records.has(record.id) ? `${url}#${record.id}` : record.id;
      own.set(record.id, id);
      records.set(id, { record, origin });
      if (same !== undefined) idByIdentity.set(same, id);
    }
  }
  const resolve: Resolve = (file, id) =>
    idByFile.get(file)?.get(id) ?? (records.has(id) ? id : undefined);

  const territories = new Map<string, TerritoryEntry>();
  for (const [id, { record, origin }] of records) {
    const pointer = ['territories', record.id, 'partOf'];
    const parents = resolveAll(record.partOf, origin.file, resolve, pointer, findings);
    const key = `${origin.file}#${record.id}`;
    territories.set(id, { id, key, record, origin, parents, territories: [id] });
  }
  return { territories, resolve };
}

function mergeCollection<Name extends Exclude<keyof typeof identity, 'territories'>>(
  files: readonly DatasetFile[],
  origins: readonly Origin[],
  name: Name,
  resolve: Resolve,
  findings: Finding[],
): Entry<WireDataset[Name][number]>[] {
  const entries: Entry<WireDataset[Name][number]>[] = [];
  const seen = new Set<string>();
  for (const [index, { url, wire }] of files.entries()) {
    const origin = origins[index] as Origin;
    for (const record of wire[name]) {
      const same = (identity[name] as (each: typeof record) => string | undefined)(record);
      if (same !== undefined && seen.has(same)) continue;
      if (same !== undefined) seen.add(same);
      const pointer = [name, record.id, 'territories'];
      const territories = resolveAll(record.territories, url, resolve, pointer, findings);
      entries.push({ key: `${url}#${record.id}`, record, origin, territories });
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
  return [...new Set(ids)].flatMap((id) => {
    const resolved = resolve(file, id);
    if (resolved !== undefined) return [resolved];
    const pointer = toPointer(path);
    const detail = toDetail(id) ?? '';
    findings.push({ pointer, severity: 'warning', code: 'dangling-reference', detail, file });
    return [];
  });
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

/** The record that a reference from `origin` names: its own file first, then the others in order. */
function find<T extends { id: string }>(
  entries: readonly Entry<T>[],
  id: string,
  origin: Origin,
): Entry<T> | undefined {
  const named = entries.filter((entry) => entry.record.id === id);
  return named.find((entry) => entry.origin.file === origin.file) ?? named[0];
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
