/** What the tools of the map say once they are opened, and what says the same beside the map. */
import { barMessages, type BarMessages } from './bar.js';
import { pick } from '../pick.js';
import type { WithArea } from '../with-area.js';

const nbsp = '\u00A0';

export const tools = {
  favourite: (name: string) => `Favori${nbsp}: ${name}`,
  favourites: (count: number) => `Mes favoris (${String(count)})`,
  favouritesNotKept:
    'Ce navigateur ne garde rien ici\u00A0: vos favoris disparaissent quand la page est fermée.',
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
  clearAll: 'Tout effacer',
  withoutResult: (count: number) => `${String(count)} sans résultat`,
  seeResults: (count: number) =>
    count === 0 ? 'Aucun résultat' : `Voir ${String(count)} résultat${count < 2 ? '' : 's'}`,
  removeFilter: (label: string) => `Retirer le filtre ${label}`,
  close: 'Fermer',
  samePlace: (count: number) => `${String(count)} fiches au même endroit`,
  walkStep: (number: number, count: number) => `Étape ${String(number)} sur ${String(count)}`,
  previousStop: 'Étape précédente',
  nextStop: 'Étape suivante',
  shareWith: 'Envoyer le lien…',
  copyLink: 'Copier le lien',
  qrCode: 'QR code de cette page, à scanner avec un autre téléphone',
  copyAddress: 'Copier l’adresse',
  copyMail: 'Copier l’adresse mail',
  copied: 'Copié.',
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
  openings: 'Annonces et postes',
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
  printedOn: (date: string) => `Imprimé le ${date}`,
  mapSource: (sources: string) => `Source${nbsp}: ${sources}`,
};

export type OpenedMessages = typeof tools;
export type ToolsMessages = BarMessages & OpenedMessages;

/** The catalogue that goes with the main one, with that of the bar. */
export function toolsMessages(
  messages: WithArea<{ readonly bar: BarMessages; readonly tools: OpenedMessages }>,
): ToolsMessages {
  return { ...barMessages(messages), ...(messages.areas?.tools ?? tools) };
}
