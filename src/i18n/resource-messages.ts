/** What resources and cases say, in both languages. Downloaded with what shows them. */
import type { Messages } from './messages.js';

const nbsp = '\u00A0';

const fr = {
  title: 'Ressources et aides',
  titleOf: (territory: string) => `Ressources · ${territory}`,
  everywhere: 'Tous les territoires',
  cases: 'Cas concrets',
  casesHelp:
    'Une situation, ses questions, puis les solutions avec les acteurs et les ressources du territoire.',
  search: 'Chercher une ressource',
  searchHint: 'Titre, organisme, thème',
  filter: 'Filtrer',
  found: (count: number) =>
    count === 0
      ? 'Aucune ressource ne correspond.'
      : `${String(count)} ressource${count < 2 ? '' : 's'}`,
  none: 'Pas encore de ressource dans ces données.',
  noneIn: (territory: string) => `Pas encore de ressource pour ${territory}.`,
  noneFound: 'Aucune ressource ne correspond à ces critères.',
  expired: (count: number) =>
    `${String(count)} ${count < 2 ? 'ressource n’est plus valable et n’est pas affichée' : 'ressources ne sont plus valables et ne sont pas affichées'}.`,
  amount: 'Montant',
  conditions: 'Conditions',
  audience: 'Pour',
  themes: 'Thèmes',
  validity: 'Validité',
  until: (date: string) => `jusqu’au ${date}`,
  from: (date: string) => `À partir du ${date}`,
  steps: 'Démarches',
  open: 'Consulter',
  openOf: (title: string) => `Consulter${nbsp}: ${title}`,
  start: 'Commencer',
  startOf: (title: string) => `Commencer le cas${nbsp}: ${title}`,
  step: (number: number, count: number) => `Étape ${String(number)} sur ${String(count)}`,
  situation: 'La situation',
  question: (number: number) => `Question ${String(number)}`,
  questionHelp: 'Parlez-en ensemble avant de passer à la suite.',
  solution: (number: number, count: number) =>
    count < 2 ? 'Une solution' : `Solution ${String(number)} sur ${String(count)}`,
  previous: 'Précédent',
  next: 'Suivant',
  backToCases: 'Revenir aux cas',
  actors: 'Acteurs à mobiliser',
  resources: 'Ressources à mobiliser',
  room: 'Affichage en salle',
  keys: 'Flèches gauche et droite pour changer d’étape, Échap pour quitter.',
  unknownActor: (id: string) => `${id} (fiche absente des données)`,
  expiredResource: 'plus valable',
};

export type ResourceMessages = typeof fr;

const en: ResourceMessages = {
  title: 'Resources and aids',
  titleOf: (territory) => `Resources · ${territory}`,
  everywhere: 'All territories',
  cases: 'Case studies',
  casesHelp:
    'A situation, its questions, then the solutions with the actors and resources of the territory.',
  search: 'Search a resource',
  searchHint: 'Title, provider, theme',
  filter: 'Filter',
  found: (count) =>
    count === 0 ? 'No resource matches.' : `${String(count)} resource${count === 1 ? '' : 's'}`,
  none: 'No resource in these data yet.',
  noneIn: (territory) => `No resource for ${territory} yet.`,
  noneFound: 'No resource matches these criteria.',
  expired: (count) =>
    `${String(count)} resource${count === 1 ? ' is' : 's are'} no longer valid and not shown.`,
  amount: 'Amount',
  conditions: 'Conditions',
  audience: 'For',
  themes: 'Themes',
  validity: 'Validity',
  until: (date) => `until ${date}`,
  from: (date) => `From ${date}`,
  steps: 'Steps',
  open: 'Open',
  openOf: (title) => `Open: ${title}`,
  start: 'Start',
  startOf: (title) => `Start the case: ${title}`,
  step: (number, count) => `Step ${String(number)} of ${String(count)}`,
  situation: 'The situation',
  question: (number) => `Question ${String(number)}`,
  questionHelp: 'Discuss it together before you go on.',
  solution: (number, count) =>
    count === 1 ? 'A solution' : `Solution ${String(number)} of ${String(count)}`,
  previous: 'Previous',
  next: 'Next',
  backToCases: 'Back to the cases',
  actors: 'Actors to call on',
  resources: 'Resources to use',
  room: 'Room display',
  keys: 'Left and right arrows change the step, Escape leaves.',
  unknownActor: (id) => `${id} (no record in these data)`,
  expiredResource: 'no longer valid',
};

/** The catalogue that goes with the main one. */
export function resourceMessages({ locale }: Messages): ResourceMessages {
  return locale.startsWith('en') ? en : fr;
}
