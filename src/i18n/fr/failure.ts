/**
 * What is said where something is wrong: a tag of the page, a file that could not be had, a copy in its place.
 * Downloaded only then.
 */
import { pick } from '../pick.js';
import type { WithArea } from '../with-area.js';

const nbsp = '\u00A0';

/** A `DatasetLoadError`, by shape: `i18n` knows nothing above it. */
interface Failure {
  readonly code: string;
  readonly detail: string | undefined;
}

export const failure = {
  noSrcHelp: 'Ajoutez l’attribut src avec l’adresse d’un fichier JSON publié.',
  unclosed: (tag: string) =>
    `Balise non fermée${nbsp}: écrivez <${tag} …></${tag}>. Ce qui suit était pris pour son contenu.`,
  /** Why, and what to do. */
  reason: ({ code, detail = '' }: Failure): string => {
    const [first = '', second = '', fault = ''] = detail.split(':');
    return pick(
      {
        network: `Le fichier n’a pas pu être joint${nbsp}: adresse fausse, hébergement en panne, ou site des données qui n’autorise pas la lecture par d’autres sites (CORS).`,
        offline: 'Votre appareil est hors connexion.',
        timeout: 'Le serveur n’a pas répondu à temps.',
        'too-large': `Le fichier dépasse la limite de ${detail}${nbsp}Mo. Publiez-le en plusieurs fichiers, que le premier cite dans «${nbsp}include${nbsp}», ou retirez-en ce qui n’est pas montré.`,
        http: `Le serveur a répondu par une erreur (${detail})${nbsp}: ${pick(
          {
            '401': 'le fichier doit être public.',
            '403': 'le fichier doit être public.',
            '404': 'vérifiez l’adresse du fichier.',
            '410': 'vérifiez l’adresse du fichier.',
          },
          detail,
          'réessayez plus tard.',
        )}`,
        html: 'L’adresse a répondu par une page web, pas par des données. Indiquez l’adresse du fichier lui-même.',
        'not-json': fault
          ? `Le fichier n’est pas du JSON lisible${nbsp}: ligne ${first}, colonne ${second}, ${faultsFr(fault)}`
          : 'Le fichier n’est pas du JSON lisible.',
        'other-format': formatsFr(first, second.trim()),
        'not-an-object': 'Le fichier ne contient pas un jeu de données.',
        'not-a-calendar': 'Le fichier n’est pas un agenda lisible.',
        'newer-version': `Le fichier utilise une version plus récente du format (${detail}). Ce site doit être mis à jour.`,
        'bad-url': 'L’adresse de la source n’est pas valable.',
      },
      code,
      '',
    );
  },
  sourceFailed: (url: string, reason: string) =>
    `Une source n’a pas pu être lue${nbsp}: ${url}. ${reason}`,
  calendarFailed: (title: string, { code, detail }: Failure) => {
    const isClosed = code === 'network' || code === 'timeout' || code === 'offline';
    return isClosed
      ? `L’agenda «${nbsp}${title}${nbsp}» n’a pas pu être lu d’ici${nbsp}: son site ne répond pas, ou n’autorise pas la lecture par d’autres sites (CORS). L’éditeur peut l’importer en publiant ses données.`
      : `L’agenda «${nbsp}${title}${nbsp}» n’a pas pu être lu. ${failure.reason({ code, detail })}`;
  },
  keptCopyShown: (date: string | undefined, received: string | undefined) =>
    `Le site des données n’a pas pu être joint${nbsp}: voici la copie que votre navigateur a gardée${received ? ` le ${received}` : ' d’une visite précédente'}${date ? `, à jour au ${date}` : received ? '' : ', de date inconnue'}.`,
  snapshotShown: (date: string | undefined) =>
    `Les données habituelles n’ont pas pu être lues${nbsp}: voici la copie de secours de l’éditeur, ${date ? `à jour au ${date}` : 'de date inconnue'}.`,
};

function faultsFr(fault: string): string {
  return pick(
    {
      comment: 'un commentaire. Le JSON n’en admet pas.',
      'smart-quote': 'des guillemets typographiques. Écrivez des guillemets droits (").',
      'single-quote': 'une apostrophe. Écrivez des guillemets droits (").',
      'unquoted-key': 'un nom sans guillemets. Entourez-le de guillemets droits (").',
      'trailing-comma': 'une virgule de trop juste avant.',
      'decimal-comma': 'une virgule dans un nombre. Écrivez un point.',
      'missing-comma': 'il manque une virgule juste avant.',
      'missing-colon': 'il manque deux points après le nom.',
      'unclosed-text': 'un texte sans guillemet de fin, ou avec un guillemet non protégé (\\").',
      unclosed: 'la fin du fichier manque.',
    },
    fault,
    'un signe inattendu.',
  );
}

function formatsFr(kind: string, names: string): string {
  const importIt = 'Convertissez-le d’abord en jeu de données (voir le guide).';
  return pick(
    {
      empty: 'Le fichier est vide.',
      ics: `C’est un agenda iCalendar. Citez-le dans «${nbsp}sources${nbsp}» d’un jeu de données, avec kind «${nbsp}ics${nbsp}».`,
      openagenda: `C’est un export OpenAgenda. Citez-le dans «${nbsp}sources${nbsp}» d’un jeu de données, avec kind «${nbsp}openagenda${nbsp}».`,
      csv: `C’est un tableau CSV, pas un jeu de données. ${importIt}`,
      spreadsheet: `C’est un classeur de tableur ou une archive, pas un jeu de données. De l’archive de l’atelier, donnez dataset.json\u202F; un tableur passe d’abord par l’atelier.`,
      pdf: 'C’est un document PDF, pas un jeu de données.',
      xml: 'C’est un fichier XML (KML, RSS…), pas un jeu de données.',
      script:
        'C’est un script, pas un jeu de données. L’attribut src attend l’adresse du fichier JSON.',
      geojson: `C’est du GeoJSON, pas un jeu de données. Pour un contour, citez-le dans «${nbsp}geometryUrl${nbsp}» d’un territoire.`,
      topojson: `C’est du TopoJSON, pas un jeu de données. ${importIt}`,
      umap: `C’est une sauvegarde uMap, pas un jeu de données. ${importIt}`,
      gogocarto: `C’est un export GoGoCarto, pas un jeu de données. ${importIt}`,
      'json-ld': 'Ce sont des données structurées (JSON-LD), pas un jeu de données.',
      list: `Le fichier contient une liste. Un jeu de données est un objet avec, par exemple, «${nbsp}territories${nbsp}» ou «${nbsp}actors${nbsp}».`,
      'other-names': `Aucune liste du format n’est dans ce fichier (trouvé${nbsp}: ${names}). Les noms attendus sont «${nbsp}territories${nbsp}», «${nbsp}referents${nbsp}», «${nbsp}actors${nbsp}», «${nbsp}events${nbsp}»…`,
    },
    kind,
    'Le fichier ne contient pas un jeu de données.',
  );
}

export type FailureMessages = typeof failure;

/** The words in the language of a catalogue. */
export function failureMessages({
  areas,
}: WithArea<{ readonly failure: FailureMessages }>): FailureMessages {
  return areas?.failure ?? failure;
}
