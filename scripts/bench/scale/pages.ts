/** The pages of the bench of scale: ours, and the same work by libraries as their own documentation says. */
import { pageOf } from '../harness.js';

const BOX = '<style>body{margin:0}#box{width:800px;height:600px}</style>';
/** When there is something to see, whoever shows it. */
const SHOWN =
  'globalThis.shown = (count) => { globalThis.shownMs ??= performance.now(); globalThis.shownCount = count; };';

export const ours = (tag: string, src: string, attributes = ''): string =>
  pageOf(
    `<${tag} src="${src}" ${attributes}></${tag}>`,
    `<link rel="preload" as="fetch" crossorigin="anonymous" href="${src}"><script type="module" src="/dist/territory-elements.js"></script><style>body{margin:0}</style>`,
  );

export const leaflet = (src: string): string =>
  pageOf(
    `<div id="box"></div><script>${SHOWN}</script>
<script src="/peers/leaflet/dist/leaflet.js"></script>
<script src="/peers/leaflet.markercluster/dist/leaflet.markercluster.js"></script>
<script>
fetch('${src}').then((answer) => answer.json()).then((data) => {
  const map = L.map('box', { maxZoom: 18 }).setView([46.6, 2], 6);
  const done = () => requestAnimationFrame(() => shown(document.querySelectorAll('.leaflet-marker-icon').length));
  const group = L.markerClusterGroup({
    chunkedLoading: true,
    chunkProgress: (processed, total) => { if (processed === total) setTimeout(done); },
  });
  group.addLayers(data.features.map(({ geometry: { coordinates: [x, y] }, properties: { name } }) =>
    L.marker([y, x], { title: name })));
  map.addLayer(group);
});
</script>`,
    `${BOX}<link rel="stylesheet" href="/peers/leaflet/dist/leaflet.css"><link rel="stylesheet" href="/peers/leaflet.markercluster/dist/MarkerCluster.css"><link rel="stylesheet" href="/peers/leaflet.markercluster/dist/MarkerCluster.Default.css">`,
  );

export const bareMapLibre = (src: string): string =>
  pageOf(
    `<div id="box"></div><script>${SHOWN}</script>
<script type="module">
import * as maplibre from '/peers/maplibre-gl/dist/maplibre-gl.mjs';
const { Map, setWorkerUrl } = maplibre;
setWorkerUrl?.('/peers/maplibre-gl/dist/maplibre-gl-worker.mjs');
const map = new Map({
  container: 'box',
  center: [2, 46.6],
  zoom: 5,
  style: { version: 8, sources: { points: { type: 'geojson', data: '${src}', cluster: true } }, layers: [
    { id: 'clusters', type: 'circle', source: 'points', filter: ['has', 'point_count'], paint: { 'circle-radius': 16, 'circle-color': '#16232b' } },
    { id: 'single', type: 'circle', source: 'points', filter: ['!', ['has', 'point_count']], paint: { 'circle-radius': 6, 'circle-color': '#0b6e6e' } },
  ] },
});
map.on('idle', () => {
  const count = map.queryRenderedFeatures({ layers: ['clusters', 'single'] }).length;
  if (count) shown(count);
});
</script>`,
    `${BOX}<link rel="stylesheet" href="/peers/maplibre-gl/dist/maplibre-gl.css">`,
  );

export const fullCalendar = (src: string): string =>
  pageOf(
    `<div id="box"></div><script>${SHOWN}</script><script src="/peers/fullcalendar/all/global.js"></script>
<script>
fetch('${src}').then((answer) => answer.json()).then((events) => {
  const calendar = new FullCalendar.Calendar(document.getElementById('box'), {
    initialView: 'listMonth', initialDate: '2027-01-15', locale: 'fr', events,
    eventsSet: () => requestAnimationFrame(() => shown(document.body.innerText.split('Rencontre').length - 1)),
  });
  calendar.render();
});
</script>`,
    `${BOX}<link rel="stylesheet" href="/peers/fullcalendar/skeleton.css"><link rel="stylesheet" href="/peers/fullcalendar/themes/classic/theme.css"><link rel="stylesheet" href="/peers/fullcalendar/themes/classic/palette.css">`,
  );
