/** French sentences by finding code, and what records and fields are called. */
export const sentences = {
  required: (detail: string) => `il manque «\u00A0${detail}\u00A0».`,
  type: (detail: string) => `valeur inattendue${detail ? ` (${detail})` : ''}.`,
  empty: () => 'le texte est vide.',
  number: () => 'un nombre est attendu.',
  integer: (detail: string) => `un nombre entier est attendu (${detail}).`,
  count: (detail: string) => `un nombre entier, positif ou nul, est attendu (${detail}).`,
  object: () => 'un objet est attendu.',
  date: (detail: string) =>
    `cette date n’existe pas ou n’est pas de la forme AAAA-MM-JJ (${detail}).`,
  month: (detail: string) => `ce mois n’est pas de la forme AAAA-MM (${detail}).`,
  'date-or-date-time': (detail: string) =>
    `cette date n’existe pas ou n’est pas de la forme AAAA-MM-JJ ou AAAA-MM-JJTHH:MM (${detail}).`,
  'partial-date': (detail: string) => `une année, un mois ou une date est attendu (${detail}).`,
  time: (detail: string) => `une heure HH:MM est attendue (${detail}).`,
  rrule: (detail: string) =>
    `règle de répétition non reconnue\u00A0: RRULE avec FREQ=DAILY, WEEKLY, MONTHLY ou YEARLY attendue (${detail}).`,
  'time-zone': (detail: string) => `fuseau horaire inconnu (${detail}).`,
  language: (detail: string) => `code de langue non reconnu (${detail}).`,
  version: (detail: string) => `version du format non reconnue (${detail}).`,
  email: (detail: string) => `cette adresse électronique n’est pas valable (${detail}).`,
  coordinates: () => 'ces coordonnées ne sont pas une paire [longitude, latitude] en degrés.',
  'coordinates-swapped': () =>
    'longitude et latitude semblent inversées\u00A0: la longitude vient en premier.',
  'coordinates-lambert93': () =>
    'ces coordonnées semblent être en Lambert-93\u00A0: des degrés WGS 84 sont attendus.',
  'coordinates-comma': (detail: string) =>
    `quatre nombres au lieu de deux (${detail})\u00A0: des virgules décimales\u202F?`,
  'coordinates-zero': () => 'ces coordonnées (0, 0) sont au large de l’Afrique.',
  level: (detail: string) =>
    `niveau inconnu (${detail})\u00A0: le territoire est listé, pas dessiné.`,
  code: (detail: string) =>
    `ce code ne correspond à aucun contour (${detail})\u00A0: le territoire est listé, pas dessiné.`,
  geometry: (detail: string) =>
    `ce contour n’est pas une surface GeoJSON que l’on puisse dessiner${detail ? ` (trouvé\u00A0: ${detail})` : ''}.`,
  'name-or-role': () => 'un nom ou un rôle est attendu.',
  'actor-or-name': () => 'l’identifiant d’un acteur ou un nom est attendu.',
  'start-sessions-or-month': () => 'un début, des séances ou un mois est attendu.',
  'end-before-start': (detail: string) => `la fin précède le début (${detail}).`,
  'not-a-list': () => 'une liste est attendue.',
  'duplicate-id': (detail: string) =>
    `l’identifiant «\u00A0${detail}\u00A0» est déjà pris\u00A0: la première fiche est gardée.`,
  'dangling-reference': (detail: string) => `«\u00A0${detail}\u00A0» ne désigne aucune fiche.`,
  places: (detail: string) => `ce nombre de places est impossible (${detail}).`,
  'private-events': (detail: string) =>
    `événements privés ou confidentiels de cet agenda, qui ne sont pas montrés\u00A0: ${detail}.`,
  partial: (detail: string) =>
    `ce fichier ne donne qu’une partie des événements (${detail}). Demandez-les tous à l’export, par exemple avec size=300.`,
  duration: (detail: string) =>
    `cette durée n’est pas possible (${detail})\u00A0: elle est ignorée.`,
  'too-many': (detail: string) =>
    `trop de dates ou de modifications pour une série\u00A0: les suivantes ne sont pas lues (${detail}).`,
  misspelt: (detail: string) =>
    `ce champ n’existe pas\u00A0: il est lu comme «\u00A0${detail}\u00A0».`,
  future: (detail: string) => `cette date est dans l’avenir (${detail}).`,
  phone: (detail: string) =>
    `ce numéro n’est pas complet (${detail})\u00A0: personne ne peut l’appeler.`,
  encoding: (detail: string) =>
    `${detail} caractères illisibles\u00A0: le fichier n’est sans doute pas en UTF-8.`,
  'include-failed': (detail: string) => `ce fichier n’a pas pu être lu (${detail}).`,
} as const;

/** Labels of what is written: where a finding stands, and what to write instead. */
export const labels = {
  quoted: (text: string) => `«\u00A0${text}\u00A0»`,
  understood: (text: string) => `valeur comprise, mais écrite autrement (${text}).`,
  write: (text: string) => `Écrivez ${text}.`,
  oneOf: (values: string) => `Valeurs possibles\u00A0: ${values}.`,
  item: (number: number) => `n° ${String(number)}`,
};

/** What to do, by finding code, where the value itself does not tell. */
export const remedies: Readonly<Record<string, string>> = {
  required: 'Ajoutez ce champ.',
  'coordinates-lambert93': 'Convertissez-les en longitude et latitude.',
  coordinates: 'Exemple\u00A0: [3.5, 44.518].',
  'coordinates-zero': 'Retirez-les, ou écrivez les vraies.',
  level:
    'Valeurs possibles\u00A0: region, departement, arrondissement-municipal, epci, commune, cpts, ght, other.',
  code: 'Écrivez le code INSEE, par exemple "48" ou "2A", ou ajoutez un contour (geometry).',
  geometry: 'Donnez un Polygon ou un MultiPolygon fermé.',
  rrule: 'Exemple\u00A0: FREQ=WEEKLY;BYDAY=TH.',
  'time-zone': 'Exemple\u00A0: Europe/Paris.',
  language: 'Exemple\u00A0: fr.',
  version: 'Écrivez "1".',
  email: 'Une seule adresse, par exemple contact@example.org.',
  'dangling-reference': 'Écrivez l’identifiant (id) d’une fiche de ce fichier.',
  'duplicate-id': 'Donnez un autre identifiant à la seconde fiche.',
  'not-a-list': 'Entourez les fiches de crochets\u00A0: [ … ].',
  misspelt: 'Corrigez le nom du champ.',
  future: 'Écrivez le jour de la vérification.',
  phone: 'Écrivez dix chiffres, par exemple 04 67 00 00 00.',
  encoding: 'Enregistrez le fichier en UTF-8.',
  'end-before-start': 'Corrigez le début ou la fin.',
  count: 'Écrivez un nombre sans guillemets.',
  date: 'Vérifiez le jour et le mois\u202F; exemple\u00A0: 2027-01-14.',
  'date-or-date-time':
    'Vérifiez le jour, le mois et l’heure\u202F; exemple\u00A0: 2027-01-14T20:30.',
  time: 'Exemple\u00A0: 20:30.',
  duration: 'Corrigez-la dans l’agenda d’origine\u202F; exemple\u00A0: PT2H, ou une heure de fin.',
  'too-many': 'Prévenez qui tient cet agenda.',
  type: 'La référence du format, dans le guide, dit ce qui est possible.',
  places: 'Les places restantes ne dépassent pas le nombre de places, qui n’est pas zéro.',
  'start-sessions-or-month': 'Ajoutez start, par exemple "2027-01-14T18:30".',
};

export const collections: Readonly<Record<string, string>> = {
  territories: 'Territoire',
  referents: 'Référent·e',
  actors: 'Structure',
  projects: 'Projet',
  openings: 'Annonce',
  events: 'Événement',
  resources: 'Ressource',
  cases: 'Cas concret',
  walks: 'Balade',
  sources: 'Source',
  include: 'Fichier inclus',
  feeds: 'Flux',
  indicators: 'Indicateur',
};

export const fields: Readonly<Record<string, string>> = {
  id: 'identifiant',
  name: 'nom',
  title: 'titre',
  role: 'rôle',
  kind: 'type',
  level: 'niveau',
  code: 'code',
  codes: 'codes',
  partOf: 'fait partie de',
  territories: 'territoires',
  themes: 'thèmes',
  phases: 'étapes du parcours',
  audiences: 'public',
  missions: 'missions',
  status: 'statut',
  start: 'début',
  end: 'fin',
  sessions: 'séances',
  month: 'mois',
  timeZone: 'fuseau horaire',
  rrule: 'règle de répétition',
  recurrence: 'répétition',
  location: 'lieu',
  coordinates: 'coordonnées',
  center: 'centre',
  address: 'adresse',
  postalCode: 'code postal',
  city: 'commune',
  inseeCode: 'code INSEE',
  contact: 'contact',
  email: 'courriel',
  phone: 'téléphone',
  website: 'site',
  booking: 'rendez-vous',
  openingHours: 'horaires',
  verifiedOn: 'vérifié le',
  validFrom: 'valable à partir du',
  validUntil: 'valable jusqu’au',
  updated: 'mise à jour',
  source: 'source',
  url: 'lien',
  image: 'image',
  geometry: 'contour',
  geometryUrl: 'fichier de contour',
  registration: 'inscription',
  opens: 'ouverture des inscriptions',
  closes: 'clôture des inscriptions',
  capacity: 'nombre de places',
  remaining: 'places restantes',
  price: 'tarif',
  programme: 'programme',
  report: 'compte rendu',
  quotes: 'paroles',
  population: 'population',
  values: 'valeurs',
  value: 'valeur',
  year: 'année',
  description: 'description',
  summary: 'résumé',
  recruiting: 'recrutement',
  hostsInterns: 'accueil d’internes',
  practiceModes: 'modes d’exercice',
  languages: 'langues',
  language: 'langue',
  attendance: 'présence',
  occurrence: 'date de la série',
  exceptions: 'dates retirées',
  additions: 'dates ajoutées',
  period: 'période',
  from: 'du',
  to: 'au',
  partners: 'partenaires',
  organizers: 'organisation',
  referents: 'référent·e·s',
  stops: 'étapes',
  path: 'tracé',
  formatVersion: 'version du format',
  publisher: 'éditeur',
  identifiers: 'identifiants',
};

/** What a language has for findings. */
export interface FindingWords {
  readonly sentences: Readonly<Record<keyof typeof sentences, (detail: string) => string>>;
  readonly labels: typeof labels;
  readonly remedies: Readonly<Record<string, string>>;
  readonly collections: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}
