/** What the list of actors says, in both languages. Downloaded with it. */
import type { Messages } from './messages.js';
import { pick } from './pick.js';

const fr = {
  title: 'Acteurs du territoire',
  titleOf: (territory: string) => `Acteurs · ${territory}`,
  search: 'Chercher un acteur',
  searchHint: 'Nom, commune, thème',
  filter: 'Filtrer',
  sort: 'Trier par',
  sorts: (sort: string): string =>
    pick({ name: 'Nom', distance: 'Distance', updated: 'Vérifiés récemment' }, sort),
  found: (count: number) =>
    count === 0
      ? 'Aucun acteur ne correspond.'
      : `${String(count)} ${count < 2 ? 'acteur' : 'acteurs'}`,
  none: 'Pas encore d’acteur dans ces données.',
  noneIn: (territory: string) => `Pas encore d’acteur pour ${territory}.`,
  noneFound: 'Aucun acteur ne correspond à ces critères.',
  everywhere: 'Tous les territoires',
  more: (count: number) => `Afficher plus (${String(count)})`,
  details: 'Détails',
  unplaced: (count: number) =>
    `${String(count)} ${count < 2 ? 'acteur sans position est' : 'acteurs sans position sont'} à la fin.`,
  needsDeparture: 'Indiquez un lieu pour trier par distance.',
  expired: (count: number) =>
    `${String(count)} ${count < 2 ? 'fiche n’est plus valable et n’est pas affichée' : 'fiches ne sont plus valables et ne sont pas affichées'}.`,
};

export type ActorMessages = typeof fr;

const en: ActorMessages = {
  title: 'Actors of the territory',
  titleOf: (territory) => `Actors · ${territory}`,
  search: 'Search an actor',
  searchHint: 'Name, town, theme',
  filter: 'Filter',
  sort: 'Sort by',
  sorts: (sort) => pick({ name: 'Name', distance: 'Distance', updated: 'Recently checked' }, sort),
  found: (count) =>
    count === 0 ? 'No actor matches.' : `${String(count)} actor${count === 1 ? '' : 's'}`,
  none: 'No actor in these data yet.',
  noneIn: (territory) => `No actor for ${territory} yet.`,
  noneFound: 'No actor matches these criteria.',
  everywhere: 'All territories',
  more: (count) => `Show more (${String(count)})`,
  details: 'Details',
  unplaced: (count) =>
    `${String(count)} actor${count === 1 ? ' has no position and is' : 's have no position and are'} at the end.`,
  needsDeparture: 'Give a place to sort by distance.',
  expired: (count) =>
    `${String(count)} record${count === 1 ? ' is no longer valid and is' : 's are no longer valid and are'} not shown.`,
};

/** The catalogue that goes with the main one. */
export function actorMessages({ locale }: Messages): ActorMessages {
  return locale.startsWith('en') ? en : fr;
}
