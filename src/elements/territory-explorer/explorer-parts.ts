/** What an explorer is made of, in the order in which it stands. */
import { splitAgenda } from '../../agenda/schedule.js';
import { isInPost, type Dataset, type Entry, type TerritoryEntry } from '../../data/dataset.js';
import { currentOf, validityOf } from '../../data/freshness.js';
import { isOver } from '../../data/openings.js';
import { openingsWithin } from '../../data/openings-there.js';
import { SECTIONS, type Section } from '../territory-sheet/sheet-sections.js';
import type { Filter } from '../../state/store.js';

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

/** People stand in the sheet; what there is nothing behind has no tab, unless it is the opened one, or the only one. */
export function tabsShown(
  wanted: readonly Tab[],
  {
    counts,
    canShowSheet,
    opened,
  }: {
    counts: ReadonlyMap<Tab, number | undefined>;
    canShowSheet: boolean;
    opened: string | undefined;
  },
): readonly Tab[] {
  const apart = wanted.filter((tab) => tab !== 'referents' || !wanted.includes('sheet'));
  const shown = apart.filter((tab) =>
    tab === 'sheet' ? canShowSheet : counts.get(tab) !== 0 || tab === opened,
  );
  return shown.length ? shown : apart.slice(0, 1);
}

/** What the sheet tells first: who answers, who is looked for, what comes next. */
const FIRST: readonly Section[] = ['referents', 'openings', 'events'];

/** What has a tab of its own is not told twice, but for what comes next. */
export function sheetSections(tabs: readonly Tab[]): readonly Section[] {
  const apart: Partial<Record<Section, Tab>> = { projects: 'projects', resources: 'resources' };
  const others = SECTIONS.filter((section) => !FIRST.includes(section));
  return [...FIRST, ...others].filter((section) => {
    const tab = apart[section];
    return tab === undefined || !tabs.includes(tab);
  });
}

/** Openings stand in the sheet of a territory, where there is one. */
export function projectSections(
  tabs: readonly Tab[],
  territory: TerritoryEntry | undefined,
): readonly Section[] {
  return territory && tabs.includes('sheet') ? ['projects'] : ['projects', 'openings'];
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
 * @param areOpeningsApart whether openings stand in the sheet
 * @param filter what the visitor's filters let through of the records behind the tab
 */
export function countOf(
  tab: Tab,
  dataset: Dataset,
  territoryId: string | undefined,
  today: string,
  nowMs: number,
  areOpeningsApart: boolean,
  filter: Filter = () => true,
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
      return currentOf(concerning(dataset.actors), today).filter(filter).length;
    case 'events':
      return splitAgenda(concerning(dataset.events).filter(filter), nowMs).upcoming.length;
    case 'projects': {
      const projects = currentOf(within(dataset.projects), today);
      const running = projects.filter(({ record }) => record.status !== 'done').length;
      if (areOpeningsApart) return running;
      const openings =
        territoryId === undefined ? dataset.openings : openingsWithin(dataset, territoryId);
      return running + openings.filter((entry) => !isOver(entry, dataset, today)).length;
    }
    case 'resources':
      return dataset
        .holdingIn(dataset.resources, territoryId)
        .filter(({ record }) => validityOf(record, today) !== 'expired')
        .filter(filter).length;
  }
}
