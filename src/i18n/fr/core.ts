/** French, the default catalogue; it also defines what every catalogue must hold. */
import { joinList } from '../join-list.js';
import { pick } from '../pick.js';

const nbsp = '\u00A0';

/** French counts 0 and 1 as singular (CLDR). Not `Intl.PluralRules`: it costs milliseconds before the first view. */
const plural = (count: number, one: string, other: string): string => (count < 2 ? one : other);

export const fr = {
  locale: 'fr-FR',
  months:
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
      ' ',
    ),
  /** Month and year may be empty. */
  date: (day: number, month: string, year: string) =>
    [day === 1 ? '1er' : String(day), month, year].filter(Boolean).join(' '),
  list: (parts: readonly string[]) => joinList(parts, 'et'),
  /** "lundi 1 février" as one says it. */
  firstDay: (text: string) => text.replace(/(^|\s)1(?=\s[\p{L}–])/gu, '$11er'),
  midnight: 'minuit',

  // States
  loading: 'Chargement des données…',
  loadingMore: 'Chargement de la suite…',
  noSrc: 'Cette partie n’est pas encore réglée.',
  retry: 'Réessayer',
  loadFailed: 'Les données n’ont pas pu être chargées.',
  loadingSlowly: 'Les données arrivent lentement…',
  copyShown: 'Les données affichées sont une copie.',
  sourceFailed: (url: string) => `Une source n’a pas pu être lue${nbsp}: ${url}`,
  findings: (count: number) =>
    `${String(count)} ${plural(count, 'remarque', 'remarques')} sur les données`,
  showMore: (count: number) => `Afficher plus (${String(count)})`,
  example: 'Exemple',
  examples: 'Exemples',
  quoted: (text: string) => `«${nbsp}${text}${nbsp}»`,
  labelled: (label: string, text: string) => `${label}${nbsp}: ${text}`,

  // Source line
  source: 'Source des données',
  dataFrom: (publisher: string) => `Données${nbsp}: ${publisher}`,
  updatedOn: (date: string) => `Mises à jour le ${date}`,
  verifiedOn: (date: string) => `Vérifié le ${date}`,
  expiredOn: (date: string) => `N’est plus valable depuis le ${date}`,
  staleSince: (date: string, months: number) =>
    `À confirmer${nbsp}: vérifié le ${date}, il y a plus de ${String(months)}${nbsp}mois`,
  sourceLabel: (label: string) => `Source${nbsp}: ${label}`,
  reportError: 'Signaler une erreur',
  reportSubject: (what: string) => `Erreur à signaler${nbsp}: ${what}`,
  reportBody: (id: string, page: string) => `Fiche${nbsp}: ${id}\nPage${nbsp}: ${page}\n\n`,

  // Territories
  chooseTerritory: 'Choisissez un territoire',
  show: 'Voir',
  level: (level: string): string =>
    pick(
      {
        region: 'Région',
        departement: 'Département',
        'arrondissement-municipal': 'Arrondissement',
        epci: 'Intercommunalité',
        commune: 'Commune',
        cpts: 'CPTS',
        ght: 'GHT',
        other: 'Territoire',
      },
      level,
    ),
  levels: (level: string): string =>
    pick(
      {
        region: 'Régions',
        departement: 'Départements',
        'arrondissement-municipal': 'Arrondissements',
        epci: 'Intercommunalités',
        commune: 'Communes',
        cpts: 'CPTS',
        ght: 'GHT',
        other: 'Autres territoires',
      },
      level,
    ),

  // Map
  territoryLabel: (name: string, value: string) => (value ? `${name}, ${value}` : name),
  // Référents
  referents: (count: number) => `${String(count)} ${plural(count, 'référent·e', 'référent·e·s')}`,
  noReferents: (territory: string) => `Pas encore de référent·e pour ${territory}.`,
  noReferentsAtAll: 'Ce jeu de données ne contient pas encore de référent·e.',
  unknownReferent: 'Cette fiche n’existe pas, ou n’existe plus, dans les données.',
  unknownTerritory: 'Ce territoire n’existe pas, ou n’existe plus, dans les données.',
  askParent: (territory: string) => `Vous pouvez vous adresser à ${territory}.`,
  askPublisher: (publisher: string) => `Vous pouvez écrire à ${publisher}.`,
  inheritedFrom: (level: string, territory: string) => `${level}${nbsp}: ${territory}`,
  chooseHelp: 'Choisissez un territoire pour voir qui est votre référent·e.',
  changeTerritory: 'Changer',
  write: 'Écrire',
  writeTo: (name: string) => `Écrire à ${name}`,
  call: 'Appeler',
  directions: 'Itinéraire',
  directionsTo: (name: string) => `Itinéraire vers ${name}`,
  callLabel: (name: string, number: string) => `Appeler ${name} au ${number}`,
  book: 'Prendre rendez-vous',
  saveContact: 'Fiche contact',
  saveContactOf: (name: string) => `Enregistrer la fiche contact de ${name}`,
  website: 'Site',
  covers: 'Couvre',
  missions: 'Missions',
  topics: 'À demander',
  languages: 'Langues',
  availability: 'Disponibilité',
  vacant: 'Poste vacant',
  interim: 'Par intérim',
  recruiting: (count: number) =>
    `${String(count)} ${plural(count, 'projet recrute', 'projets recrutent')}`,
  mailBody: (page: string) => `Bonjour,\n\n\n\nÉcrit depuis ${page}`,
  mailSubject: (territory: string) => `Question sur le territoire ${territory}`,
  validUntil: (date: string) => `Valable jusqu’au ${date}`,

  // Agenda
  agenda: 'Agenda',
  upcoming: 'À venir',
  past: 'Passés',
  noUpcoming: 'Pas d’événement à venir pour l’instant.',
  noPast: 'Pas d’événement passé.',
  noUpcomingIn: (territory: string) => `Pas d’événement à venir en ce moment pour ${territory}.`,
  noPastIn: (territory: string) => `Pas d’événement passé pour ${territory}.`,
  wholeAgenda: 'Tout l’agenda',
  agendaOf: (territory: string) => `Agenda · ${territory}`,
  status: (status: string): string =>
    pick(
      {
        full: 'Complet',
        cancelled: 'Annulé',
        postponed: 'Reporté',
        rescheduled: 'Nouvelle date',
        'moved-online': 'Passe en ligne',
      },
      status,
      '',
    ),
  previously: (date: string) => `initialement le ${date}`,
  dateToCome: 'date précise à venir',
  newDateToCome: 'nouvelle date à venir',
  saveTheDate: 'Date à réserver',
  timeToCome: 'horaires à venir',
  inGap: 'heure sautée au passage à l’heure d’été',
  forYou: (text: string) => `À votre heure${nbsp}: ${text}`,
  series: 'Plusieurs dates',
  ongoing: 'En cours',
  otherDates: 'et d’autres dates ensuite',
  moreDates: (count: number) =>
    `et ${String(count)} ${plural(count, 'autre date', 'autres dates')}`,
  online: 'En ligne',
  hybrid: 'Sur place et en ligne',
  remaining: (count: number) => `${String(count)} ${plural(count, 'place', 'places')}`,
  remainingOf: (remaining: number, capacity: number) =>
    `${String(remaining)} ${plural(remaining, 'place', 'places')} sur ${String(capacity)}`,
  capacity: (count: number) => `${String(count)} ${plural(count, 'place', 'places')} en tout`,
  waitingList: 'Liste d’attente',
  joinWaitingList: 'Rejoindre la liste d’attente',
  joinWaitingListFor: (title: string) => `Rejoindre la liste d’attente${nbsp}: ${title}`,
  register: 'S’inscrire',
  registerFor: (title: string) => `S’inscrire${nbsp}: ${title}`,
  registerUntil: (date: string) => `Inscription jusqu’au ${date}`,
  registerFrom: (date: string) => `Inscriptions à partir du ${date}`,
  registrationClosed: 'Inscriptions closes',
  joinOnline: 'Lien de connexion',
  moreAbout: 'En savoir plus',
  moreAboutEvent: (title: string) => `En savoir plus${nbsp}: ${title}`,
  organizers: 'Organisation',
  partners: 'Partenaires',
  programme: 'Programme',
  audiences: 'Public',
  price: 'Tarif',
  access: 'Accessibilité',
  clock: (hours: number, minutes: number) =>
    `${String(hours)}${nbsp}h${minutes ? `${nbsp}${String(minutes).padStart(2, '0')}` : ''}`,
  ofZone: (zone: string) => `(${zone})`,
  addToCalendar: 'Ajouter à mon agenda',
  addToCalendarOf: (title: string) => `Ajouter à mon agenda${nbsp}: ${title}`,
  tellMe: `Prochaine édition${nbsp}: prévenez-moi`,
  tellMeOf: (title: string) => `Prochaine édition${nbsp}: prévenez-moi (${title})`,
  noneFound: 'Aucun résultat pour ces critères.',
  filterEvents: 'Filtres',
  subscribe: 'S’abonner',
  details: 'Détails',
  nextEvent: 'Prochain événement',
  view: (view: string): string => pick({ list: 'Liste', month: 'Mois' }, view),
  views: 'Présentation',
  partFailed: 'Cette partie n’a pas pu être chargée. Réessayez.',

  // Vocabularies
  phase: (phase: string): string =>
    pick(
      {
        externe: 'Externe',
        socle: 'Interne, phase socle',
        approfondissement: 'Interne, phase d’approfondissement',
        consolidation: 'Docteur·e junior',
        remplacant: 'Remplaçant·e',
        installation: 'En projet d’installation',
      },
      phase,
    ),
};
