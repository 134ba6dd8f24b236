/** What the map says of what it shows: its legend and its points. */
import type { Messages } from './messages.js';

const fr = {
  legendReferents: (levels: string) => `Nombre de référent·e·s (${levels.toLowerCase()})`,
  legendEvents: (levels: string) => `Événements à venir (${levels.toLowerCase()})`,
  noOutline: 'sans contour',
  schematic: 'Contour schématique, dessiné à la main',
  approximate: 'Contours généralisés, pour le dessin seulement',
  outlineSource: 'Natural Earth',
  range: (from: string, to: string) => `${from} à ${to}`,
  mapPoints: 'Lieux et événements de la carte',
  mapNoShape: 'Aucun de ces territoires n’a de contour à dessiner.',
  mapGeometryFailed: 'Les contours n’ont pas pu être chargés. La liste reste complète.',
  basemapFailed: 'Le fond de carte n’a pas pu être chargé. Les territoires restent affichés.',
  noData: 'Pas de donnée',
  skipMap: 'Passer la carte',
  events: (count: number) => `${String(count)} ${count < 2 ? 'événement' : 'événements'}`,
};

export type SceneMessages = typeof fr;

/** The catalogue that goes with the main one. */
export function sceneMessages(messages: Messages): SceneMessages {
  return messages.areas?.scene ?? fr;
}
