/** What the sheet of a territory and the comparison say, in both languages. Downloaded with them. */
import type { Messages } from './messages.js';
import { pick } from './pick.js';

const nbsp = '\u00A0';

/** A year, a month or a day in words. */
export interface StatedDate {
  text: string;
  /** Whether it has a day: French says "du 1er mai", but "de mai". */
  isDay: boolean;
}

/** "d’avril", "de mai". */
const de = (text: string) => (/^[aeéiouyàâêîôû]/i.test(text) ? `d’${text}` : `de ${text}`);

const fr = {
  choose: 'Choisissez un territoire pour voir sa fiche.',
  everywhere: 'Projets et recherches, tous territoires',
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
        openings: 'Qui cherche quelqu’un',
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
  noOpenings: 'Personne n’est recherché en ce moment.',
  undated: 'Sans date annoncée',
  expiredOpenings: (count: number) =>
    `${String(count)} ${count < 2 ? 'annonce échue n’est pas affichée' : 'annonces échues ne sont pas affichées'}.`,
  expiredResources: (count: number) =>
    `${String(count)} ${count < 2 ? 'ressource n’est plus valable et n’est pas affichée' : 'ressources ne sont plus valables et ne sont pas affichées'}.`,
  otherTime: (count: number) =>
    `${String(count)} ${count < 2 ? 'autre à une autre date' : 'autres à une autre date'}.`,
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
  actorsCount: (count: number) => `${String(count)} acteur${count < 2 ? '' : 's'}`,
  nextEvent: 'Prochain événement',
  nothing: '–',
  print: 'Imprimer',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié.',
  copyFailed: 'Copiez ce lien',
  printedOn: (date: string) => `Imprimé le ${date}`,
};

export type SheetMessages = typeof fr;

const en: SheetMessages = {
  choose: 'Choose a territory to see its sheet.',
  everywhere: 'Projects and openings, all territories',
  chooseOne: 'Choose a territory',
  territory: 'Territory',
  section: (section) =>
    pick(
      {
        strengths: 'Strengths',
        figures: 'Key figures',
        practical: 'Living and working there',
        referents: 'Contacts',
        projects: 'Projects',
        openings: 'Who is looking for someone',
        events: 'Upcoming events',
        resources: 'Resources and aids',
        walks: 'Walks',
        links: 'Official links',
      },
      section,
    ),
  testimonies: 'What people say',
  ofEvent: (title) => `about: ${title}`,
  population: 'Population',
  inhabitants: 'inhabitants',
  unknown: 'Not available',
  compared: (territory, value) => `${territory}: ${value}`,
  zoning: 'Zoning',
  zone: (code) =>
    pick(
      {
        ZIP: 'Priority zone (ZIP)',
        'ZIP+': 'Reinforced priority zone (ZIP+)',
        ZAC: 'Complementary zone (ZAC)',
        ZV: 'Zone under watch',
        hors: 'Outside any zone',
      },
      code,
    ),
  zoningNote: 'The regional agency revises zones from year to year. Check before you apply.',
  distances: 'Distances',
  fromCentre: 'Straight line, from the centre of the territory.',
  noCentre: 'The position of this territory is not known.',
  housing: 'Housing',
  transport: 'Transport',
  interns: 'Interns this semester',
  notes: 'Good to know',
  horizon: 'When I finish my internship',
  anyTime: 'Any time',
  inMonth: (month, year) => `${month} ${year}`,
  period: (from, to) =>
    from && to
      ? `from ${from.text} to ${to.text}`
      : from
        ? `from ${from.text}`
        : to
          ? `until ${to.text}`
          : '',
  noneAt: (month) => `Nothing announced for ${month}.`,
  noOpenings: 'Nobody is being looked for at the moment.',
  undated: 'No date announced',
  expiredOpenings: (count) =>
    `${String(count)} expired notice${count === 1 ? ' is' : 's are'} not shown.`,
  expiredResources: (count) =>
    `${String(count)} resource${count === 1 ? ' is' : 's are'} no longer valid and not shown.`,
  otherTime: (count) => `${String(count)} more at another time.`,
  openingKind: (kind) =>
    pick(
      {
        placement: 'Placement',
        remplacement: 'Locum',
        collaboration: 'Associate',
        salariat: 'Salaried',
        association: 'Partnership',
        succession: 'Succession',
        project: 'Project',
      },
      kind,
    ),
  profession: 'Profession',
  practice: 'Practice',
  forWhom: 'For',
  when: 'Period',
  at: 'Structure',
  partOf: 'As part of',
  lodging: 'Housing',
  allEvents: (count) => `and ${String(count)} more event${count === 1 ? '' : 's'} in the agenda`,
  stops: (count) => `${String(count)} stop${count === 1 ? '' : 's'}`,
  minutes: (minutes) => `${String(minutes)} min`,
  showStops: 'Show the stops',
  compare: 'Compare',
  compareHelp: 'Choose up to three other territories.',
  compareWith: (territory) => `Compare ${territory} with`,
  comparison: 'Comparison',
  comparisonOf: (names) => `Comparison: ${names}`,
  closeComparison: 'Close the comparison',
  tooMany: 'Four territories at most.',
  modes: 'Modes of practice',
  hosts: 'Host interns',
  actorsCount: (count) => `${String(count)} actor${count === 1 ? '' : 's'}`,
  nextEvent: 'Next event',
  nothing: '–',
  print: 'Print',
  copyLink: 'Copy the link',
  linkCopied: 'Link copied.',
  copyFailed: 'Copy this link',
  printedOn: (date) => `Printed on ${date}`,
};

/** The catalogue that goes with the main one. */
export function sheetMessages({ locale }: Messages): SheetMessages {
  return locale.startsWith('en') ? en : fr;
}
