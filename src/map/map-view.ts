/**
 * The narrow port between `<territory-map>` and whatever draws. The element never sees an engine; what draws is
 * downloaded while the dataset is, not before.
 */
import type { Bounds } from '../data/geojson.js';
import type { Messages } from '../i18n/messages.js';
import type { View } from '../data/geojson.js';
import type { MapScene } from './scene.js';

/** What the visitor has chosen; drawn on top. */
export interface MapSelection {
  territoryId: string | undefined;
  pointKey: string | undefined;
  /** Number of the walk's stop, from 1. */
  stopNumber: number | undefined;
}

export interface MapView {
  /** Draws a scene. The first call fits it; later ones keep the view unless the frame changed. */
  show(scene: MapScene, selection: MapSelection, messages: Messages): void;
  /** What is looked at; `undefined`: the overview. */
  readonly view: View | undefined;
  /** Goes to a view without telling `onMove`: whoever calls knows. */
  moveTo(view: View | undefined): void;
  /** What is in view. */
  readonly bounds: Bounds | undefined;
  /** The picture as drawn now, for a download or for paper. */
  readonly svg: SVGSVGElement | undefined;
  destroy(): void;
}

export interface MapViewCallbacks {
  onTerritory(id: string): void;
  /** A point was chosen, or several that no zoom takes apart. */
  onPoints(keys: readonly string[]): void;
  onStop(number: number): void;
  /** The visitor moved the map; told when it has come to rest. */
  onMove(): void;
  /** What the ground owes to whom, as plain text; empty without a basemap. */
  onAttribution(text: string): void;
  /** The basemap could not be had: the territories stay on a plain ground. */
  onBasemapFailure(): void;
}
