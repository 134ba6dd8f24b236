/**
 * Styles of what is downloaded later than its element: constructed sheets pass a strict CSP. A sheet counts in the
 * document that made it, and an element may be moved to another one.
 */
import type { CSSResult } from 'lit';

const added = new WeakMap<ShadowRoot, Set<CSSResult>>();

export function adoptStyles(root: Node, styles: CSSResult): void {
  if (!(root instanceof ShadowRoot)) return;
  const present = added.get(root) ?? new Set();
  added.set(root, present);
  if (present.has(styles)) return;
  present.add(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheetsFor(root.ownerDocument, styles)];
}

/** Gives an element that came to another document its sheets back: its own ones and those that were added. */
export function readoptStyles(root: ShadowRoot, own: readonly CSSResult[]): void {
  root.adoptedStyleSheets = [...own, ...(added.get(root) ?? [])].flatMap((styles) =>
    sheetsFor(root.ownerDocument, styles),
  );
}

function sheetsFor(owner: Document, { styleSheet, cssText }: CSSResult): CSSStyleSheet[] {
  if (owner === document) return styleSheet ? [styleSheet] : [];
  // A document that is not shown has no styles.
  if (!owner.defaultView) return [];
  const sheet = new owner.defaultView.CSSStyleSheet();
  sheet.replaceSync(cssText);
  return [sheet];
}
