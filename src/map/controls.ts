/** The buttons on the picture: zoom, recentre, full screen and, when zoomed in, a pad to pan. One tab stop. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { MapMessages } from '../i18n/fr/map.js';
import type { Box } from './labels.js';
import type { ArrowKey } from './neighbour.js';

export type PanDirection = 'up' | 'down' | 'left' | 'right';

export interface ControlsState {
  /** Of the whole: no two on a page have the same. */
  label: string;
  canZoomIn: boolean;
  canZoomOut: boolean;
  isFullscreen: boolean;
  /** The button that Tab reaches; the first one when it is not shown. */
  tabStop: string | undefined;
}

export interface ControlsActions {
  /** Positive: nearer. */
  zoomBy(steps: number): void;
  panBy(direction: PanDirection): void;
  recenter(): void;
  toggleFullscreen(): void;
}

/** Drawn for this project. */
const icons = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  recenter: 'M12 3v4M12 17v4M3 12h4M17 12h4M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  fullscreen: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  left: 'M14 6l-6 6 6 6',
  right: 'M10 6l6 6-6 6',
};

const DIRECTIONS: readonly PanDirection[] = ['up', 'left', 'right', 'down'];

export function renderControls(
  { canZoomIn, canZoomOut, isFullscreen, tabStop, label }: ControlsState,
  actions: ControlsActions,
  messages: MapMessages,
): TemplateResult {
  const isGone = !canZoomOut && DIRECTIONS.some((each) => each === tabStop);
  const stop = isGone ? 'plus' : tabStop;
  const button = (name: keyof typeof icons, label: string, isEnabled: boolean, act: () => void) =>
    html`<button
      class="control ${name}"
      part="action"
      type="button"
      data-control=${name}
      tabindex=${name === stop ? 0 : -1}
      aria-label=${label}
      title=${label}
      aria-disabled=${!isEnabled}
      @click=${act}
    >
      ${svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${icons[name]} /></svg>`}
    </button>`;
  return html`<div class="toolbar" role="toolbar" aria-label=${label}>
    <div class="controls">
      ${button('plus', messages.zoomIn, canZoomIn, () => actions.zoomBy(1))}
      ${button('minus', messages.zoomOut, canZoomOut, () => actions.zoomBy(-1))}
      ${button('recenter', messages.recenter, canZoomOut, () => actions.recenter())}
      ${
        document.fullscreenEnabled
          ? button(
              'fullscreen',
              isFullscreen ? messages.leaveFullscreen : messages.fullscreen,
              true,
              () => actions.toggleFullscreen(),
            )
          : nothing
      }
    </div>
    <div class="pad" ?hidden=${!canZoomOut}>
      ${DIRECTIONS.map((each) => button(each, messages[each], true, () => actions.panBy(each)))}
    </div>
  </div>`;
}

/** What the buttons cover of the picture, in pixels; nothing before they are there. */
export function controlBoxes(container: HTMLElement): Box[] {
  const { x, y } = container.getBoundingClientRect();
  const buttons = container.querySelectorAll('.controls, .pad:not([hidden])');
  return [...buttons].map((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    return { left: left - x, right: right - x, top: top - y, bottom: bottom - y };
  });
}

/** The buttons are one tab stop; arrows go from one to the next. */
export function focusNextControl(container: HTMLElement, from: HTMLElement, key: ArrowKey): void {
  const all = [...container.querySelectorAll<HTMLElement>('.control')].filter(
    (each) => each.offsetParent !== null,
  );
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  all[(all.indexOf(from) + step + all.length) % all.length]?.focus();
}
