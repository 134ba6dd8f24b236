/** Something on paper alone: a document of its own, so that the page around it is not printed. */
import { render, type CSSResult, type TemplateResult } from 'lit';

export interface Paper {
  title: string;
  /** BCP 47. */
  locale: string;
  styles: CSSResult;
  content: TemplateResult;
}

/** Without an origin, as in a sandbox, a page cannot fill a frame. */
export const canPrint = self.origin !== 'null';

/** Prints from a frame that lasts as long as the printing. */
export function printPaper(paper: Paper, root: HTMLElement | DocumentFragment): void {
  const frame = document.createElement('iframe');
  frame.title = paper.title;
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  root.append(frame);
  const { contentWindow: sheetWindow, contentDocument: sheet } = frame;
  if (!sheetWindow || !sheet) return;
  fillPaper(sheet, paper);
  sheetWindow.addEventListener('afterprint', () => frame.remove());
  sheetWindow.print();
}

/** Fills an empty document. */
export function fillPaper(sheet: Document, { title, locale, styles, content }: Paper): void {
  sheet.documentElement.lang = locale.slice(0, 2);
  sheet.title = title;
  // A sheet of styles belongs to the document whose window made it.
  const { CSSStyleSheet: SheetOfFrame } = sheet.defaultView as Window & typeof globalThis;
  const sheetStyles = new SheetOfFrame();
  sheetStyles.replaceSync(styles.cssText);
  sheet.adoptedStyleSheets = [sheetStyles];
  render(content, sheet.body);
}
