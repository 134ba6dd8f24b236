/** Built-in ids of the open vocabularies. A dataset may use others: they are shown as written. */

export const territoryLevels = [
  'region',
  'departement',
  'arrondissement-municipal',
  'epci',
  'commune',
  'cpts',
  'ght',
  'other',
] as const;

export const actorKinds = [
  'cpts',
  'msp',
  'centre-de-sante',
  'cabinet',
  'esp',
  'hopital',
  'clinique',
  'pharmacie',
  'laboratoire',
  'pmi',
  'csapa',
  'association',
  'centre-social',
  'collectivite',
  'faculte',
  'ars',
  'assurance-maladie',
  'ordre',
  'syndicat',
  'other',
] as const;

export const practiceModes = [
  'liberal-individuel',
  'liberal-groupe',
  'msp',
  'centre-de-sante',
  'hopital',
  'mixte',
  'collaboration',
  'remplacement',
  'adjoint',
  'assistanat',
] as const;

/** Phases of the DES of general medicine and after. */
export const phases = [
  'externe',
  'socle',
  'approfondissement',
  'consolidation',
  'remplacant',
  'installation',
] as const;

export const eventKinds = ['seminar', 'forum', 'meeting', 'training', 'visit', 'other'] as const;

export const eventStatuses = [
  'scheduled',
  'full',
  'cancelled',
  'postponed',
  'rescheduled',
  'moved-online',
] as const;

export const programmeKinds = [
  'talk',
  'walk',
  'workshop',
  'meeting',
  'case-study',
  'meal',
  'other',
] as const;

export const openingKinds = [
  'placement',
  'remplacement',
  'collaboration',
  'salariat',
  'association',
  'succession',
  'project',
] as const;

export const resourceKinds = ['guide', 'aid', 'contact', 'tool', 'form', 'training'] as const;

export const employerKinds = [
  'union',
  'cpts',
  'departement',
  'region',
  'ars',
  'cpam',
  'urps',
  'faculty',
  'other',
] as const;
