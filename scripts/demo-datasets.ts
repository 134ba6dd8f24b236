// Serves and emits demo/data/*.json with their relative dates made absolute, so that the demo never goes stale.
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../demo/data/', import.meta.url));
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY_MS = 86_400_000;

/**
 * Replaces `{{today-40d}}` by that day and `{{thu+3w}}` by the Thursday of the third week from now, as `YYYY-MM-DD`.
 */
export function resolveRelativeDates(text: string, now: Date): string {
  return text.replaceAll(
    /\{\{(today|sun|mon|tue|wed|thu|fri|sat)(?:([+-]\d+)([dw]))?\}\}/g,
    (_all, anchor: string, amount = '0', unit = 'd') => {
      const moved = new Date(now.getTime() + Number(amount) * (unit === 'w' ? 7 : 1) * DAY_MS);
      const shift = anchor === 'today' ? 0 : WEEKDAYS.indexOf(anchor) - moved.getUTCDay();
      return new Date(moved.getTime() + shift * DAY_MS).toISOString().slice(0, 10);
    },
  );
}

/** A demo dataset as published on a day. */
export async function demoDataset(fileName: string, now = new Date()): Promise<string> {
  return resolveRelativeDates(await readFile(folder + fileName, 'utf8'), now);
}

export function demoDatasets(): Plugin {
  return {
    name: 'demo-datasets',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const fileName = /\/data\/([\w-]+\.json)(\?.*)?$/.exec(request.url ?? '')?.[1];
        if (!fileName) {
          next();
          return;
        }
        demoDataset(fileName).then(
          (text) => {
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.setHeader('Access-Control-Allow-Origin', '*');
            response.end(text);
          },
          () => next(),
        );
      });
    },
    async generateBundle() {
      for (const fileName of await readdir(folder)) {
        if (!fileName.endsWith('.json')) continue;
        // One line: what a publisher's tool would write.
        const source = JSON.stringify(JSON.parse(await demoDataset(fileName)));
        this.emitFile({ type: 'asset', fileName: `data/${fileName}`, source });
      }
    },
  };
}
