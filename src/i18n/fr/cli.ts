/** French words of the command line. */
export const cli = {
  noFile: (path: string, code: string) =>
    `${path} : ${code === 'ENOENT' ? 'ce fichier n’existe pas' : code === 'EISDIR' ? 'c’est un dossier, donnez un fichier' : `ce fichier ne peut pas être lu (${code})`}.`,
  noJson: (path: string, fault: string) => `${path} n’est pas du JSON lisible : ${fault}`,
  exists: (path: string) => `${path} existe déjà. Ajoutez --force pour le remplacer.`,
  notWritten: (path: string, code: string) =>
    `${path} ne peut pas être écrit (${code === 'EISDIR' ? 'c’est un dossier' : code}). Choisissez un autre nom avec --out.`,
  badOption: (text: string) => `Option non comprise : ${text}. --help dit lesquelles il y a.`,
  badMapping: (path: string) =>
    `${path} : une correspondance est un objet JSON, « titre de colonne » : « champ ».`,
  written: (path: string) => `✓ ${path}`,
  unknownCommand: (name: string, known: string) =>
    `Commande inconnue : ${name}. Commandes : ${known}.`,
  usage: 'Utilisation',
  options: 'Options',
  needsFile: 'Donnez au moins un fichier.',
  needsOut: 'Dites où écrire : --out dataset.json',
  badValue: (option: string, values: string) => `--${option} : valeurs possibles : ${values}.`,
  noRecords: 'Aucune fiche n’a été trouvée : rien n’est écrit.',
  counts: ['Fichier', 'Feuille', 'Liste', 'Lignes', 'Fiches'],
  columns: (sheet: string, columns: string) => `${sheet} : ${columns}`,
  sum: (lost: number, held: number, warnings: number, notes: number) =>
    `${String(lost)} perdu(s), ${String(held)} retenu(s), ${String(warnings)} à vérifier, ${String(notes)} lu(s) autrement.`,
  checked: (errors: number, warnings: number, advice: number) =>
    errors + warnings + advice === 0
      ? 'Rien à signaler.'
      : `${String(errors)} erreur(s), ${String(warnings)} à corriger, ${String(advice)} conseil(s).`,
  moreAlike: (count: number) =>
    `… et ${String(count)} autres remarques, qui ne disent pas toutes la même chose : --all les montre.`,
  changesSince: 'Depuis l’édition précédente :',
  noChange: 'Rien n’a changé depuis l’édition précédente.',
  changed: {
    added: (count: number, names: string) => `${String(count)} ajoutée(s) (${names})`,
    removed: (count: number, names: string) => `${String(count)} retirée(s) (${names})`,
    altered: (count: number, names: string) => `${String(count)} modifiée(s) (${names})`,
  },
  nothingInside: (tag: string) =>
    `${tag} : rien à montrer aujourd’hui (aucune fiche, ou aucun événement à venir). La balise est vide.`,
  watching: (paths: string) => `Attend les changements de ${paths}. Ctrl+C pour arrêter.`,
  mappingWritten: (path: string) =>
    `${path} : complétez les colonnes vides avec le nom d’un champ, puis relancez la commande.`,
  notDataset: (path: string) =>
    `${path} n’est pas un jeu de données de Territory Elements. Passez d’abord par « import ».`,
  partsWritten: (count: number, folder: string) =>
    `${String(count)} fichiers écrits dans ${folder}`,
  alreadySplit: (path: string) =>
    `${path} est déjà l’index de parties. Découpez le jeu de données d’origine.`,
  partsSplit: (count: number, written: number, folder: string) =>
    `${String(count)} parties dans ${folder}, dont ${String(written)} nouvelles ou modifiées.`,
  needsFolder: 'Dites dans quel dossier écrire : --out DOSSIER',
  outlines: ['Territoire', 'Octets', 'km²', 'Écart', 'Communes absentes'],
  noContours: (path: string) =>
    `${path} ne contient aucun contour de commune reconnu (GeoJSON ou TopoJSON avec un code INSEE).`,
  noneFound: 'rien trouvé',
  asking: (count: number, url: string) => `${String(count)} adresses à chercher auprès de ${url}`,
  noService: (url: string, fault: string) =>
    `Le service ${url} n’a pas répondu (${fault}). Réessayez plus tard, ou donnez une autre adresse avec --url.`,
  unsure:
    'Les adresses marquées « ? » ne sont pas sûres : complétez-les, ou écrivez leurs coordonnées.',
  framesTogether: '--base-url, --src et --title vont ensemble.',
  needsSlash: (url: string) => `--base-url nomme un dossier : ${url}/`,
  badUrl: (url: string) => `Ce n’est pas une adresse http(s) complète : ${url}`,
  commands: {
    new: 'Écrit un classeur à remplir, ou un jeu de données sous forme de classeur.',
    import: 'Fait un jeu de données à partir de tableurs, de cartes ou d’agendas.',
    check: 'Relit un jeu de données avant sa publication.',
    feeds: 'Écrit les agendas .ics auxquels on peut s’abonner.',
    frames: 'Écrit les pages pour iframes et oEmbed.',
    geometry: 'Réunit des communes en contours de territoires.',
    geocode: 'Cherche les coordonnées des adresses (service national).',
    html: 'Écrit le contenu des éléments en HTML simple, à placer entre les balises.',
    split: 'Partage un grand jeu de données par territoire.',
  },
  flags: {
    out: 'fichier ou dossier à écrire',
    force: 'remplace ce qui existe',
    json: 'écrit le résultat en JSON sur la sortie',
    lang: 'langue des messages : fr ou en',
    table: 'ce que contiennent les feuilles : actors, events, referents…',
    mapping: 'fichier qui dit quelle colonne est quel champ ; écrit s’il n’existe pas',
    previous: 'jeu de données déjà publié : ses identifiants restent (par défaut, celui de --out)',
    title: 'titre du jeu de données',
    watch: 'recommence quand un fichier change',
    all: 'dit toutes les remarques, et tous les noms de ce qui a changé',
    strict: 'échoue aussi pour ce qui est à corriger',
    format: 'xlsx, ods ou csv',
    from: 'jeu de données à mettre en classeur',
    contours: 'fichier des contours de communes (GeoJSON ou TopoJSON)',
    codes: 'codes INSEE, séparés par des virgules',
    budget: 'taille d’un contour, en octets (8000)',
    url: 'adresse du service',
    elements: 'balises, séparées par des virgules',
    territory: 'identifiant d’un territoire',
    'base-url': 'adresse du dossier où les pages seront publiées',
    src: 'adresse du jeu de données',
    allow:
      'autre fichier, ou dossier finissant par « / », que la page peut montrer (plusieurs fois possible)',
    help: 'cette aide',
  },
};

export type CliMessages = typeof cli;
