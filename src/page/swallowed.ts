/** A tag that was closed as XML is (`<territory-map />`): in HTML what follows in the page is inside of it. */
import { TAGS } from './tags.js';
import { tellWebmaster } from './webmaster-notice.js';

/** What nobody writes inside of an element as its fallback, but stands behind one in a page. */
const SWALLOWED = [...TAGS, 'main', 'nav', 'header', 'footer', 'form', 'script[src]'].join();

/** Whether an element holds what was to stand behind it; then the webmaster is told. */
export function hasSwallowed({ children, localName }: Element): boolean {
  const isUnclosed = [...children].some(
    (each) => !each.slot && (each.matches(SWALLOWED) || each.querySelector(SWALLOWED)),
  );
  if (isUnclosed)
    tellWebmaster(`<${localName}> is not closed: write <${localName}></${localName}>`);
  return isUnclosed;
}
