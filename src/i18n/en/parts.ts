/** English of `fr/parts.ts`. */
import { formatNumber } from '../format-number.js';
import { joinList } from '../join-list.js';
import type { ListCounts, PartMessages } from '../fr/parts.js';

const NOUNS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  actors: ['organisation', 'organisations'],
  events: ['event', 'events'],
  openings: ['advert', 'adverts'],
  resources: ['resource', 'resources'],
};

function textOf(counts: ListCounts): string {
  const texts = counts.flatMap(([list, count]) => {
    const noun = NOUNS[list]?.[count === 1 ? 0 : 1];
    return noun ? [`${formatNumber(count, 'en')} ${noun}`] : [];
  });
  return joinList(texts, 'and') || 'More records';
}

export const parts: PartMessages = {
  loading: 'Loading the rest…',
  choose: (counts, territoryCount) =>
    `${textOf(counts)} in ${formatNumber(territoryCount, 'en')} ${territoryCount === 1 ? 'territory' : 'territories'}. Choose a territory to see what is there.`,
  more: (counts, territory) =>
    `Not shown yet${territory === undefined ? '' : ` for ${territory}`}: ${textOf(counts)}.`,
  unsearched: 'Search and filters apply to what is shown.',
  notRead: 'This record is not loaded yet: choose its territory, or search for its town.',
  showAll: 'Show all',
  showMore: 'Show more',
};
