/** Everything to be put on the site beside the script, as one archive. */
import { strToU8, zipSync } from 'fflate';
import { mergeFiles } from '../../../src/data/merge-files.js';
import { readDataset } from '../../../src/data/read-dataset.js';
import { languageFor } from '../../../src/i18n/languages.js';
import { loadMessages } from '../../../src/i18n/messages.js';
import { TAGS } from '../../../src/page/tags.js';
import { feedFiles } from '../../../src/publish/feeds.js';
import { sharePages, framePage } from '../../../src/publish/frame-pages.js';
import { staticHtml } from '../../../src/publish/static-html.js';

export interface PackageOptions {
  /** Where it will be: ends in `/`. */
  baseUrl: string;
  /** Id of the territory that the page speaks of; empty: none. */
  territory: string;
  /** The code to paste, for the notes. */
  code: string;
}

/** The feeds do not depend on where the data are. */
const NOWHERE = 'https://example.invalid/dataset.json';

/**
 * The dataset as it is published, naming the feeds that stand beside it.
 * @param text the dataset, as JSON
 */
export async function publishable(text: string, src = NOWHERE) {
  const json = JSON.parse(text) as Record<string, unknown>;
  const { wire, findings } = await readDataset(json, { file: src });
  const dataset = mergeFiles([{ url: src, wire, findings, isComplete: true }], []);
  const messages = await loadMessages(languageFor(wire.language ?? 'fr'));
  const feeds = await feedFiles(dataset, messages);
  const listed = feeds.map(({ fileName: url, text: _text, ...feed }) => ({ url, ...feed }));
  const published = listed.length ? { ...json, feeds: listed } : json;
  return { text: `${JSON.stringify(published, undefined, 1)}\n`, feeds, dataset, wire, messages };
}

/** @param text the dataset, as JSON */
export async function packageOf(text: string, options: PackageOptions): Promise<Uint8Array> {
  const { baseUrl, territory, code } = options;
  const src = new URL('dataset.json', baseUrl).href;
  const { text: published, feeds, dataset, wire, messages } = await publishable(text, src);
  const title = wire.publisher?.name ?? wire.title ?? 'Territory Elements';
  const pages = [
    framePage({}),
    ...sharePages({ baseUrl, src: 'dataset.json', title, sources: [] }),
  ];
  const content = await Promise.all(
    TAGS.map(async (tag): Promise<[string, string]> => [
      `contenu/${tag}.html`,
      await staticHtml(tag, {
        dataset,
        messages,
        src,
        nowMs: Date.now(),
        ...(dataset.territories.has(territory) ? { territory } : {}),
      }),
    ]),
  );
  const files: [string, string][] = [
    ['dataset.json', published],
    ...feeds.map(({ fileName, text: feed }): [string, string] => [fileName, feed]),
    ...pages.map(({ fileName, text: page }): [string, string] => [fileName, page]),
    ...content,
    ['LISEZMOI.txt', notes(baseUrl, code, feeds.length)],
  ];
  return zipSync(Object.fromEntries(files.map(([name, each]) => [name, strToU8(each)])), {
    level: 6,
  });
}

/** Windows' editor wants both signs at the end of a line. */
function notes(baseUrl: string, code: string, feedCount: number): string {
  return [
    'Mettre en ligne',
    '',
    `1. Mettez ces fichiers dans le dossier territory-elements du script (voir le guide), et déposez ce dossier à l’adresse ${baseUrl}`,
    '   WordPress avec l’extension : déposez cette archive telle quelle dans « Médias », « Territoires ».',
    feedCount
      ? '   Les fichiers .ics sont ceux auxquels les agendas s’abonnent.'
      : '   Aucun événement daté : il n’y a pas de fichier .ics.',
    '2. Collez ces lignes dans votre page :',
    '',
    code,
    '',
    '3. Le mois prochain : déposez de nouveau le tableur dans l’atelier, avec le dernier dataset.json ; il montre ce qui a changé.',
    '',
    'Les pages .html du dossier se montrent dans un cadre (iframe), ou se collent comme simple adresse dans WordPress.',
    'contenu/ : pour chaque élément, le texte qui reste visible sans script ; à coller à la place de la balise.',
    '',
  ].join('\r\n');
}
