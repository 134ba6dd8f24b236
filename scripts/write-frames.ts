// Writes the pages for iframes into a built folder: embed.html and, for one dataset, the pages whose bare address a
// WordPress author can paste.
// Usage: npm run frames -- --base-url https://example.org/territory/ --src dataset.json --title "CPTS" [--allow URL]... [folder]
//   --allow  a data file, or a folder ending in "/", that embed.html may show besides those of its own site
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { framePage, sharePages } from '../src/publish/frame-pages.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'base-url': { type: 'string' },
    src: { type: 'string' },
    title: { type: 'string' },
    allow: { type: 'string', multiple: true, default: [] },
  },
});
const { 'base-url': baseUrl, src, title, allow: sources } = values;
const [folder = 'dist'] = positionals;
const isShared = baseUrl !== undefined && src !== undefined && title !== undefined;
if (!isShared && (baseUrl ?? src ?? title) !== undefined) {
  console.error('--base-url, --src and --title go together');
  process.exit(1);
}
for (const url of [...sources, ...(baseUrl === undefined ? [] : [baseUrl])]) {
  // What ends a directive of the page's policy cannot stand in it.
  if (!/^https?:\/\/[^\s;,'"]+$/.test(url) || !URL.canParse(url)) {
    console.error(`Not an absolute http(s) URL: ${url}`);
    process.exit(1);
  }
}
if (baseUrl !== undefined && !baseUrl.endsWith('/')) {
  console.error(`--base-url names a folder: ${baseUrl}/`);
  process.exit(1);
}
const files = [
  framePage({ sources }),
  ...(isShared ? sharePages({ baseUrl, src, title, sources }) : []),
];
for (const { fileName, text } of files) await writeFile(join(folder, fileName), text);
console.log(`${files.map(({ fileName }) => fileName).join(', ')} written to ${folder}`);
