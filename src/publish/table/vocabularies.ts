/** French words for the values that the format writes in its own way, by field. Pure. */
import { fold } from './fold-text.js';
import type { TableName } from './fields.js';

/** Value of the format: its French label first, then other words for it. */
type Words = Readonly<Record<string, readonly [label: string, ...others: string[]]>>;

const PHASES: Words = {
  externe: ['Externe', 'externes', 'externat', 'deuxième cycle'],
  socle: ['Interne, phase socle', 'phase socle', 'socle', 'sn1'],
  approfondissement: [
    'Interne, phase d’approfondissement',
    'phase approfondissement',
    'saspas',
    'phase d’approfondissement',
  ],
  consolidation: [
    'Docteur·e junior',
    'docteur junior',
    'docteurs juniors',
    'phase de consolidation',
    'dj',
  ],
  remplacant: ['Remplaçant·e', 'remplaçant', 'remplaçants', 'remplaçante'],
  installation: ['En projet d’installation', 'projet d’installation', 'installation'],
};

const PRACTICE: Words = {
  'liberal-individuel': ['Libéral, seul·e', 'libéral individuel', 'libéral'],
  'liberal-groupe': ['Libéral, en groupe', 'libéral groupe', 'cabinet de groupe'],
  msp: ['Maison de santé', 'msp'],
  'centre-de-sante': ['Centre de santé'],
  hopital: ['Hôpital', 'hospitalier', 'salarié hospitalier'],
  mixte: ['Mixte', 'exercice mixte'],
  collaboration: ['Collaboration', 'collaborateur'],
  remplacement: ['Remplacement'],
  adjoint: ['Adjoint·e', 'adjoint'],
  assistanat: ['Assistanat', 'assistant'],
};

/** ISO 639, and what people call them. */
const LANGUAGES: Words = {
  fr: ['Français'],
  en: ['Anglais', 'english'],
  es: ['Espagnol', 'castillan'],
  de: ['Allemand'],
  it: ['Italien'],
  pt: ['Portugais'],
  ar: ['Arabe'],
  tr: ['Turc'],
  ro: ['Roumain'],
  ru: ['Russe'],
  uk: ['Ukrainien'],
  pl: ['Polonais'],
  zh: ['Chinois', 'mandarin'],
  oc: ['Occitan'],
  br: ['Breton'],
  fsl: ['Langue des signes française', 'lsf', 'langue des signes'],
};

const WORDS: Readonly<Record<string, Words>> = {
  'actors.kind': {
    cpts: ['CPTS', 'communauté professionnelle territoriale de santé'],
    msp: [
      'Maison de santé',
      'maison de santé pluriprofessionnelle',
      'maison de santé pluri-professionnelle',
      'maison de santé pluridisciplinaire',
      'maison médicale',
      'pôle de santé',
      'mspu',
    ],
    'centre-de-sante': [
      'Centre de santé',
      'cds',
      'cms',
      'centre municipal de santé',
      'centre médical',
      'centre de santé polyvalent',
    ],
    cabinet: [
      'Cabinet',
      'cabinet médical',
      'cabinet de groupe',
      'médecin généraliste',
      'médecin',
      'mg',
      'cabinet infirmier',
      'infirmier',
      'infirmière',
      'ide',
      'idel',
      'kinésithérapeute',
      'masseur-kinésithérapeute',
      'kiné',
      'mk',
      'orthophoniste',
      'sage-femme',
      'psychologue',
      'dentiste',
      'chirurgien-dentiste',
      'podologue',
      'ergothérapeute',
      'diététicien',
      'diététicienne',
      'doctors',
      'doctor',
    ],
    esp: ['Équipe de soins primaires', 'esp-clap', 'esp clap'],
    hopital: [
      'Hôpital',
      'centre hospitalier',
      'ch',
      'chu',
      'hospital',
      'hôpital local',
      'hôpital de proximité',
      'centre hospitalier universitaire',
    ],
    clinique: ['Clinique', 'clinic', 'polyclinique'],
    pharmacie: [
      'Pharmacie',
      'pharmacy',
      'officine',
      'pharmacie d’officine',
      'pharmacien',
      'pharmacienne',
    ],
    laboratoire: [
      'Laboratoire',
      'labo',
      'lbm',
      'laboratoire d’analyses',
      'laboratory',
      'laboratoire de biologie médicale',
    ],
    pmi: ['PMI', 'protection maternelle et infantile'],
    csapa: ['CSAPA', 'addictologie'],
    association: ['Association', 'asso', 'association loi 1901', 'association de patients'],
    'centre-social': ['Centre social', 'ccas', 'espace de vie sociale'],
    collectivite: [
      'Collectivité',
      'mairie',
      'commune',
      'muni',
      'département',
      'conseil départemental',
      'conseil régional',
      'communauté de communes',
      'com com',
      'epci',
    ],
    faculte: ['Faculté', 'université', 'faculté de médecine', 'ufr'],
    ars: ['ARS', 'agence régionale de santé'],
    'assurance-maladie': ['Assurance maladie', 'cpam', 'msa'],
    ordre: ['Ordre', 'conseil de l’ordre', 'ordre des médecins'],
    syndicat: ['Syndicat'],
    other: ['Autre structure', 'autre', 'autres'],
  },
  'events.kind': {
    seminar: ['Séminaire', 'colloque', 'congrès', 'journée', 'conférence'],
    forum: ['Forum', 'salon'],
    meeting: ['Rencontre', 'réunion', 'soirée', 'assemblée générale', 'ag', 'afterwork', 'apéro'],
    training: ['Formation', 'atelier', 'fmc', 'dpc', 'cours', 'stage', 'webinaire'],
    visit: ['Visite', 'balade'],
    other: ['Événement', 'autre'],
  },
  'openings.kind': {
    placement: ['Stage', 'terrain de stage', 'saspas'],
    remplacement: ['Remplacement', 'remplaçant'],
    collaboration: ['Collaboration', 'collaborateur'],
    salariat: ['Salariat', 'salarié', 'poste salarié', 'cdi', 'cdd'],
    association: ['Association', 'associé'],
    succession: ['Succession', 'reprise', 'cession', 'départ en retraite'],
    project: ['Projet'],
  },
  'resources.kind': {
    guide: ['Guide', 'fiche', 'document', 'livret'],
    aid: ['Aide', 'aides', 'aide financière', 'financement', 'bourse', 'prime'],
    contact: ['Contact', 'interlocuteur'],
    tool: ['Outil', 'logiciel', 'site'],
    form: ['Formulaire', 'dossier', 'cerfa'],
    training: ['Formation', 'cours'],
  },
  'territories.level': {
    region: ['Région'],
    departement: ['Département', 'départements', 'dept', 'dép'],
    'arrondissement-municipal': ['Arrondissement', 'arrondissement municipal'],
    epci: [
      'Intercommunalité',
      'epci',
      'communauté de communes',
      'cc',
      'agglomération',
      'métropole',
      'communauté d’agglomération',
    ],
    commune: ['Commune', 'ville'],
    cpts: ['CPTS', 'communauté professionnelle territoriale de santé'],
    ght: ['GHT', 'groupement hospitalier de territoire'],
    other: ['Autre', 'autre territoire', 'bassin de vie', 'secteur', 'quartier'],
  },
  'referents.status': {
    active: ['En poste', 'actif', 'active', 'oui', 'nommé', 'pourvu', 'titulaire'],
    vacant: ['Poste vacant', 'vacant', 'à pourvoir', 'non pourvu', 'recherché'],
    interim: ['Par intérim', 'intérim', 'intérimaire'],
  },
  'events.status': {
    scheduled: [
      'Prévu',
      'disponible',
      'ouvert',
      'confirmé',
      'maintenu',
      'places disponibles',
      'available',
      'inscriptions ouvertes',
      'à venir',
      'passé',
      'terminé',
      'past',
    ],
    full: ['Complet', 'complete', 'liste d’attente'],
    cancelled: ['Annulé', 'annulée'],
    postponed: ['Reporté', 'reportée', 'date à fixer'],
    rescheduled: ['Nouvelle date', 'déplacé'],
    'moved-online': ['Passe en ligne', 'en ligne'],
  },
  'events.attendance': {
    onsite: ['Sur place', 'présentiel', 'en présentiel'],
    online: [
      'En ligne',
      'distanciel',
      'visio',
      'à distance',
      'visioconférence',
      'webinaire',
      'en distanciel',
    ],
    hybrid: [
      'Sur place et en ligne',
      'hybride',
      'mixte',
      'présentiel et distanciel',
      'présentiel/distanciel',
    ],
  },
  'projects.status': {
    idea: ['Idée', 'à l’étude'],
    planned: ['Prévu', 'programmé', 'à venir'],
    running: ['En cours', 'actif'],
    done: ['Terminé', 'fini', 'achevé', 'réalisé'],
    paused: ['En pause', 'suspendu', 'arrêté'],
  },
  'actors.accessibility.wheelchair': {
    yes: ['Oui', 'accessible', 'total', 'true', 'vrai', 'x', 'ok', '1', 'o', '✓', '✔', 'conforme'],
    limited: ['Partiellement', 'partiel', 'partielle', 'en cours', 'avec aide'],
    no: ['Non', 'non accessible', 'false', 'faux', 'n', '0', '✗', '✘', 'non conforme'],
  },
  phases: PHASES,
  'hostsInterns.phases': PHASES,
  practiceModes: PRACTICE,
  languages: LANGUAGES,
  'territories.geometryQuality': {
    official: ['Officiel'],
    simplified: ['Simplifié'],
    schematic: ['Schématique'],
  },
};

/** The values of a field that has some, with their labels: what a drop-down list offers. */
export function wordsOf(table: TableName, path: string): Words | undefined {
  return own(WORDS, `${table}.${path}`) ?? own(WORDS, path);
}

/** Folded, hyphens and underscores as spaces. */
function key(text: string): string {
  return (
    fold(text)
      // "M.S.P.", "référent·e".
      .replace(/[·.](?=[a-z])/g, '')
      .replace(/^([a-z]{2,})\.$/, '$1')
      .replace(/[-_\s]+/g, ' ')
      .trim()
  );
}

const indexes = new Map<Words, ReadonlyMap<string, string>>();

/** The value that a word stands for; `undefined` where it stands for none. */
export function valueMeant(table: TableName, path: string, written: string): string | undefined {
  const words = wordsOf(table, path);
  if (!words) return undefined;
  let index = indexes.get(words);
  if (!index) {
    index = new Map(
      Object.entries(words).flatMap(([value, names]) =>
        [value, ...names].map((name): [string, string] => [key(name), value]),
      ),
    );
    indexes.set(words, index);
  }
  const folded = key(written);
  // "Pharmacies", "Hôpitaux".
  return index.get(folded) ?? index.get(folded.replace(/aux\b/g, 'al').replace(/s\b/g, ''));
}

/** What turns the meaning of a word round. */
const UNSURE = /(?<=[^ ] ?)\b(?:pas|non|plus|sauf|mais|ou|ni)(?![a-z])|\?/;

/** The value that a text begins with: "Annulé (grève)", "Reporté au 15"; none where another one follows, or a doubt. */
export function valueBegun(table: TableName, path: string, written: string): string | undefined {
  const words = fold(written)
    .split(/[^a-z\d']+/)
    .filter(Boolean);
  if (UNSURE.test(fold(written))) return undefined;
  const starts = words.map((_word, index) => words.slice(0, words.length - index));
  const meant = starts
    .map((start) => valueMeant(table, path, start.join(' ')))
    .find((each) => each !== undefined);
  const others = words.map((word) => valueMeant(table, path, word));
  return others.every((each) => each === undefined || each === meant) ? meant : undefined;
}

/** What people call a value. */
export function labelOf(table: TableName, path: string, value: string): string | undefined {
  const words = wordsOf(table, path);
  return words && own(words, value)?.[0];
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
