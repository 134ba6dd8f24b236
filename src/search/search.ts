/** The search as one download: what is typed is looked for among the records, and among the places of France. */
export { coverageOf } from './answer.js';
export { searchMessages } from '../i18n/fr/search.js';
export { findPlaces, placeOf } from './places.js';
export { RecordIndex } from './records.js';
