/**
 * "Qui est mon référent ?": the territories that contain a place, nearest first, their référents, and the reason for
 * each. Decided by codes and by `partOf`, never by drawn outlines. Pure.
 */
import { isInPost, type Dataset, type Entry, type TerritoryEntry } from '../data/dataset.js';
import type { Referent } from '../data/schema.js';
import type { SearchMessages } from '../i18n/fr/search.js';
import { departementOf, withArticle, type Place } from './places.js';

export interface AnswerStep {
  territory: TerritoryEntry;
  /** Why this territory: "couvre la Lozère". */
  reason: string;
  /** The référents who name it, in post or not. */
  referents: readonly Entry<Referent>[];
}

export interface Answer {
  /** Nearest first. Empty: no territory of the dataset contains the place. */
  steps: readonly AnswerStep[];
  /** Where the nearest posts are vacant, the first territory with somebody in post. */
  helper: AnswerStep | undefined;
}

/** From the nearest to the widest. */
const LEVELS: readonly string[] = [
  'cpts',
  'commune',
  'arrondissement-municipal',
  'epci',
  'ght',
  'other',
  'departement',
  'region',
];

/** The nearest come first. */
export function rank({ record: { level } }: TerritoryEntry): number {
  const index = LEVELS.indexOf(level);
  return index < 0 ? LEVELS.indexOf('other') : index;
}

export function answerFor(place: Place, dataset: Dataset, messages: SearchMessages): Answer {
  const reasons = new Map<TerritoryEntry, string>();
  for (const territory of dataset.territories.values()) {
    const reason = reasonFor(territory, place, messages);
    if (reason !== undefined) reasons.set(territory, reason);
  }
  // What contains a territory that contains the place contains it too.
  for (const territory of [...reasons.keys()]) {
    for (const ancestor of dataset.ancestorsOf(territory.id)) {
      if (!reasons.has(ancestor)) reasons.set(ancestor, messages.covers(territory.record.name));
    }
  }
  return answerOf(reasons, dataset);
}

/** The answer for territories with their reasons. */
export function answerOf(reasons: ReadonlyMap<TerritoryEntry, string>, dataset: Dataset): Answer {
  const seen = new Set<Entry<Referent>>();
  const steps = [...reasons]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([territory, reason]): AnswerStep => {
      const referents = dataset.referentsOf(territory.id).filter((each) => !seen.has(each));
      for (const each of referents) seen.add(each);
      return { territory, reason, referents };
    });
  const firstWithPosts = steps.find(({ referents }) => referents.length);
  const helper = steps.find(({ referents }) => referents.some(isInPost));
  return { steps, helper: helper === firstWithPosts ? undefined : helper };
}

/** Whether a place lies in a département or région that a dataset is about. */
export function coverageOf(dataset: Dataset): (place: Place) => boolean {
  const departements = new Set<string>();
  const regions = new Set<string>();
  for (const { record } of dataset.territories.values()) {
    const { level, code, codes } = record;
    if (level === 'region' && code !== undefined) regions.add(code);
    else if (level === 'departement' && code !== undefined) departements.add(code);
    const members = [...(codes ?? []), ...(code === undefined || isArea(level) ? [] : [code])];
    for (const member of members) departements.add(departementOf(member));
  }
  return ({ departement, region }) =>
    departements.has(departement ?? '') || regions.has(region ?? '');
}

/** Why a territory contains a place; `undefined`: it does not, as far as its codes say. */
function reasonFor(
  { record: { level, code, codes } }: TerritoryEntry,
  place: Place,
  messages: SearchMessages,
): string | undefined {
  if (level === 'departement' && code !== undefined && code === place.departement) {
    return messages.covers(withArticle('departement', code) ?? place.name);
  }
  if (level === 'region' && code !== undefined && code === place.region) {
    return messages.covers(withArticle('region', code) ?? place.name);
  }
  if (place.kind !== 'commune') return undefined;
  if (level === 'epci' && code !== undefined && code === place.epci) {
    return messages.covers(place.name);
  }
  const members = [...(codes ?? []), ...(code === undefined || isArea(level) ? [] : [code])];
  if (members.includes(place.code)) return membership(place, members, messages);
  // A town with arrondissements: its own code stands for all of them, and theirs for a part of it.
  const town = townOf(place.code);
  if (town !== undefined && members.includes(town)) return messages.covers(place.name);
  const districts = members.filter((member) => townOf(member) === place.code);
  return districts.length ? messages.coversDistricts(districts.map(districtNumber)) : undefined;
}

function membership(place: Place, members: readonly string[], messages: SearchMessages): string {
  if (townOf(place.code) !== undefined) {
    const town = townOf(place.code);
    const districts = members.filter((member) => townOf(member) === town);
    return messages.coversDistricts(districts.map(districtNumber));
  }
  return messages.coversMany(members.length, place.name);
}

/** `code` of these levels is no INSEE code of a commune. */
function isArea(level: string): boolean {
  return level === 'departement' || level === 'region' || level === 'epci';
}

/** The commune that a municipal arrondissement is part of: Paris, Lyon, Marseille. */
function townOf(code: string): string | undefined {
  if (/^751(0[1-9]|1\d|20)$/.test(code)) return '75056';
  if (/^6938[1-9]$/.test(code)) return '69123';
  if (/^132(0[1-9]|1[0-6])$/.test(code)) return '13055';
  return undefined;
}

function districtNumber(code: string): number {
  return code.startsWith('6938') ? Number(code.slice(4)) : Number(code.slice(3));
}
