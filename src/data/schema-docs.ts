/**
 * French description and example of every field of the format, by definition. No visitor downloads this:
 * the JSON Schema, the guide and the publisher's tools read it. A missing field is a type error.
 */
import type { definitions, header } from './schema.js';

export interface FieldDoc {
  /** What the field says, for the person who fills it in. */
  description: string;
  /** A value that the schema accepts. */
  example: unknown;
}

type Definitions = typeof definitions & { header: typeof header };
type EntriesOf<S> = S extends { entries: infer E }
  ? E
  : S extends { pipe: readonly [infer First, ...unknown[]] }
    ? EntriesOf<First>
    : never;
type DocsOf<S> = Record<keyof EntriesOf<S> & string, FieldDoc>;
export type SchemaDocs = { [Name in keyof Definitions]: DocsOf<Definitions[Name]> };

const doc = (description: string, example: unknown): FieldDoc => ({ description, example });

const id = (what: string, example: string) =>
  doc(`Identifiant ${what}, unique dans sa liste et stable d’une publication à l’autre.`, example);
const territories = doc('Identifiants des territoires concernés.', ['48']);
const themes = doc('Identifiants de thèmes, intégrés ou déclarés dans « themes ».', ['famille']);
const phases = doc(
  'Phases concernées : externe, socle, approfondissement, consolidation, remplacant, installation.',
  ['approfondissement'],
);
const audiences = doc('Publics concernés, intégrés ou déclarés dans « audiences ».', ['internes']);
const contactDoc = doc('Comment prendre contact.', { email: 'accueil@example.org' });
const links = doc('Liens utiles, chacun avec un libellé.', [
  { label: 'Rezone', url: 'https://rezone.ameli.fr/' },
]);
const summary = doc('Une ou deux phrases, en texte simple.', 'Exercice coordonné en montagne.');
const description = doc(
  'Texte long, sans HTML ; une ligne vide sépare les paragraphes.',
  'Premier paragraphe.\n\nSecond paragraphe.',
);
const imageDoc = doc('Une image et son texte de remplacement.', {
  url: 'https://example.org/balade.jpg',
  alt: 'Le marché du quartier',
});
const url = doc('Page web, adresse absolue en http(s).', 'https://example.org/page');
const year = doc('Année de la donnée.', 2023);
const sourceDoc = doc('D’où vient l’information.', {
  label: 'INSEE',
  url: 'https://www.insee.fr/',
});

const common = {
  verifiedOn: doc('Date de la dernière vérification.', '2026-11-03'),
  validFrom: doc('Premier jour de validité.', '2026-01-01'),
  validUntil: doc('Dernier jour de validité.', '2026-12-31'),
  source: sourceDoc,
  updated: doc('Date de la dernière modification.', '2026-11-03'),
  illustrative: doc('Vrai pour un exemple inventé : il est montré comme « Exemple ».', true),
  x: doc('Données d’extension, jamais affichées.', { outil: 'tableur' }),
};

const location = {
  name: doc('Nom du lieu.', 'Maison de santé'),
  address: doc('Numéro et voie.', '1 place de la Mairie'),
  postalCode: doc('Code postal.', '48000'),
  city: doc('Commune.', 'Mende'),
  inseeCode: doc('Code INSEE de la commune.', '48095'),
  coordinates: doc('[longitude, latitude] en degrés (WGS 84).', [3.5, 44.518]),
};

const term = {
  id: id('du terme', 'famille'),
  label: doc('Libellé affiché.', 'Famille'),
  description: doc('Précision sur le terme.', 'Parentalité, enfance, soutien aux familles.'),
  icon: doc('Nom d’une icône. Pour l’éditeur : les éléments ne l’affichent pas.', 'home'),
  color: doc(
    'Couleur conseillée, en notation CSS. Pour l’éditeur : les éléments ne l’emploient pas.',
    '#0b6e6e',
  ),
};

export const docs: SchemaDocs = {
  header: {
    $schema: doc(
      'Adresse du schéma JSON, pour l’aide à la saisie des éditeurs.',
      'dataset.schema.json',
    ),
    formatVersion: doc('Version du format : « 1 », ou « 1.n ».', '1'),
    title: doc('Titre du jeu de données.', 'Référent·e·s du Languedoc-Roussillon'),
    description,
    language: doc('Langue des textes (BCP 47), « fr » par défaut.', 'fr'),
    timeZone: doc('Fuseau horaire IANA des heures, « Europe/Paris » par défaut.', 'Europe/Paris'),
    license: doc('Licence des données.', 'Licence Ouverte 2.0'),
    updated: doc('Date de publication ; elle est affichée.', '2026-11-03'),
    publisher: doc('Qui publie, et à qui signaler une erreur.', { name: 'Syndicat des internes' }),
    attributions: doc('Mentions à afficher, en texte.', [
      { label: '© contributeurs OpenStreetMap' },
    ]),
    include: doc('Autres jeux de données à réunir avec celui-ci.', ['acteurs.json']),
    sources: doc('Fichiers d’un autre format à lire aussi.', [
      { kind: 'ics', url: 'https://example.org/agenda.ics' },
    ]),
    themes: doc('Thèmes propres au jeu de données.', [{ id: 'famille', label: 'Famille' }]),
    indicators: doc('Indicateurs qui peuvent colorer la carte.', [
      { id: 'population', label: 'Population', unit: 'habitants' },
    ]),
    kinds: doc('Catégories propres au jeu de données.', [{ id: 'esp-clap', label: 'ESP-CLAP' }]),
    phases: doc('Phases propres au jeu de données.', [{ id: 'csct', label: 'CSCT' }]),
    audiences: doc('Publics propres au jeu de données.', [{ id: 'internes', label: 'Internes' }]),
    feeds: doc('Agendas .ics publiés, auxquels on peut s’abonner.', [
      { url: 'https://example.org/agenda.ics', title: 'Agenda' },
    ]),
    x: common.x,
  },
  recordSource: {
    label: doc('Nom de la source.', 'INSEE'),
    url: doc('Adresse de la source.', 'https://www.insee.fr/'),
  },
  link: {
    label: doc('Libellé du lien.', 'Rezone'),
    url: doc('Adresse absolue en http(s).', 'https://rezone.ameli.fr/'),
  },
  image: {
    url: doc('Adresse de l’image, absolue ou relative au fichier.', 'images/balade.jpg'),
    alt: doc('Texte de remplacement : ce que l’image montre.', 'Le marché du quartier'),
    credit: doc('Crédit photographique.', 'CPTS'),
  },
  contact: {
    email: doc('Adresse électronique, de préférence fonctionnelle.', 'accueil@example.org'),
    phone: doc('Téléphone, de préférence au format international.', '+33465710481'),
    website: doc('Site web.', 'https://example.org/'),
    booking: doc('Page de prise de rendez-vous.', 'https://example.org/rendez-vous'),
    other: doc('Autres moyens, en texte.', ['Permanence le mardi']),
  },
  publisher: {
    name: doc('Nom de l’organisme.', 'Syndicat des internes'),
    url: doc('Site de l’organisme.', 'https://example.org/'),
    logo: doc('Adresse du logo. Pour l’éditeur : les éléments ne l’affichent pas.', 'logo.svg'),
    email: doc('Adresse pour signaler une erreur.', 'donnees@example.org'),
    reportUrl: doc('Page pour signaler une erreur.', 'https://example.org/signaler'),
  },
  attribution: {
    label: doc('Texte de la mention.', '© contributeurs OpenStreetMap'),
    url: doc('Lien de la mention.', 'https://www.openstreetmap.org/copyright'),
  },
  include: {
    url: doc('Adresse du jeu de données, absolue ou relative.', 'acteurs.json'),
    territory: doc(
      'Territoire qu’il concerne : le fichier est lu quand ce territoire est choisi.',
      '48',
    ),
    title: doc('Titre affiché.', 'Acteurs de Lozère'),
    counts: doc('Nombre de fiches par liste.', { actors: 31 }),
    kinds: doc('Nombre de structures par type.', { pharmacie: 12 }),
    bounds: doc('Emprise [ouest, sud, est, nord] en degrés.', [2.9, 44.1, 4, 45]),
    center: doc('Milieu de ce qu’il contient, [longitude, latitude].', [3.5, 44.5]),
    placed: doc('Nombre de fiches qui ont une place sur la carte.', 28),
    bytes: doc('Taille du fichier, en octets.', 12400),
    totalBytes: doc('Taille des fichiers qu’il nomme à son tour, en octets.', 412000),
    integrity: doc('Empreinte SRI du fichier. Pour les contrôles de l’éditeur.', 'sha384-…'),
  },
  foreignSource: {
    kind: doc('Format : ics ou openagenda.', 'ics'),
    url: doc('Adresse du fichier.', 'https://example.org/agenda.ics'),
    title: doc('Titre affiché.', 'Agenda de la faculté'),
    territories,
  },
  term,
  kindTerm: { ...term, collection: doc('Liste à laquelle la catégorie s’applique.', 'actors') },
  indicator: {
    ...term,
    unit: doc('Unité de la valeur.', 'habitants'),
    better: doc(
      'Sens de lecture : higher, lower ou neutral. Pour l’éditeur : les éléments ne jugent pas un chiffre.',
      'neutral',
    ),
    year,
    source: sourceDoc,
  },
  feed: {
    url: doc('Adresse du fichier .ics.', 'https://example.org/agenda.ics'),
    title: doc('Titre de l’agenda.', 'Agenda des internes'),
    territory: doc('Territoire de l’agenda.', '48'),
    theme: doc('Thème de l’agenda.', 'installation'),
    audience: doc('Public de l’agenda.', 'internes'),
  },
  zoning: {
    profession: doc('Profession zonée.', 'Médecine générale'),
    code: doc('Zone : ZIP, ZIP+, ZAC, ZV ou hors.', 'ZIP'),
    year,
    source: sourceDoc,
  },
  indicatorValue: {
    indicator: doc('Identifiant de l’indicateur.', 'population'),
    value: doc('Valeur, ou null quand elle n’est pas connue.', 76486),
    year,
    source: sourceDoc,
  },
  practical: {
    housing: doc('Logement.', 'Internat à Mende'),
    transport: doc('Transports et aides.', 'Train jusqu’à Mende'),
    internsThisSemester: doc('Internes ce semestre.', 24),
    notes: doc('Autres informations pratiques.', 'Covoiturage organisé'),
  },
  territory: {
    id: id('du territoire', '48'),
    name: doc('Nom affiché.', 'Lozère'),
    level: doc(
      'Niveau : region, departement, arrondissement-municipal, epci, commune, cpts, ght ou other.',
      'departement',
    ),
    code: doc('Code INSEE (COG).', '48'),
    codes: doc('Codes INSEE des membres d’un périmètre.', ['13214', '13215']),
    partOf: doc('Identifiants des territoires qui contiennent celui-ci.', ['occitanie']),
    summary,
    description,
    strengths: doc('Atouts : ils sont montrés en premier.', ['Exercice coordonné']),
    image: imageDoc,
    population: doc('Nombre d’habitants.', 76486),
    zonings: doc('Zonages, datés.', [{ profession: 'Médecine générale', code: 'ZIP', year: 2026 }]),
    values: doc('Valeurs des indicateurs.', [{ indicator: 'population', value: 76486 }]),
    links,
    practical: doc('Informations pratiques.', { housing: 'Internat' }),
    center: doc('Où placer le nom : [longitude, latitude].', [3.5, 44.5]),
    geometry: doc('Contour GeoJSON, Polygon ou MultiPolygon (WGS 84).', {
      type: 'Polygon',
      coordinates: [
        [
          [3, 44],
          [4, 44],
          [4, 45],
          [3, 44],
        ],
      ],
    }),
    geometryUrl: doc('Fichier GeoJSON du contour.', 'contours/48.geojson'),
    geometryQuality: doc(
      'official, simplified ou schematic ; schematic est dit à l’écran.',
      'schematic',
    ),
    ...common,
  },
  referent: {
    id: id('du référent', 'lozere-nord'),
    name: doc('Nom de la personne ; un rôle seul suffit.', 'Prénom Nom'),
    role: doc('Rôle.', 'Référent·e Lozère nord'),
    organisation: doc('Organisme.', 'Syndicat des internes'),
    employerKind: doc(
      'Type d’employeur. Pour les contrôles de l’éditeur ; jamais affiché.',
      'union',
    ),
    territories,
    status: doc('active, vacant ou interim.', 'active'),
    missions: doc('Missions.', ['Installation']),
    topics: doc('Ce que l’on peut lui demander.', ['Logement']),
    audiences,
    phases,
    bio: doc('Quelques mots de présentation.', 'Médecin généraliste à Mende.'),
    photo: doc('Adresse de la photo.', 'photos/lozere.jpg'),
    languages: doc('Langues parlées (BCP 47).', ['fr', 'oc']),
    contact: contactDoc,
    availability: doc('Disponibilité.', 'Le mercredi'),
    consent: doc(
      'Date de l’accord de la personne nommée. Pour les contrôles de l’éditeur ; jamais affichée.',
      '2026-09-01',
    ),
    ...common,
  },
  location,
  eventLocation: {
    ...location,
    accessibility: doc('Accessibilité du lieu.', 'Accès de plain-pied'),
  },
  hostsInterns: {
    phases,
    supervisors: doc('Nombre de maîtres de stage (MSU).', 2),
    room: doc('Une chambre est disponible.', true),
    contact: contactDoc,
  },
  placeAccessibility: {
    wheelchair: doc('Accès en fauteuil : yes, limited ou no.', 'yes'),
    accesLibreUrl: doc('Fiche Acceslibre.', 'https://acceslibre.beta.gouv.fr/'),
  },
  identifiers: {
    finess: doc('Numéro FINESS.', '480000017'),
    siret: doc('Numéro SIRET.', '12345678900011'),
    rpps: doc('Numéro RPPS ; jamais affiché par défaut.', '10000000000'),
    osm: doc('Objet OpenStreetMap. Pour les contrôles de l’éditeur ; jamais affiché.', 'node/1'),
  },
  actor: {
    id: id('de l’acteur', 'msp-mende'),
    name: doc('Nom de la structure.', 'Maison de santé de Mende'),
    kind: doc('Catégorie : msp, centre-de-sante, hopital, association…', 'msp'),
    territories,
    themes,
    description,
    location: doc('Où se trouve la structure.', { city: 'Mende' }),
    contact: contactDoc,
    openingHours: doc('Horaires, dans la syntaxe d’OpenStreetMap.', 'Mo-Fr 08:00-19:00'),
    practiceModes: doc('Modes d’exercice.', ['msp']),
    hostsInterns: doc('Accueil d’internes.', { phases: ['approfondissement'] }),
    recruiting: doc('La structure recrute.', true),
    languages: doc('Langues parlées (BCP 47).', ['fr']),
    accessibility: doc('Accessibilité.', { wheelchair: 'yes' }),
    identifiers: doc('Identifiants publics.', { finess: '480000017' }),
    ...common,
  },
  partner: {
    actor: doc('Identifiant d’un acteur du jeu de données.', 'msp-mende'),
    name: doc('Nom, pour qui n’est pas dans les acteurs.', 'ARS Occitanie'),
    url,
  },
  period: {
    from: doc('Début : année, mois ou date.', '2026'),
    to: doc('Fin : année, mois ou date.', '2027-06'),
  },
  project: {
    id: id('du projet', 'msp-margeride'),
    title: doc('Titre.', 'Maison de santé en Margeride'),
    territories,
    status: doc('idea, planned, running, done ou paused.', 'running'),
    period: doc('Période.', { from: '2026' }),
    summary,
    description,
    partners: doc('Partenaires.', [{ name: 'Communauté de communes' }]),
    referents: doc('Identifiants des référents qui connaissent le projet.', ['lozere-nord']),
    links,
    ...common,
  },
  opening: {
    id: id('de l’offre', 'saspas-lozere'),
    title: doc('Titre.', 'SASPAS avec logement'),
    kind: doc(
      'placement, remplacement, collaboration, salariat, association, succession ou project.',
      'placement',
    ),
    description: doc(
      'Ce qui est proposé, en texte simple.',
      'Un cabinet de groupe de quatre médecins.',
    ),
    profession: doc('Profession recherchée.', 'Médecine générale'),
    phases,
    practiceModes: doc('Modes d’exercice.', ['msp']),
    territories,
    project: doc('Projet dont l’offre dépend.', 'msp-margeride'),
    actor: doc('Acteur qui propose.', 'msp-mende'),
    from: doc('À partir de : année, mois ou date.', '2027-05'),
    to: doc('Jusqu’à : année, mois ou date.', '2027-11'),
    housing: doc('Logement proposé.', 'Studio meublé'),
    contact: contactDoc,
    referents: doc('Référents à contacter.', ['lozere-nord']),
    url,
    ...common,
  },
  session: {
    start: doc('Début : date, ou date et heure.', '2027-05-18T09:00'),
    end: doc('Fin : date (incluse), ou date et heure.', '2027-05-18T17:00'),
  },
  recurrence: {
    rrule: doc('Règle RRULE (RFC 5545).', 'FREQ=MONTHLY;BYDAY=1TH'),
    exceptions: doc('Dates sans séance.', ['2027-05-01']),
    additions: doc('Dates ajoutées.', ['2027-05-08']),
    overrides: doc('Séances qui diffèrent des autres.', [
      { occurrence: '2027-06-03', status: 'cancelled' },
    ]),
  },
  occurrenceOverride: {
    occurrence: doc('Date prévue par la règle.', '2027-06-03T18:30'),
    start: doc('Nouveau début.', '2027-06-10T18:30'),
    end: doc('Nouvelle fin.', '2027-06-10T20:00'),
    status: doc('scheduled, cancelled ou postponed.', 'cancelled'),
    title: doc('Titre de cette séance.', 'Séance hors les murs'),
    location: doc('Lieu de cette séance.', { name: 'Mairie', city: 'Mende' }),
    note: doc('Ce qu’il faut savoir de cette séance.', 'Salle du premier étage'),
  },
  registration: {
    url: doc('Page d’inscription.', 'https://example.org/inscription'),
    email: doc('Adresse d’inscription.', 'inscription@example.org'),
    phone: doc('Téléphone d’inscription.', '+33465710481'),
    opens: doc('Ouverture des inscriptions.', '2027-04-01'),
    closes: doc('Clôture des inscriptions.', '2027-05-01'),
    capacity: doc('Nombre de places.', 40),
    remaining: doc('Places restantes.', 12),
    waitingList: doc('Une liste d’attente est ouverte.', false),
    price: doc('Tarif, en texte.', 'Gratuit'),
  },
  programmeItem: {
    start: doc('Début : HH:MM, ou date et heure.', '09:00'),
    end: doc('Fin : HH:MM, ou date et heure.', '10:30'),
    title: doc('Titre du temps.', 'Balade immersive'),
    kind: doc('talk, walk, workshop, meeting, case-study, meal ou other.', 'walk'),
    description,
    themes,
    speakers: doc('Personnes qui interviennent.', ['Le centre social']),
    walk: doc('Identifiant d’une balade.', 'balade-15e'),
    cases: doc('Identifiants de cas concrets.', ['cas-famille']),
  },
  quote: {
    text: doc('Paroles, sans guillemets.', 'Même en ville on peut bosser à plusieurs'),
    author: doc('De qui, tel que la personne l’accepte.', 'une participante'),
    consent: doc(
      'Date de l’accord. Pour les contrôles de l’éditeur ; jamais affichée.',
      '2025-05-10',
    ),
  },
  figure: {
    label: doc('Ce qui est compté.', 'Acteurs rencontrés'),
    value: doc('Valeur, nombre ou texte.', 12),
    unit: doc('Unité.', 'structures'),
  },
  report: {
    summary: doc('Compte rendu, en texte simple.', 'Une quinzaine d’internes présents.'),
    attendance: doc('Nombre de participants.', 15),
    figures: doc('Chiffres.', [{ label: 'Acteurs rencontrés', value: 12 }]),
    quotes: doc('Paroles de participants.', [{ text: 'Quel accueil !', author: 'une interne' }]),
    images: doc('Images.', [{ url: 'images/balade.jpg', alt: 'Le groupe en balade' }]),
    url,
    publishedOn: doc('Date de publication, dite sous le compte rendu.', '2025-05-15'),
  },
  event: {
    id: id('de l’événement (UID du calendrier)', 'seminaire-2025'),
    sequence: doc('Numéro de révision (SEQUENCE).', 1),
    title: doc('Titre.', 'Séminaire des internes'),
    kind: doc('seminar, forum, meeting, training, visit ou other.', 'seminar'),
    start: doc('Début : date, ou date et heure locales ou avec décalage.', '2027-05-18T09:00'),
    end: doc('Fin : date (incluse), ou date et heure.', '2027-05-18T17:00'),
    sessions: doc('Séances, pour des jours non consécutifs.', [{ start: '2027-05-18' }]),
    month: doc('Mois, quand le jour n’est pas encore fixé.', '2027-05'),
    timeZone: doc('Fuseau horaire IANA, s’il diffère de celui du fichier.', 'Indian/Reunion'),
    recurrence: doc('Répétition.', { rrule: 'FREQ=MONTHLY;BYDAY=1TH' }),
    status: doc('scheduled, full, cancelled, postponed, rescheduled ou moved-online.', 'scheduled'),
    previousStart: doc('Ancienne date d’un événement déplacé.', '2027-04-18'),
    attendance: doc('onsite, online ou hybrid.', 'onsite'),
    location: doc('Lieu.', { name: 'Salle municipale', city: 'Mende' }),
    onlineUrl: doc('Lien de connexion.', 'https://example.org/visio'),
    territories,
    themes,
    audiences,
    phases,
    organizers: doc('Organisateurs.', [{ actor: 'cpts' }]),
    partners: doc('Partenaires.', [{ name: 'ARS' }]),
    summary,
    description,
    image: imageDoc,
    url,
    registration: doc('Inscription.', { url: 'https://example.org/inscription' }),
    programme: doc('Programme.', [{ start: '09:00', title: 'Accueil' }]),
    report: doc('Compte rendu, après l’événement.', { summary: 'Une quinzaine d’internes.' }),
    ...common,
  },
  resource: {
    id: id('de la ressource', 'aide-installation'),
    title: doc('Titre.', 'Contrat d’aide à l’installation'),
    kind: doc('guide, aid, contact, tool, form ou training.', 'aid'),
    summary,
    amount: doc('Montant, en texte.', 'Selon la convention'),
    conditions: doc('Conditions.', 'Exercer en zone sous-dense'),
    url,
    provider: doc('Organisme qui propose.', 'Assurance maladie'),
    themes,
    audiences,
    phases,
    territories,
    steps: doc('Étapes.', ['Contacter le référent']),
    ...common,
  },
  solution: {
    text: doc('La solution, en texte simple.', 'Appeler la PMI du secteur.'),
    actors: doc('Acteurs mobilisés.', ['pmi-nord']),
    resources: doc('Ressources mobilisées.', ['guide-pmi']),
  },
  caseStudy: {
    id: id('du cas', 'cas-famille'),
    title: doc('Titre.', 'Un nourrisson sans suivi'),
    theme: doc('Thème.', 'famille'),
    situation: doc('La situation, en texte simple.', 'Une mère consulte avec son nourrisson.'),
    questions: doc('Questions à se poser.', ['Qui peut suivre l’enfant ?']),
    solutions: doc('Solutions du territoire.', [{ text: 'Appeler la PMI du secteur.' }]),
    territories,
    ...common,
  },
  stop: {
    title: doc('Nom de l’étape.', 'Le centre social'),
    text: doc('Ce que l’on y voit.', 'L’accueil des habitantes.'),
    coordinates: doc('[longitude, latitude] en degrés.', [5.37, 43.36]),
    actor: doc('Acteur rencontré.', 'centre-social'),
    image: imageDoc,
  },
  walk: {
    id: id('de la balade', 'balade-15e'),
    title: doc('Titre.', 'Balade dans le 15e'),
    territories,
    summary,
    durationMinutes: doc('Durée en minutes.', 90),
    stops: doc('Étapes, dans l’ordre.', [{ title: 'Le centre social' }]),
    path: doc('Tracé GeoJSON, LineString.', {
      type: 'LineString',
      coordinates: [
        [5.37, 43.36],
        [5.38, 43.35],
      ],
    }),
    ...common,
  },
};

/** French description of each collection, by its name at the root. */
export const collectionDocs = {
  territories: 'Territoires : région, département, CPTS, commune…',
  referents: 'Référents et chargés de mission.',
  openings: 'Qui l’on recherche : stages, remplacements, postes.',
  projects: 'Projets du territoire.',
  events: 'Événements de l’agenda.',
  actors: 'Acteurs locaux.',
  resources: 'Ressources et aides.',
  cases: 'Cas concrets.',
  walks: 'Balades.',
};
