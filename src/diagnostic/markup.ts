/** What is wrong with the tags of a page: of the page itself, or of one whose HTML was pasted. */
import { TAGS } from '../page/tags.js';
import { problem, type Problem } from './problem.js';

/** Values that an attribute takes, besides addresses. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  view: ['list', 'compact', 'month', 'next'],
  basemap: ['ign-plan', 'openfreemap'],
};

/** Attributes that any tag may have. */
const COMMON =
  /^(?:id|class|style|lang|dir|hidden|slot|title|part|exportparts|role|data-.*|aria-.*|on.*)$/;

/** Other names that people give to `src`. */
const SRC = /^(?:data-)?(?:source|src|url|href|data|fichier|file|json)$/;

/** Also one whose name is nearly ours. */
const SCRIPT = /(?:^|\/)(?:territory-?elements?[\w.-]*|loader)\.js(?:[?#]|$)/;

export interface Markup {
  document: Document;
  /** Address of the page; the one of a pasted page may not be known. */
  url: string;
  /** As it was written, where that is known: a browser mends some faults. */
  text?: string;
  /** Attributes of the elements, by tag. */
  attributesOf: (tag: string) => readonly string[];
}

/** Addresses of scripts and of data that a page names, as it names them. */
export function addressesIn({ document, url }: Markup): { scripts: string[]; data: string[] } {
  const whole = (text: string | null) =>
    text && URL.canParse(text, url) ? [new URL(text, url).href] : [];
  const scripts = scriptsIn(document).flatMap((each) => whole(each.getAttribute('src')));
  const data = elementsIn(document).flatMap((each) =>
    (each.getAttribute('src') ?? '').split(/\s+/).flatMap(whole),
  );
  return { scripts: [...new Set(scripts)], data: [...new Set(data)] };
}

/** The territories that elements name, each with the addresses of its data. */
export function territoriesIn({ document, url }: Markup): { id: string; urls: string[] }[] {
  return elementsIn(document).flatMap((each) => {
    const id = each.getAttribute('territory');
    const urls = (each.getAttribute('src') ?? '')
      .split(/\s+/)
      .flatMap((src) => (src && URL.canParse(src, url) ? [new URL(src, url).href] : []));
    return id ? [{ id, urls }] : [];
  });
}

export function markupProblems(markup: Markup): Problem[] {
  return [
    ...missing(markup),
    ...scriptProblems(markup),
    ...tagProblems(markup),
    ...elementsIn(markup.document).flatMap((each) => attributeProblems(each, markup)),
    ...policyProblems(markup),
  ];
}

/** A pasted page without any element: taken out by an editor, or shown as text. */
function missing({ document, text }: Markup): Problem[] {
  const hasOther = [...document.querySelectorAll('*')].some(({ localName }) => /-/.test(localName));
  if (text === undefined || hasOther || document.querySelector(FORMS)) return [];
  const tag = TAGS.find((each) => text.includes(`&lt;${each}`));
  return [tag ? problem('escaped', tag) : problem('no-elements', '')];
}

/** Other forms of an element. */
const FORMS = TAGS.flatMap((tag) => [
  `[data-${tag}]`,
  `.${tag}`,
  `a[href*="#${tag}"]`,
  `iframe[src*="${tag}"]`,
]).join();

function scriptsIn(document: Document): HTMLScriptElement[] {
  return [...document.querySelectorAll<HTMLScriptElement>('script[src]')].filter((each) =>
    SCRIPT.test(each.getAttribute('src') ?? ''),
  );
}

function elementsIn(document: Document): Element[] {
  return [...document.querySelectorAll(TAGS.join())];
}

function scriptProblems({ document, url }: Markup): Problem[] {
  const scripts = scriptsIn(document);
  const isUsed = elementsIn(document).length > 0;
  const sources = scripts.map((each) => each.getAttribute('src') ?? '');
  const isFile = url.startsWith('file:');
  return [
    ...(scripts.length === 0 && isUsed ? [problem('no-script', '')] : []),
    ...(isFile ? [problem('file-page', url)] : []),
    ...scripts.flatMap((each, index): Problem[] => {
      const src = sources[index] ?? '';
      const isClassic = each.type !== 'module' && !/loader\.js/.test(src);
      return [
        ...(isClassic ? [problem('not-module', src)] : []),
        ...(/\.js\?/.test(src) ? [problem('script-query', src, src.replace(/\?.*$/, ''))] : []),
        ...insecure(src, url),
      ];
    }),
    ...(new Set(sources.filter((src) => !/loader\.js/.test(src))).size > 1
      ? [problem('two-scripts', sources.join(', '))]
      : []),
  ];
}

function insecure(address: string, url: string): Problem[] {
  return url.startsWith('https:') && address.startsWith('http:')
    ? [problem('mixed-content', address, address.replace('http:', 'https:'))]
    : [];
}

function tagProblems({ document, text }: Markup): Problem[] {
  const unknown = [...document.querySelectorAll('*')].filter(
    ({ localName }) => localName.includes('-') && !TAGS.some((tag) => tag === localName),
  );
  const closed = [...(text ?? '').matchAll(/<([a-z]+-[a-z]+)\b[^>]*\/>/gi)]
    .map(([, tag = '']) => tag.toLowerCase())
    .filter((tag) => TAGS.some((each) => each === tag));
  const swallowing = elementsIn(document)
    .filter((each) => each.querySelector(TAGS.join()))
    .map(({ localName }) => localName);
  return [
    ...[...new Set([...closed, ...(text === undefined ? swallowing : [])])].map((tag) =>
      problem('not-closed', tag),
    ),
    ...unknown.flatMap((each) => {
      const near = nearest(each.localName, TAGS);
      const isMeant = near !== undefined || /\.json\b/.test(each.getAttribute('src') ?? '');
      return isMeant ? [problem('unknown-tag', each.localName, near ?? TAGS.join(', '))] : [];
    }),
  ];
}

function attributeProblems(element: Element, { url, attributesOf }: Markup): Problem[] {
  const { localName: tag } = element;
  const known = attributesOf(tag);
  const names = element.getAttributeNames();
  const src = element.getAttribute('src') ?? '';
  const meant = names.find((name) => name !== 'src' && SRC.test(name));
  return [
    ...(src.trim() === '' ? [problem('no-src', tag, meant ?? '')] : []),
    ...(/[“”«»]/.test(src) || names.some((name) => /[“”«»]/.test(name))
      ? [problem('curly-quotes', tag, src)]
      : []),
    ...src.split(/\s+/).flatMap((each) => insecure(each, url)),
    ...names.flatMap((name): Problem[] => {
      if (known.includes(name) || COMMON.test(name) || name === meant) return [];
      if (/[“”«»]/.test(name)) return [];
      return [problem('unknown-attribute', `<${tag} ${name}>`, nearest(name, known) ?? '')];
    }),
    ...Object.entries(VALUES).flatMap(([name, values]): Problem[] => {
      const value = element.getAttribute(name);
      const isAddress = /[/.:]/.test(value ?? '');
      return value && known.includes(name) && !values.includes(value) && !isAddress
        ? [problem('bad-value', `${name}="${value}"`, values.join(', '))]
        : [];
    }),
  ];
}

/** The policy that a page states in its head; that of a header is not seen here. */
function policyProblems(markup: Markup): Problem[] {
  const { document, url } = markup;
  const meta = document.querySelector<HTMLMetaElement>(
    'meta[http-equiv="Content-Security-Policy" i]',
  );
  if (!meta) return [];
  const directives = new Map(
    meta.content.split(';').map((each): [string, readonly string[]] => {
      const [name = '', ...sources] = each.trim().split(/\s+/);
      return [name.toLowerCase(), sources];
    }),
  );
  const { scripts, data } = addressesIn(markup);
  const refusedBy = (name: string, address: string) => {
    const sources = directives.get(name) ?? directives.get('default-src');
    if (!sources) return false;
    const { origin, protocol, host } = new URL(address);
    const isOwn = URL.canParse(url) && new URL(url).origin === origin;
    return !sources.some(
      (source) =>
        source === '*' ||
        source === protocol ||
        source === host ||
        (source === "'self'" && isOwn) ||
        address.startsWith(source) ||
        source.replace(/\/$/, '') === origin,
    );
  };
  const told = (name: string, addresses: readonly string[]) =>
    [
      ...new Set(
        addresses.filter((each) => refusedBy(name, each)).map((each) => new URL(each).origin),
      ),
    ].map((origin) => problem('policy', name, origin));
  return [...told('script-src', scripts), ...told('connect-src', data)];
}

/** The only name that a few letters away is the one that was meant. */
function nearest(text: string, names: readonly string[]): string | undefined {
  const far = (name: string) => distance(text, name);
  const [best] = [...names].sort((a, b) => far(a) - far(b));
  return best !== undefined && far(best) <= Math.max(1, Math.floor(best.length / 4))
    ? best
    : undefined;
}

/** Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_each, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
