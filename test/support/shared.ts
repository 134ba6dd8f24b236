/** The shared corpora, where they are: `TERRITORY_SHARED` names their folder. Without it their tests are skipped, loudly. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

/** A JSON file of the shared folder; skips the running test when it is not there. */
export async function sharedJson<T>(context: Mocha.Context, path: string): Promise<T> {
  return JSON.parse(await sharedText(context, path)) as T;
}

/** A text file of the shared folder; skips the running test when it is not there. */
export async function sharedText(context: Mocha.Context, path: string): Promise<string> {
  try {
    return await readFile(join(process.env.TERRITORY_SHARED ?? '', path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.warn(`SKIPPED, no TERRITORY_SHARED: ${path}`);
    return context.skip();
  }
}
