/** What kinds of structures and events are called. */
import { pick } from '../pick.js';
import type { WithArea } from '../with-area.js';

export const kind = {
  actorKind: (kind: string): string =>
    pick(
      {
        cpts: 'CPTS',
        msp: 'Maison de santé',
        'centre-de-sante': 'Centre de santé',
        cabinet: 'Cabinet',
        esp: 'Équipe de soins primaires',
        hopital: 'Hôpital',
        clinique: 'Clinique',
        pharmacie: 'Pharmacie',
        laboratoire: 'Laboratoire',
        pmi: 'PMI',
        csapa: 'CSAPA',
        association: 'Association',
        'centre-social': 'Centre social',
        collectivite: 'Collectivité',
        faculte: 'Faculté',
        ars: 'ARS',
        'assurance-maladie': 'Assurance maladie',
        ordre: 'Ordre',
        syndicat: 'Syndicat',
        other: 'Autre structure',
      },
      kind,
    ),
  eventKind: (kind: string): string =>
    pick(
      {
        seminar: 'Séminaire',
        forum: 'Forum',
        meeting: 'Rencontre',
        training: 'Formation',
        visit: 'Visite',
        other: 'Événement',
      },
      kind,
    ),
};

export type KindMessages = typeof kind;

/** The words in the language of a catalogue. */
export function kindMessages({ areas }: WithArea<{ readonly kind: KindMessages }>): KindMessages {
  return areas?.kind ?? kind;
}
