/** Helpers of element tests: mounting, waiting, looking inside, and axe. */
import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { waitUntil } from '@open-wc/testing';
import '../../src/index.js';
import { TAGS as tags, type Tag } from '../../src/page/tags.js';
declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

export type AnyElement = HTMLElementTagNameMap[Tag];
export { tags, type Tag };

/** Takes away what a test put into the page. */
export function clearPage(): void {
  for (const each of document.body.querySelectorAll(':scope > div')) each.remove();
}

/** Mounts an element with attributes and waits until it has settled. */
export async function mount(
  tag: Tag,
  attributes: Record<string, string> = {},
  content = '',
): Promise<AnyElement> {
  // Not open-wc's fixture: it waits for an animation frame, which a tab in the background never gets.
  const container = document.createElement('div');
  container.lang = 'fr';
  document.body.append(container);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (content) element.append(content);
  container.append(element);
  await settled(element);
  return element;
}

/** On a busy machine a lazy module takes seconds; what never comes is told apart from it by the end of the test. */
const WAIT_MS = 180_000;

/** Waits for what a lazy module or an event brings. */
export async function until(condition: () => unknown, message = 'waited in vain'): Promise<void> {
  await waitUntil(condition as () => boolean, message, { timeout: WAIT_MS });
}

/** Waits until an element shows something else than its loading state, and its map is drawn. */
export async function settled(element: AnyElement): Promise<void> {
  await element.updateComplete;
  const isShown = (each: ShadowRoot) =>
    each.querySelector('.root') && !each.querySelector('.loading');
  await waitUntil(() => roots(element).every(isShown), 'still loading', { timeout: WAIT_MS });
  if (
    element.localName === 'territory-map' &&
    root(element).querySelector('.frame:not([hidden])')
  ) {
    await waitUntil(
      () => root(element).querySelector('svg .shape, svg .point, .frame[hidden]'),
      'map not drawn',
      { timeout: WAIT_MS },
    );
  }
  await element.updateComplete;
}

export function root(element: AnyElement): ShadowRoot {
  return element.shadowRoot as ShadowRoot;
}

/** The shadow root of an element, and those of the elements inside. */
export function roots(element: Element): ShadowRoot[] {
  const own = element.shadowRoot;
  if (!own) return [];
  return [own, ...[...own.querySelectorAll(tags.join())].flatMap((each) => roots(each))];
}

/** What a reader sees, spaces collapsed; with what stands in the elements inside. */
export function textOf(element: AnyElement): string {
  const texts = roots(element).map((each) => each.textContent ?? '');
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

export function find<E extends Element = HTMLElement>(element: AnyElement, selector: string): E {
  const found = root(element).querySelector<E>(selector);
  if (!found) throw new Error(`No ${selector} in <${element.localName}>: ${textOf(element)}`);
  return found;
}

export function findAll<E extends Element = HTMLElement>(
  element: AnyElement,
  selector: string,
): E[] {
  return [...root(element).querySelectorAll<E>(selector)];
}

/** The visible button or link with this text. */
export function findAction(element: AnyElement, text: string): HTMLElement {
  const all = findAll(element, 'button, a');
  const found = all.find((each) => !each.hidden && each.textContent?.includes(text));
  if (!found) throw new Error(`No action “${text}” in <${element.localName}>: ${textOf(element)}`);
  return found;
}

/** Violations of WCAG 2.2 AA, RGAA and best practice, as readable lines. */
export async function axeViolations(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice'],
    // A fragment of a page has no landmarks and no first heading of its own.
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
