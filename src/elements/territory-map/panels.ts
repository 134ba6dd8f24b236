/** What opens when the visitor asks for it: one download for all of it. */
export { toolsMessages } from '../../i18n/fr/tools.js';
export { AnswerPanel } from './answer-panel.js';
export { renderChosen, renderFilterPanel } from './filter-panel.js';
export { renderRecordPanel, renderSamePlace } from './record-panel.js';
export { renderShare } from './share-menu.js';
export { renderTerritoryPanel } from './territory-panel.js';
export { panelsStyles } from './panels.styles.js';
