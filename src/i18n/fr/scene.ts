/** What the map says of what it shows: its legend and its points. */
import { lowered } from '../name-of.js';
import type { WithArea } from '../with-area.js';

export const scene = {
  legendReferents: (levels: string) => `Nombre de référent·e·s (${lowered(levels)})`,
  legendEvents: (levels: string) => `Événements à venir (${lowered(levels)})`,
  noOutline: 'sans contour',
  schematic: 'Contour schématique',
  approximate: 'Contours simplifiés',
  outlineSource: 'Natural Earth',
  range: (from: string | undefined, below: string | undefined) => {
    if (from === undefined) return below === undefined ? '' : `moins de ${below}`;
    return below === undefined ? `${from} et plus` : `${from} à ${below}`;
  },
  mapPoints: 'Lieux et événements de la carte',
  mapNoShape: 'Aucun territoire à montrer sur la carte.',
  mapGeometryFailed: 'Les contours n’ont pas pu être chargés. La liste reste complète.',
  basemapFailed: 'Le fond de carte n’a pas pu être chargé. Les territoires restent affichés.',
  noData: 'Pas de donnée',
  skipMap: 'Passer la carte',
  counted: (count: number, levels: string) => `${String(count)}\u00A0${lowered(levels)}`,
  looking: (count: number) => `${String(count)} ${count < 2 ? 'recherche' : 'recherches'}`,
  meetings: (count: number) => `${String(count)} rendez-vous`,
  events: (count: number) => `${String(count)} ${count < 2 ? 'événement' : 'événements'}`,
};

export type SceneMessages = typeof scene;

/** The words in the language of a catalogue. */
export function sceneMessages({
  areas,
}: WithArea<{ readonly scene: SceneMessages }>): SceneMessages {
  return areas?.scene ?? scene;
}
