/** How large the text of the page is around a map. */
import type { PictureContext } from './picture.js';

let canvas: CanvasRenderingContext2D | null | undefined;

/** How large the text of the page is, and how wide a name is, as `PictureContext` wants them. */
export function measureIn(container: HTMLElement): Pick<PictureContext, 'measure' | 'scale'> {
  canvas ??= document.createElement('canvas').getContext('2d');
  const { fontFamily, fontSize } = getComputedStyle(container);
  if (canvas) canvas.font = `600 13px ${fontFamily}`;
  return {
    measure: (text) => canvas?.measureText(text).width ?? text.length * 8,
    // Never smaller than can be read.
    scale: Math.max(1, Number.parseFloat(fontSize) / 16),
  };
}
