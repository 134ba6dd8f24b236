/** Search over all pages of the guide: they are fetched when the field takes the focus, and read section by section. */
import { html, render } from 'lit';
import { fold } from '../../src/search/fold.js';

interface Section {
  href: string;
  page: string;
  title: string;
  text: string;
  folded: string;
}

const MAX_RESULTS = 8;

export function mountSearch(target: HTMLElement | null) {
  if (!target) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.guide-nav li a')];
  let sections: Promise<Section[]> | undefined;
  let query = '';
  const show = (found?: readonly Section[]) => {
    render(template(query, found, { prepare, input }), target);
  };
  const prepare = () => {
    sections ??= Promise.all(links.map(({ href }) => readPage(href))).then((all) => all.flat());
    return sections;
  };
  const input = async (event: Event) => {
    query = (event.target as HTMLInputElement).value;
    const asked = query;
    const all = await prepare();
    if (asked === query) show(find(all, query));
  };
  show();
}

/** How many letters of a word have to be there at least: "recrutement" finds "recrute". */
const STEM_LETTERS = 6;
/** What stands in every sentence. */
const SMALL_WORDS = new Set(
  'a à au aux avec ce ces comment dans de des du elle en et il j je l la le les leur ma mes mon ne notre nos on ou par pas pour que qui s sa se ses son sur un une votre vos y'
    .split(' ')
    .map(fold),
);

/** What holds every word, or the beginning of one that is nowhere; a title weighs more than a text. */
function find(sections: readonly Section[], query: string): Section[] | undefined {
  const all = wordsIn(query);
  const words = all.filter((word) => !SMALL_WORDS.has(word));
  if (words.length === 0) return all.length ? [] : undefined;
  const wanted = words.map((word) =>
    sections.some(({ folded }) => holds(folded, word)) ? word : stemOf(word),
  );
  const scoreOf = ({ folded, title }: Section) => {
    if (!wanted.every((word) => holds(folded, word))) return 0;
    const titleWords = words.filter((word) => holds(fold(title), word)).length;
    const wholeWords = words.filter((word) => wordsIn(folded).includes(word)).length;
    return 1 + wholeWords + 2 * titleWords;
  };
  return sections
    .map((section) => ({ section, score: scoreOf(section) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ section }) => section);
}

function wordsIn(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}

/** Whether a word of a text begins so. */
function holds(folded: string, beginning: string): boolean {
  return ` ${folded}`.includes(` ${beginning}`);
}

/** A word without its ending. */
function stemOf(word: string): string {
  return word.slice(0, STEM_LETTERS);
}

/** A page that cannot be had is left out: the others answer. */
async function readPage(href: string): Promise<Section[]> {
  try {
    const answer = await fetch(href);
    if (!answer.ok) return [];
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = page.querySelector('main');
    if (!main) return [];
    return sectionsOf(main, href);
  } catch {
    return [];
  }
}

function sectionsOf(main: Element, href: string): Section[] {
  const sections: Section[] = [];
  let pageTitle = '';
  for (const element of main.querySelectorAll('h1, h2, h3, p, dt, dd, li, td, th, pre')) {
    const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (/^H[123]$/.test(element.tagName)) {
      if (element.tagName === 'H1') pageTitle = text;
      const url = element.id ? `${href}#${element.id}` : href;
      sections.push({ href: url, page: pageTitle, title: text, text: '', folded: fold(text) });
    } else {
      // A paragraph within a list is read once.
      const section = sections.at(-1);
      if (!section || element.parentElement?.closest('p, dd, li, td, pre')) continue;
      section.text += ` ${text}`;
      section.folded += ` ${fold(text)}`;
    }
  }
  return sections;
}

/** What stands around the first word that was found. */
function excerpt({ text }: Section, query: string): string {
  const folded = fold(text);
  const words = wordsIn(query).filter((word) => !SMALL_WORDS.has(word));
  const word = words.find((each) => holds(folded, each)) ?? stemOf(words[0] ?? '');
  const at = Math.max(0, ` ${folded}`.indexOf(` ${word}`) - 40);
  const start = at === 0 ? 0 : text.indexOf(' ', at) + 1;
  return `${start > 0 ? '… ' : ''}${text.slice(start, start + 120).trim()}…`;
}

function template(
  query: string,
  found: readonly Section[] | undefined,
  handlers: { prepare: () => unknown; input: (event: Event) => unknown },
) {
  const count = found?.length ?? 0;
  const said = found
    ? count === 0
      ? 'Rien trouvé\u00A0: essayez un autre mot.'
      : `${String(count)} ${count === 1 ? 'passage' : 'passages'}`
    : '';
  return html`<form
      role="search"
      @submit=${(event: Event) => {
        event.preventDefault();
      }}
    >
      <label for="chercher">Chercher dans le guide</label>
      <input
        id="chercher"
        type="search"
        autocomplete="off"
        .value=${query}
        @focus=${handlers.prepare}
        @input=${handlers.input}
      />
    </form>
    <p class="found" role="status">${said}</p>
    ${
      found?.length
        ? html`<ol class="results">
            ${found.slice(0, MAX_RESULTS).map(
              (section) =>
                html`<li>
                  <a href=${section.href}>${section.title}</a>
                  <span>${section.title === section.page ? '' : section.page}</span>
                  <p>${excerpt(section, query)}</p>
                </li>`,
            )}
          </ol>`
        : ''
    }`;
}
