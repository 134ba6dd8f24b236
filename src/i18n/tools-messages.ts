/** What the tools of the map say, in both languages. Downloaded with them. */
import type { Messages } from './messages.js';
import { pick } from './pick.js';

const nbsp = '\u00A0';

const fr = {
  tools: 'Outils de la carte',
  filters: 'Filtres',
  filtersActive: (count: number) => `Filtres (${String(count)})`,
  facet: (facet: string): string =>
    pick(
      {
        phase: 'Étape du parcours',
        kind: 'Type',
        theme: 'Thème',
        practiceMode: 'Mode d’exercice',
        audience: 'Public',
        hosts: 'Accueille des internes',
        recruiting: 'Recrutement',
        language: 'Langue',
        access: 'Accessibilité',
        attendance: 'Présence',
        period: 'Période',
        semester: 'Semestre',
      },
      facet,
    ),
  practiceMode: (mode: string): string =>
    pick(
      {
        'liberal-individuel': 'Libéral individuel',
        'liberal-groupe': 'Libéral en groupe',
        msp: 'Maison de santé',
        'centre-de-sante': 'Centre de santé',
        hopital: 'Hôpital',
        mixte: 'Exercice mixte',
        collaboration: 'Collaboration',
        remplacement: 'Remplacement',
        adjoint: 'Médecin adjoint·e',
        assistanat: 'Assistanat',
      },
      mode,
    ),
  resourceKind: (kind: string): string =>
    pick(
      {
        guide: 'Guide',
        aid: 'Aide',
        contact: 'Contact',
        tool: 'Outil',
        form: 'Formulaire',
        training: 'Formation',
      },
      kind,
    ),
  accessible: 'Accessible en fauteuil roulant',
  wheelchair: (value: string): string =>
    pick(
      {
        yes: 'Accessible en fauteuil roulant',
        limited: 'Accès partiel en fauteuil roulant',
        no: 'Non accessible en fauteuil roulant',
      },
      value,
    ),
  accesLibre: 'Accès détaillé (Acceslibre)',
  internContact: 'Contact pour les internes',
  project: 'Projet',
  recruiting: 'Recrute en ce moment',
  withinDays: (days: number) =>
    days < 60
      ? `Dans les ${String(days)}${nbsp}jours`
      : `Dans les ${String(Math.round(days / 30))}${nbsp}mois`,
  onsite: 'Sur place',
  semester: (month: string, year: string) => `Semestre de ${month} ${year}`,
  phaseLabel: 'Je suis',
  anyPhase: 'Tout profil',
  clearAll: 'Tout effacer',
  removeFilter: (label: string) => `Retirer le filtre ${label}`,
  shownCount: (count: number) =>
    count === 0
      ? 'Aucune fiche ne correspond.'
      : `${String(count)} ${count < 2 ? 'fiche correspond' : 'fiches correspondent'}`,
  close: 'Fermer',
  colourBy: 'Couleurs',
  referents: 'Référent·e·s',
  comingEvents: 'Événements à venir',
  inView: 'Seulement dans la zone visible',
  showOnMap: (name: string) => `${name}, voir sur la carte`,
  noPoints: 'Aucun lieu ni événement ici.',
  morePoints: (count: number) => `Afficher plus (${String(count)})`,
  samePlace: (count: number) => `${String(count)} fiches au même endroit`,
  walks: 'Balades',
  walkStep: (number: number, count: number) => `Étape ${String(number)} sur ${String(count)}`,
  previousStop: 'Étape précédente',
  nextStop: 'Étape suivante',
  minutes: (minutes: number) => `${String(minutes)}${nbsp}min`,
  share: 'Partager',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié.',
  copyFailed: 'Copiez ce lien',
  downloadSvg: 'Télécharger la carte (SVG)',
  downloadPng: 'Télécharger la carte (PNG)',
  downloadFailed: 'Le téléchargement n’a pas abouti. Essayez l’autre format.',
  printSheet: 'Imprimer la fiche du territoire',
  hostsInterns: 'Accueille des internes',
  supervisors: (count: number) => `${String(count)} maître${count < 2 ? '' : 's'} de stage`,
  room: 'Hébergement possible',
  practice: 'Exercice',
  address: 'Adresse',
  openings: 'Recherche en cours',
  projectStatus: (status: string): string =>
    pick(
      {
        idea: 'Idée',
        planned: 'Prévu',
        running: 'En cours',
        done: 'Terminé',
        paused: 'En pause',
      },
      status,
      '',
    ),
  strengths: 'Atouts',
  upcomingEvents: 'Prochains événements',
  projects: 'Projets',
  printedOn: (date: string) => `Imprimé le ${date}`,
  mapSource: (sources: string) => `Source${nbsp}: ${sources}`,
};

export type ToolsMessages = typeof fr;

const en: ToolsMessages = {
  tools: 'Map tools',
  filters: 'Filters',
  filtersActive: (count) => `Filters (${String(count)})`,
  facet: (facet) =>
    pick(
      {
        phase: 'Stage of training',
        kind: 'Kind',
        theme: 'Theme',
        practiceMode: 'Mode of practice',
        audience: 'Audience',
        hosts: 'Hosts interns',
        recruiting: 'Recruiting',
        language: 'Language',
        access: 'Accessibility',
        attendance: 'Attendance',
        period: 'Period',
        semester: 'Semester',
      },
      facet,
    ),
  practiceMode: (mode) =>
    pick(
      {
        'liberal-individuel': 'Private practice, alone',
        'liberal-groupe': 'Private group practice',
        msp: 'Multidisciplinary practice',
        'centre-de-sante': 'Health centre',
        hopital: 'Hospital',
        mixte: 'Mixed practice',
        collaboration: 'Associate',
        remplacement: 'Locum',
        adjoint: 'Assistant physician',
        assistanat: 'Assistantship',
      },
      mode,
    ),
  resourceKind: (kind) =>
    pick(
      {
        guide: 'Guide',
        aid: 'Aid',
        contact: 'Contact',
        tool: 'Tool',
        form: 'Form',
        training: 'Training',
      },
      kind,
    ),
  accessible: 'Wheelchair accessible',
  wheelchair: (value) =>
    pick(
      {
        yes: 'Wheelchair accessible',
        limited: 'Partly wheelchair accessible',
        no: 'Not wheelchair accessible',
      },
      value,
    ),
  accesLibre: 'Access in detail (Acceslibre)',
  internContact: 'Contact for interns',
  project: 'Project',
  recruiting: 'Recruiting now',
  withinDays: (days) =>
    days < 60 ? `Within ${String(days)} days` : `Within ${String(Math.round(days / 30))} months`,
  onsite: 'On site',
  semester: (month, year) => `Semester of ${month} ${year}`,
  phaseLabel: 'I am',
  anyPhase: 'Anyone',
  clearAll: 'Clear all',
  removeFilter: (label) => `Remove the filter ${label}`,
  shownCount: (count) =>
    count === 0
      ? 'No record matches.'
      : `${String(count)} ${count === 1 ? 'record matches' : 'records match'}`,
  close: 'Close',
  colourBy: 'Colours',
  referents: 'Contacts',
  comingEvents: 'Upcoming events',
  inView: 'Only in the visible area',
  showOnMap: (name) => `${name}, show on the map`,
  noPoints: 'No place or event here.',
  morePoints: (count) => `Show more (${String(count)})`,
  samePlace: (count) => `${String(count)} records at the same place`,
  walks: 'Walks',
  walkStep: (number, count) => `Stop ${String(number)} of ${String(count)}`,
  previousStop: 'Previous stop',
  nextStop: 'Next stop',
  minutes: (minutes) => `${String(minutes)}${nbsp}min`,
  share: 'Share',
  copyLink: 'Copy the link',
  linkCopied: 'Link copied.',
  copyFailed: 'Copy this link',
  downloadSvg: 'Download the map (SVG)',
  downloadPng: 'Download the map (PNG)',
  downloadFailed: 'The download failed. Try the other format.',
  printSheet: 'Print the territory sheet',
  hostsInterns: 'Hosts interns',
  supervisors: (count) => `${String(count)} supervisor${count === 1 ? '' : 's'}`,
  room: 'Housing possible',
  practice: 'Practice',
  address: 'Address',
  openings: 'Looking for',
  projectStatus: (status) =>
    pick(
      { idea: 'Idea', planned: 'Planned', running: 'Running', done: 'Done', paused: 'Paused' },
      status,
      '',
    ),
  strengths: 'Strengths',
  upcomingEvents: 'Upcoming events',
  projects: 'Projects',
  printedOn: (date) => `Printed on ${date}`,
  mapSource: (sources) => `Source: ${sources}`,
};

/** The catalogue that goes with the main one. */
export function toolsMessages({ locale }: Messages): ToolsMessages {
  return locale.startsWith('en') ? en : fr;
}
