/** What kinds of structures and events are called. */
import type { Messages } from './messages.js';
import { pick } from './pick.js';

const fr = {
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

export type KindMessages = typeof fr;

/** The catalogue that goes with the main one. */
export function kindMessages(messages: Messages): KindMessages {
  return messages.areas?.kind ?? fr;
}
