/** `feeds`: the calendars to subscribe to, and the `feeds` to put into the dataset. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mergeFiles } from '../../data/merge-files.js';
import { readDataset } from '../../data/read-dataset.js';
import { languageFor } from '../../i18n/languages.js';
import { loadMessages } from '../../i18n/messages.js';
import { feedFiles } from '../../publish/feeds.js';
import { valueOf, type Command } from '../command.js';
import { CliError, EXIT, print, readJson, save, say } from '../terminal.js';

export const command: Command = {
  usage: 'dataset.json DOSSIER',
  values: ['out'],
  switches: [],
  async run(invocation) {
    const { paths, words } = invocation;
    const [source] = paths;
    const folder = paths[1] ?? valueOf(invocation, 'out');
    if (source === undefined) throw new CliError(words.needsFile);
    if (folder === undefined) throw new CliError(words.needsFolder);
    const url = pathToFileURL(resolve(source)).href;
    const { wire, findings } = await readDataset(await readJson(source, words), { file: url });
    const dataset = mergeFiles([{ url, wire, findings, isComplete: true }], []);
    const messages = await loadMessages(languageFor(wire.language ?? 'fr'));
    const files = await feedFiles(dataset, messages);
    await mkdir(folder, { recursive: true });
    // They are written again at every publication.
    for (const { fileName, text } of files)
      await save(join(folder, fileName), text, { force: true, words });
    const feeds = files.map(({ fileName, title, territory, theme, audience }) => ({
      url: fileName,
      title,
      ...(territory === undefined ? {} : { territory }),
      ...(theme === undefined ? {} : { theme }),
      ...(audience === undefined ? {} : { audience }),
    }));
    print(JSON.stringify({ feeds }, undefined, 2));
    say(words.partsWritten(files.length, folder));
    return EXIT.ok;
  },
};
