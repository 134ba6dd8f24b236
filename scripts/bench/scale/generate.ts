/**
 * Seeded data for the bench of scale: actors in the communes of France, in proportion to their people, with the fields
 * that a careful publisher fills. Communes: `@etalab/decoupage-administratif`; where they are: `src/search/points-index`.
 */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import communes from '@etalab/decoupage-administratif/data/communes.json' with { type: 'json' };
import departements from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };

interface Commune {
  code: string;
  nom: string;
  departement: string;
  population?: number;
  codesPostaux?: string[];
}

interface Town {
  name: string;
  departement: string;
  postalCode: string;
  lngLat: [longitude: number, latitude: number];
  /** People of this and all towns before it. */
  upTo: number;
}

const KINDS = [
  ['cabinet', 'Cabinet infirmier'],
  ['pharmacie', 'Pharmacie'],
  ['cabinet', 'Cabinet médical'],
  ['msp', 'Maison de santé'],
  ['centre-de-sante', 'Centre de santé'],
  ['association', 'Association d’éducation thérapeutique'],
] as const;
const SAINTS = [
  'des Lilas',
  'du Marché',
  'Pasteur',
  'de la Gare',
  'Simone-Veil',
  'du Pont',
  'Curie',
];

/** The same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

let towns: Town[] | undefined;

async function allTowns(): Promise<Town[]> {
  if (towns) return towns;
  towns = [];
  const points = new Map<string, [number, number]>();
  for (const { code } of departements) {
    const shard = code.replace(/^2[AB]/, '20').slice(0, 2);
    const file = `src/search/points-index/points-${shard}.js`;
    const text = await readFile(file, 'utf8').catch(() => '');
    for (const [, insee = '', longitude, latitude] of text.matchAll(
      /(\d[\dAB]\d{3}) (-?\d+) (-?\d+)/g,
    )) {
      points.set(insee, [Number(longitude) / 100, Number(latitude) / 100]);
    }
  }
  let upTo = 0;
  for (const { code, nom, departement, population = 0, codesPostaux } of communes as Commune[]) {
    const lngLat = points.get(code);
    if (!lngLat || population === 0) continue;
    upTo += population;
    towns.push({ name: nom, departement, postalCode: codesPostaux?.[0] ?? '', lngLat, upTo });
  }
  return towns;
}

function townOf(all: readonly Town[], share: number): Town {
  const people = share * (all.at(-1)?.upTo ?? 0);
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.upTo ?? 0) < people) low = middle + 1;
    else high = middle;
  }
  return all[low] as Town;
}

/** The actors one at a time: a million of them do not fit a text. */
export async function* actors(count: number, seed = 1): AsyncGenerator<Record<string, unknown>> {
  const all = await allTowns();
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  for (let index = 0; index < count; index++) {
    const town = townOf(all, random());
    const [kind, label] = pick(KINDS);
    const [longitude, latitude] = town.lngLat;
    const round = (value: number) => Math.round(value * 1e5) / 1e5;
    yield {
      id: `a${String(index)}`,
      name: `${label} ${pick(SAINTS)}`,
      kind,
      territories: [town.departement],
      location: {
        address: `${String(1 + Math.floor(random() * 90))} rue ${pick(SAINTS)}`,
        postalCode: town.postalCode,
        city: town.name,
        coordinates: [
          round(longitude + (random() - 0.5) / 25),
          round(latitude + (random() - 0.5) / 35),
        ],
      },
      contact: { phone: `+334${String(10000000 + Math.floor(random() * 89999999))}` },
      openingHours: 'Mo-Fr 08:30-12:30,14:00-18:30; PH off',
      verifiedOn: '2026-06-01',
    };
  }
}

/** Writes a dataset of so many actors in the départements of France. */
export async function writeDataset(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  const write = async (text: string) => {
    if (!file.write(text)) await once(file, 'drain');
  };
  const territories = departements.map(({ code, nom }) => ({
    ...{ id: code, name: nom, level: 'departement', code },
  }));
  const referents = departements.map(({ code, nom }) => ({
    ...{ id: `r${code}`, role: `Référent·e ${nom}`, territories: [code] },
    contact: { email: `referent-${code}@example.org` },
  }));
  const head = { formatVersion: '1', title: 'Mesure', publisher: { name: 'Mesure' } };
  await write(`${JSON.stringify({ ...head, territories, referents }).slice(0, -1)},"actors":[`);
  let isFirst = true;
  for await (const actor of actors(count)) {
    await write(`${isFirst ? '' : ','}${JSON.stringify(actor)}`);
    isFirst = false;
  }
  await write(']}\n');
  file.end();
  await once(file, 'finish');
}

/** The same actors for libraries of maps. */
export async function geojsonOf(count: number): Promise<string> {
  const features: unknown[] = [];
  for await (const { id, name, kind, location } of actors(count)) {
    const { coordinates } = location as { coordinates: number[] };
    features.push({
      type: 'Feature',
      properties: { id, name, kind },
      geometry: { type: 'Point', coordinates },
    });
  }
  return JSON.stringify({ type: 'FeatureCollection', features });
}
