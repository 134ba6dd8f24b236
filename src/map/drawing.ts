/** The lazy half of the map: what draws it, and what finds the outlines. */
export { MapStage } from './stage.js';
export { loadShapes } from './shapes.js';
