/** What the sheet of a territory and the comparison say. Downloaded with them. */
import { pick } from '../pick.js';
import type { WithArea } from '../with-area.js';

const nbsp = '\u00A0';

/** A year, a month or a day in words. */
export interface StatedDate {
  text: string;
  /** Whether it has a day: French says "du 1er mai", but "de mai". */
  isDay: boolean;
}

/** "d’avril", "de mai". */
const de = (text: string) => (/^[aeéiouyàâêîôû]/i.test(text) ? `d’${text}` : `de ${text}`);

export const sheet = {
  choose: 'Choisissez un territoire pour voir sa fiche.',
  everywhere: 'Projets et annonces, tous territoires',
  chooseOne: 'Choisir un territoire',
  territory: 'Territoire',
  section: (section: string): string =>
    pick(
      {
        strengths: 'Atouts',
        figures: 'Chiffres clés',
        practical: 'Y vivre, y travailler',
        referents: 'Référent·e·s',
        projects: 'Projets',
        openings: 'Annonces et postes',
        events: 'Prochains événements',
        resources: 'Ressources et aides',
        walks: 'Balades',
        links: 'Liens officiels',
      },
      section,
    ),
  testimonies: 'Ils et elles en parlent',
  ofEvent: (title: string) => `à propos de${nbsp}: ${title}`,
  population: 'Population',
  inhabitants: 'habitants',
  unknown: 'Donnée non disponible',
  compared: (territory: string, value: string) => `${territory}${nbsp}: ${value}`,
  zoning: 'Zonage',
  zone: (code: string): string =>
    pick(
      {
        ZIP: 'Zone d’intervention prioritaire (ZIP)',
        'ZIP+': 'Zone d’intervention prioritaire renforcée (ZIP+)',
        ZAC: 'Zone d’action complémentaire (ZAC)',
        ZV: 'Zone de vigilance',
        hors: 'Hors zonage',
      },
      code,
    ),
  zoningNote:
    'Le zonage est revu par l’ARS et change d’une année à l’autre. À vérifier avant toute démarche.',
  distances: 'Distances',
  fromCentre: 'À vol d’oiseau, depuis le centre du territoire.',
  noCentre: 'La position de ce territoire n’est pas connue.',
  housing: 'Logement',
  transport: 'Transport',
  interns: 'Internes ce semestre',
  notes: 'À savoir',
  horizon: 'À ma sortie d’internat',
  anyTime: 'Peu importe la date',
  inMonth: (month: string, year: string) => `${month} ${year}`,
  period: (from?: StatedDate, to?: StatedDate): string => {
    if (from && to) {
      const begin = from.isDay ? `du ${from.text}` : `${de(from.text)}`;
      return `${begin} ${to.isDay ? 'au' : 'à'} ${to.text}`;
    }
    if (from) return `à partir ${from.isDay ? `du ${from.text}` : de(from.text)}`;
    return to ? `jusqu’${to.isDay ? 'au' : 'en'} ${to.text}` : '';
  },
  noneAt: (month: string) => `Rien d’annoncé pour ${month}.`,
  noOpenings: 'Aucune annonce en ce moment.',
  undated: 'Sans date annoncée',
  expiredOpenings: (count: number) =>
    `${String(count)} ${count < 2 ? 'annonce échue n’est pas affichée' : 'annonces échues ne sont pas affichées'}.`,
  expiredResources: (count: number) =>
    `${String(count)} ${count < 2 ? 'ressource n’est plus valable et n’est pas affichée' : 'ressources ne sont plus valables et ne sont pas affichées'}.`,
  atMonth: (month: string, openings: number, projects: number) =>
    `${month}${nbsp}: ${openings ? `${String(openings)} annonce${openings < 2 ? '' : 's'}` : 'aucune annonce'}, ${projects ? `${String(projects)} projet${projects < 2 ? '' : 's'}` : 'aucun projet'}.`,
  otherProjects: (count: number) =>
    `${String(count)} ${count < 2 ? 'autre projet, à une autre date' : 'autres projets, à une autre date'}.`,
  otherTime: (count: number) =>
    `${String(count)} ${count < 2 ? 'autre annonce, à une autre date' : 'autres annonces, à une autre date'}.`,
  openingKind: (kind: string): string =>
    pick(
      {
        placement: 'Stage',
        remplacement: 'Remplacement',
        collaboration: 'Collaboration',
        salariat: 'Salariat',
        association: 'Association',
        succession: 'Succession',
        project: 'Projet',
      },
      kind,
    ),
  profession: 'Profession',
  practice: 'Exercice',
  forWhom: 'Pour',
  when: 'Période',
  at: 'Structure',
  partOf: 'Dans le cadre de',
  lodging: 'Hébergement',
  allEvents: (count: number) =>
    `et ${String(count)} ${count < 2 ? 'autre événement' : 'autres événements'} dans l’agenda`,
  stops: (count: number) => `${String(count)} étape${count < 2 ? '' : 's'}`,
  minutes: (minutes: number) => `${String(minutes)}${nbsp}min`,
  showStops: 'Voir les étapes',
  compare: 'Comparer',
  compareHelp: 'Choisissez jusqu’à trois autres territoires.',
  compareWith: (territory: string) => `Comparer ${territory} avec`,
  comparison: 'Comparaison',
  comparisonOf: (names: string) => `Comparaison${nbsp}: ${names}`,
  closeComparison: 'Fermer la comparaison',
  tooMany: 'Quatre territoires au plus.',
  modes: 'Modes d’exercice',
  hosts: 'Accueillent des internes',
  actorsCount: (count: number) => `${String(count)} structure${count < 2 ? '' : 's'}`,
  nextEvent: 'Prochain événement',
  nothing: '–',
  print: 'Imprimer',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié.',
  copyFailed: 'Copiez ce lien',
  printedOn: (date: string) => `Imprimé le ${date}`,
};

export type SheetMessages = typeof sheet;

/** The words in the language of a catalogue. */
export function sheetMessages({
  areas,
}: WithArea<{ readonly sheet: SheetMessages }>): SheetMessages {
  return areas?.sheet ?? sheet;
}
