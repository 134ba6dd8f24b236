/** The buttons on the picture, the same whatever draws it: zoom, recentre and, when zoomed in, a pad to pan. */
import { html, svg, type TemplateResult } from 'lit';
import type { MapMessages } from '../i18n/map-messages.js';

export type PanDirection = 'up' | 'down' | 'left' | 'right';

export interface ControlsState {
  canZoomIn: boolean;
  canZoomOut: boolean;
}

export interface ControlsActions {
  /** Positive: nearer. */
  zoomBy(steps: number): void;
  panBy(direction: PanDirection): void;
  recenter(): void;
}

/** Drawn for this project. */
const icons = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  recenter: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  left: 'M14 6l-6 6 6 6',
  right: 'M10 6l6 6-6 6',
};

export function renderControls(
  { canZoomIn, canZoomOut }: ControlsState,
  actions: ControlsActions,
  messages: MapMessages,
): TemplateResult {
  const button = (name: keyof typeof icons, label: string, isEnabled: boolean, act: () => void) =>
    html`<button
      class="control ${name}"
      part="action"
      type="button"
      aria-label=${label}
      title=${label}
      aria-disabled=${!isEnabled}
      @click=${act}
    >
      ${svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${icons[name]} /></svg>`}
    </button>`;
  const directions: PanDirection[] = ['up', 'left', 'right', 'down'];
  return html`<div class="controls">
      ${button('plus', messages.zoomIn, canZoomIn, () => actions.zoomBy(1))}
      ${button('minus', messages.zoomOut, canZoomOut, () => actions.zoomBy(-1))}
      ${button('recenter', messages.recenter, canZoomOut, () => actions.recenter())}
    </div>
    <div class="pad" ?hidden=${!canZoomOut}>
      ${directions.map((each) => button(each, messages[each], true, () => actions.panBy(each)))}
    </div>`;
}
