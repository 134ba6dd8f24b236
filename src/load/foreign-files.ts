/**
 * Calendars of others that a dataset names in `sources`, read like a file of its own: the same tolerance, the same
 * findings, their provenance on every record. Downloaded where there are any; what reads a format comes from above.
 */
import { DatasetLoadError } from '../data/errors.js';
import type { DatasetFile, FailedFile } from '../data/dataset.js';
import type { Finding } from '../data/findings.js';
import { fetchText } from './fetch-json.js';
import { limits } from './load-file.js';
import { readDataset } from '../data/read-dataset.js';
import { safeResourceUrl } from '../data/safe-url.js';
import type { ForeignSource } from '../data/schema.js';
import { tellWebmaster } from '../page/webmaster-notice.js';
import { withoutEmpty } from '../data/without-empty.js';

/** What a foreign file holds. */
export interface ForeignDataset {
  /** What a dataset file holds after `JSON.parse`. */
  json: object;
  /** What is to be said of it besides. */
  findings: readonly Omit<Finding, 'file'>[];
}

/**
 * Reads the text of a foreign file.
 * @throws {DatasetLoadError} when it is no such file
 */
export type ForeignReader = (
  text: string,
  source: ForeignSource,
  /** Absolute URL of the file, for errors. */
  url: string,
) => ForeignDataset;

export type LoadForeignReader = () => Promise<ForeignReader>;

export interface ForeignFiles {
  files: DatasetFile[];
  failures: FailedFile[];
}

/** Reads the calendars that some files name, each once. A failure is told, and stops nothing. */
export async function loadForeign(
  datasets: readonly DatasetFile[],
  loadReader: LoadForeignReader,
): Promise<ForeignFiles> {
  const sources = new Map<string, { source: ForeignSource; file: DatasetFile }>();
  for (const file of datasets) {
    for (const source of file.wire.sources ?? []) {
      const url = safeResourceUrl(source.url, file.url)?.href;
      if (url && !sources.has(url)) {
        sources.set(url, { source, file });
      }
    }
  }
  if (sources.size === 0) return { files: [], failures: [] };
  const read = await loadReader();
  const found: ForeignFiles = { files: [], failures: [] };
  await Promise.all(
    [...sources].map(async ([url, { source, file }]) => {
      try {
        const text = await fetchText(url, limits, undefined, decodeAny);
        found.files.push(await toFile(url, read(text, source, url), file));
      } catch (error) {
        const failure =
          error instanceof DatasetLoadError
            ? error
            : new DatasetLoadError('not-a-calendar', url, undefined, error);
        tellWebmaster(`Not loaded: ${failure.message}`);
        const calendar = source.title ?? url;
        found.failures.push({ url, error: failure, isInclude: true, calendar });
      }
    }),
  );
  // Not in the order in which they happened to come.
  const order = [...sources.keys()];
  found.files.sort((a, b) => order.indexOf(a.url) - order.indexOf(b.url));
  return found;
}

/** UTF-8; else the encoding of old Windows, which every byte has a sign in. */
function decodeAny(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function toFile(
  url: string,
  { json, findings: told }: ForeignDataset,
  { wire: parent }: DatasetFile,
): Promise<DatasetFile> {
  const inherited = { language: parent.language, timeZone: parent.timeZone };
  const { wire, findings } = await readDataset(
    { ...withoutEmpty(inherited), ...json },
    { file: url },
  );
  // Categories are words there: those that the dataset has a name for get its ids.
  const idByLabel = new Map(
    (parent.themes ?? []).map(({ id, label }) => [label.toLowerCase(), id]),
  );
  for (const event of wire.events) {
    event.themes = event.themes?.map((theme) => idByLabel.get(theme.toLowerCase()) ?? theme);
  }
  const all = [...findings, ...told.map((each) => ({ ...each, file: url }))];
  return { url, wire, findings: all, isComplete: true };
}
