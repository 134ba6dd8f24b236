// What a visitor has to do for nine everyday tasks, on a phone and on a desktop: taps, keys, and screens of scrolling to
// what is to be pressed and to the answer. Usage: npm run bench:tasks
import type { KeyInput, Page } from 'puppeteer-core';
import { build } from 'vite';
import { folder, ready, startOrigin } from '../../test/e2e/support.js';
import { newBenchPage, startBenchBrowser } from './harness.js';

/** What is pressed: an element by its selector, anywhere in shadow roots, and by a part of its text or name. */
interface Press {
  press: string;
  text?: string;
  /** A key in place of a tap. */
  keys?: string;
  /** Where the panel is a sheet: it is pulled up, which is one gesture. */
  onPhone?: boolean;
}
interface Task {
  name: string;
  page: string;
  steps: readonly Press[];
  /** What must be in view at the end. */
  answer: Press;
}

const PULL: Press = { press: '.grab', onPhone: true };
const BUTTON = 'button, a, summary, [role=option], select, input';
const TASKS: readonly Task[] = [
  {
    name: 'a  a référent of Florac, to write to',
    page: 'index.html',
    steps: [
      { press: 'input[role=combobox]', keys: 'Florac' },
      { press: '[role=option]', text: 'Florac' },
    ],
    answer: { press: 'a.button', text: 'Écrire' },
  },
  {
    name: 'a’ the same, by the list',
    page: 'index.html',
    steps: [{ press: '.listed', text: 'Lozère' }],
    answer: { press: 'a.button', text: 'Écrire' },
  },
  {
    name: 'b  13015, who takes handicap',
    page: 'hosts/cpts.html',
    steps: [
      { press: 'input[role=combobox]', keys: '13015' },
      { press: '[role=option]', text: '15' },
      { press: 'territory-map button.bar-chip', text: 'Filtres' },
      { press: 'label', text: 'Handicap' },
      { press: BUTTON, text: 'Voir ' },
    ],
    answer: { press: '.results-list summary, [data-item]' },
  },
  {
    name: 'c  the next evening with élu·e·s, into the calendar',
    page: 'index.html',
    steps: [PULL, { press: '[role=tab]', text: 'Agenda' }, { press: 'button', text: 'Ajouter à' }],
    answer: { press: 'a, button', text: 'Google' },
  },
  {
    name: 'd  what the seminar of 29 April 2025 said',
    page: 'hosts/seminar.html',
    steps: [
      { press: 'a', text: '4. Le compte rendu' },
      { press: 'event-list button, summary', text: 'Passés' },
      { press: 'event-list summary', text: 'Détails' },
    ],
    answer: { press: 'blockquote' },
  },
  {
    name: 'e  Lozère beside Aude',
    page: 'index.html',
    steps: [
      { press: '.listed', text: 'Lozère' },
      PULL,
      { press: 'button', text: 'Comparer' },
      { press: 'label', text: 'Aude' },
    ],
    answer: { press: 'table' },
  },
  {
    name: 'f  the link to send',
    page: 'index.html',
    steps: [
      { press: 'button', text: 'Partager' },
      { press: 'button', text: 'Copier le lien' },
    ],
    answer: { press: '[role=status]', text: 'copi' },
  },
  {
    name: 'g  who looks for somebody in November 2027',
    page: 'index.html',
    steps: [
      PULL,
      { press: '[role=tab]', text: 'Projets' },
      { press: '.horizon select', keys: '2027-11' },
    ],
    answer: { press: '.section', text: 'Annonces' },
  },
  {
    name: 'h  a case, in a room',
    page: 'hosts/seminar.html',
    steps: [
      { press: 'a', text: '3. L’enquête' },
      { press: 'button', text: 'Commencer' },
      { press: 'button', text: 'salle' },
    ],
    answer: { press: 'progress, [role=progressbar], .progress' },
  },
  {
    name: 'i  Lozère on paper',
    page: 'index.html',
    steps: [{ press: '.listed', text: 'Lozère' }, PULL],
    answer: { press: 'button', text: 'Imprimer' },
  },
];

await build({ logLevel: 'error' });
const site = await startOrigin(folder('dist-demo'));
const browser = await startBenchBrowser();

for (const [device, width, height] of [
  ['phone', 390, 844],
  ['desktop', 1280, 900],
] as const) {
  console.log(`\n${device}, ${String(width)} × ${String(height)}`);
  console.log('task'.padEnd(56), 'taps', 'keys', 'screens');
  for (const task of TASKS) {
    const page = await newBenchPage(browser, width, height);
    await page.setViewport({ width, height, hasTouch: width < 500, isMobile: width < 500 });
    await page.goto(`${site.url}/${task.page}`);
    await ready(page);
    const steps = task.steps.filter(({ onPhone }) => !onPhone || device === 'phone');
    const line = await run(page, { ...task, steps }).catch(
      (error: unknown) => `not done: ${String(error)}`,
    );
    console.log(task.name.padEnd(56), line);
    await page.close();
  }
}
await browser.close();
site.close();

async function run(page: Page, { steps, answer }: Task): Promise<string> {
  let taps = 0;
  let keys = 0;
  let screens = 0;
  for (const step of steps) {
    screens += await reach(page, step);
    taps += 1;
    await press(page, step);
    // A gesture goes as far as it likes; the button goes by steps.
    if (step.onPhone && (await isSheetBelowFull(page))) await press(page, step);
    if (step.keys !== undefined && !/^\d{4}-\d\d$/.test(step.keys)) {
      for (const key of step.keys) await page.keyboard.press(key as KeyInput);
      keys += step.keys.length;
    }
    await new Promise((resolve) => setTimeout(resolve, 1200));
  }
  screens += await reach(page, answer);
  return [taps, keys, screens.toFixed(2)].map((each) => String(each).padStart(4)).join('  ');
}

/** Scrolls to what is to be pressed, no further than it takes. @returns screens of scrolling */
async function reach(page: Page, target: Press): Promise<number> {
  await page.waitForFunction(find, { timeout: 20_000 }, target.press, target.text);
  const handle = await page.evaluateHandle(find, target.press, target.text);
  return page.evaluate((element) => {
    const { top, bottom } = (element as Element).getBoundingClientRect();
    const low = Math.max(0, Math.min(bottom - innerHeight, top));
    const by = top < 0 ? top : low;
    scrollBy({ top: by, behavior: 'instant' });
    return Math.abs(by) / innerHeight;
  }, handle);
}

async function isSheetBelowFull(page: Page): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  const grab = await page.evaluateHandle(find, '.grab', undefined);
  return page.evaluate(
    (element) =>
      (element as Element | undefined)?.getAttribute('aria-label') !== 'Réduire la fiche',
    grab,
  );
}

async function press(page: Page, { press: selector, text, keys }: Press): Promise<void> {
  const handle = await page.evaluateHandle(find, selector, text);
  if (keys && /^\d{4}-\d\d$/.test(keys)) {
    await page.evaluate(
      (element, value) => {
        (element as HTMLSelectElement).value = value;
        (element as Element).dispatchEvent(new Event('change'));
      },
      handle,
      keys,
    );
    return;
  }
  const element = handle.asElement();
  if (!element) throw new Error(`Nothing to press: ${selector} ${text ?? ''}`);
  await (element as unknown as { click(): Promise<void> }).click();
}

/** The nearest that is visible, through shadow roots; runs in the page. */
function find(selector: string, text: string | undefined): Element | undefined {
  const found: Element[] = [];
  const scopes: ParentNode[] = [document];
  for (const scope of scopes) {
    for (const each of scope.querySelectorAll('*'))
      if (each.shadowRoot) scopes.push(each.shadowRoot);
    found.push(...scope.querySelectorAll(selector.replace(/(?:event-list|territory-map) /g, '')));
  }
  const wanted = found.filter((each) => {
    const host = (each.getRootNode() as ShadowRoot).host as Element | undefined;
    const [, tag] = /^(event-list|territory-map) /.exec(selector) ?? [];
    const isThere = tag === undefined || host?.localName === tag;
    const { width, height } = each.getBoundingClientRect();
    const name = `${each.textContent ?? ''} ${each.getAttribute('aria-label') ?? ''}`;
    const isNamed = text === undefined || name.includes(text);
    return isThere && isNamed && width * height > 0 && each.checkVisibility();
  });
  const far = (each: Element) => {
    const { top, bottom } = each.getBoundingClientRect();
    return Math.max(0, -top, bottom - innerHeight);
  };
  return wanted.sort((a, b) => far(a) - far(b))[0];
}
