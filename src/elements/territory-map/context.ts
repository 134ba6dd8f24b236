/** What the tools know of the map that they stand beside. */
import type { BarMessages } from '../../i18n/fr/bar.js';
import type { ToolsMessages } from '../../i18n/fr/tools.js';
import type { MapStage } from '../../map/stage.js';
import type { MapScene } from '../../map/scene.js';
import type { Shapes } from '../../map/shapes.js';
import type { RenderContext } from '../ui/render-context.js';

/** Made anew for every rendering. */
export interface ToolsContext extends Omit<RenderContext, 'update'> {
  scene: MapScene;
  /** `undefined` while nothing is drawn. */
  view: MapStage | undefined;
  shapes: Shapes | undefined;
  words: BarMessages;
  /** What colours the territories. */
  indicator: string;
  /** Asks for a new rendering after something that the visitor did. */
  update: () => void;
  /** Does something with what the next rendering has put in place. */
  afterUpdate: (act: (root: HTMLElement | DocumentFragment) => void) => void;
}

/** The same for what opens on request, which has more to say. */
export interface PanelContext extends Omit<ToolsContext, 'words'> {
  words: ToolsMessages;
}
