/** `split`: a large dataset as an index and parts. What has not changed since the last time is not written again. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
    const before = await partsNamedBy(folder, basename(path));
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
    // Visitors may still have the last index; that of before is nobody's any more.
    const isPart = /\.[0-9a-f]{10}\.json$/;
    const stem = `${basename(path, '.json')}-`;
    for (const name of await readdir(folder)) {
      const isOurs = name.startsWith(stem) && isPart.test(name);
      if (isOurs && !parts.has(name) && !before.has(name)) await rm(join(folder, name));
    }
    say(words.partsSplit(parts.size, newCount, folder));
    return EXIT.ok;
  },
};

/** The parts of the index that is there, those of parts included. */
async function partsNamedBy(folder: string, indexName: string): Promise<Set<string>> {
  const names = new Set<string>();
  const waiting = [indexName];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '{}');
    const { include } = parsed(text);
    for (const each of Array.isArray(include) ? (include as { url?: unknown }[]) : []) {
      const { url } = each;
      if (typeof url !== 'string' || names.has(url)) continue;
      names.add(url);
      waiting.push(url);
    }
  }
  return names;
}

function parsed(text: string): { include?: unknown } {
  try {
    return JSON.parse(text) as { include?: unknown };
  } catch {
    return {};
  }
}
