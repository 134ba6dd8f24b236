/** Search among the records of a dataset: territories, people, structures, events, projects. All in memory. */
import { recordRef, type Dataset } from '../data/dataset.js';
import { currentOf, localDay } from '../data/freshness.js';
import type { Messages } from '../i18n/messages.js';
import { fold } from './fold.js';
import { fuzzyMatches } from './fuzzy.js';
import { nameOf } from '../i18n/name-of.js';
import { kindMessages } from '../i18n/fr/kind.js';

export type RecordKind = 'territory' | 'person' | 'actor' | 'event' | 'project';

export interface RecordHit {
  kind: RecordKind;
  /** Id of a territory, `recordRef` of any other record. */
  ref: string;
  name: string;
  /** What tells it from others of its name. */
  detail: string;
}

interface Indexed extends RecordHit {
  folded: string;
}

const MAX_PER_KIND = 5;

export class RecordIndex {
  readonly #hits: Indexed[] = [];
  readonly #texts: string[];

  constructor(dataset: Dataset, messages: Messages) {
    for (const { id, record } of dataset.territories.values()) {
      const detail = nameOf(dataset, 'kinds', record.level, messages.level);
      this.#add({ kind: 'territory', ref: id, name: record.name, detail });
    }
    const { referents, events } = dataset;
    const today = localDay(Date.now());
    const actors = currentOf(dataset.actors, today);
    const projects = currentOf(dataset.projects, today);
    const placeNames = (ids: readonly string[]) =>
      ids.flatMap((id) => dataset.territories.get(id)?.record.name ?? []).join(', ');
    for (const entry of referents) {
      const { name, role, organisation } = entry.record;
      const detail = [name && role, organisation, placeNames(entry.territories)];
      this.#add({
        kind: 'person',
        ref: recordRef('referents', entry),
        name: name ?? role ?? entry.record.id,
        detail: detail.filter(Boolean).join(' · '),
      });
    }
    for (const entry of actors) {
      const { name, kind, location } = entry.record;
      const label = kind && nameOf(dataset, 'kinds', kind, kindMessages(messages).actorKind);
      const detail = [label, location?.city].filter(Boolean).join(' · ');
      this.#add({ kind: 'actor', ref: recordRef('actors', entry), name, detail });
    }
    for (const entry of events) {
      const { title, kind, location } = entry.record;
      const detail = [
        nameOf(dataset, 'kinds', kind ?? 'other', kindMessages(messages).eventKind),
        location?.city,
      ];
      this.#add({
        kind: 'event',
        ref: recordRef('events', entry),
        name: title,
        detail: detail.filter(Boolean).join(' · '),
      });
    }
    for (const entry of projects) {
      const detail = placeNames(entry.territories);
      this.#add({
        kind: 'project',
        ref: recordRef('projects', entry),
        name: entry.record.title,
        detail,
      });
    }
    this.#texts = this.#hits.map(({ folded }) => folded);
  }

  /** The records that hold every word of a text, those whose name begins with it first. */
  find(text: string): RecordHit[] {
    const query = fold(text);
    if (query.length < 2) return [];
    const found = fuzzyMatches(this.#texts, query).flatMap((index) => this.#hits[index] ?? []);
    const rank = ({ folded }: Indexed) =>
      folded.startsWith(query)
        ? 0
        : folded.includes(` ${query}`)
          ? 1
          : folded.includes(query)
            ? 2
            : 3;
    const ranked = found.map((hit) => ({ hit, rank: rank(hit) })).sort((a, b) => a.rank - b.rank);
    // Where the words are really there, guesses are noise.
    const best = ranked.some((each) => each.rank < 3)
      ? ranked.filter((each) => each.rank < 3)
      : ranked;
    const counts = new Map<RecordKind, number>();
    return best.flatMap(({ hit }) => {
      const count = (counts.get(hit.kind) ?? 0) + 1;
      counts.set(hit.kind, count);
      return count > MAX_PER_KIND ? [] : [hit];
    });
  }

  #add(hit: RecordHit): void {
    this.#hits.push({ ...hit, folded: fold(`${hit.name} ${hit.detail}`) });
  }
}
