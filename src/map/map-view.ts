/**
 * The narrow port between `<territory-map>` and whatever draws: the SVG view now, a WebGL view where it
 * pays. The element never sees an engine; what draws is downloaded while the dataset is, not before.
 */
import type { Messages } from '../i18n/messages.js';
import type { MapScene } from './scene.js';

/** What the visitor has chosen; drawn on top. */
export interface MapSelection {
  territoryId: string | undefined;
  pointKey: string | undefined;
}

export interface MapView {
  /** Draws a scene. The first call fits it; later ones keep the view unless the frame changed. */
  show(scene: MapScene, selection: MapSelection, messages: Messages): void;
  destroy(): void;
}

export interface MapViewCallbacks {
  onTerritory(id: string): void;
  onPoint(key: string): void;
}

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
    drawing = import('./drawing.js');
    drawing.catch(() => (drawing = undefined));
  }
  return drawing;
}
