/** The lazy half of the map: what draws it, and what finds the outlines. */
export { loadShapes } from './shapes.js';
export { SvgView } from './svg-view.js';
