/** What the map says of what it shows: its legend and its points. */
import type { WithArea } from '../with-area.js';

export const scene = {
  legendReferents: (levels: string) => `Nombre de référent·e·s (${levels.toLowerCase()})`,
  legendEvents: (levels: string) => `Événements à venir (${levels.toLowerCase()})`,
  noOutline: 'sans contour',
  schematic: 'Contour schématique',
  approximate: 'Contours simplifiés',
  outlineSource: 'Natural Earth',
  range: (from: string, to: string) => `${from} à ${to}`,
  mapPoints: 'Lieux et événements de la carte',
  mapNoShape: 'Aucun territoire à montrer sur la carte.',
  mapGeometryFailed: 'Les contours n’ont pas pu être chargés. La liste reste complète.',
  basemapFailed: 'Le fond de carte n’a pas pu être chargé. Les territoires restent affichés.',
  noData: 'Pas de donnée',
  skipMap: 'Passer la carte',
  events: (count: number) => `${String(count)} ${count < 2 ? 'événement' : 'événements'}`,
};

export type SceneMessages = typeof scene;

/** The words in the language of a catalogue. */
export function sceneMessages({
  areas,
}: WithArea<{ readonly scene: SceneMessages }>): SceneMessages {
  return areas?.scene ?? scene;
}
