/** `split`: a large dataset as an index and parts. What has not changed since the last time is not written again. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { splitDataset } from '../../publish/split.js';
import { valueOf, type Command } from '../command.js';
import { CliError, EXIT, readDatasetJson, save, say } from '../terminal.js';

export const command: Command = {
  usage: 'dataset.json --out DOSSIER',
  values: ['out'],
  switches: ['force'],
  async run(invocation) {
    const { paths, words, flags } = invocation;
    const [path] = paths;
    const folder = valueOf(invocation, 'out');
    if (path === undefined) throw new CliError(words.needsFile);
    if (folder === undefined) throw new CliError(words.needsFolder);
    const force = flags.force === true;
    const dataset = await readDatasetJson(path, words);
    const index = join(folder, basename(path));
    if (existsSync(index) && !force) throw new CliError(words.exists(index));
    await mkdir(folder, { recursive: true });
    if (isSplit(dataset)) throw new CliError(words.alreadySplit(path));
    const editions = join(folder, `.${basename(path, '.json')}-editions.json`);
    const earlier = await editionsIn(editions);
    const parts = new Set<string>();
    let newCount = 0;
    for await (const { name, text } of splitDataset(dataset, basename(path))) {
      const file = join(folder, name);
      if (file === index) {
        await save(index, text, { force, words });
        continue;
      }
      parts.add(name);
      // Its name says what is in it.
      if (existsSync(file)) continue;
      await writeFile(file, text);
      newCount++;
      if (newCount % 500 === 0) say(words.partsWritten(newCount, folder));
    }
    // Visitors may still have the last index; those of before are nobody's any more.
    const [last = [], ...old] = earlier;
    for (const name of old.flat()) {
      const isOurs = /^[^/\\]+\.[0-9a-f]{10}\.json$/.test(name);
      if (isOurs && !parts.has(name) && !last.includes(name)) {
        await rm(join(folder, name), { force: true });
      }
    }
    await writeFile(editions, `${JSON.stringify([[...parts], last])}\n`);
    say(words.partsSplit(parts.size, newCount, folder));
    return EXIT.ok;
  },
};

/** The parts of this dataset as they were written before, the last time first. */
async function editionsIn(path: string): Promise<string[][]> {
  try {
    const json = JSON.parse(await readFile(path, 'utf8')) as unknown;
    return (Array.isArray(json) ? json : []).map((edition) =>
      (Array.isArray(edition) ? (edition as unknown[]) : []).map(String),
    );
  } catch {
    return [];
  }
}

/** An index of parts already: these would be left behind. */
function isSplit({ include }: Record<string, unknown>): boolean {
  return (
    Array.isArray(include) &&
    include.some((each: unknown) => typeof each === 'object' && each !== null && 'bytes' in each)
  );
}
