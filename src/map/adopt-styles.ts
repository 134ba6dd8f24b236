/** Styles of what is downloaded later than its element: constructed sheets pass a strict CSP. */
import type { CSSResult } from 'lit';

export function adoptStyles(root: Node, { styleSheet }: CSSResult): void {
  if (
    !(root instanceof ShadowRoot) ||
    !styleSheet ||
    root.adoptedStyleSheets.includes(styleSheet)
  ) {
    return;
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
