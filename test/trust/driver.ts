/** Opens a page with all elements, does everything that a visitor can do, and says what is in it. */
import type { Browser, Page } from 'puppeteer-core';
import { TAGS } from '../../src/page/tags.js';
import { ready } from '../e2e/support.js';

export interface Inventory {
  /** `localName` and `localName@attribute` of everything inside the elements. */
  parts: string[];
  /** Links: scheme, and what a visitor's click tells the other side. */
  links: { href: string; protocol: string; rel: string; referrer: string }[];
  /** Images and other things that are loaded. */
  loaded: string[];
  /** All text inside the elements, and all values of attributes. */
  text: string;
  /** Elements that have neither data nor a message. */
  blank: string[];
}

/** What must stay at zero. */
export interface Alarm {
  fired: string[];
  errors: string[];
  requests: Set<string>;
}

/** A page that notes what hostile text might do: dialogs, uncaught errors, requests to hosts. */
export async function openAlarmed(browser: Browser): Promise<{ page: Page; alarm: Alarm }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const alarm: Alarm = { fired: [], errors: [], requests: new Set() };
  await page.setViewport({ width: 1000, height: 900 });
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  await page.exposeFunction('__fire', (what: string) => alarm.fired.push(what));
  await page.evaluateOnNewDocument(() => {
    const target = globalThis as unknown as Record<string, unknown>;
    const fire = target.__fire as (what: string) => void;
    for (const name of ['alert', 'confirm', 'prompt']) {
      target[name] = (...values: unknown[]) => fire(`${name}(${String(values[0])})`);
    }
    target.print = () => undefined;
    target.open = () => null;
  });
  // What the runner makes of a function asks for it.
  await page.evaluateOnNewDocument('globalThis.__name = (each) => each');
  await page.evaluateOnNewDocument(installLook, [...TAGS]);
  page.on('dialog', (dialog) => {
    alarm.fired.push(dialog.type());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarm.errors.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http')) alarm.requests.add(url.origin);
  });
  return { page, alarm };
}

/**
 * Chooses each territory, then presses every button that appears, round after round, looking on the way.
 * @param mostPresses in one element and round
 */
export async function drive(
  page: Page,
  territories: readonly string[],
  mostPresses = 40,
): Promise<void> {
  await ready(page);
  await page.evaluate(
    async (tags, ids, mostPresses) => {
      type Element_ = HTMLElement & { select(id: string): void; updateComplete: Promise<unknown> };
      const elements = [...document.querySelectorAll<Element_>(tags.join())];
      const { __look: look } = globalThis as unknown as Looking;
      const turn = () => new Promise((resolve) => setTimeout(resolve));
      // Links of the page's own schemes lead away from the test; others are followed, to see what they do.
      addEventListener(
        'click',
        (event) => {
          const [link] = event.composedPath();
          const anchor = link instanceof Element ? link.closest('a') : null;
          if (anchor && /^(https?|mailto|tel|blob|webcal):/.test(anchor.protocol))
            event.preventDefault();
        },
        true,
      );
      for (const id of ids) {
        elements[0]?.select(id);
        await Promise.all(elements.map((each) => each.updateComplete));
        await turn();
        look();
      }
      const pressed = new WeakSet<Element>();
      let presses = 0;
      for (let round = 0; round < 4; round++) {
        const scopes: ParentNode[] = [...elements.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
        for (const scope of scopes) {
          let inScope = 0;
          for (const each of scope.querySelectorAll<HTMLElement>('*')) {
            if (each.shadowRoot) scopes.push(each.shadowRoot);
            // Those of every element get their turn.
            if (!each.isConnected || pressed.has(each) || inScope >= mostPresses) continue;
            const isPressed = each.matches(
              'button:not([disabled]), summary, a[href], [role=button], label',
            );
            if (!isPressed) continue;
            inScope++;
            // "Suivant" leads on as long as it is pressed.
            if (each.textContent?.trim() !== 'Suivant') pressed.add(each);
            for (const type of ['pointerover', 'mouseover', 'focus', 'focusin', 'pointerdown']) {
              each.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
            }
            const click = new MouseEvent('click', {
              bubbles: true,
              composed: true,
              cancelable: true,
            });
            if (each instanceof HTMLElement) each.click();
            else (each as Element).dispatchEvent(click);
            if (presses++ % 15 === 0) {
              await turn();
              look();
            }
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 60));
        look();
      }
    },
    [...TAGS],
    [...territories],
    mostPresses,
  );
}

/** What has been inside the elements since the page was opened, and is now. */
export async function inventory(page: Page): Promise<Inventory> {
  return page.evaluate(() => {
    const { __look: look } = globalThis as unknown as Looking;
    const { parts, links, loaded, texts, blank } = look();
    return {
      parts: [...parts].sort(),
      links: [...links.values()],
      loaded: [...loaded],
      text: [...texts].join('\n'),
      blank,
    };
  });
}

interface Seen {
  parts: Set<string>;
  links: Map<string, Inventory['links'][number]>;
  loaded: Set<string>;
  texts: Set<string>;
  blank: string[];
}

interface Looking {
  __look: () => Seen;
}

/** In the page: notes what is there, besides what was there before. */
function installLook(tags: readonly string[]): void {
  const seen: Seen = {
    parts: new Set(),
    links: new Map(),
    loaded: new Set(),
    texts: new Set(),
    blank: [],
  };
  const look = (): Seen => {
    const scopes: (ShadowRoot | Document)[] = [];
    seen.blank = [];
    for (const host of document.querySelectorAll(tags.join())) {
      if (host.shadowRoot) scopes.push(host.shadowRoot);
      for (const script of host.querySelectorAll('script')) {
        seen.texts.add(script.textContent ?? '');
      }
    }
    for (const scope of scopes) {
      if (scope instanceof ShadowRoot) {
        const isShown = scope.querySelector('.source, .state') && !scope.querySelector('.loading');
        if (!isShown) seen.blank.push(scope.host.localName);
      }
      seen.texts.add((scope instanceof ShadowRoot ? scope : scope.body).textContent ?? '');
      for (const element of scope.querySelectorAll('*')) {
        if (element.shadowRoot) scopes.push(element.shadowRoot);
        // What is printed is made in a frame of its own.
        const paper = element instanceof HTMLIFrameElement && element.contentDocument;
        if (paper) scopes.push(paper);
        seen.parts.add(element.localName);
        for (const { name, value } of element.attributes) {
          seen.parts.add(`${element.localName}@${name}`);
          seen.texts.add(value);
        }
        if (element instanceof HTMLAnchorElement) {
          const href = element.getAttribute('href') ?? '';
          const { protocol, rel, referrerPolicy: referrer } = element;
          seen.links.set(`${href} ${rel} ${referrer}`, { href, protocol, rel, referrer });
        }
        const source = element.getAttribute('src');
        if (source !== null) seen.loaded.add(new URL(source, location.href).href);
      }
    }
    return seen;
  };
  Object.assign(globalThis, { __look: look });
}
