// What an intern does, with mouse and keyboard: the same steps for the test and for the measurement.
import type { ElementHandle, Page } from 'puppeteer-core';
import { ready } from './support.js';

export const JOURNEY_PAGE = (script: string, data: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" /><title>Mon territoire</title>
  <script type="module" src="${script}"></script></head>
  <body><h1>Mon territoire</h1>
  <territory-explorer sync-url src="${data}"></territory-explorer></body></html>`;

/** The control with this text in any of the elements, on screen. */
async function control(page: Page, selector: string, text: string): Promise<ElementHandle> {
  const handle = await page.waitForFunction(
    (css, wanted) => {
      const scopes: ParentNode[] = [document];
      for (const scope of scopes) {
        for (const each of scope.querySelectorAll('*')) {
          if (each.shadowRoot) scopes.push(each.shadowRoot);
          const isIt = each.matches(css) && each.textContent?.includes(wanted);
          if (isIt && each.getClientRects().length > 0) return each;
        }
      }
      return null;
    },
    {},
    selector,
    text,
  );
  return handle as unknown as ElementHandle;
}

async function press(page: Page, selector: string, text: string): Promise<void> {
  await (await control(page, selector, text)).click();
}

export interface Journey {
  /** Addresses of mails that would have been written. */
  mails: string[];
  /** Names of files that were saved. */
  files: string[];
  /** What stands in the clipboard in the end. */
  link: string;
}

/** Arrives, searches, reads, compares, finds an opening, writes, takes an event along, copies the link. */
export async function journey(page: Page, url: string): Promise<Journey> {
  await page.evaluateOnNewDocument(() => {
    const seen = { mails: [] as string[], files: [] as string[] };
    Object.assign(globalThis, { seen });
    document.addEventListener('click', (event) => {
      const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
      if (!link?.href.startsWith('mailto:')) return;
      seen.mails.push(link.href);
      event.preventDefault();
    });
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      if (this.download) seen.files.push(this.download);
      else click.call(this);
    };
  });
  const { origin } = new URL(url);
  await page
    .browserContext()
    .overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
  await page.goto(url);
  await ready(page);

  // Searches a place: the territory that answers is chosen.
  const search = await control(page, 'label', 'Trouver mon ou ma référent');
  await search.click();
  await page.keyboard.type('Mende', { delay: 30 });
  await control(page, '.option', 'Mende');
  await page.keyboard.press('Enter');
  await control(page, '.territory', 'Couvre la Lozère, où se trouve Mende.');
  // On a phone the sheet shows the half of it until it is drawn up.
  const grab = await page.evaluateHandle(() => {
    const explorer = document.querySelector('territory-explorer')?.shadowRoot;
    const found = explorer?.querySelector('territory-map')?.shadowRoot?.querySelector('.grab');
    return found?.checkVisibility() ? found : null;
  });
  await (grab.asElement() as ElementHandle | null)?.click();
  await control(page, '.section', '76');

  // Compares.
  await press(page, 'button', 'Comparer');
  await press(page, '.compared label', 'Hérault');
  await control(page, '.comparison', 'Hérault');

  // Finds an opening, and writes to the référent.
  const opening = await control(page, '.opening', 'association ou collaboration');
  const write = await opening.waitForSelector('a[href^="mailto:"]');
  await write?.click();

  // Takes the next event along.
  await press(page, '[role="tab"]', 'Agenda');
  await press(page, 'button', 'Ajouter à mon agenda');
  await press(page, 'button', 'Télécharger le fichier (.ics)');
  await control(page, '[role="status"]', 'Téléchargement lancé');

  await press(page, '[role="tab"]', 'L’essentiel');
  await press(page, 'button', 'Copier le lien');
  await control(page, '[role="status"]', 'Lien copié');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seen: Omit<Journey, 'link'> }).seen,
  );
  return { ...seen, link };
}
