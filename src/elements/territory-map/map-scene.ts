/** What a map shows, worked out: for the picture, its legend and the equal list. Downloaded beside the dataset. */
import { adoptStyles } from '../../page/adopt-styles.js';
import { territoryMapStyles } from './territory-map.styles.js';

export { sceneMessages } from '../../i18n/fr/scene.js';
export { buildScene } from '../../map/scene.js';
export { renderLegend } from './legend.js';
export { renderTerritoryList } from './territory-list.js';

/** Gives the element its look. */
export function adoptMapStyles(root: Node): void {
  adoptStyles(root, territoryMapStyles);
}
