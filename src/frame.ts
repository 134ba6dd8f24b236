/**
 * The script of `embed.html`, the page that stands in an iframe: shows the element and the data that its address names,
 * and tells the page around it how high it is. Works in a sandbox without an origin.
 *
 * The address: `embed.html?element=event-list&src=dataset.json&territory=48&lang=fr`, with the attributes of the element.
 * Data come from the page's own origin or from what its publisher has listed (`<meta name="territory-sources">`), or
 * anyone could show anything under the publisher's name.
 */
import { frameLanguage } from './i18n/frame-messages.js';
import { inTime } from './page/in-time.js';
import { TAGS, type Tag } from './page/tags.js';

const metaContent = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

/** How long, and how often, a height is looked for that nobody announces, and after how many looks it is guessed. */
const LOOK_MS = 15_000;
const LOOK_EVERY_MS = 200;
const GUESS_AFTER_LOOKS = 5;

const isFramed = window.parent !== window;
const settled = new URLSearchParams(metaContent('territory-embed'));
const asked = new URLSearchParams(location.search);
/** What the page has settled comes before what the address asks for. */
const parameter = (name: string): string | null => settled.get(name) ?? asked.get(name);

const main = document.querySelector('main') ?? document.body;
const { code, messages } = frameLanguage(parameter('lang') ?? '');
document.documentElement.lang = code;
applyLook();

const status = document.createElement('p');
status.className = 'say';
status.setAttribute('role', 'status');
main.append(status);
/** The secret of WordPress's own "ready". */
let givenSecret: string | undefined;

if (isFramed) tellHeight();
if (self.origin === 'null') watchDownloads();

const tag = TAGS.find((each) => each === parameter('element'));
if (tag) void show(tag);
else say(messages.unknownElement);

async function show(element: Tag): Promise<void> {
  const refused = ['src', 'snapshot', 'basemap'].flatMap((name) => refusedIn(parameter(name)));
  if (refused.length) {
    say(messages.refusedSource(refused.join(' ')));
    return;
  }
  document.title = messages.title[element];
  watchRedirects();
  const { observedAttributes } = await defined(element);
  const shown = document.createElement(element);
  if (parameter('heading-level') === null) shown.setAttribute('heading-level', '1');
  for (const name of observedAttributes) {
    const value = parameter(name);
    if (value !== null) shown.setAttribute(name, value);
  }
  shown.addEventListener('dataset-load', (event) => {
    const [origin] = (event as unknown as { dataset: { origins: { title?: string }[] } }).dataset
      .origins;
    if (origin?.title) document.title = `${messages.title[element]} · ${origin.title}`;
  });
  main.prepend(shown);
  if (!isFramed) return;
  shown.after(pageLink());
  reserve(shown);
}

/** The element's class. What comes late is taken all the same; until then the visitor is told. */
async function defined(element: Tag): Promise<{ observedAttributes: string[] }> {
  const definition = customElements.whenDefined(element);
  const failed = new Promise<never>((_, reject) =>
    document
      .querySelector('script[src$="territory-elements.js"]')
      ?.addEventListener('error', reject),
  );
  try {
    await inTime(Promise.race([definition, failed]));
  } catch {
    say(messages.noScript);
    await definition;
    say('');
  }
  return definition as unknown as Promise<{ observedAttributes: string[] }>;
}

/** A redirect must not lead out of what is allowed: a policy checks no path after one. */
function watchRedirects(): void {
  const ask = window.fetch;
  window.fetch = async (...values) => {
    const response = await ask(...values);
    if (response.redirected && refusedIn(response.url).length) {
      throw new TypeError(`Redirected to ${response.url}, which is not allowed here`);
    }
    return response;
  };
}

/** A sandbox that forbids downloads tells nobody. The engine's worker is no file for the visitor. */
function watchDownloads(): void {
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    if (file instanceof Blob && file.type !== 'text/javascript') say(messages.download);
    return create(file);
  };
}

/** Addresses of a list that are neither of this site nor allowed. A word like `ign-plan` is no address. */
function refusedIn(list: string | null): string[] {
  const sources = metaContent('territory-sources').split(/\s+/).filter(Boolean);
  return (list ?? '').split(/\s+/).filter((text) => {
    if (text === '' || /^[a-z-]+$/.test(text)) return false;
    if (!URL.canParse(text, location.href)) return true;
    const { href, origin, protocol, pathname } = new URL(text, location.href);
    const isWeb = protocol === 'https:' || protocol === 'http:';
    // Hosts there are that read `%2f` as a step of the path.
    const isPlain = !/%(25)*(2e|2f|5c)/i.test(pathname);
    return !(
      isWeb &&
      isPlain &&
      (origin === location.origin ||
        sources.some((each) => (each.endsWith('/') ? href.startsWith(each) : each === href)))
    );
  });
}

/** What an element takes from the page around it, and an iframe cannot: colour and scheme. */
function applyLook(): void {
  const accent = parameter('accent') ?? '';
  const { style } = document.documentElement;
  if (CSS.supports('color', accent)) style.setProperty('--territory-accent', accent);
  const scheme = parameter('color-scheme') ?? '';
  if (/^(light|dark|light dark)$/.test(scheme)) style.colorScheme = scheme;
}

function say(text: string): void {
  status.textContent = text;
}

/** The page's own address: without what the site around it added, and not as a frame. */
function pageLink(): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'page-link';
  const link = document.createElement('a');
  link.href = location.href.split('#')[0] ?? '';
  link.rel = 'noopener';
  link.textContent = messages.openPage;
  paragraph.append(link);
  return paragraph;
}

/** The height that the page around reserved: the element keeps within it until the visitor acts. */
function reserve(element: HTMLElement): void {
  const apply = () => {
    // A frame in a tab that is not shown has no height yet.
    if (innerHeight === 0) return;
    removeEventListener('resize', apply);
    const rest = main.getBoundingClientRect().height - element.getBoundingClientRect().height;
    element.style.minBlockSize = `${String(Math.max(0, Math.floor(innerHeight - rest)))}px`;
  };
  addEventListener('resize', apply);
  apply();
}

/** Tells the height whenever it changes, and when the page around asks; WordPress wants its secret back. */
function tellHeight(): void {
  let told = 0;
  let looks = 0;
  const tell = (isAsked: boolean) => {
    // Where nothing is laid out after a second, the frame's own height makes the page around show it: then it is.
    const value =
      Math.ceil(main.getBoundingClientRect().height) ||
      (looks >= GUESS_AFTER_LOOKS ? innerHeight : 0);
    if (value === 0 || (value === told && !isAsked)) return;
    told = value;
    // A height is no secret, and who asks is not known.
    window.parent.postMessage({ message: 'height', value, secret: secretNow() }, '*');
  };
  new ResizeObserver(() => tell(true)).observe(main);
  // WordPress hides a frame until it knows its height, and Chromium lays out no hidden frame of another site: nothing
  // tells of a change there, only looking finds it, and sometimes not even that.
  // Every second it is told once more: the page around may begin to listen late.
  const looking = setInterval(() => tell(++looks % 5 === 0), LOOK_EVERY_MS);
  setTimeout(() => clearInterval(looking), LOOK_MS);
  addEventListener('load', () => tell(true));
  addEventListener('hashchange', () => tell(true));
  addEventListener('message', ({ source, data }: MessageEvent) => {
    const { message, secret } = (data ?? {}) as { message?: unknown; secret?: unknown };
    if (source === window.parent && message === 'ready' && /^\w+$/.test(String(secret ?? '')))
      givenSecret = String(secret);
    if (source === window.parent && (message === 'height?' || message === 'ready')) tell(true);
  });
  document.addEventListener('click', (event) => onLink(event, secretNow()));
}

/** What WordPress writes into the frame's address, which may be after the frame has come, or be lost on its way. */
function secretNow(): string | undefined {
  return /[#&?]secret=(\w+)/.exec(location.hash)?.[1] ?? givenSecret;
}

/**
 * WordPress follows links to the frame's own site. Of the others a frame without an origin does not learn whether its
 * sandbox lets them open: their address is told.
 */
function onLink(event: MouseEvent, secret: string | undefined): void {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (!link || !/^(https?|mailto|tel|webcal):/.test(link.protocol)) return;
  if (secret && link.closest('.page-link')) {
    event.preventDefault();
    window.parent.postMessage({ message: 'link', value: link.href, secret }, '*');
  } else if (self.origin === 'null') say(messages.addressOf(link.href));
}
