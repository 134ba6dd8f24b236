/** French sentences of what reads the files of publishers. No visitor downloads them. */

/** By code of a remark: what was read, what it became. */
export const sentences = {
  'file-empty': () => 'le fichier est vide. Vérifiez que c’est le bon fichier.',
  'file-encrypted': () =>
    'le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
  'file-corrupt': (read: string) =>
    `le fichier est abîmé ou incomplet${read ? ` (${read})` : ''}. Ouvrez-le dans le tableur et enregistrez-le de nouveau.`,
  'file-too-large': () =>
    'le fichier est trop gros pour être lu sans risque. Partagez-le en plusieurs fichiers, ou enregistrez-le en CSV.',
  'file-unknown': (read: string) =>
    `ce n’est pas un tableau que l’on sache lire${read ? ` (${read})` : ''}. Formats lus : XLSX, ODS, CSV, GeoJSON, uMap, GoGoCarto, OpenAgenda, ICS.`,
  'old-xls': () =>
    'ancien format Excel (.xls) : des formules peuvent être mal lues. Enregistrez plutôt en .xlsx.',
  'html-table': () => 'ce fichier est une page web : son tableau est lu.',
  encoding: (_read: string, became: string) =>
    `le texte n’est pas en UTF-8 : il est lu en ${became}.`,
  'encoding-doubtful': () =>
    'des lettres sont illisibles : enregistrez le fichier en « CSV UTF-8 ».',
  'unclosed-quote': () =>
    'un guillemet s’ouvre sur cette ligne et ne se ferme pas : les guillemets de ce fichier sont lus comme des signes ordinaires.',
  'no-records': () => 'aucune fiche n’a été trouvée dans ce fichier.',
  'hidden-sheet': (read: string) =>
    `feuille masquée, non lue (${read} lignes). Affichez-la si elle doit être publiée.`,
  'hidden-row': () =>
    'ligne masquée, lue comme les autres. Supprimez-la si elle ne doit pas être publiée.',
  'no-header': (read: string) =>
    `aucun titre de colonne n’a été reconnu : ${read} lignes ne sont pas lues. Nommez les colonnes (Nom, Commune, Téléphone…) ou dites ce que contient la feuille.`,
  'rows-above': (read: string) =>
    `${read} lignes au-dessus des titres de colonnes ne sont pas lues.`,
  'unknown-column': () =>
    'colonne non reconnue : elle n’est pas lue. Renommez-la, ou dites ce qu’elle contient.',
  'guessed-column': (_read: string, became: string) =>
    `colonne lue comme « ${became} », dont le nom est proche. Corrigez le titre pour en être sûr·e.`,
  'twice-column': (_read: string, became: string) =>
    `même contenu que la colonne « ${became} » : seule celle-ci est lue.`,
  'no-head': (read: string) =>
    `« ${read} » est dans une colonne sans titre, et n’est pas lu. Donnez un titre à la colonne, ou vérifiez les séparateurs.`,
  'aside-row': (read: string) =>
    `« ${read} » est un total ou une note : la ligne n’est pas une fiche.`,
  'phone-unread': (read: string) =>
    `« ${read} » n’est pas un numéro que l’on puisse appeler : il est gardé tel quel.`,
  'not-a-record': (read: string) => `« ${read} » n’est pas une fiche : elle n’est pas reprise.`,
  'bad-mapping': (read: string, became: string) =>
    `le fichier de correspondance donne à « ${read} » un champ qui n’existe pas (${became}).`,
  fault: (read: string) =>
    `le tableur affiche une erreur (${read}) : la cellule n’est pas lue. Corrigez la formule.`,
  formula: () =>
    'formule sans résultat enregistré : ouvrez le fichier dans le tableur et enregistrez-le de nouveau.',
  changed: (read: string, became: string) => `« ${read} » est lu « ${became} ».`,
  refused: (read: string) => `« ${read} » n’est pas compris : la valeur n’est pas reprise.`,
  'date-none': (read: string) =>
    `« ${read} » n’est pas une date. Écrivez au moins le mois, par exemple « avril 2027 ».`,
  'date-no-year': (read: string) =>
    `« ${read} » ne dit pas l’année. Écrivez-la, par exemple « 29 avril 2027 ».`,
  'date-vague': (read: string) =>
    `« ${read} » est trop vague pour un agenda. Écrivez un mois (« avril 2027 ») ou une date.`,
  'date-repeated': (read: string) =>
    `« ${read} » est une répétition. Écrivez les dates, ou une règle dans la colonne « Répétition (RRULE) ».`,
  'hours-unread': (read: string) =>
    `« ${read} » n’est pas compris : ces horaires sont affichés tels quels, ou pas du tout. Exemple : « lundi au vendredi 9h-12h, 14h-18h ».`,
  lambert93: (_read: string, became: string) =>
    `coordonnées Lambert-93, converties en latitude et longitude (${became}).`,
  swapped: (_read: string, became: string) =>
    `latitude et longitude étaient inversées : le point lu est ${became}. Échangez les deux colonnes.`,
  'not-on-earth': (read: string) =>
    `« ${read} » n’est pas un point de la carte. Écrivez la latitude et la longitude en degrés, par exemple 44,518 et 3,5.`,
  'no-name': (read: string) =>
    `ligne non reprise${read ? ` (${read})` : ''} : il manque un nom ou un titre.`,
  'no-date': () => 'ligne non reprise : aucune date n’y est lisible.',
  'same-id': (read: string, became: string) =>
    `l’identifiant « ${read} » sert déjà : cette fiche reçoit « ${became} ».`,
  'made-territory': (read: string, became: string) =>
    `« ${read} » : le territoire ${became} est ajouté aux données.`,
  'no-such-record': (read: string) =>
    `« ${read} » ne désigne aucune fiche : le lien n’est pas repris. Écrivez le nom exact, ou ajoutez la fiche.`,
  'several-records': (read: string, became: string) =>
    `« ${read} » désigne plusieurs fiches : la première est prise (${became}). Écrivez l’identifiant.`,
} as const;

export const labels = {
  sheet: (name: string) => `feuille « ${name} »`,
  row: (row: number) => `ligne ${String(row)}`,
  rows: (rows: string) => `lignes ${rows}`,
  column: (name: string) => `colonne « ${name} »`,
  record: (name: string) => `« ${name} »`,
  others: (count: number) => `et ${String(count)} autres`,
  severity: { error: 'Perdu', warning: 'À vérifier', note: 'Lu autrement' },
};

export interface PublishWords {
  readonly sentences: Readonly<
    Record<keyof typeof sentences, (read: string, became: string) => string>
  >;
  readonly labels: typeof labels;
}
