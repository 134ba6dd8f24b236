/** What only a drawn map says. Downloaded with what draws it. */
import type { WithArea } from '../with-area.js';

const nbsp = '\u00A0';

export const map = {
  mapOf: (title: string) => `Carte${nbsp}: ${title}`,
  looking: 'recherche quelqu’un',
  territories: 'Territoires',
  help: 'Flèches pour passer d’un territoire à l’autre, Entrée pour choisir, + et − pour zoomer.',
  cluster: (count: number) => `${String(count)} lieux ou événements, agrandir`,
  stops: 'Étapes de la balade',
  stop: (number: number, title: string) => `Étape ${String(number)}${nbsp}: ${title}`,
  mainland: 'Métropole',
  enlarge: (name: string) => `Agrandir ${name}`,
  controls: 'Boutons de la carte',
  fullscreen: 'Plein écran',
  leaveFullscreen: 'Quitter le plein écran',
  blocked: (gesture: 'wheel' | 'touch'): string =>
    gesture === 'wheel' ? 'Ctrl + molette pour zoomer' : 'Deux doigts pour déplacer la carte',
  zoomIn: 'Zoomer',
  zoomOut: 'Dézoomer',
  recenter: 'Recentrer',
  up: 'Vers le haut',
  down: 'Vers le bas',
  left: 'Vers la gauche',
  right: 'Vers la droite',
};

export type MapMessages = typeof map;

/** The words in the language of a catalogue. */
export function mapMessages({ areas }: WithArea<{ readonly map: MapMessages }>): MapMessages {
  return areas?.map ?? map;
}
