// Takes the pictures that a change of looks is judged by: every demo page at 360, 768 and 1280 px, light and dark.
// Usage: npm run screenshots -- [page...]   (pages as in the built demo, default: all). Written to .cache/screenshots/.
import { mkdir } from 'node:fs/promises';
import { preview } from 'vite';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browser.mjs';

const pages =
  process.argv.length > 2
    ? process.argv.slice(2)
    : [
        'index',
        'guide/index',
        'guide/wordpress',
        'guide/preuve',
        'hosts/cpts',
        'hosts/union',
        'hosts/faculty',
        'hosts/seminar',
      ];
const folder = '.cache/screenshots';
await mkdir(folder, { recursive: true });
const server = await preview({ preview: { port: 4199, strictPort: true } });
const browser = await puppeteer.launch({
  executablePath: findBrowser() ?? '',
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const page of pages) {
  for (const width of [360, 768, 1280]) {
    for (const scheme of ['light', 'dark']) {
      const tab = await browser.newPage();
      await tab.setViewport({ width, height: 900 });
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await tab.goto(`http://localhost:4199/${page}.html`, { waitUntil: 'networkidle0' });
      const path = `${folder}/${page.replaceAll('/', '-')}-${String(width)}-${scheme}.png`;
      await tab.screenshot({ path: path as `${string}.png`, fullPage: true });
      console.log(path);
      await tab.close();
    }
  }
}
await browser.close();
await server.close();
