/** `html`: what the elements show, as plain HTML between their tags. */
import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mergeFiles } from '../../data/merge-files.js';
import { readDataset } from '../../data/read-dataset.js';
import { languageFor } from '../../i18n/languages.js';
import { loadMessages } from '../../i18n/messages.js';
import { TAGS } from '../../page/tags.js';
import { isTag, staticHtml } from '../../publish/static-html.js';
import { valueOf, type Command } from '../command.js';
import { CliError, EXIT, readDatasetJson, save, say } from '../terminal.js';

export const command: Command = {
  usage: 'dataset.json --src https://exemple.fr/dataset.json --out DOSSIER',
  values: ['src', 'elements', 'territory', 'out'],
  switches: ['force'],
  async run(invocation) {
    const { paths, words, flags } = invocation;
    const [path] = paths;
    const folder = valueOf(invocation, 'out');
    if (path === undefined) throw new CliError(words.needsFile);
    if (folder === undefined) throw new CliError(words.needsFolder);
    const tags = valueOf(invocation, 'elements')?.split(',') ?? [...TAGS];
    const wrong = tags.find((tag) => !isTag(tag));
    if (wrong !== undefined) throw new CliError(words.badValue('elements', TAGS.join(', ')));
    const url = pathToFileURL(resolve(path)).href;
    const { wire, findings } = await readDataset(await readDatasetJson(path, words), { file: url });
    const dataset = mergeFiles([{ url, wire, findings, isComplete: true }], []);
    const messages = await loadMessages(languageFor(wire.language ?? 'fr'));
    const territory = valueOf(invocation, 'territory');
    if (territory !== undefined && !dataset.territories.has(territory)) {
      throw new CliError(words.badValue('territory', [...dataset.territories.keys()].join(', ')));
    }
    await mkdir(folder, { recursive: true });
    for (const tag of tags.filter(isTag)) {
      const html = await staticHtml(tag, {
        dataset,
        messages,
        src: valueOf(invocation, 'src') ?? basename(path),
        nowMs: Date.now(),
        ...(territory === undefined ? {} : { territory }),
      });
      await save(join(folder, `${tag}.html`), html, { force: flags.force === true, words });
      if (!html.includes('<li>')) say(words.nothingInside(tag));
    }
    return EXIT.ok;
  },
};
