/** `split`: a large dataset as an index and a part for each territory. */
import { mkdir } from 'node:fs/promises';
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
    const files = splitDataset(await readDatasetJson(path, words), basename(path));
    await mkdir(folder, { recursive: true });
    for (const { name, json } of files) {
      await save(join(folder, name), `${JSON.stringify(json)}\n`, {
        force: flags.force === true,
        words,
      });
    }
    say(words.partsWritten(files.length, folder));
    return EXIT.ok;
  },
};
