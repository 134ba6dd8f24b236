/** What is said of records that a visitor has not downloaded. Comes with the code that says it. */
import { formatNumber } from '../format-number.js';
import { joinList } from '../join-list.js';
import type { WithArea } from '../with-area.js';

/** Lists that a dataset may hold in parts, and how many records of each. */
export type ListCounts = readonly (readonly [list: string, count: number])[];

const NOUNS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  actors: ['structure', 'structures'],
  events: ['événement', 'événements'],
  openings: ['annonce', 'annonces'],
  resources: ['ressource', 'ressources'],
};

function textOf(counts: ListCounts): string {
  const texts = counts.flatMap(([list, count]) => {
    const noun = NOUNS[list]?.[count < 2 ? 0 : 1];
    return noun ? [`${formatNumber(count, 'fr')}\u00A0${noun}`] : [];
  });
  return joinList(texts, 'et') || 'D’autres fiches';
}

export const parts = {
  loading: 'Chargement de la suite…',
  choose: (counts: ListCounts, territoryCount: number) =>
    `${textOf(counts)} dans ${formatNumber(territoryCount, 'fr')} ${territoryCount < 2 ? 'territoire' : 'territoires'}. Choisissez un territoire pour voir ce qui s’y trouve.`,
  more: (counts: ListCounts, territory: string | undefined) =>
    `Pas encore affiché${territory === undefined ? '' : ` pour ${territory}`}\u00A0: ${textOf(counts)}.`,
  unsearched: 'La recherche et les filtres portent sur ce qui est affiché.',
  notRead:
    'Cette fiche n’est pas encore chargée\u00A0: choisissez son territoire, ou cherchez sa commune.',
  showAll: 'Tout afficher',
  showMore: 'Afficher la suite',
};

export type PartMessages = typeof parts;

/** The words in the language of a catalogue. */
export function partMessages({ areas }: WithArea<{ readonly parts: PartMessages }>): PartMessages {
  return areas?.parts ?? parts;
}
