/** French sentences by finding code. */
export const sentences = {
  required: (detail: string) => `il manque « ${detail} ».`,
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
    `règle de répétition non reconnue : RRULE avec FREQ=DAILY, WEEKLY, MONTHLY ou YEARLY attendue (${detail}).`,
  'time-zone': (detail: string) => `fuseau horaire inconnu (${detail}).`,
  language: (detail: string) => `code de langue non reconnu (${detail}).`,
  version: (detail: string) => `version du format non reconnue (${detail}).`,
  email: (detail: string) => `cette adresse électronique n’est pas valable (${detail}).`,
  coordinates: () => 'ces coordonnées ne sont pas une paire [longitude, latitude] en degrés.',
  'coordinates-swapped': () =>
    'longitude et latitude semblent inversées : la longitude vient en premier.',
  'coordinates-lambert93': () =>
    'ces coordonnées semblent être en Lambert-93 : des degrés WGS 84 sont attendus.',
  geometry: () => 'ce contour n’est pas une géométrie GeoJSON que l’on puisse dessiner.',
  'name-or-role': () => 'un nom ou un rôle est attendu.',
  'actor-or-name': () => 'l’identifiant d’un acteur ou un nom est attendu.',
  'start-sessions-or-month': () => 'un début, des séances ou un mois est attendu.',
  'end-before-start': (detail: string) => `la fin précède le début (${detail}).`,
  'not-a-list': () => 'une liste est attendue.',
  'duplicate-id': (detail: string) =>
    `l’identifiant « ${detail} » est déjà pris : la première fiche est gardée.`,
  'dangling-reference': (detail: string) => `« ${detail} » ne désigne aucune fiche.`,
  encoding: (detail: string) =>
    `${detail} caractères illisibles : le fichier n’est sans doute pas en UTF-8.`,
  'include-failed': (detail: string) => `ce fichier n’a pas pu être lu (${detail}).`,
} as const;
