/** What the tools of the map say. Downloaded with them. */
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
  searchLabel: 'Qui est mon référent·e ?',
  plainSearchLabel: 'Où cherchez-vous ?',
  searchPlaceholder: 'Commune, code postal, nom…',
  clearSearch: 'Effacer la recherche',
  searching: 'Recherche…',
  searchFailed: 'La recherche n’a pas pu être chargée. Réessayez.',
  nearMe: 'Autour de moi',
  colourBy: 'Couleurs',
  noColour: 'Aucune',
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

/** The catalogue that goes with the main one. */
export function toolsMessages(messages: Messages): ToolsMessages {
  return messages.areas?.tools ?? fr;
}
