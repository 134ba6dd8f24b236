/** What distances say. Downloaded with what shows them. */
import { formatNumber } from '../format-number.js';
import type { WithArea } from '../with-area.js';

const nbsp = '\u00A0';

export const distance = {
  from: 'Distance depuis',
  placeholder: 'Commune, code postal ou adresse',
  help: 'Calculée dans cette page, rien n’est envoyé. D’une adresse, seule la commune compte.',
  search: 'Chercher',
  myPosition: 'Ma position',
  myPositionFrom: 'votre position',
  locating: 'Localisation…',
  locationRefused: 'Vous n’avez pas partagé votre position. Indiquez plutôt votre commune.',
  nothing: (text: string) => `Aucune commune trouvée pour «${nbsp}${text}${nbsp}».`,
  failed: 'L’index des communes n’a pas pu être chargé. Réessayez dans un instant.',
  found: (count: number) =>
    count < 2 ? '1 lieu trouvé' : `${String(count)} lieux trouvés, choisissez`,
  chosen: (place: string) => `Distances à vol d’oiseau depuis ${place}`,
  noPoint: (place: string) =>
    `La position de ${place} n’est pas connue ici. Indiquez une commune voisine plus grande.`,
  viaNeighbour: (place: string, neighbour: string) =>
    `${place} (position de ${neighbour}, même code postal)`,
  clear: 'Retirer',
  clearFrom: (place: string) => `Retirer le départ ${place}`,
  kilometers: (text: string) => `${text}${nbsp}km`,
  under: (text: string) => `moins de ${text}${nbsp}km`,
  away: (distance: string, place: string) => `${distance} depuis ${place}`,
  source: 'Position des communes\u00A0: GeoNames (CC BY 4.0), au kilomètre près',
};

export type DistanceMessages = typeof distance;

/** The words in the language of a catalogue. */
export function distanceMessages({
  areas,
}: WithArea<{ readonly distance: DistanceMessages }>): DistanceMessages {
  return areas?.distance ?? distance;
}

/** A distance as people say it: tenths of a kilometre only when both ends are known that well. */
export function distanceText(
  meters: number,
  isPrecise: boolean,
  messages: WithArea<{ readonly distance: DistanceMessages }>,
): string {
  const words = distanceMessages(messages);
  const km = meters / 1000;
  if (km < 1) return words.under('1');
  const rounded = isPrecise && km < 10 ? Math.round(km * 10) / 10 : Math.round(km);
  return words.kilometers(formatNumber(rounded, messages.locale));
}
