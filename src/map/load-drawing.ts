/** Downloads what draws: while the dataset is on its way, not before. */

import { inTime } from '../page/in-time.js';

/** The code that draws, and that finds the outlines to draw. */
export type Drawing = typeof import('./drawing.js');

let drawing: Promise<Drawing> | undefined;

/** Starts the download of the shipped outlines; `loadShapes` will ask for them again, and report a failure. */
export function preloadOutlines(): void {
  import('./outlines.js').catch(() => undefined);
}

/** Downloads what draws, once per page; a failure is forgotten, so that a retry is a new try. */
export function loadDrawing(): Promise<Drawing> {
  if (!drawing) {
    drawing = inTime(import('./drawing.js'));
    drawing.catch(() => (drawing = undefined));
  }
  return drawing;
}
