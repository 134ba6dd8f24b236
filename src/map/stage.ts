/**
 * The map on screen: the SVG picture with its overseas insets and buttons, and, below it, a WebGL ground where that
 * adds something. The picture answers every pointer and key whatever paints the ground, so nothing changes for the
 * visitor when WebGL comes, goes or never was.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { mapMessages, type MapMessages } from '../i18n/fr/map.js';
import type { Messages } from '../i18n/messages.js';
import { inTime } from '../page/in-time.js';
import { adoptStyles } from '../page/adopt-styles.js';
import { MAX_ZOOM, type Camera } from './camera.js';
import {
  controlBoxes,
  focusNextControl,
  renderControls,
  type ControlsActions,
  type PanDirection,
} from './controls.js';
import { FrameSet } from './frame-set.js';
import type { Ground } from './ground.js';
import type { Bounds, View } from '../data/geojson.js';
import type { MapSelection } from './selection.js';
import { renderPicture, type DrawnFrame } from './picture.js';
import { PointerGestures, type BlockedGesture } from './pointer-gestures.js';
import type { MapScene } from './scene.js';
import { stageStyles } from './stage.styles.js';
import type { ArrowKey } from './neighbour.js';
import { measureIn } from './text-size.js';
import { namedBy, Things, type Thing } from './things.js';

/** One press of a zoom button. */
const ZOOM_STEP = 0.6;
/** Pixels on the right that the buttons cover: the territories keep clear of them. */
const CONTROLS_WIDTH = 64;
/** Share of the picture that one press of a pan button moves. */
const PAN_SHARE = 0.25;
/** Until a gesture has come to rest, what is drawn is only moved. */
const REST_MS = 140;
const HINT_MS = 1600;
const MANY_POINTS = 500;
/** Zoom levels past the overview from which WebGL adds something to the picture. */
const PAST_OVERVIEW = 3;

function isArrowKey(key: string): key is ArrowKey {
  return /^Arrow(Up|Down|Left|Right)$/.test(key);
}

type Stop = 'shape' | 'marker' | 'control';

/** The maps of the page. */
const stages = new Set<MapStage>();

export interface StageCallbacks {
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

export class MapStage implements ControlsActions {
  readonly #container: HTMLElement;
  readonly #callbacks: StageCallbacks;
  readonly #resizes: ResizeObserver;
  readonly #gestures: PointerGestures;
  readonly #gone = new AbortController();
  /** Downloaded where WebGL adds something. */
  #ground: Ground | undefined;
  #isLoadingMarks = false;
  #groundState: 'none' | 'loading' | 'failed' | 'destroyed' = 'none';
  #scene: MapScene | undefined;
  #selection: MapSelection = { territoryId: undefined, pointKey: undefined, stopNumber: undefined };
  #messages: Messages | undefined;
  readonly #frames = new FrameSet();
  readonly #things: Things;
  #tabStops: Record<Stop, string | undefined> = {
    shape: undefined,
    marker: undefined,
    control: 'plus',
  };
  /** Whether the view follows the choice: until the visitor moves the map. */
  #isFitted = true;
  #toChoose = false;
  #toFollow = false;
  #toOpen = false;
  #sceneTimer: ReturnType<typeof setTimeout> | undefined;
  #resizeTimer: ReturnType<typeof setTimeout> | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #hint: BlockedGesture | undefined;
  #hintTimer: ReturnType<typeof setTimeout> | undefined;
  #movedFrame = 0;

  constructor(container: HTMLElement, callbacks: StageCallbacks) {
    this.#container = container;
    this.#callbacks = callbacks;
    this.#things = new Things(container);
    stages.add(this);
    adoptStyles(container.getRootNode(), stageStyles);
    // That of the document where the map stands.
    const { ResizeObserver: Observer } = container.ownerDocument.defaultView ?? globalThis;
    // Later, because drawing may change what is observed: the page would be told of a loop as of an error.
    this.#resizes = new Observer(() => {
      clearTimeout(this.#resizeTimer);
      this.#resizeTimer = setTimeout(() => this.#draw());
    });
    this.#resizes.observe(container);
    this.#gestures = new PointerGestures(container, {
      canPan: () => !this.#camera?.isWhole,
      isFree: () => this.#isFullscreen,
      onPan: (dx, dy) => this.#drag((camera) => camera.panBy(dx, dy)),
      onZoom: (factor, at) =>
        this.#drag((camera) => camera.zoomTo(camera.zoom + Math.log2(factor), at)),
      onBlocked: (gesture) => this.#showHint(gesture),
    });
    const { signal } = this.#gone;
    container.addEventListener('click', this.#onClick, { signal });
    container.addEventListener('keydown', this.#onKeydown, { signal });
    // Heard on an HTML element: an SVG group that listens to focus becomes a tab stop in Chromium.
    container.addEventListener('focusin', this.#onFocusIn, { signal });
    document.addEventListener('fullscreenchange', () => this.#draw(), { signal });
  }

  /**
   * Draws a scene. The first call fits it; later ones keep the view unless the frame changed.
   * @param view of a link: nothing that is chosen or opened moves the map from there
   */
  show(scene: MapScene, selection: MapSelection, messages: Messages, view?: View): void {
    // Remembered until drawn: another call may come first.
    this.#toFollow ||= selection.stopNumber !== this.#selection.stopNumber;
    this.#toOpen ||= selection.pointKey !== this.#selection.pointKey;
    this.#toChoose ||= selection.territoryId !== this.#selection.territoryId;
    this.#selection = selection;
    this.#messages = messages;
    const draw = () => {
      if (scene !== this.#scene) this.#setScene(scene);
      // What comes with a choice is no view that the visitor has asked for.
      if (this.#toChoose) this.#fit();
      if (view) this.#go(view);
      const hasMoved =
        !view &&
        [
          this.#toOpen && this.#frames.showOpened(this.#selection),
          this.#toFollow && this.#frames.followStop(this.#selection),
        ].includes(true);
      this.#toChoose = false;
      this.#toOpen = false;
      this.#toFollow = false;
      if (hasMoved) this.#isFitted = false;
      this.#draw();
      if (hasMoved) this.#callbacks.onMove();
    };
    clearTimeout(this.#sceneTimer);
    // Many points take a while to cluster: the list that says the same is shown first.
    const canWait = this.#scene && scene !== this.#scene && scene.points.length > MANY_POINTS;
    if (canWait) this.#sceneTimer = setTimeout(draw);
    else draw();
  }

  /** Of the second map of a page and those after it. */
  get #number(): number | undefined {
    const index = [...stages].indexOf(this);
    return index > 0 ? index + 1 : undefined;
  }

  /** What the visitor looks at; `undefined`: the overview, or the chosen territory. */
  get view(): View | undefined {
    const isOwn = this.#camera && !this.#camera.isWhole && !this.#isFitted;
    return isOwn ? this.#camera?.view : undefined;
  }

  #fit(): void {
    this.#isFitted = true;
    this.#frames.showChosen(this.#selection);
  }

  /** Goes to a view without telling `onMove`: whoever calls knows. */
  moveTo(view: View | undefined): void {
    if (view) this.#go(view);
    else this.#fit();
    this.#draw();
  }

  #go(view: View): void {
    this.#frames.enlargeAt(view.center);
    this.#camera?.moveTo(view);
    this.#isFitted = false;
  }

  /** What is in view. */
  get bounds(): Bounds | undefined {
    return this.#camera?.bounds();
  }

  /** The picture as drawn now, for a download or for paper. */
  get svg(): SVGSVGElement | undefined {
    return this.#container.querySelector<SVGSVGElement>('.main-frame > svg') ?? undefined;
  }

  zoomBy(steps: number): void {
    this.#change((camera) => camera.zoomTo(camera.zoom + ZOOM_STEP * steps));
  }

  panBy(direction: PanDirection): void {
    const { clientWidth, clientHeight } = this.#container;
    const [dx, dy] = { up: [0, 1], down: [0, -1], left: [1, 0], right: [-1, 0] }[direction] as [
      number,
      number,
    ];
    this.#change((camera) =>
      camera.panBy(dx * clientWidth * PAN_SHARE, dy * clientHeight * PAN_SHARE),
    );
  }

  recenter(): void {
    this.#change((camera) => camera.recenter());
  }

  toggleFullscreen(): void {
    const { host } = this.#container.getRootNode() as ShadowRoot;
    // A page may forbid it: then nothing happens, and nothing is lost.
    const change = this.#isFullscreen ? document.exitFullscreen() : host.requestFullscreen();
    change.catch(() => undefined);
  }

  destroy(): void {
    this.#resizes.disconnect();
    clearTimeout(this.#resizeTimer);
    this.#gestures.destroy();
    this.#ground?.destroy();
    this.#groundState = 'destroyed';
    stages.delete(this);
    clearTimeout(this.#sceneTimer);
    clearTimeout(this.#restTimer);
    clearTimeout(this.#hintTimer);
    cancelAnimationFrame(this.#movedFrame);
    this.#gone.abort();
    render(nothing, this.#container);
  }

  get #camera(): Camera | undefined {
    return this.#frames.camera;
  }

  get #isFullscreen(): boolean {
    const { host } = this.#container.getRootNode() as ShadowRoot;
    return host.matches(':fullscreen');
  }

  /** A step: drawn at once. */
  #change(act: (camera: Camera) => void): void {
    if (!this.#camera) return;
    this.#isFitted = false;
    act(this.#camera);
    this.#draw();
    this.#callbacks.onMove();
  }

  /** Part of a gesture: what is drawn is moved as a whole, and drawn anew when the gesture rests. */
  #drag(act: (camera: Camera) => void): void {
    const camera = this.#camera;
    const { svg } = this;
    if (!camera || !svg) return;
    this.#isFitted = false;
    act(camera);
    if (!this.#movedFrame) {
      this.#movedFrame = requestAnimationFrame(() => {
        this.#movedFrame = 0;
        this.#moveDrawn(svg, camera);
      });
    }
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.#draw(), REST_MS);
  }

  #moveDrawn(svg: SVGSVGElement, camera: Camera): void {
    const drawn = this.#drawnTransform;
    const now = camera.transform;
    const scale = now.scale / drawn.scale;
    const [x, y] = [now.x - scale * drawn.x, now.y - scale * drawn.y];
    svg.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${scale.toFixed(5)})`;
    this.#ground?.follow(camera.view);
  }

  #drawnTransform = { scale: 1, x: 0, y: 0 };

  #setScene(scene: MapScene): void {
    this.#scene = scene;
    this.#frames.set(scene);
    // In the order of the data; the shapes themselves are sorted for drawing.
    const ids = scene.shapes.map(({ id }) => id);
    const { shape } = this.#tabStops;
    this.#tabStops.shape = shape !== undefined && ids.includes(shape) ? shape : ids[0];
  }

  #draw(): void {
    const [scene, messages] = [this.#scene, this.#messages];
    const [main, ...insets] = this.#frames.all;
    if (!scene || !main || !messages) return;
    const isResting = this.#restTimer !== undefined;
    clearTimeout(this.#restTimer);
    this.#restTimer = undefined;
    const isFirst = !this.svg;
    const focused = this.#things.focusedMarker();
    const words = mapMessages(messages);
    render(
      html`
        <div class="main-frame">
          <div class="engine" aria-hidden="true"></div>
          ${this.#renderFrame(main, scene, messages)}
          ${this.#hint ? html`<p class="hint" aria-hidden="true">${words.blocked(this.#hint)}</p>` : nothing}
        </div>
        ${
          insets.length
            ? html`<div class="insets">
                ${insets.map((inset) => {
                  const name = inset.frame.id === 'main' ? words.mainland : inset.frame.name;
                  return html`<div class="inset">
                    <div class="inset-frame">${this.#renderFrame(inset, scene, messages)}</div>
                    <button
                      class="inset-name"
                      type="button"
                      part="action"
                      aria-label=${words.enlarge(name)}
                      @click=${() => this.#onEnlarge(inset.frame.id)}
                    >
                      ${name}
                    </button>
                  </div>`;
                })}
              </div>`
            : nothing
        }
        ${renderControls(
          {
            canZoomIn: main.camera.zoom < MAX_ZOOM,
            canZoomOut: !main.camera.isWhole,
            isFullscreen: this.#isFullscreen,
            tabStop: this.#tabStops.control,
            label: [words.controls, this.#number].filter(Boolean).join(' '),
          },
          this,
          words,
        )}
      `,
      this.#container,
    );
    // The insets take their room from the main frame: only now can it be measured.
    if (isFirst && insets.length) {
      this.#draw();
      return;
    }
    const { svg } = this;
    if (svg) svg.style.transform = '';
    this.#drawnTransform = main.camera.transform;
    this.#showGround(scene, main, words);
    if (!this.#isLoadingMarks && this.#frames.needsMarks(this.#selection)) {
      void this.#loadMarks();
    }
    if (focused) this.#things.keepFocusNear(focused);
    if (isResting) this.#callbacks.onMove();
  }

  /**
   * Many points are no reason for WebGL: clustered, the SVG pans 10,000 of them at the display's own rate, which the
   * engine does not (`npm run bench:map`). A choice goes no nearer than a territory.
   */
  #showGround(scene: MapScene, main: DrawnFrame, words: MapMessages): void {
    const { camera } = main;
    const isNear = !this.#isFitted && camera.zoom > camera.wholeZoom + PAST_OVERVIEW;
    const isWorth = Boolean(scene.basemap) || isNear;
    if (this.#ground) this.#ground.show(scene, main, this.#selection, CONTROLS_WIDTH, words);
    else if (isWorth && this.#groundState === 'none') void this.#loadGround();
  }

  /** Until they are there, and where they cannot be had, places stay dots; the next drawing asks again. */
  async #loadMarks(): Promise<void> {
    this.#isLoadingMarks = true;
    try {
      const { FrameMarks, marksStyles } = await inTime(import('./frame-marks.js'));
      // The map may have gone in the meantime.
      if (this.#gone.signal.aborted) return;
      adoptStyles(this.#container.getRootNode(), marksStyles);
      this.#frames.useMarks(FrameMarks);
      this.#draw();
    } catch {
      // A later drawing tries again.
    } finally {
      this.#isLoadingMarks = false;
    }
  }

  async #loadGround(): Promise<void> {
    this.#groundState = 'loading';
    try {
      const { Ground: Code } = await inTime(import('./ground.js'));
      // The map may have gone in the meantime.
      if (this.#groundState !== 'loading') return;
      this.#ground = new Code(this.#container, {
        onAttribution: this.#callbacks.onAttribution,
        onBasemapFailure: this.#callbacks.onBasemapFailure,
      });
      this.#draw();
    } catch {
      if (this.#groundState !== 'loading') return;
      this.#groundState = 'failed';
      if (this.#scene?.basemap) this.#callbacks.onBasemapFailure();
    }
  }

  #renderFrame(drawn: DrawnFrame, scene: MapScene, messages: Messages): TemplateResult {
    const isMain = drawn === this.#frames.main;
    const boxes = this.#container.querySelectorAll<HTMLElement>('.main-frame, .inset-frame');
    const box = boxes[this.#frames.all.indexOf(drawn)];
    // Before the first render there is nothing to measure but the container itself.
    const size =
      !box && !isMain
        ? { width: 88, height: 88 }
        : {
            width: (box ?? this.#container).clientWidth || 1,
            height: (box ?? this.#container).clientHeight || 1,
          };
    drawn.camera.resize(size.width, size.height, isMain ? CONTROLS_WIDTH : 0);
    if (!isMain) drawn.camera.recenter();
    // In another size as well.
    if (isMain && this.#isFitted)
      drawn.camera.fitOrWhole(this.#frames.chosenBounds(this.#selection));
    this.#keepMarkerStop(drawn);
    return renderPicture(drawn, {
      scene,
      selection: this.#selection,
      messages,
      size,
      isMain,
      tabStops: this.#tabStops,
      covered: isMain ? controlBoxes(this.#container) : [],
      ...measureIn(this.#container),
    });
  }

  /** The marker that Tab reaches may have become part of a cluster, or come apart. */
  #keepMarkerStop(drawn: DrawnFrame): void {
    if (drawn !== this.#frames.main) return;
    const { scale } = measureIn(this.#container);
    const ids = this.#frames.all.flatMap((each) =>
      (each.marks?.placed(this.#selection, scale) ?? []).map(({ id }) => id),
    );
    const { marker } = this.#tabStops;
    this.#tabStops.marker = marker !== undefined && ids.includes(marker) ? marker : ids[0];
  }

  #showHint(gesture: BlockedGesture): void {
    clearTimeout(this.#hintTimer);
    const isNew = this.#hint !== gesture;
    this.#hint = gesture;
    this.#hintTimer = setTimeout(() => {
      this.#hint = undefined;
      this.#draw();
    }, HINT_MS);
    if (isNew) this.#draw();
  }

  #onEnlarge(id: string): void {
    this.#frames.enlarge(id);
    this.#change((camera) => camera.recenter());
  }

  // What the visitor does

  readonly #onClick = (event: Event): void => {
    if (this.#gestures.hasDragged) return;
    const named = namedBy(event);
    if (named) this.#choose(named.thing, named.name);
  };

  #choose(thing: Thing, name: string): void {
    if (thing === 'shape') this.#callbacks.onTerritory(name);
    else if (thing === 'stop') this.#callbacks.onStop(Number(name));
    else this.#chooseMarker(name);
  }

  #chooseMarker(id: string): void {
    for (const drawn of this.#frames.all) {
      const { scale } = measureIn(this.#container);
      const opened = drawn.marks?.open(id, this.#selection, scale);
      if (!opened) continue;
      if (Array.isArray(opened)) {
        this.#callbacks.onPoints(opened);
        return;
      }
      this.#frames.enlarge(drawn.frame.id);
      this.#change((camera) => camera.moveTo(opened));
      return;
    }
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key, target } = event;
    const control = target instanceof Element ? target.closest<HTMLElement>('.control') : null;
    const named = namedBy(event);
    if (isArrowKey(key) && control) focusNextControl(this.#container, control, key);
    else if (!named) return;
    else if (key === 'Enter' || key === ' ') this.#choose(named.thing, named.name);
    else if (key === '+' || key === '-') this.zoomBy(key === '+' ? 1 : -1);
    else if (key === '0') this.recenter();
    else if (isArrowKey(key)) {
      this.#things.focusNeighbour(named.thing, key);
    } else return;
    event.preventDefault();
  };

  readonly #onFocusIn = (event: Event): void => {
    const { target } = event;
    const control = target instanceof Element ? target.closest<HTMLElement>('.control') : null;
    const named = namedBy(event);
    if (named) void import('./neighbour.js').catch(() => undefined);
    if (control) this.#tabStops.control = control.dataset.control;
    else if (named?.thing === 'shape') this.#tabStops.shape = named.name;
    else if (named?.thing === 'marker') this.#tabStops.marker = named.name;
    let hasMoved = false;
    // By keyboard only: a press of the mouse must not move the map from under itself.
    if (named && (target as Element).matches(':focus-visible')) {
      const position = this.#frames.positionOf(named.thing, named.name, this.#selection);
      hasMoved = this.#frames.bringIntoView(position);
      if (hasMoved) this.#isFitted = false;
    }
    this.#draw();
    if (hasMoved) this.#callbacks.onMove();
  };
}
