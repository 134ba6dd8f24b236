/** `geocode`: coordinates for records that have an address and no place on the map. */
import { geocode, GEOCODING_URL, GeocodingError, MIN_SCORE } from '../../publish/geocode.js';
import { valueOf, type Command } from '../command.js';
import { CliError, EXIT, print, readDatasetJson, save, say, table } from '../terminal.js';

interface Located {
  id?: unknown;
  name?: unknown;
  title?: unknown;
  location?: { address?: string; postalCode?: string; city?: string; coordinates?: unknown };
}

export const command: Command = {
  usage: 'dataset.json --out dataset.json',
  values: ['url', 'out'],
  switches: ['force'],
  async run(invocation) {
    const { paths, words, flags } = invocation;
    const [path] = paths;
    if (path === undefined) throw new CliError(words.needsFile);
    const dataset = await readDatasetJson(path, words);
    const records = ['actors', 'events'].flatMap((name) =>
      Array.isArray(dataset[name]) ? (dataset[name] as Located[]) : [],
    );
    const open = records.filter(
      ({ location }) => location && !location.coordinates && (location.city ?? location.postalCode),
    );
    const url = valueOf(invocation, 'url') ?? GEOCODING_URL;
    say(words.asking(open.length, url));
    const addresses = open.map(({ location }, index) => ({
      key: String(index),
      address: location?.address ?? '',
      postalCode: location?.postalCode ?? '',
      city: location?.city ?? '',
    }));
    const found = await geocode(addresses, url, (count) => {
      say(`${String(count)} / ${String(open.length)}`);
    }).catch((error: unknown) => {
      if (error instanceof GeocodingError)
        throw new CliError(words.noService(url, error.message), EXIT.findings);
      throw error;
    });
    const answers = new Map(found.map((answer) => [answer.key, answer]));
    const rows = open.map(({ name, title, location }, index) => {
      const answer = answers.get(String(index));
      const isSure = answer !== undefined && answer.score >= MIN_SCORE;
      if (isSure && location) location.coordinates = answer.coordinates;
      return {
        isSure,
        cells: [
          isSure ? '✓' : '?',
          String(name ?? title ?? ''),
          answer?.score.toFixed(2) ?? '–',
          answer?.label ?? words.noneFound,
        ],
      };
    });
    if (rows.length) say(table(rows.map(({ cells }) => cells)));
    if (rows.some(({ isSure }) => !isSure)) say(words.unsure);
    const out = valueOf(invocation, 'out');
    const text = JSON.stringify(dataset, undefined, 1);
    if (out === undefined) print(text);
    else await save(out, `${text}\n`, { force: flags.force === true, words });
    return rows.every(({ isSure }) => isSure) ? EXIT.ok : EXIT.findings;
  },
};
