/**
 * The merged and indexed dataset that elements read: records of all files, with resolved references. Made by
 * `mergeFiles`. Ids are data (`__proto__` is legal), so every index is a `Map`.
 */
import { DatasetLoadError } from './errors.js';
import type { Finding } from './findings.js';
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

/** What stands in for a file that could not be had. */
export interface Copy {
  /** Kept by the browser from an earlier visit, or published as a second file. */
  readonly kind: 'browser' | 'snapshot';
  /** `YYYY-MM-DD` on which the browser received it; `undefined`: it does not say. */
  readonly receivedOn?: string;
}

/** A file that was read, or is being read. */
export interface DatasetFile {
  /** Absolute URL, without hash. */
  readonly url: string;
  readonly wire: WireDataset;
  readonly findings: readonly Finding[];
  /** False while later slices are still being read. */
  readonly isComplete: boolean;
  /** Set when it is not what the host has now. */
  readonly copy?: Copy;
  /** URL of the file under whose name its records go, when it is a part of that one. */
  readonly partOf?: string;
}

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
  /** Set when the file stands in for one that could not be had. */
  readonly copy?: Copy | undefined;
}

/** A record with its provenance and its territories. */
export interface Entry<T> {
  /** Unique in the dataset: file URL + id. */
  readonly key: string;
  /** Its key, and those of the records of other files that were merged into it. */
  readonly aliases: readonly string[];
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
  /** Title of a calendar of others that was to be read. */
  readonly calendar?: string;
}

/** Référents of a territory that covers the chosen one. */
export interface InheritedReferents {
  readonly territory: TerritoryEntry;
  readonly referents: readonly Entry<Referent>[];
}

/** Collections whose records can be opened one by one. */
export type OpenableCollection =
  'referents' | 'actors' | 'projects' | 'openings' | 'events' | 'cases' | 'walks';

/** Whether there is somebody whom one can turn to. */
export function isInPost({ record }: Entry<Referent>): boolean {
  return record.status !== 'vacant';
}

/** Names a record for the store and the map: `collection:key`. Ids alone repeat across collections. */
export function recordRef(collection: OpenableCollection, { key }: Entry<unknown>): string {
  return `${collection}:${key}`;
}

/** A published calendar file that a visitor can subscribe to. */
export interface Feed {
  /** Absolute http(s) URL. */
  readonly url: string;
  readonly title: string;
  /** Id in `Dataset.territories`; `undefined`: all. */
  readonly territory: string | undefined;
  readonly theme: string | undefined;
  readonly audience: string | undefined;
}

export type Vocabulary = 'themes' | 'kinds' | 'phases' | 'audiences';

/** What `mergeFiles` puts together. */
export interface DatasetParts {
  readonly files: readonly DatasetFile[];
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
  readonly feeds: readonly Feed[];
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
    return new Set(referents.filter(isInPost)).size;
  }

  /** Records of a collection that concern a territory: its own and those of what it contains. */
  within<T>(entries: readonly Entry<T>[], id: string): Entry<T>[] {
    const ids = new Set([id, ...this.descendantsOf(id).map((territory) => territory.id)]);
    return entries.filter((entry) => entry.territories.some((each) => ids.has(each)));
  }

  /** Records that concern a territory: its own, those of what it contains, and those of what contains it. */
  concerning<T>(entries: readonly Entry<T>[], id: string): Entry<T>[] {
    const ancestors = new Set(this.ancestorsOf(id).map((territory) => territory.id));
    const inside = new Set(this.within(entries, id));
    return entries.filter(
      (entry) => inside.has(entry) || entry.territories.some((each) => ancestors.has(each)),
    );
  }

  /** Records that hold in a territory: those that concern it, and those that name none and so hold everywhere. */
  holdingIn<T>(entries: readonly Entry<T>[], id: string | undefined): readonly Entry<T>[] {
    if (id === undefined) return entries;
    const concerned = new Set(this.concerning(entries, id));
    return entries.filter((entry) => concerned.has(entry) || entry.territories.length === 0);
  }

  /** The record of a collection that a `recordRef` names. */
  record<C extends OpenableCollection>(
    collection: C,
    ref: string | undefined,
  ): this[C][number] | undefined {
    if (!ref?.startsWith(`${collection}:`)) return undefined;
    const key = ref.slice(collection.length + 1);
    const entries: readonly Entry<unknown>[] = this[collection];
    return entries.find(({ aliases }) => aliases.includes(key)) as this[C][number] | undefined;
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

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
