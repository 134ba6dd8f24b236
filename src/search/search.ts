/** The search as one download: what is typed is looked for among the records, and among the places of France. */
export { findPlaces } from './places.js';
export { RecordIndex } from './records.js';
