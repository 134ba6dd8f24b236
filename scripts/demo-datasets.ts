// Serves and emits the datasets of demo/data with their relative dates made absolute, so that the demo never goes stale,
// and beside each of them the calendar files of its agenda, as a publisher would put them there. One is a file of JSON,
// the other a folder of sheets, read as `territory-elements import` reads them.
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { isPublicHoliday } from '../src/agenda/public-holidays.js';
import { mergeFiles } from '../src/data/merge-files.js';
import { readDataset } from '../src/data/read-dataset.js';
import { fr } from '../src/i18n/fr/core.js';
import { feedFiles, type FeedFile } from '../src/publish/feeds.js';
import { importFiles } from '../src/publish/import-files.js';

const folder = fileURLToPath(new URL('../demo/data/', import.meta.url));
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY_MS = 86_400_000;

/**
 * Replaces `{{today-40d}}` by that day and `{{thu+3w}}` by the Thursday of the third week from now, or, where that is a
 * public holiday, of the next week, as `YYYY-MM-DD`;
 * `{{month+5}}` by that month, as `YYYY-MM`.
 */
export function resolveRelativeDates(text: string, now: Date): string {
  return text
    .replaceAll(
      /\{\{(today|sun|mon|tue|wed|thu|fri|sat)(?:([+-]\d+)([dw]))?\}\}/g,
      (_all, anchor: string, amount = '0', unit = 'd') => {
        const moved = new Date(now.getTime() + Number(amount) * (unit === 'w' ? 7 : 1) * DAY_MS);
        const shift = anchor === 'today' ? 0 : WEEKDAYS.indexOf(anchor) - moved.getUTCDay();
        const day = new Date(moved.getTime() + shift * DAY_MS);
        const isHoliday =
          anchor !== 'today' &&
          isPublicHoliday(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
        return new Date(day.getTime() + (isHoliday ? 7 * DAY_MS : 0)).toISOString().slice(0, 10);
      },
    )
    .replaceAll(/\{\{month([+-]\d+)\}\}/g, (_all, months: string) =>
      new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + Number(months), 1))
        .toISOString()
        .slice(0, 7),
    );
}

const dated = async (path: string, now: Date) =>
  resolveRelativeDates(await readFile(folder + path, 'utf8'), now);

/** A dataset as its keeper has it: a file, or a sheet for each list. */
async function readSource(fileName: string, now: Date): Promise<{ events?: unknown }> {
  const stem = fileName.replace('.json', '');
  if (!(await sheetFolders()).includes(stem)) {
    return JSON.parse(await dated(fileName, now)) as { events?: unknown };
  }
  const sheets = (await readdir(folder + stem)).filter((name) => name.endsWith('.csv')).sort();
  const { dataset, remarks } = await importFiles(
    await Promise.all(
      sheets.map(async (name) => ({
        name,
        bytes: new TextEncoder().encode(await dated(`${stem}/${name}`, now)),
      })),
    ),
  );
  const wrong = remarks.filter(({ severity }) => severity !== 'note');
  if (wrong.length) throw new Error(`demo/data/${stem}: ${JSON.stringify(wrong, undefined, 2)}`);
  return dataset;
}

/** A demo dataset as published on a day, its feeds listed, and the feeds themselves. */
export async function demoFiles(
  fileName: string,
  now = new Date(),
): Promise<{ json: string; feeds: FeedFile[] }> {
  const json = await readSource(fileName, now);
  if (!json.events) return { json: JSON.stringify(json), feeds: [] };
  const url = `https://territory-elements.example.org/data/${fileName}`;
  const { wire, findings } = await readDataset(json, { file: url });
  const dataset = mergeFiles([{ url, wire, findings, isComplete: true }], []);
  const stem = fileName.replace('.json', '');
  const feeds = (await feedFiles(dataset, fr)).map((feed) => ({
    ...feed,
    fileName: `${stem}-${feed.fileName}`,
  }));
  const listed = feeds.map(({ fileName: name, text: _text, ...feed }) => ({ url: name, ...feed }));
  return { json: JSON.stringify({ ...json, feeds: listed }), feeds };
}

/** A demo dataset as published on a day. */
export async function demoDataset(fileName: string, now?: Date): Promise<string> {
  return (await demoFiles(fileName, now)).json;
}

export function demoDatasets(): Plugin {
  return {
    name: 'demo-datasets',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = /\/data\/([\w-]+\.(json|ics))(\?.*)?$/.exec(request.url ?? '');
        if (!path) {
          next();
          return;
        }
        answer(path[1] ?? '').then(
          (body) => {
            const type = path[2] === 'ics' ? 'text/calendar' : 'application/json';
            response.setHeader('Content-Type', `${type}; charset=utf-8`);
            response.setHeader('Access-Control-Allow-Origin', '*');
            response.end(body);
          },
          () => next(),
        );
      });
    },
    async generateBundle() {
      for (const fileName of await datasetNames()) {
        const { json, feeds } = await demoFiles(fileName);
        this.emitFile({ type: 'asset', fileName: `data/${fileName}`, source: json });
        for (const feed of feeds) {
          this.emitFile({ type: 'asset', fileName: `data/${feed.fileName}`, source: feed.text });
        }
      }
      for (const fileName of await calendarNames()) {
        const source = await demoCalendar(fileName);
        this.emitFile({ type: 'asset', fileName: `data/${fileName}`, source });
      }
    },
  };
}

const sheetFolders = async () =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
export const datasetNames = async () => [
  ...(await readdir(folder)).filter((name) => name.endsWith('.json')),
  ...(await sheetFolders()).map((name) => `${name}.json`),
];
/** Calendars of others, which a dataset names as a source. */
const calendarNames = async () => (await readdir(folder)).filter((name) => name.endsWith('.ics'));

/** The dates of a calendar have no hyphens, and its lines end with CRLF. */
async function demoCalendar(fileName: string): Promise<string> {
  const text = resolveRelativeDates(await readFile(folder + fileName, 'utf8'), new Date());
  return text.replaceAll(/(:\d{4})-(\d\d)-(\d\d)/g, '$1$2$3').replaceAll(/\r?\n/g, '\r\n');
}

async function answer(fileName: string): Promise<string> {
  if (fileName.endsWith('.json')) return (await demoFiles(fileName)).json;
  if ((await calendarNames()).includes(fileName)) return demoCalendar(fileName);
  for (const name of await datasetNames()) {
    if (!fileName.startsWith(`${name.replace('.json', '')}-agenda`)) continue;
    const feed = (await demoFiles(name)).feeds.find((each) => each.fileName === fileName);
    if (feed) return feed.text;
  }
  throw new Error(`No demo file ${fileName}`);
}
