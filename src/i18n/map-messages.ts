/** What only a drawn map says, in both languages. Downloaded with what draws it. */

const nbsp = '\u00A0';

const fr = {
  mapOf: (title: string) => `Carte${nbsp}: ${title}`,
  territories: 'Territoires',
  help: 'Flèches pour passer d’un territoire à l’autre, Entrée pour choisir, + et − pour zoomer.',
  zoomIn: 'Zoomer',
  zoomOut: 'Dézoomer',
  recenter: 'Recentrer',
  up: 'Vers le haut',
  down: 'Vers le bas',
  left: 'Vers la gauche',
  right: 'Vers la droite',
};

export type MapMessages = typeof fr;

const en: MapMessages = {
  mapOf: (title) => `Map: ${title}`,
  territories: 'Territories',
  help: 'Arrow keys move between territories, Enter chooses, + and − zoom.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  recenter: 'Recentre',
  up: 'Move up',
  down: 'Move down',
  left: 'Move left',
  right: 'Move right',
};

/** The catalogue for the `locale` of the main one. */
export function mapMessages(locale: string): MapMessages {
  return locale.startsWith('en') ? en : fr;
}
