/** The frames of a scene on screen: which one is large, and what moves into its view. */
import type { Bounds, LngLat } from '../data/geojson.js';
import { Camera } from './camera.js';
import { framesOf } from './frames.js';
import type { MapSelection } from './selection.js';
import { boundsOfArea } from './mercator.js';
import type { FrameMarks } from './frame-marks.js';
import { drawnFrame, showsMarkers, type DrawnFrame } from './picture.js';
import type { MapScene } from './scene.js';
import type { Thing } from './things.js';

/** About a quarter of a town. */
const WALK_ZOOM = 13.5;

export class FrameSet {
  #frames: readonly DrawnFrame[] = [];
  /** The frame that the visitor enlarged. */
  #enlargedId = 'main';
  #scene: MapScene | undefined;
  #Marks: typeof FrameMarks | undefined;

  /** The large one first, then the mainland, then the overseas ones. */
  get all(): readonly DrawnFrame[] {
    return this.#frames;
  }

  get main(): DrawnFrame | undefined {
    return this.#frames[0];
  }

  get camera(): Camera | undefined {
    return this.main?.camera;
  }

  /** Makes the frames of a scene; those that stay keep looking where they looked. */
  set(scene: MapScene): void {
    const before = new Map(this.#frames.map((drawn) => [drawn.frame.id, drawn]));
    this.#scene = scene;
    this.#frames = framesOf(scene).map((frame) => {
      const old = before.get(frame.id);
      const areSame = (name: 'bounds' | 'reach') =>
        String(old?.frame[name]) === String(frame[name]);
      if (old && areSame('bounds') && areSame('reach')) {
        return drawnFrame(frame, scene, old.camera);
      }
      const camera = new Camera(frame.bounds, frame.reach);
      if (old) camera.continueFrom(old.camera);
      return drawnFrame(frame, scene, camera);
    });
    this.#addMarks();
    this.enlarge(this.#enlargedId);
  }

  /** Whether a frame waits for the code that draws markers and walks. */
  needsMarks(selection: MapSelection): boolean {
    const scene = this.#scene;
    if (this.#Marks || !scene) return false;
    if (scene.route) return true;
    return this.#frames.some(
      (drawn) => drawn.frame.points.length > 0 && showsMarkers(drawn, selection, scene),
    );
  }

  useMarks(code: typeof FrameMarks): void {
    this.#Marks = code;
    this.#addMarks();
  }

  #addMarks(): void {
    const Marks = this.#Marks;
    if (!Marks) return;
    for (const drawn of this.#frames) {
      drawn.marks ??= new Marks(drawn.frame, drawn.camera);
    }
  }

  /** Makes a frame the large one. */
  enlarge(id: string): void {
    const chosen = this.#frames.find(({ frame }) => frame.id === id);
    if (!chosen) return;
    this.#enlargedId = id;
    const others = this.#frames.filter((drawn) => drawn !== chosen);
    others.sort((a, b) => Number(b.frame.id === 'main') - Number(a.frame.id === 'main'));
    this.#frames = [chosen, ...others];
  }

  /** Makes the frame that holds a position the large one. */
  enlargeAt([longitude, latitude]: LngLat): void {
    const found = this.#frames.find(
      ({
        frame: {
          reach: [west, south, east, north],
        },
      }) => longitude >= west && longitude <= east && latitude >= south && latitude <= north,
    );
    if (found) this.enlarge(found.frame.id);
  }

  /** Where a thing of the large frame lies. */
  positionOf(thing: Thing, name: string, selection: MapSelection): LngLat | undefined {
    const { main } = this;
    if (!main) return undefined;
    if (thing === 'shape') {
      return main.frame.shapes.find(({ id }) => id === name)?.shape.labelLngLat;
    }
    if (thing === 'stop') {
      return this.#scene?.route?.stops.find(({ number }) => String(number) === name)?.lngLat;
    }
    return (
      main.marks?.placed(selection, 1).find(({ id }) => id === name)?.lngLat ??
      main.frame.points.find(({ key }) => key === name)?.lngLat
    );
  }

  /**
   * Moves the view to a position that it does not show.
   * @returns whether it moved
   */
  bringIntoView(lngLat: LngLat | undefined): boolean {
    const { camera } = this;
    if (!lngLat || !camera || camera.isInView(lngLat)) return false;
    camera.show(lngLat);
    return true;
  }

  /** The chosen territory fills the view, overseas too; none: all of them. */
  showChosen({ territoryId }: MapSelection): void {
    const holder = this.#frames.find(({ frame }) =>
      frame.shapes.some(({ id }) => id === territoryId),
    );
    if (holder) this.enlarge(holder.frame.id);
    this.camera?.fitOrWhole(this.chosenBounds({ territoryId }));
  }

  /** Of the chosen territory, where it lies in the large frame. */
  chosenBounds({ territoryId }: Pick<MapSelection, 'territoryId'>): Bounds | undefined {
    const shape = this.main?.frame.shapes.find(({ id }) => id === territoryId);
    return shape && boundsOfArea(shape.shape.area);
  }

  /** What was opened is seen, overseas too. */
  showOpened(selection: MapSelection): boolean {
    const { pointKey } = selection;
    const holder = this.#frames.find(({ frame }) =>
      frame.points.some(({ key }) => key === pointKey),
    );
    if (!holder || pointKey === undefined) return false;
    this.enlarge(holder.frame.id);
    return this.bringIntoView(this.positionOf('marker', pointKey, selection));
  }

  /** The map goes with the walk: no flight, so nothing to reduce. */
  followStop({ stopNumber }: MapSelection): boolean {
    const stops = this.#scene?.route?.stops ?? [];
    const stop = stops.find(({ number }) => number === stopNumber);
    if (!stop) return false;
    this.enlargeAt(stop.lngLat);
    const { camera } = this;
    camera?.moveTo({ center: stop.lngLat, zoom: Math.max(camera.zoom, WALK_ZOOM) });
    return true;
  }
}
