/** What the list of actors says. Downloaded with it. */
import { pick } from '../pick.js';
import type { WithArea } from '../with-area.js';

export const actor = {
  title: 'Structures et partenaires',
  titleOf: (territory: string) => `Structures et partenaires · ${territory}`,
  search: 'Chercher une structure',
  searchHint: 'Nom, commune, thème',
  filter: 'Filtres',
  sort: 'Trier par',
  sorts: (sort: string): string =>
    pick({ name: 'Nom', distance: 'Distance', updated: 'Vérifiés récemment' }, sort),
  found: (count: number) =>
    count === 0 ? 'Aucun résultat.' : `${String(count)} résultat${count < 2 ? '' : 's'}`,
  none: 'Pas encore de structure dans ces données.',
  noneIn: (territory: string) => `Pas encore de structure pour ${territory}.`,
  noneFound: 'Aucun résultat pour ces critères.',
  everywhere: 'Tous les territoires',
  more: (count: number) => `Afficher plus (${String(count)})`,
  details: 'Détails',
  unplaced: (count: number) =>
    `${String(count)} ${count < 2 ? 'structure sans position est' : 'structures sans position sont'} à la fin.`,
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
