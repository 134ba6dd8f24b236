/** What the tools know of the map that they stand beside. */
import type { Dataset, Origin } from '../../data/dataset.js';
import type { DatasetStore } from '../../state/store.js';
import type { BarMessages } from '../../i18n/fr/bar.js';
import type { ToolsMessages } from '../../i18n/fr/tools.js';
import type { MapStage } from '../../map/stage.js';
import type { MapScene } from '../../map/scene.js';
import type { Shapes } from '../../map/shapes.js';
import type { Lang } from '../ui/content.js';
import type { FreshnessContext } from '../ui/render-context.js';

/** Made anew for every rendering. */
export interface ToolsContext extends FreshnessContext {
  dataset: Dataset;
  store: DatasetStore;
  scene: MapScene;
  /** `undefined` while nothing is drawn. */
  view: MapStage | undefined;
  shapes: Shapes | undefined;
  words: BarMessages;
  headingLevel: number;
  /** What colours the territories. */
  indicator: string;
  /** Whether the address bar follows the map: only then is there a link to copy. */
  isSynced: boolean;
  langOf: (origin: Origin) => Lang;
  /** A choice by the visitor, which the page may cancel. */
  choose: (territoryId: string | undefined) => void;
  /** Asks for a new rendering. */
  update: () => void;
  /** Does something with what the next rendering has put in place. */
  afterUpdate: (act: (root: HTMLElement | DocumentFragment) => void) => void;
}

/** The same for what opens on request, which has more to say. */
export interface PanelContext extends Omit<ToolsContext, 'words'> {
  words: ToolsMessages;
}
