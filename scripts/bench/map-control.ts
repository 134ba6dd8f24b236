// The bare engine, built like ours: what `npm run bench:map` compares the map with.
export { Map, setWorkerUrl } from 'maplibre-gl';
export { default as cssText } from 'maplibre-gl/dist/maplibre-gl.css?inline';
export { default as workerCode } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?raw';
