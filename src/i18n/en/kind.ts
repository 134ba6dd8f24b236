/** English of `fr/kind.ts`. */
import type { KindMessages } from '../fr/kind.js';
import { pick } from '../pick.js';

export const kind: KindMessages = {
  actorKind: (kind) =>
    pick(
      {
        cpts: 'CPTS',
        msp: 'Multi-professional practice (MSP)',
        'centre-de-sante': 'Health centre',
        cabinet: 'Practice',
        esp: 'Primary care team',
        hopital: 'Hospital',
        clinique: 'Clinic',
        pharmacie: 'Pharmacy',
        laboratoire: 'Laboratory',
        pmi: 'Mother and child protection (PMI)',
        csapa: 'Addiction care (CSAPA)',
        association: 'Association',
        'centre-social': 'Community centre',
        collectivite: 'Local authority',
        faculte: 'Faculty',
        ars: 'Regional health agency (ARS)',
        'assurance-maladie': 'Health insurance',
        ordre: 'Professional council',
        syndicat: 'Union',
        other: 'Other organisation',
      },
      kind,
    ),
  eventKind: (kind) =>
    pick(
      {
        seminar: 'Seminar',
        forum: 'Forum',
        meeting: 'Meeting',
        training: 'Training',
        visit: 'Visit',
        other: 'Event',
      },
      kind,
    ),
};
