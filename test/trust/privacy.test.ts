// Privacy: what is shown is what is on the list, mail addresses wait where the page wants it, nothing is left behind.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { ESLint } from 'eslint';
import ICAL from 'ical.js';
import type { Browser } from 'puppeteer-core';
import { demoDataset } from '../../scripts/demo-datasets.js';
import { scheduleOf } from '../../src/agenda/schedule.js';
import { writeCalendar } from '../../src/agenda/write-calendar.js';
import { mailUrl } from '../../src/contact/mail.js';
import { vCard } from '../../src/contact/vcard.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { trustedJson } from '../../src/page/trusted-types.js';
import { fr } from '../../src/i18n/fr/core.js';
import { TAGS } from '../../src/page/tags.js';
import { folder, ready, send, startBrowser, startOrigin, type Origin } from '../e2e/support.js';
import { drive, inventory, openAlarmed } from './driver.js';
import { allFields, collectionNames, headerOf, recordOf, type Json, type Leaf } from './fields.js';
import { corpus, ownPayloads } from './hostile-data.js';
import { note } from './table.js';

/**
 * Text that must never be shown: what is for machines, and consents, which are the publisher's business. Every other text
 * of the format may be. A new field is shown or stands here: say which.
 */
const neverShown = [/\.x$/, /\.consent$/, /^header\.\$schema$/, /\.identifiers\.rpps$/];

/** Of consents: a day that nothing else has. */
const SECRET_DATE = '1901-02-03';

let browser: Browser;
let home: Origin;
let html = '';
const bodies = new Map<string, string>();

before(async () => {
  browser = await startBrowser();
  const files = folder('dist', '/t/');
  home = await startOrigin((path, response, request) => {
    const body = bodies.get(path);
    if (body !== undefined) return send(response, path, body);
    if (path === '/page') return send(response, 'page.html', html);
    return files(path, response, request);
  });
});

after(async () => {
  await browser.close();
  home.close();
});

function setPage(dataset: unknown, attributes = '', tags: readonly string[] = TAGS): void {
  bodies.set('/data.json', typeof dataset === 'string' ? dataset : JSON.stringify(dataset));
  html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>T</title><link rel="icon" href="data:,">
<script type="module" src="/t/territory-elements.js"></script></head><body>${tags
    .map((tag) => `<${tag} src="/data.json" ${attributes}></${tag}>`)
    .join('')}</body></html>`;
}

/** A dataset in which every text field holds a word of its own. */
function marked(): { dataset: Record<string, Json>; wordOf: Map<string, string> } {
  const wordOf = new Map<string, string>();
  const leaf: Leaf = ({ path, kind }, example) => {
    if (kind === 'structure' && path.endsWith('.x')) {
      wordOf.set(path, `mot${String(wordOf.size)}x`);
      return { secret: wordOf.get(path) ?? '' };
    }
    if (path.endsWith('.consent')) {
      wordOf.set(path, SECRET_DATE);
      return SECRET_DATE;
    }
    if (kind !== 'text' || /\.(id|territories\[\]|partOf\[\]|referents\[\]|level)$/.test(path))
      return example;
    const word = wordOf.get(path) ?? `mot${String(wordOf.size)}x`;
    wordOf.set(path, word);
    const isAddress = typeof example === 'string' && /^https?:/.test(example);
    return isAddress ? `${example}${word}` : word;
  };
  const dataset: Record<string, Json> = {
    ...headerOf(leaf),
    include: [],
    sources: [],
    secretOfNobody: 'motinconnu',
  };
  for (const name of collectionNames) {
    const record = recordOf(name, leaf);
    dataset[name] = [
      {
        ...record,
        id: name,
        validUntil: null,
        unknownField: 'motinconnu',
        ...('territories' in record ? { territories: ['territories'] } : {}),
      },
    ];
  }
  const [event] = dataset.events as Record<string, Json>[];
  const times = { sessions: null, month: null, recurrence: null };
  dataset.events = [
    { ...event, ...times, id: 'coming', start: '2099-01-01T09:00', end: '2099-01-01T10:00' },
    { ...event, ...times, id: 'over', start: '2025-01-01T09:00', end: '2025-01-01T10:00' },
  ];
  return { dataset, wordOf };
}

describe('privacy', () => {
  it('S11: shows no field that is not for showing, anywhere', async () => {
    const { dataset, wordOf } = marked();
    setPage(dataset, 'sync-url json-ld');
    const { page, alarm } = await openAlarmed(browser);
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    await page.goto(`${home.url}/page`);
    await drive(page, ['territories']);
    const { text } = await inventory(page);
    const places = [text, page.url(), ...logged, ...[...alarm.requests]].join('\n');
    const isShown = (word: string) =>
      places.includes(word) || (word === SECRET_DATE && places.includes('février 1901'));
    const secret = [...wordOf].filter(([path]) => neverShown.some((each) => each.test(path)));
    const leaks = secret.filter(([, word]) => isShown(word)).map(([path]) => path);
    if (isShown('motinconnu')) leaks.push('a field that the format does not know');
    const open = [...wordOf].filter(([path]) => !neverShown.some((each) => each.test(path)));
    const shown = open.filter(([, word]) => isShown(word)).length;
    await page.browserContext().close();
    note({
      id: 'S11',
      test: `fields never shown (${String(shown)} of ${String(open.length)} others were)`,
      cases: secret.length + 1,
      failures: leaks.length,
      control: shown,
    });
    assert.deepEqual(leaks, []);
    assert.ok(shown > open.length / 2, `${String(shown)} of ${String(open.length)}`);
    for (const pattern of neverShown)
      assert.ok(
        secret.some(([path]) => pattern.test(path)),
        String(pattern),
      );
    assert.ok(allFields().length > 300);
  });

  it('leaves nothing in the browser: no cookie, no storage, no name in the page, nothing in the console', async () => {
    setPage(await demoDataset('languedoc-roussillon.json'));
    const { page } = await openAlarmed(browser);
    const logged: string[] = [];
    page.on('console', (message) => {
      // The browser's own words: on a click that nobody made, a calendar that is not served here, its GPU.
      if (!/user gesture|Failed to load|GL Driver Message/.test(message.text()))
        logged.push(message.text());
    });
    await page.goto(`${home.url}/t/embed.css`);
    const before_ = new Set(await page.evaluate(() => Object.getOwnPropertyNames(globalThis)));
    logged.length = 0;
    await page.goto(`${home.url}/page`);
    await drive(page, ['48', '34']);
    const after_ = await page.evaluate(async () => ({
      names: Object.getOwnPropertyNames(globalThis),
      cookie: document.cookie,
      stored:
        localStorage.length +
        sessionStorage.length +
        (await caches.keys()).length +
        (await indexedDB.databases()).length,
    }));
    const added = after_.names.filter(
      (name) =>
        !before_.has(name) && !documentedGlobals.includes(name) && !name.includes('ariaQuery'),
    );
    const cookies = await page.browserContext().cookies();
    const wrong = [
      ...added,
      ...logged,
      ...(after_.cookie ? [after_.cookie] : []),
      ...cookies.map(({ name }) => name),
    ];
    if (after_.stored) wrong.push(`${String(after_.stored)} things stored`);
    await page.browserContext().close();
    note({
      id: 'F12',
      test: 'cookies, storage, globals, console after a long visit',
      cases: 4,
      failures: wrong.length,
    });
    assert.deepEqual(wrong, []);
  });

  it('reveal-contact: no mail address is in the page before it is asked for', async () => {
    const dataset = JSON.parse(await demoDataset('languedoc-roussillon.json')) as {
      referents: { contact?: { email?: string } }[];
    };
    const addresses = [
      ...new Set(JSON.stringify(dataset).match(/[\w.+-]+@[\w-]+\.[\w.]+\w/g) ?? []),
    ];
    const inPage = async (attributes: string) => {
      setPage(dataset, attributes);
      const { page } = await openAlarmed(browser);
      await page.goto(`${home.url}/page`);
      await ready(page);
      await page.evaluate(() =>
        (document.querySelector('territory-map') as unknown as { select(id: string): void }).select(
          '48',
        ),
      );
      await page.waitForFunction(() =>
        document.querySelector('referent-card')?.shadowRoot?.querySelector('.actions'),
      );
      const { text, links } = await inventory(page);
      return {
        page,
        found: addresses.filter(
          (each) => text.includes(each) || links.some(({ href }) => href.includes(each)),
        ),
      };
    };
    const usual = await inPage('');
    const kept = await inPage('reveal-contact');
    // The visitor asks: the address comes, with the focus.
    await kept.page.evaluate(() => {
      const card = document.querySelector('referent-card')?.shadowRoot;
      const write = [...(card?.querySelectorAll('button') ?? [])].find((each) =>
        each.textContent?.includes('Écrire'),
      );
      write?.focus();
      write?.click();
    });
    await kept.page.waitForFunction(() =>
      document
        .querySelector('referent-card')
        ?.shadowRoot?.activeElement?.matches('a[href^="mailto:"]'),
    );
    const shown = await kept.page.evaluate(
      () => document.querySelector('referent-card')?.shadowRoot?.activeElement?.textContent ?? '',
    );
    await Promise.all([usual, kept].map(({ page }) => page.browserContext().close()));
    note({
      id: 'S11',
      test: 'reveal-contact: mail addresses before they are asked for',
      cases: addresses.length,
      failures: kept.found.length,
      control: usual.found.length,
    });
    assert.deepEqual(kept.found, []);
    assert.ok(usual.found.length > 0);
    assert.match(shown, /@/);
  });
});

/** Globals that a page finds: none of ours, and the four that Lit keeps. The guide names them. */
const documentedGlobals = [
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'litPropertyMetadata',
];

describe('what leaves the page', () => {
  it('S6: nothing slips into a mail', () => {
    const addresses = [
      'a@b.fr?bcc=x@y.z',
      'a@b.fr&cc=x@y.z',
      'a@b.fr%0d%0aBcc:x@y.z',
      'a@b.fr,x@y.z',
      'a@b.fr\r\nBcc: x@y.z',
      '"a"@b.fr',
      'a%40b@c.fr',
    ];
    const texts = ['&bcc=x@y.z', '\r\nBcc: x@y.z', '%0d%0aBcc:x', '#', '?'];
    const wrong: string[] = [];
    for (const address of addresses) {
      for (const subject of texts) {
        const url = mailUrl(address, subject, subject);
        if (url === undefined) continue;
        const { pathname, searchParams, hash } = new URL(url);
        const keys = [...searchParams.keys()].join();
        const isOne = decodeURIComponent(pathname) === address && !/[?&,\r\n]/.test(pathname);
        if (keys !== 'subject,body' || searchParams.get('subject') !== subject || hash || !isOne)
          wrong.push(url);
      }
    }
    note({
      id: 'S6',
      test: 'headers in mail links',
      cases: addresses.length * texts.length,
      failures: wrong.length,
    });
    assert.deepEqual(wrong, []);
  });

  it('S7: nothing slips into a calendar or a contact file', async () => {
    const texts = [
      ...ownPayloads,
      ...((await corpus<string[]>('xss-payloads.sample.json')) ?? []),
      'Fin\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x',
      'a;b,c\\n\\d',
      `${'x'.repeat(60)}😀😀😀`,
      'EMAIL:x@y.z\nTEL:1',
    ];
    const wrong: string[] = [];
    for (const text of texts) {
      const url = 'https://data.example.org/d.json';
      const { wire, findings } = await readDataset(
        {
          events: [
            {
              id: `e${text}`,
              title: text || 'x',
              start: '2099-01-01T09:00',
              description: text,
              location: { name: text, city: text },
              organizers: [{ name: text || 'x' }],
              url: text,
              themes: [text],
            },
          ],
          referents: [
            {
              id: 'r',
              name: text || 'x',
              role: text,
              organisation: text,
              topics: [text],
              contact: { phone: text, website: text, other: [text] },
            },
          ],
        },
        { file: url },
      );
      const dataset = mergeFiles([{ url, wire, findings, isComplete: true }], []);
      const events = dataset.events.flatMap((entry) => {
        const schedule = scheduleOf(entry);
        return schedule ? [{ entry, schedule }] : [];
      });
      const calendar = writeCalendar(events, { dataset, messages: fr }) ?? '';
      const parsed = new ICAL.Component(ICAL.parse(calendar) as unknown as unknown[]);
      if (parsed.getAllSubcomponents('vevent').length !== 1) wrong.push(`calendar: ${text}`);
      if (calendar.split('\r\n').some((line) => new TextEncoder().encode(line).length > 75))
        wrong.push(`long line: ${text}`);
      const [referent] = dataset.referents;
      const card = referent ? vCard(referent, [text]) : '';
      const names = card.split('\r\n').filter((line) => line && !line.startsWith(' '));
      const isPlain = names.every((line) =>
        /^(BEGIN|END|VERSION|FN|N|ORG|TITLE|ROLE|EMAIL|TEL|URL|NOTE|KIND|LANG|REV|UID|PRODID|SOURCE|CATEGORIES|ADR)\b/.test(
          line,
        ),
      );
      if (!isPlain || card.split('BEGIN:VCARD').length !== 2 || /[^\r]\n/.test(card))
        wrong.push(`contact: ${text}`);
    }
    note({
      id: 'S7',
      test: 'lines in calendar and contact files',
      cases: texts.length * 2,
      failures: wrong.length,
    });
    assert.deepEqual(wrong.slice(0, 5), []);
  });

  it('S8: nothing ends the script that describes events', async () => {
    const texts = [
      ...ownPayloads,
      ...((await corpus<string[]>('xss-payloads.sample.json')) ?? []),
      '</script>',
      '<!--<script>',
      '\u2028\u2029',
    ];
    const wrong = texts.filter((text) => {
      const json = trustedJson({ text });
      return (
        json.includes('<') ||
        /[\u2028\u2029]/.test(json) ||
        (JSON.parse(json) as { text: string }).text !== text
      );
    });
    note({
      id: 'S8',
      test: 'structured data',
      cases: texts.length,
      failures: wrong.length,
      control: texts.filter((text) => JSON.stringify({ text }).includes('<')).length,
    });
    assert.deepEqual(wrong, []);
  });
});

describe('what we build on', () => {
  it('S9: the map engine is one that is not known to be vulnerable, in the built file', async () => {
    const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const [major = 0, minor = 0, patch = 0] = (dependencies['maplibre-gl'] ?? '')
      .split('.')
      .map(Number);
    const isFixed = major > 6 || (major === 6 && (minor > 4 || (minor === 4 && patch >= 1)));
    const { version } = JSON.parse(
      await readFile('node_modules/maplibre-gl/package.json', 'utf8'),
    ) as { version: string };
    const isInstalled = version === dependencies['maplibre-gl'];
    const { 'maplibre-gl': built } = await builtWith();
    note({
      id: 'S9',
      test: `maplibre-gl ${version}, 6.4.1 or later`,
      cases: 3,
      failures: Number(!isFixed) + Number(!isInstalled) + Number(built !== version),
    });
    assert.ok(isFixed && isInstalled);
    assert.equal(built, version);
  });

  it('S9: no known hole in what ships', (context) => {
    const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
    const { metadata } = JSON.parse(stdout || '{}') as {
      metadata?: { vulnerabilities: Record<'high' | 'critical', number> };
    };
    if (!metadata) {
      console.warn('SKIPPED: the registry answers no audit');
      context.skip('the registry answers no audit');
      return;
    }
    const { high, critical } = metadata.vulnerabilities;
    note({ id: 'S9', test: 'npm audit of what ships', cases: 1, failures: high + critical });
    assert.equal(high + critical, 0);
  });

  /** Versions in the notices that the build writes of what it has put into the files. */
  async function builtWith(): Promise<Record<string, string>> {
    const notices = await readFile('dist/licenses.md', 'utf8');
    return Object.fromEntries(
      [...notices.matchAll(/^#+ ([@\w./-]+) - (\d+\.\d+\.\d+)/gm)].map(
        ([, name = '', version = '']) => [name, version],
      ),
    );
  }

  it('S10: the lint refuses every sink', async () => {
    const sinks = [
      'element.innerHTML = text;',
      'element.outerHTML = text;',
      'element.insertAdjacentHTML("beforeend", text);',
      'document.write(text);',
      'eval(text);',
      'new Function(text)();',
      'setTimeout("text()", 1);',
      'popup.setHTML(text);',
      'element.setHTMLUnsafe(text);',
      "import { unsafeHTML } from 'lit/directives/unsafe-html.js'; unsafeHTML(text);",
      "import { unsafeStatic } from 'lit/static-html.js'; unsafeStatic(text);",
      'html`<p style=${text}></p>`;',
      'console.log(text);',
    ];
    const eslint = new ESLint();
    const wrong: string[] = [];
    for (const sink of sinks) {
      const imports = sink.startsWith('import') ? '' : "import { html } from 'lit';\n";
      const code = `${imports}declare const text: string, element: Element & { setHTMLUnsafe(t: string): void }, popup: { setHTML(t: string): void };\n${sink}\nexport { html };`;
      const [result] = await eslint.lintText(code, { filePath: 'src/elements/sink.ts' });
      const hits =
        result?.messages.filter(
          ({ ruleId }) => ruleId && /unsanitized|restricted|eval|func|console|lit\//.test(ruleId),
        ) ?? [];
      if (hits.length === 0) wrong.push(sink);
    }
    note({
      id: 'S10',
      test: 'sinks that the lint must refuse',
      cases: sinks.length,
      failures: wrong.length,
      control: sinks.length - wrong.length,
    });
    assert.deepEqual(wrong, []);
  });
});
