/**
 * What is said where something is wrong: a tag of the page, a file that could not be had, a copy in its place.
 * Downloaded only then.
 */
import type { Messages } from './messages.js';
import { pick } from './pick.js';

const nbsp = '\u00A0';

/** A `DatasetLoadError`, by shape: `i18n` knows nothing above it. */
interface Failure {
  readonly code: string;
  readonly detail: string | undefined;
}

const fr = {
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
      : `L’agenda «${nbsp}${title}${nbsp}» n’a pas pu être lu. ${fr.reason({ code, detail })}`;
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
      spreadsheet: `C’est un classeur de tableur, pas un jeu de données. ${importIt}`,
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

export type FailureMessages = typeof fr;

const en: FailureMessages = {
  noSrcHelp: 'Add the src attribute with the address of a published JSON file.',
  unclosed: (tag) =>
    `Tag not closed: write <${tag} …></${tag}>. What follows was taken for its content.`,
  reason: ({ code, detail = '' }) => {
    const [first = '', second = '', fault = ''] = detail.split(':');
    return pick(
      {
        network:
          'The file could not be reached: wrong address, host down, or a data host that does not let other sites read it (CORS).',
        offline: 'Your device is offline.',
        timeout: 'The server did not answer in time.',
        'too-large': `The file is larger than the limit of ${detail} MB. Publish it as several files, which the first one names in “include”, or take out what is not shown.`,
        http: `The server answered with an error (${detail}): ${pick(
          {
            '401': 'the file must be public.',
            '403': 'the file must be public.',
            '404': 'check the address of the file.',
            '410': 'check the address of the file.',
          },
          detail,
          'try again later.',
        )}`,
        html: 'The address answered with a web page, not with data. Give the address of the file itself.',
        'not-json': fault
          ? `The file is not readable JSON: line ${first}, column ${second}, ${faultsEn(fault)}`
          : 'The file is not readable JSON.',
        'other-format': formatsEn(first, second.trim()),
        'not-an-object': 'The file does not hold a dataset.',
        'not-a-calendar': 'The file is no calendar that can be read.',
        'newer-version': `The file uses a newer version of the format (${detail}). This site has to be updated.`,
        'bad-url': 'The address of the source is not valid.',
      },
      code,
      '',
    );
  },
  sourceFailed: (url, reason) => `A source could not be read: ${url}. ${reason}`,
  calendarFailed: (title, { code, detail }) => {
    const isClosed = code === 'network' || code === 'timeout' || code === 'offline';
    return isClosed
      ? `The calendar “${title}” could not be read from here: its site does not answer, or does not let other sites read it (CORS). The publisher can import it when publishing the data.`
      : `The calendar “${title}” could not be read. ${en.reason({ code, detail })}`;
  },
  keptCopyShown: (date, received) =>
    `The data host could not be reached: this is the copy that your browser kept ${received ? `on ${received}` : 'from an earlier visit'}${date ? `, up to date as of ${date}` : received ? '' : ', of an unknown date'}.`,
  snapshotShown: (date) =>
    `The usual data could not be read: this is the publisher’s spare copy, ${date ? `up to date as of ${date}` : 'of an unknown date'}.`,
};

function faultsEn(fault: string): string {
  return pick(
    {
      comment: 'a comment. JSON has none.',
      'smart-quote': 'typographic quotation marks. Write straight ones (").',
      'single-quote': 'an apostrophe. Write straight quotation marks (").',
      'unquoted-key': 'a name without quotation marks. Put straight ones (") around it.',
      'trailing-comma': 'one comma too many just before.',
      'decimal-comma': 'a comma in a number. Write a point.',
      'missing-comma': 'a comma is missing just before.',
      'missing-colon': 'a colon is missing after the name.',
      'unclosed-text':
        'a text without its closing quotation mark, or with one that is not escaped (\\").',
      unclosed: 'the end of the file is missing.',
    },
    fault,
    'an unexpected sign.',
  );
}

function formatsEn(kind: string, names: string): string {
  const importIt = 'Turn it into a dataset first (see the guide).';
  return pick(
    {
      empty: 'The file is empty.',
      ics: 'This is an iCalendar file. Name it in “sources” of a dataset, with kind “ics”.',
      openagenda:
        'This is an OpenAgenda export. Name it in “sources” of a dataset, with kind “openagenda”.',
      csv: `This is a CSV table, not a dataset. ${importIt}`,
      spreadsheet: `This is a spreadsheet, not a dataset. ${importIt}`,
      pdf: 'This is a PDF document, not a dataset.',
      xml: 'This is an XML file (KML, RSS…), not a dataset.',
      script:
        'This is a script, not a dataset. The attribute src takes the address of the JSON file.',
      geojson:
        'This is GeoJSON, not a dataset. For an outline, name it in “geometryUrl” of a territory.',
      topojson: `This is TopoJSON, not a dataset. ${importIt}`,
      umap: `This is a uMap backup, not a dataset. ${importIt}`,
      gogocarto: `This is a GoGoCarto export, not a dataset. ${importIt}`,
      'json-ld': 'This is structured data (JSON-LD), not a dataset.',
      list: 'The file holds a list. A dataset is an object with, for example, “territories” or “actors”.',
      'other-names': `No list of the format is in this file (found: ${names}). The names are “territories”, “referents”, “actors”, “events”…`,
    },
    kind,
    'The file does not hold a dataset.',
  );
}

/** The catalogue that goes with the main one. */
export function failureMessages({ locale }: Pick<Messages, 'locale'>): FailureMessages {
  return locale.startsWith('en') ? en : fr;
}
