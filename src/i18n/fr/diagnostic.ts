/** What `?territory-diagnostic` says of a page: what is wrong, and what to write. Downloaded only then. */
const sentences = {
  escaped: (tag: string) =>
    `Le code est affiché comme du texte (&lt;${tag}…)\u00A0: collez-le dans la source de la page ou dans un bloc «\u00A0HTML personnalisé\u00A0», pas dans le texte.`,
  'no-elements': () =>
    'Aucun de nos éléments n’est dans cette source. L’éditeur les a peut-être enlevés\u00A0: prenez la forme «\u00A0Lien\u00A0» ou «\u00A0Cadre\u00A0».',
  'no-script': () =>
    'Le script n’est pas dans la page\u00A0: ajoutez <script type="module" src="…/territory-elements.js"></script>. Si vous l’avez collé, l’éditeur l’a enlevé.',
  'not-module': (src: string) =>
    `La balise du script n’a pas type="module"\u00A0: ajoutez-le, ou prenez loader.js, du même dossier (${src}).`,
  'script-query': (src: string, meant: string) =>
    `N’ajoutez rien après .js\u00A0: le script serait chargé deux fois. Écrivez ${meant} (lu\u00A0: ${src}).`,
  'two-scripts': (sources: string) =>
    `Le script est chargé de plusieurs adresses\u00A0: gardez-en une (${sources}).`,
  'file-page': () =>
    'La page est ouverte depuis le disque (file://)\u00A0: les navigateurs n’y chargent pas de module. Déposez-la sur un serveur.',
  'mixed-content': (address: string, meant: string) =>
    `${address} est en http dans une page en https\u00A0: le navigateur le refuse. Écrivez ${meant}.`,
  'not-closed': (tag: string) =>
    `<${tag} … /> n’est pas fermé\u00A0: en HTML, il avale la suite de la page. Écrivez <${tag} …></${tag}>.`,
  'unknown-tag': (tag: string, meant: string) =>
    `<${tag}> n’est pas un de nos éléments. Vouliez-vous dire\u00A0: ${meant}\u202F?`,
  'no-src': (tag: string, meant: string) =>
    meant
      ? `<${tag}> n’a pas d’attribut src\u00A0: écrivez src à la place de ${meant}.`
      : `<${tag}> n’a pas d’attribut src\u00A0: donnez-lui l’adresse du fichier de données.`,
  'curly-quotes': (tag: string) =>
    `<${tag}> a des guillemets de traitement de texte (” ou «)\u00A0: écrivez des guillemets droits (").`,
  'unknown-attribute': (what: string, meant: string) =>
    meant
      ? `${what}\u00A0: cet attribut n’existe pas. Vouliez-vous dire\u00A0: ${meant}\u202F?`
      : `${what}\u00A0: cet attribut n’existe pas, il est sans effet.`,
  'bad-value': (what: string, values: string) =>
    `${what} n’est pas une valeur possible\u00A0: ${values}.`,
  'unknown-territory': (id: string, meant: string) =>
    `territory="${id}"\u00A0: les données n’ont pas ce territoire. Écrivez son identifiant\u00A0: ${meant}.`,
  policy: (directive: string, host: string) =>
    `La politique de sécurité de la page (Content-Security-Policy) refuse ${host}\u00A0: ajoutez-le à ${directive}.`,
  'script-http': (url: string, status: string) =>
    `Le script n’est pas à cette adresse (erreur ${status})\u00A0: ${url}. Déposez le dossier en entier, et vérifiez l’adresse.`,
  'script-mime': (url: string, type: string) =>
    `Le serveur donne le script comme «\u00A0${type || 'rien'}\u00A0»\u00A0: le navigateur le refuse. Il faut text/javascript (${url}).`,
  cors: (url: string, origin: string) =>
    `L’hôte de ${url} n’autorise pas la lecture par d’autres sites\u00A0: il doit envoyer Access-Control-Allow-Origin\u00A0: * (ou ${origin}).`,
  unreachable: (url: string) =>
    `${url} n’a pas pu être joint\u00A0: adresse fausse, ou hébergement en panne.`,
} as const;

export const diagnostic = {
  title: 'Diagnostic de cette page',
  running: 'Vérification…',
  fine: 'Rien d’anormal n’a été trouvé.',
  elements: (count: number) => `${String(count)} élément${count < 2 ? '' : 's'} dans la page.`,
  noElements: 'Aucun élément dans la page.',
  findings: (count: number) =>
    `${String(count)} point${count < 2 ? '' : 's'} à corriger dans les données`,
  others: (count: number) => `et ${String(count)} autres`,
  thirdParties: 'Hôtes auxquels la page a parlé',
  sentences,
};

export interface DiagnosticWords extends Omit<typeof diagnostic, 'sentences'> {
  readonly sentences: Readonly<
    Record<keyof typeof sentences, (what: string, detail: string) => string>
  >;
}
