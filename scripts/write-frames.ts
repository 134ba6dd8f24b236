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
const { src, title } = values;
const [folder = 'dist'] = positionals;

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}

/** An address as the browser reads it. What ends a directive of the page's policy cannot stand in it. */
function checked(url: string): string {
  if (!/^https?:\/\/[^\s;,'"]+$/.test(url) || !URL.canParse(url)) {
    fail(`Not an absolute http(s) URL: ${url}`);
  }
  return new URL(url).href;
}

const baseUrl = values['base-url'] === undefined ? undefined : checked(values['base-url']);
const sources = values.allow.map(checked);
const isShared = baseUrl !== undefined && src !== undefined && title !== undefined;
if (!isShared && (baseUrl ?? src ?? title) !== undefined) {
  fail('--base-url, --src and --title go together');
}
if (baseUrl !== undefined && !baseUrl.endsWith('/')) fail(`--base-url names a folder: ${baseUrl}/`);
if (/[;,'"]/.test(src ?? '')) fail(`--src holds a sign that no policy can: ${src ?? ''}`);
const files = [
  framePage({ sources }),
  ...(isShared ? sharePages({ baseUrl, src, title, sources }) : []),
];
for (const { fileName, text } of files) await writeFile(join(folder, fileName), text);
console.log(`${files.map(({ fileName }) => fileName).join(', ')} written to ${folder}`);
