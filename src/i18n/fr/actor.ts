/** What the list of actors says. Downloaded with it. */
import { pick } from '../pick.js';
import type { WithArea } from '../with-area.js';

export const actor = {
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

export type ActorMessages = typeof actor;

/** The words in the language of a catalogue. */
export function actorMessages({
  areas,
}: WithArea<{ readonly actor: ActorMessages }>): ActorMessages {
  return areas?.actor ?? actor;
}
