/** What only a drawn map says, in both languages. Downloaded with what draws it. */

const nbsp = '\u00A0';

const fr = {
  mapOf: (title: string) => `Carte${nbsp}: ${title}`,
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

export type MapMessages = typeof fr;

const en: MapMessages = {
  mapOf: (title) => `Map: ${title}`,
  territories: 'Territories',
  help: 'Arrow keys move between territories, Enter chooses, + and − zoom.',
  cluster: (count) => `${String(count)} places or events, zoom in`,
  stops: 'Stops of the walk',
  stop: (number, title) => `Stop ${String(number)}: ${title}`,
  mainland: 'Mainland',
  enlarge: (name) => `Enlarge ${name}`,
  controls: 'Map buttons',
  fullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
  blocked: (gesture) =>
    gesture === 'wheel' ? 'Ctrl + scroll to zoom' : 'Two fingers to move the map',
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
