/** What an explorer is made of, in the order in which it stands. */
import { splitAgenda } from '../../agenda/schedule.js';
import { isInPost, type Dataset, type Entry } from '../../data/dataset.js';
import { currentOf, validityOf } from '../../data/freshness.js';
import { isOver, openingsWithin } from '../../data/openings.js';

export const TABS = ['sheet', 'referents', 'actors', 'events', 'projects', 'resources'] as const;
export type Tab = (typeof TABS)[number];

export interface Parts {
  hasMap: boolean;
  tabs: readonly Tab[];
}

/** The parts that a page asks for; all of them when it names none that there is. */
export function partsOf(text: string): Parts {
  const wanted = text.split(/\s+/);
  const hasMap = wanted.includes('map');
  const tabs = TABS.filter((tab) => wanted.includes(tab));
  return hasMap || tabs.length ? { hasMap, tabs } : { hasMap: true, tabs: TABS };
}

/**
 * The tab in front: the chosen one, else the one that shows the opened case, else the one that was, else the first.
 */
export function frontTab(
  tabs: readonly Tab[],
  chosen: string | undefined,
  openedCase: string | undefined,
  before: Tab | undefined,
): Tab | undefined {
  const asked = tabs.find((tab) => tab === chosen);
  if (asked) return asked;
  if (openedCase !== undefined && tabs.includes('resources')) return 'resources';
  return tabs.find((tab) => tab === before) ?? tabs[0];
}

/** Those of a territory and of what covers it. */
function referentsShown(
  dataset: Dataset,
  territoryId: string | undefined,
): readonly Dataset['referents'][number][] {
  if (territoryId === undefined) return dataset.referents;
  const inherited = dataset.inheritedReferentsOf(territoryId);
  return [...dataset.referentsOf(territoryId), ...inherited.flatMap(({ referents }) => referents)];
}

/**
 * How much there is behind a tab, for a territory or for all; `undefined`: nothing to count.
 * @param today `YYYY-MM-DD`
 */
export function countOf(
  tab: Tab,
  dataset: Dataset,
  territoryId: string | undefined,
  today: string,
  nowMs: number,
): number | undefined {
  const concerning = <T>(entries: readonly Entry<T>[]) =>
    territoryId === undefined ? entries : dataset.concerning(entries, territoryId);
  const within = <T>(entries: readonly Entry<T>[]) =>
    territoryId === undefined ? entries : dataset.within(entries, territoryId);
  switch (tab) {
    case 'sheet':
      return undefined;
    case 'referents':
      return referentsShown(dataset, territoryId).filter(isInPost).length;
    case 'actors':
      return currentOf(concerning(dataset.actors), today).length;
    case 'events':
      return splitAgenda(concerning(dataset.events), nowMs).upcoming.length;
    case 'projects': {
      const openings =
        territoryId === undefined ? dataset.openings : openingsWithin(dataset, territoryId);
      return (
        currentOf(within(dataset.projects), today).filter(({ record }) => record.status !== 'done')
          .length + openings.filter((entry) => !isOver(entry, dataset, today)).length
      );
    }
    case 'resources':
      return dataset
        .holdingIn(dataset.resources, territoryId)
        .filter(({ record }) => validityOf(record, today) !== 'expired').length;
  }
}
