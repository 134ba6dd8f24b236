// Writes the calendar feeds of a dataset file into a folder, and prints the `feeds` to put into the dataset.
// Usage: npm run feeds -- dataset.json folder   (the folder is the one from which the dataset is published)
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mergeFiles } from '../src/data/merge-files.js';
import { readDataset } from '../src/data/read-dataset.js';
import { languageFor } from '../src/i18n/language-for.js';
import { loadMessages } from '../src/i18n/messages.js';
import { feedFiles } from '../src/publish/feeds.js';

const [source, folder] = process.argv.slice(2);
if (!source || !folder) {
  console.error('Usage: npm run feeds -- dataset.json folder');
  process.exit(1);
}
const url = pathToFileURL(resolve(source)).href;
const { wire, findings } = await readDataset(JSON.parse(await readFile(source, 'utf8')), {
  file: url,
});
for (const { severity, pointer, code, detail } of findings) {
  console.error(`${severity} ${pointer}: ${code}${detail ? ` (${detail})` : ''}`);
}
const dataset = mergeFiles([{ url, wire, findings, isComplete: true }], []);
const messages = await loadMessages(languageFor(wire.language ?? 'fr'));
const files = await feedFiles(dataset, messages);
await mkdir(folder, { recursive: true });
for (const { fileName, text } of files) await writeFile(join(folder, fileName), text);
const feeds = files.map(({ fileName, title, territory, theme, audience }) => ({
  url: fileName,
  title,
  ...(territory === undefined ? {} : { territory }),
  ...(theme === undefined ? {} : { theme }),
  ...(audience === undefined ? {} : { audience }),
}));
console.log(JSON.stringify({ feeds }, undefined, 2));
console.error(`${String(files.length)} files written to ${folder}`);
