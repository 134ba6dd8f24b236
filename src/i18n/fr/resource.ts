/** What resources and cases say. Downloaded with what shows them. */
import type { WithArea } from '../with-area.js';

const nbsp = '\u00A0';

export const resource = {
  title: 'Ressources et aides',
  titleOf: (territory: string) => `Ressources · ${territory}`,
  everywhere: 'Tous les territoires',
  cases: 'Cas concrets',
  casesHelp:
    'Une situation, ses questions, puis les solutions avec les structures et les ressources du territoire.',
  search: 'Chercher une ressource',
  searchHint: 'Titre, organisme, thème',
  filter: 'Filtres',
  found: (count: number) =>
    count === 0 ? 'Aucun résultat.' : `${String(count)} résultat${count < 2 ? '' : 's'}`,
  none: 'Pas encore de ressource dans ces données.',
  noneIn: (territory: string) => `Pas encore de ressource pour ${territory}.`,
  noneFound: 'Aucun résultat pour ces critères.',
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
  actors: 'Structures à mobiliser',
  resources: 'Ressources à mobiliser',
  room: 'Affichage en salle',
  leaveRoom: 'Quitter l’affichage en salle',
  timer: 'Durée',
  startTimer: 'Lancer le chronomètre',
  pause: 'Pause',
  resetTimer: 'Remettre à zéro',
  notes: 'Notes du groupe',
  notesStay: 'Les notes restent dans cette page\u00A0: téléchargez-les avant de la quitter.',
  downloadNotes: 'Télécharger les notes',
  keys: 'Flèches gauche et droite pour changer d’étape, Échap pour quitter.',
  unknownActor: (id: string) => `${id} (fiche absente des données)`,
  expiredResource: 'plus valable',
};

export type ResourceMessages = typeof resource;

/** The words in the language of a catalogue. */
export function resourceMessages({
  areas,
}: WithArea<{ readonly resource: ResourceMessages }>): ResourceMessages {
  return areas?.resource ?? resource;
}
