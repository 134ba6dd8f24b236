/**
 * The forms in which the editors and filters of real sites let an element through. Each becomes the element where it
 * stands, and what it holds becomes the element's fallback:
 *
 * - `<div data-territory-map="https://…/dataset.json" data-territory="48"><a href="…">…</a></div>`
 * - `<div class="territory-map"><a href="https://…/dataset.json">…</a></div>`, its only link; or the class on the link
 * - `<a href="https://…/dataset.json#territory-map?territory=48">…</a>`
 *
 * Only attributes that the element knows are taken over. These names are common words on other people's pages: a class
 * or an anchor counts with an address that ends in `.json`, and `data-event-list="true"` is a hook of the page's own.
 */

import { TAGS, type Tag } from './tags.js';

const anyElement = TAGS.join();
const anyForm = TAGS.flatMap((tag) => [`[data-${tag}]`, `.${tag}`, `a[href*="#${tag}"]`]).join();

/** What visitors of the page have written asks for nothing: a comment would show data of its own in the site's name. */
const comments = '[rel~=ugc],.comment-body,[class*=comment-content]';

interface Request {
  tag: Tag;
  attributes: Map<string, string>;
}

/** Upgrades the forms of the document and those that come later, and follows the `data-*` attributes of both. */
export function watchEmbedForms(): void {
  // What is still being parsed would get its content beside the element.
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', watchEmbedForms, { once: true });
    return;
  }
  upgradeIn(document.documentElement);
  const names = TAGS.flatMap((tag) => [tag, ...attributesOf(tag)]).map((name) => `data-${name}`);
  new MutationObserver((mutations) => {
    for (const { type, target, addedNodes } of mutations) {
      if (type === 'attributes') upgrade(target as Element);
      // What comes into a form that stands already makes it one, or one again.
      else if (addedNodes.length && target instanceof Element)
        upgrade(closest.call(target, anyForm));
      for (const node of addedNodes) if (node instanceof Element) upgradeIn(node);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: [...new Set(names)],
  });
}

/** Those of the prototype: a control named `matches` hides that of its form. */
const { closest, matches, querySelectorAll } = Element.prototype;

function upgradeIn(root: Element): void {
  const forms = querySelectorAll.call(root, anyForm);
  if (matches.call(root, anyForm)) upgrade(root);
  for (const form of forms) upgrade(form);
}

function upgrade(form: Element | null): void {
  // An editor must find again what it has put there; an element's fallback is no form, and a form to fill in is none.
  if (!(form instanceof HTMLElement) || form instanceof HTMLFormElement) return;
  if (form.isContentEditable || form.closest(`${anyElement},${comments}`)) return;
  const request = requestOf(form);
  if (!request) return;
  const { tag, attributes } = request;
  let present = form.querySelector<HTMLElement>(TAGS.map((each) => `:scope > ${each}`).join());
  if (present && present.localName !== tag) {
    present.replaceWith(...present.childNodes);
    present = null;
  }
  const element = present ?? document.createElement(tag);
  for (const name of attributesOf(tag)) {
    const value = attributes.get(name);
    if (value !== undefined) element.setAttribute(name, value);
    else if (present) element.removeAttribute(name);
  }
  if (present) return;
  if (form instanceof HTMLAnchorElement) {
    form.replaceWith(element);
    element.append(form);
  } else {
    // The height that the page reserved on the form is the element's.
    const reserves = Number.parseFloat(getComputedStyle(form).minHeight) > 0;
    if (reserves) element.style.minBlockSize = 'inherit';
    element.append(...form.childNodes);
    form.append(element);
  }
}

/** What a form asks for; `undefined` when it is none after all. */
function requestOf(form: HTMLElement): Request | undefined {
  const [link, ...others] =
    form instanceof HTMLAnchorElement
      ? [form]
      : form.querySelectorAll<HTMLAnchorElement>('a[href]');
  const href = link && isDataset(link.href) ? link.href : '';
  const tag = TAGS.find((each) => form.hasAttribute(`data-${each}`));
  if (tag) {
    const attributes = dataAttributes(form, tag);
    const src = form.getAttribute(`data-${tag}`) || attributes.get('src') || href;
    return /\/|\.json/i.test(src) ? { tag, attributes: attributes.set('src', src) } : undefined;
  }
  // A block with other links is a part of the page that happens to be called so.
  if (!href || others.length) return undefined;
  const [address = '', anchor = ''] = href.split('#');
  const [name, query] = anchor.split('?');
  const named = TAGS.find((each) => each === name);
  if (named) {
    const asked = new URLSearchParams(query);
    // Inside a block such a link is a form of its own.
    return form === link
      ? { tag: named, attributes: new Map(asked).set('src', address) }
      : undefined;
  }
  const classed = TAGS.find((each) => form.classList.contains(each));
  return classed && { tag: classed, attributes: dataAttributes(form, classed).set('src', address) };
}

/** Whether an address, its anchor aside, ends in `.json`, before its query or after. */
function isDataset(href: string): boolean {
  return /^https?:[^#]*\.json(\?|#|$)/i.test(href);
}

function dataAttributes(form: HTMLElement, tag: Tag): Map<string, string> {
  return new Map(
    attributesOf(tag).flatMap((name) => {
      const value = form.getAttribute(`data-${name}`);
      return value === null ? [] : [[name, value] as const];
    }),
  );
}

function attributesOf(tag: Tag): readonly string[] {
  const definition = customElements.get(tag) as { observedAttributes?: string[] } | undefined;
  return definition?.observedAttributes ?? [];
}
