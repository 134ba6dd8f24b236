/** What a map shows, worked out: for the picture, its legend and the equal list. Downloaded beside the dataset. */
export { sceneMessages } from '../../i18n/fr/scene.js';
export { buildScene } from '../../map/scene.js';
export { renderLegend } from './legend.js';
export { renderTerritoryList } from './territory-list.js';
export { territoryMapStyles } from './territory-map.styles.js';
