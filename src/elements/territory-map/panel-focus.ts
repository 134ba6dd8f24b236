/** Where the focus comes from when a panel opens, and where it goes when it closes. */

export type Focusable = HTMLElement | SVGElement;

/** Some browsers give a button no focus when it is pressed. */
export function openerOf(root: Node, shown: string): Focusable | undefined {
  const opener = (root as ShadowRoot).querySelector<HTMLElement>(`[data-opens="${shown}"]`);
  return opener ?? undefined;
}

/** What has the focus in the element. */
export function focusedIn(root: Node): Focusable | undefined {
  const { activeElement } = root as ShadowRoot;
  const isOwn = activeElement instanceof HTMLElement || activeElement instanceof SVGElement;
  return isOwn ? activeElement : undefined;
}

export function returnFocus(
  root: HTMLElement | DocumentFragment,
  opener: Focusable | undefined,
): void {
  // Closed by something that is still there: the visitor is where they want to be.
  const active = focusedIn(root);
  if (active?.isConnected && !active.matches('.heading, .root')) return;
  const target =
    opener?.isConnected && opener.checkVisibility()
      ? opener
      : root.querySelector<HTMLElement>('.panel-part .heading');
  if (target instanceof HTMLElement && !target.matches('a, button, input')) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
  if (target instanceof HTMLElement) bringIntoView(target);
}

/** Scrolls no more than it takes, and not at all where it is seen. */
export function bringIntoView(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'nearest' });
}
