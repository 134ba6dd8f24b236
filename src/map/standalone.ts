/** A picture that needs no style sheet: for a file, an image, another document. */
import { plainColor } from './css-color.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Presentation attributes that make the picture look as it does. */
const COPIED = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'vector-effect',
  'paint-order',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
] as const;

export interface Caption {
  title: string;
  /** Swatch colours as CSS, with their texts. */
  classes: readonly { color: string; text: string }[];
  /** Sources and dates: what is under a map that travels alone. */
  lines: readonly string[];
}

const LINE_HEIGHT = 18;
/** Of a 12 px sans-serif, on the generous side. */
const CHARACTER_WIDTH = 6.6;
const MARGIN = 14;

/** A copy with its looks in attributes, without what only a page needs. */
export function standalonePicture(picture: SVGSVGElement): SVGSVGElement {
  // What WebGL paints below is transparent in the picture: not in a copy of it.
  const painted = picture.closest('.is-painted');
  painted?.classList.remove('is-painted');
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const originals = [picture, ...picture.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [index, original] of originals.entries()) {
    const each = copies[index];
    if (!each) continue;
    const style = getComputedStyle(original);
    for (const { name } of [...each.attributes]) {
      if (/^(class|part|style|role|tabindex|data-|aria-)/.test(name)) each.removeAttribute(name);
    }
    if (each.localName === 'svg' || each.localName === 'title') continue;
    for (const name of COPIED) each.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['fill', 'stroke']) {
      const value = style.getPropertyValue(name);
      each.setAttribute(
        name,
        /^(none|url)/.test(value) ? value.replaceAll('"', '') : plainColor(value),
      );
    }
  }
  painted?.classList.add('is-painted');
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  copy.style.removeProperty('transform');
  const { width, height } = picture.viewBox.baseVal;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return copy;
}

/** Puts a title over a picture, its legend and its sources under it. */
export function withCaption(
  picture: SVGSVGElement,
  { title, classes, lines }: Caption,
  colors: { ground: string; ink: string },
): SVGSVGElement {
  const { width: drawnWidth, height } = picture.viewBox.baseVal;
  const width = Math.max(drawnWidth, ...lines.map((line) => line.length * CHARACTER_WIDTH));
  const top = LINE_HEIGHT + 2 * MARGIN;
  const legendTop = top + height + MARGIN;
  const total = legendTop + LINE_HEIGHT * (lines.length + 1) + 2 * MARGIN;
  const sheet = element('svg', {
    viewBox: `0 0 ${String(width)} ${String(total)}`,
    width: String(width),
    height: String(total),
    'font-family': 'sans-serif',
    'font-size': '12',
    fill: colors.ink,
  }) as SVGSVGElement;
  sheet.append(
    element('rect', { width: '100%', height: '100%', fill: colors.ground }),
    text(title, MARGIN, MARGIN + LINE_HEIGHT - 4, { 'font-size': '16', 'font-weight': '700' }),
  );
  picture.setAttribute('y', String(top));
  sheet.append(picture);
  let x = MARGIN;
  for (const each of classes) {
    const y = legendTop + 2;
    const swatch = { x: String(x), y: String(y), width: '14', height: '14', fill: each.color };
    sheet.append(element('rect', { ...swatch, stroke: colors.ink, 'stroke-width': '0.5' }));
    sheet.append(text(each.text, x + 20, y + 11));
    x += 40 + 7 * each.text.length;
  }
  for (const [index, line] of lines.entries()) {
    sheet.append(text(line, MARGIN, legendTop + LINE_HEIGHT * (index + 2)));
  }
  return sheet;
}

/** The picture as a file. What XML forbids, such as the line break of a word processor, would make it unreadable. */
export function svgText(picture: SVGSVGElement): string {
  const text = new XMLSerializer().serializeToString(picture);
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ');
}

function text(content: string, x: number, y: number, attributes = {}): SVGElement {
  const node = element('text', { x: String(x), y: String(y), ...attributes });
  node.textContent = content;
  return node;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}
