/** French sentences of the publisher's checks, beside those of the reader (`findings.ts`). No visitor downloads them. */
const quoted = (text: string) => (text ? ` (${text})` : '');

export const sentences = {
  'written-otherwise': (detail: string) =>
    `valeur comprise, mais écrite autrement${quoted(detail)}.`,
  'unknown-field': () => 'ce champ n’existe pas dans le format\u00A0: il n’est pas lu.',
  'unknown-word': (detail: string) =>
    `ce mot n’est pas dans la liste du format${quoted(detail)}\u00A0: il est affiché tel quel.`,
  'no-consent': () => 'une personne est nommée sans date d’accord.',
  'personal-mailbox': (detail: string) =>
    `cette adresse est celle d’une personne, ou d’une messagerie grand public${quoted(detail)}.`,
  'http-link': (detail: string) => `ce lien n’est pas sécurisé${quoted(detail)}.`,
  'bad-link': (detail: string) =>
    `ce lien ne peut pas être ouvert${quoted(detail)}\u00A0: il est affiché comme un texte.`,
  spaces: (detail: string) => `des espaces entourent cette valeur${quoted(detail)}.`,
  'two-values': (detail: string) => `deux valeurs dans un seul champ${quoted(detail)}.`,
  hours: (detail: string) =>
    `ces horaires ne sont pas compris${quoted(detail)}\u00A0: «\u00A0ouvert\u00A0» ne sera jamais affiché.`,
  'outside-france': (detail: string) => `ce point est hors de France${quoted(detail)}.`,
  'outside-territory': (detail: string) =>
    `ce point est à plus de 5 km de son territoire${quoted(detail)}.`,
  'too-long': (detail: string) => `ce texte est très long (${detail} signes).`,
  html: (detail: string) =>
    `du code HTML dans le texte${quoted(detail)}\u00A0: il est retiré à l’affichage.`,
  'no-alt': () => 'l’image n’a pas de texte de remplacement (alt).',
  'no-end': () => 'l’événement n’a pas de fin.',
  'no-outline': () =>
    'ce territoire n’a pas de contour\u00A0: il est dans les listes, pas sur la carte.',
  'no-referent': () => 'aucun·e référent·e pour ce territoire.',
  'no-place': () => 'ni coordonnées ni commune\u00A0: cette fiche n’est pas sur la carte.',
  double: (detail: string) => `semble être deux fois dans les données (${detail}).`,
  expired: (detail: string) =>
    `n’est plus valable depuis le ${detail}\u00A0: la fiche n’est plus affichée.`,
  stale: (detail: string) => `vérifiée il y a plus d’un an et demi${quoted(detail)}.`,
  'never-verified': () => 'aucune date de vérification.',
  'aid-without-end': () =>
    'une aide sans date de validité\u00A0: montants et dispositifs changent chaque année.',
  'aid-without-source': () => 'une aide sans source\u00A0: personne ne peut la vérifier.',
  'aid-without-dates': () =>
    'une aide sans date de validité ni source\u00A0: montants et dispositifs changent chaque année.',
  'no-publisher': () => 'le jeu de données ne dit pas qui le publie, ni à qui signaler une erreur.',
  'no-report': () => 'le jeu de données ne dit pas à qui signaler une erreur.',
  'odd-year': (detail: string) => `cette année est surprenante${quoted(detail)}.`,
  loop: (detail: string) => `ce territoire fait partie de lui-même (${detail}).`,
  'far-from-code': (detail: string) =>
    `ce point est à plus de 30 km du département de son code postal (${detail}).`,
  'several-meant': (detail: string) =>
    `plusieurs fiches portent ce nom${quoted(detail)}\u00A0: la première est prise.`,
  'no-file': (detail: string) =>
    `ce fichier n’existe pas à côté du jeu de données${quoted(detail)}.`,
  'too-big': (detail: string) =>
    `le fichier fait ${detail} Mo\u00A0: les éléments refusent plus de 20 Mo.`,
};

export const remedies: Readonly<Record<string, string>> = {
  empty: 'Remplissez ce champ, ou retirez-le.',
  'unknown-field': 'Vérifiez son nom, ou rangez-le sous «\u00A0x\u00A0».',
  'unknown-word':
    'Corrigez-le, ou déclarez-le avec son libellé dans une feuille «\u00A0Types\u00A0», «\u00A0Thèmes\u00A0», «\u00A0Étapes du parcours\u00A0» ou «\u00A0Publics\u00A0» (kinds, themes, phases ou audiences).',
  'no-consent':
    'Remplissez «\u00A0Accord donné le\u00A0» (consent) avec la date, ou ne donnez que la fonction.',
  'personal-mailbox': 'Préférez une adresse de fonction, par exemple referent.48@example.org.',
  'http-link': 'Écrivez https:// si le site l’accepte.',
  'bad-link': 'Écrivez une adresse complète, par exemple https://example.org/.',
  'two-values':
    'N’en gardez qu’une\u202F; l’autre va dans «\u00A0Autres contacts\u00A0» (contact.other).',
  hours: 'Exemple\u00A0: Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00.',
  'outside-france': 'Vérifiez longitude et latitude\u202F; exemple\u00A0: [3.5, 44.518].',
  'outside-territory': 'Vérifiez les coordonnées, ou le territoire.',
  'too-long': 'Raccourcissez-le, ou mettez la suite sur une page liée.',
  html: 'Écrivez du texte simple\u202F; une ligne vide sépare les paragraphes.',
  'no-alt': 'Décrivez l’image en une phrase.',
  'no-end':
    'Remplissez «\u00A0Fin\u00A0» (end)\u00A0: sans fin, l’agenda des personnes réserve une heure.',
  'no-outline':
    'Ajoutez son contour (un fichier GeoJSON dans geometry), ou faites-le de ses communes avec la commande geometry.',
  'no-referent':
    'Ajoutez une fiche, ou un poste vacant («\u00A0Statut\u00A0»\u00A0: Poste vacant, ou status: "vacant").',
  'no-place': 'Ajoutez au moins la commune et son code postal.',
  double: 'Gardez une seule des deux fiches.',
  expired: 'Mettez la date à jour, ou retirez la fiche.',
  stale:
    'Vérifiez la fiche, puis écrivez la date du jour dans «\u00A0Vérifié le\u00A0» (verifiedOn).',
  'never-verified': 'Remplissez «\u00A0Vérifié le\u00A0» (verifiedOn), par exemple 2026-11-03.',
  'aid-without-end': 'Remplissez «\u00A0Valable jusqu’au\u00A0» (validUntil).',
  'aid-without-source': 'Remplissez «\u00A0Source\u00A0» (source).',
  'aid-without-dates':
    'Remplissez «\u00A0Valable jusqu’au\u00A0» (validUntil) et «\u00A0Source\u00A0» (source).',
  'no-publisher':
    'Dans une feuille «\u00A0Jeu de données\u00A0» de deux colonnes, ajoutez les lignes «\u00A0Éditeur\u00A0» et «\u00A0Éditeur (courriel)\u00A0» (publisher, avec name et email ou reportUrl).',
  'no-file': 'Corrigez l’adresse, ou ajoutez le fichier.',
  'no-report':
    'Dans la feuille «\u00A0Jeu de données\u00A0», ajoutez une ligne «\u00A0Éditeur (courriel)\u00A0» (publisher.email ou reportUrl).',
  'odd-year': 'Vérifiez l’année.',
  loop: 'Corrigez «\u00A0Fait partie de\u00A0» (partOf) de l’un d’eux.',
  'far-from-code': 'Vérifiez les coordonnées, ou le code postal.',
  'several-meant': 'Écrivez l’identifiant de la bonne.',
  'too-big': 'Partagez-le avec la commande split.',
};

export const levels = { error: 'Erreur', warning: 'À corriger', advice: 'Conseil' };

export interface CheckWords {
  readonly sentences: Readonly<Record<keyof typeof sentences, (detail: string) => string>>;
  readonly remedies: Readonly<Record<string, string>>;
  readonly levels: typeof levels;
}
