/** What stands around the map at all times: the bar of tools and the list of places. */
import type { WithArea } from '../with-area.js';

const nbsp = '\u00A0';

export const bar = {
  tools: 'Outils de la carte',
  filters: 'Filtres',
  filtersActive: (count: number) => `Filtres (${String(count)})`,
  itRecruits: 'Ça recrute',
  phaseLabel: 'Je suis',
  anyPhase: 'Tout profil',
  /** @param onMap how many of them have a place on the map */
  shownCount: (count: number, onMap: number) =>
    count === 0
      ? 'Aucun résultat.'
      : `${String(count)} ${count < 2 ? 'résultat' : 'résultats'}${onMap < count ? `, dont ${String(onMap)} sur la carte` : ''}`,
  unlocated: 'Sans lieu sur la carte',
  searchLabel: 'Trouver mon ou ma référent·e',
  plainSearchLabel: 'Où cherchez-vous\u202F?',
  searchPlaceholder: 'Commune, code postal, nom…',
  clearSearch: 'Effacer la recherche',
  searching: 'Recherche…',
  searchFailed: 'La recherche n’a pas pu être chargée. Réessayez.',
  nearMe: 'Autour de moi',
  colourBy: 'Colorer la carte par',
  noColour: 'Aucune',
  referents: 'Référent·e·s',
  comingEvents: 'Événements à venir',
  inView: 'Seulement dans la zone visible',
  showOnMap: (name: string) => `${name}, voir sur la carte`,
  noPoints: 'Aucun lieu ni événement ici.',
  walks: 'Balades',
  minutes: (minutes: number) => `${String(minutes)}${nbsp}min`,
  share: 'Partager',
  enlarge: 'Agrandir la fiche',
  reduce: 'Réduire la fiche',
  map: 'Carte',
  back: 'Retour',
  projects: 'Projets',
};

export type BarMessages = typeof bar;

/** The words in the language of a catalogue. */
export function barMessages({ areas }: WithArea<{ readonly bar: BarMessages }>): BarMessages {
  return areas?.bar ?? bar;
}
