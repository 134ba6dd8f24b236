/** French sentences of what reads the files of publishers. No visitor downloads them. */

const lines = (count: string) =>
  count === '1' ? 'une ligne n’est pas lue' : `${count} lignes ne sont pas lues`;

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
    `ce n’est pas un tableau que l’on sache lire${read ? ` (${read})` : ''}. Formats lus\u00A0: XLSX, ODS, CSV, GeoJSON, uMap, GoGoCarto, OpenAgenda, ICS.`,
  'old-xls': () =>
    'ancien format Excel (.xls)\u00A0: des formules peuvent être mal lues. Enregistrez plutôt en .xlsx.',
  'html-table': () => 'ce fichier est une page web\u00A0: son tableau est lu.',
  encoding: (_read: string, became: string) =>
    `le texte n’est pas en UTF-8\u00A0: il est lu en ${became}.`,
  'encoding-doubtful': () =>
    'des lettres sont illisibles\u00A0: enregistrez le fichier en «\u00A0CSV UTF-8\u00A0».',
  'unclosed-quote': () =>
    'un guillemet s’ouvre sur cette ligne et ne se ferme pas\u00A0: les guillemets de ce fichier sont lus comme des signes ordinaires.',
  'no-records': () => 'aucune fiche n’a été trouvée dans ce fichier.',
  'hidden-sheet': (read: string) =>
    `feuille masquée, non lue (${read} ${read === '1' ? 'ligne' : 'lignes'}). Affichez-la si elle doit être publiée.`,
  'private-events': (read: string) =>
    `événements privés ou confidentiels de cet agenda, qui ne sont pas repris\u00A0: ${read}.`,
  'held-sheet': (read: string) =>
    `feuille non lue (${read} ${read === '1' ? 'ligne' : 'lignes'})\u00A0: son nom dit qu’elle n’est pas à publier, ou ne l’est plus. Renommez-la si elle doit l’être.`,
  'aside-column': () =>
    'colonne de notes\u00A0: elle n’est pas lue. Nommez-la «\u00A0Description\u00A0» si elle est à publier.',
  'state-column': () =>
    'cette colonne n’est pas publiée\u00A0: elle dit seulement quelles lignes sont à retenir.',
  'hidden-column': () =>
    'colonne masquée\u00A0: elle n’est pas lue. Affichez-la si elle doit être publiée.',
  'hidden-row': () =>
    'ligne masquée, lue comme les autres. Supprimez-la si elle ne doit pas être publiée.',
  'no-header': (read: string) =>
    `aucun titre de colonne n’a été reconnu\u00A0: ${lines(read)}. Nommez les colonnes (Nom, Commune, Téléphone…) ou dites ce que contient la feuille.`,
  'rows-above': (read: string) =>
    read === '1'
      ? 'la ligne au-dessus des titres de colonnes n’est pas lue.'
      : `${read} lignes au-dessus des titres de colonnes ne sont pas lues.`,
  'unknown-column': () =>
    'colonne non reconnue\u00A0: elle n’est pas lue. Renommez-la comme dans le modèle de classeur, ou dites ce qu’elle contient.',
  'guessed-column': (_read: string, became: string) =>
    `colonne lue comme «\u00A0${became}\u00A0», dont le nom est proche. Corrigez le titre pour en être sûr·e.`,
  'twice-column': (_read: string, became: string) =>
    `cette colonne n’est pas lue\u00A0: ce qu’elle semble être est déjà lu dans «\u00A0${became}\u00A0». Dites ce qu’elle contient, ou laissez-la de côté.`,
  'no-head': (read: string) =>
    `«\u00A0${read}\u00A0» est dans une colonne sans titre, et n’est pas lu. Donnez un titre à la colonne, ou vérifiez les séparateurs.`,
  'aside-row': (read: string) =>
    `«\u00A0${read}\u00A0» est un total ou une note\u00A0: la ligne n’est pas une fiche.`,
  'private-column': () =>
    'le titre de cette colonne dit qu’elle n’est pas à publier\u00A0: elle n’est pas lue. Renommez-la si elle doit l’être.',
  'private-cell': (read: string) =>
    `«\u00A0${read}\u00A0» dit de ne pas publier\u00A0: la cellule n’est pas lue. Effacez ces mots si elle doit l’être.`,
  'section-row': (read: string) =>
    `«\u00A0${read}\u00A0» est le titre des lignes suivantes\u00A0: elles en tiennent compte, la ligne n’est pas une fiche.`,
  transposed: (read: string) =>
    `les titres sont les uns sous les autres, dans la première colonne\u00A0: ${lines(read)}. Copiez le tableau, puis «\u00A0Collage spécial\u00A0», «\u00A0Transposer\u00A0»\u00A0: une fiche par ligne.`,
  'phone-unread': (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas un numéro que l’on puisse appeler\u00A0: il est gardé tel quel.`,
  'not-a-record': (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas une fiche\u00A0: elle n’est pas reprise.`,
  'bad-mapping': (read: string, became: string) =>
    `la colonne «\u00A0${read}\u00A0» ne peut pas être «\u00A0${became}\u00A0» dans cette feuille\u00A0: ce champ n’y existe pas. Choisissez-en un autre.`,
  fault: (read: string) =>
    `le tableur affiche une erreur (${read})\u00A0: la cellule n’est pas lue. Corrigez la formule.`,
  formula: () =>
    'formule sans résultat enregistré\u00A0: ouvrez le fichier dans le tableur et enregistrez-le de nouveau.',
  changed: (read: string, became: string) =>
    `«\u00A0${read}\u00A0» est lu «\u00A0${became}\u00A0».`,
  refused: (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas compris\u00A0: la valeur n’est pas reprise.`,
  'date-refused': (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas compris\u00A0: la date n’est pas reprise. Exemples\u00A0: «\u00A012 juin 2027 9h-12h\u00A0», «\u00A0du 12 au 13 juin 2027\u00A0», «\u00A012, 19 et 26 juin 2027\u00A0».`,
  'date-none': (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas une date. Écrivez au moins le mois, par exemple «\u00A0avril 2027\u00A0».`,
  'date-no-year': (read: string) =>
    `«\u00A0${read}\u00A0» ne dit pas l’année. Écrivez-la, par exemple «\u00A029 avril 2027\u00A0».`,
  'date-wrong': (read: string) =>
    `«\u00A0${read}\u00A0» n’existe pas au calendrier\u00A0: la date n’est pas reprise. Vérifiez le jour et le mois.`,
  'date-weekday': (read: string) =>
    `«\u00A0${read}\u00A0»\u00A0: ce jour-là n’est pas celui de la semaine qui est écrit, la date n’est pas reprise. Corrigez l’un des deux.`,
  'code-doubtful': (read: string) =>
    `«\u00A0${read}\u00A0» n’a que quatre chiffres, et ce n’est pas un zéro du début qui manque\u00A0: le code n’est pas repris. Écrivez-le en entier.`,
  'consent-refused': () =>
    'ligne non reprise\u00A0: la colonne de l’accord ne dit pas oui. La fiche n’est pas publiée.',
  'row-withheld': (read: string) =>
    `ligne non reprise\u00A0: «\u00A0${read}\u00A0» dit qu’elle n’est pas à publier, ou ne l’est plus. Changez ces mots si elle doit l’être.`,
  'choice-refused': (read: string, became: string) =>
    `«\u00A0${read}\u00A0» n’est pas compris\u00A0: la valeur n’est pas reprise. Écrivez l’un de ces mots\u00A0: ${became}.`,
  'date-vague': (read: string) =>
    `«\u00A0${read}\u00A0» est trop vague pour un agenda. Écrivez un mois («\u00A0avril 2027\u00A0») ou une date.`,
  'date-repeated': (read: string) =>
    `«\u00A0${read}\u00A0» est une répétition. Écrivez les dates, ou une règle dans la colonne «\u00A0Répétition (RRULE)\u00A0».`,
  'day-refused': (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas un jour\u00A0: la date n’est pas reprise. Écrivez-le en entier, par exemple «\u00A012 juin 2026\u00A0».`,
  'rule-refused': (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas une règle de répétition\u00A0: elle n’est pas reprise. Écrivez par exemple «\u00A0FREQ=MONTHLY;BYDAY=1TH\u00A0» (le premier jeudi de chaque mois\u202F; entre guillemets dans un fichier CSV), ou les dates, une ligne pour chacune.`,
  'hours-unread': (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas compris\u00A0: ces horaires sont affichés comme ils sont écrits, sans «\u00A0ouvert maintenant\u00A0». Exemple\u00A0: «\u00A0lundi au vendredi 9h-12h, 14h-18h\u00A0».`,
  projected: (_read: string, became: string) =>
    `coordonnées en mètres d’une grille, converties en latitude et longitude (${became}).`,
  swapped: (_read: string, became: string) =>
    `latitude et longitude étaient inversées\u00A0: le point lu est ${became}. Échangez les deux colonnes.`,
  'not-on-earth': (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas un point de la carte. Écrivez la latitude et la longitude en degrés, par exemple 44,518 et 3,5.`,
  'no-name': (read: string) =>
    `ligne non reprise${read ? ` (${read})` : ''}\u00A0: il manque un nom ou un titre.`,
  'no-date': () => 'ligne non reprise\u00A0: aucune date n’y est lisible.',
  'same-id': (read: string, became: string) =>
    `l’identifiant «\u00A0${read}\u00A0» sert déjà\u00A0: cette fiche reçoit «\u00A0${became}\u00A0».`,
  'made-territory': (read: string, became: string) =>
    `«\u00A0${read}\u00A0»\u00A0: le territoire ${became} est ajouté aux données.`,
  renamed: (read: string, became: string) =>
    `«\u00A0${read}\u00A0» s’appelle maintenant «\u00A0${became}\u00A0»\u00A0: son identifiant et ses liens restent.`,
  'kept-list': (read: string, became: string) =>
    `«\u00A0${read}\u00A0»\u00A0: aucun fichier ne la contient, cette liste reste comme dans l’édition précédente (${became}). Donnez-la aussi si elle a changé, ou si quelqu’un a retiré son accord.`,
  'no-such-record': (read: string, became: string) =>
    `«\u00A0${read}\u00A0» ne désigne aucune fiche\u00A0: le lien n’est pas repris. Écrivez le nom exact, ou ajoutez la fiche dans la feuille «\u00A0${became}\u00A0».`,
  'withheld-record': (read: string) =>
    `«\u00A0${read}\u00A0» est une fiche retenue, qui n’est pas publiée\u00A0: le lien n’est pas repris.`,
  'consent-undated': (read: string) =>
    `«\u00A0${read}\u00A0» dit oui, sans date\u00A0: la fiche est publiée. Écrivez plutôt la date de l’accord, par exemple «\u00A012/06/2026\u00A0».`,
  'boolean-refused': (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas compris\u00A0: la valeur n’est pas reprise. Écrivez oui ou non.`,
  'codes-refused': (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas un code INSEE\u00A0: il n’est pas repris. Écrivez les codes à cinq chiffres, par exemple «\u00A048095, 48061\u00A0».`,
  'hour-alone': (read: string) =>
    `«\u00A0${read}\u00A0» n’est pas repris\u00A0: l’événement dure plusieurs jours, et rien ne dit à quelle heure il finit. Écrivez aussi l’heure de fin.`,
  'several-records': (read: string, became: string) =>
    `«\u00A0${read}\u00A0» désigne plusieurs fiches\u00A0: la première est prise (${became}). Écrivez l’identifiant.`,
} as const;

export const labels = {
  sheet: (name: string) => `feuille «\u00A0${name}\u00A0»`,
  row: (row: number) => `ligne ${String(row)}`,
  rows: (rows: string) => `lignes ${rows}`,
  column: (name: string) => `colonne «\u00A0${name}\u00A0»`,
  record: (name: string) => `«\u00A0${name}\u00A0»`,
  others: (count: number) => `et ${String(count)} autres`,
  /** Kept back because the sheet says so. */
  held: 'Retenu',
  severity: { error: 'Perdu', warning: 'À vérifier', note: 'Lu autrement' },
};

export interface PublishWords {
  readonly sentences: Readonly<
    Record<keyof typeof sentences, (read: string, became: string) => string>
  >;
  readonly labels: typeof labels;
}
