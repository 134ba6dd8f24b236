// Makes src/search/places-index/: the communes of France by first letter, and by département for postal codes.
// One search downloads one of these modules.
//
// Source: npm `@etalab/decoupage-administratif` (COG, La Poste, INSEE, BANATIC; Licence Ouverte 2.0).
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { fold, shardOfName, withoutArticle } from '../src/search/fold.js';

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('../src/search/places-index/', import.meta.url));

interface Commune {
  code: string;
  nom: string;
  departement: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  commune?: string;
  chefLieu?: string;
  codesPostaux?: string[];
  population?: number;
}

interface Area {
  code: string;
  nom: string;
  region?: string;
  typeLiaison?: number;
}

interface Epci {
  code: string;
  membres: { code: string }[];
}

async function readData<T>(name: string): Promise<T> {
  const file = require.resolve(`@etalab/decoupage-administratif/data/${name}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as T;
}

const all = await readData<Commune[]>('communes');
const current = new Map(
  all.filter(({ type }) => type === 'commune-actuelle').map((each) => [each.code, each]),
);
const epciOf = new Map(
  (await readData<Epci[]>('epci')).flatMap(({ code, membres }) =>
    membres.map((member) => [member.code, code] as const),
  ),
);

/** [name, INSEE code, postal codes, size class, name of the commune it is now part of]. */
type Row = [string, string, string, string, string];

/** Communes that were merged keep their name for those who search; their code is that of the new one. */
function rowOf(commune: Commune): Row | undefined {
  const { nom, type, chefLieu } = commune;
  const isFormer = type === 'commune-deleguee' || type === 'commune-associee';
  const now = isFormer ? current.get(chefLieu ?? '') : commune;
  if (!now || (isFormer && fold(now.nom) === fold(nom))) return undefined;
  // A coarse logarithm: it only orders homonyms.
  const size = Math.round(Math.log2(Math.max(now.population ?? 1, 1)) / 1.5);
  return [
    nom,
    now.code,
    (now.codesPostaux ?? []).join(','),
    (isFormer ? Math.max(0, size - 2) : size).toString(36),
    isFormer ? now.nom : '',
  ];
}

const rows = all.flatMap((commune) => {
  const row = rowOf(commune);
  return row ? [row] : [];
});

/** Size class of towns of some 4,000 people. */
const LARGE = 8;

const shards = new Map<string, Row[]>();
const put = (shard: string, row: Row) => {
  const list = shards.get(shard) ?? [];
  if (!list.includes(row)) list.push(row);
  shards.set(shard, list);
};
for (const row of rows) {
  const name = fold(row[0]);
  put(shardOfName(name), row);
  put(shardOfName(withoutArticle(name)), row);
  // "Saint" alone finds the large ones.
  if (Number.parseInt(row[3], 36) >= LARGE) put(name.slice(0, 1), row);
  const isFormer = row[4] !== '';
  if (isFormer) continue;
  put(departementShard(row[1]), row);
  for (const postalCode of row[2].split(',')) if (postalCode) put(postalCode.slice(0, 2), row);
}

/** First two digits of the département's postal codes. */
function departementShard(inseeCode: string): string {
  return inseeCode.replace(/^2[AB]/, '20').slice(0, 2);
}

/**
 * Column by column, codes as differences within a département: three quarters of the size of rows.
 * `src/search/places.ts` reads it back.
 */
function text(lines: readonly (readonly string[])[]): string {
  let before = '';
  const codes = lines.map(([, code = '']) => {
    const isSame = code.slice(0, 2) === before.slice(0, 2);
    const written = isSame ? String(Number(code.slice(2)) - Number(before.slice(2))) : code;
    before = code;
    return written;
  });
  const column = (index: number) => lines.map((line) => line[index] ?? '').join('\n');
  const postalCodes = lines.map(([, code = '', postal = '']) =>
    postal.startsWith(code.slice(0, 2)) && !postal.includes(',') ? postal.slice(2) : postal,
  );
  const columns = [
    column(0),
    codes.join('\n'),
    postalCodes.join('\n'),
    column(3),
    column(4),
    column(5),
  ];
  return `export default ${JSON.stringify(columns.join('\t').trimEnd())};\n`;
}

for (const file of await readdir(folder)) if (file.endsWith('.js')) await rm(folder + file);
const imports: string[] = [];
for (const [name, list] of [...shards].sort(([a], [b]) => (a < b ? -1 : 1))) {
  // In the order of the codes: nearly alphabetical within a département, and small differences.
  list.sort((a, b) => (a[1] < b[1] ? -1 : 1));
  const isDigits = /^\d/.test(name);
  // By letter a name is looked for, and one postal code tells homonyms apart.
  const lines = isDigits
    ? list.map((row) => [...row, epciOf.get(row[1]) ?? ''])
    : list.map(([place, code, postalCodes, size, now]) => [
        place,
        code,
        now ? '' : (postalCodes.split(',')[0] ?? ''),
        size,
        now,
      ]);
  await writeFile(`${folder}${name}.js`, text(lines));
  imports.push(`  ${JSON.stringify(name)}: () => import('./${name}.js'),`);
}
/** The COG gives the link word ("de Bretagne"), which says nothing of the article for these. */
const feminine = [
  ...['Bourgogne-Franche-Comté', 'Bretagne', 'Corse', 'Normandie', "Provence-Alpes-Côte d'Azur"],
  ...['Meurthe-et-Moselle', 'Nouvelle-Calédonie', 'Polynésie française', 'Saône-et-Loire'],
  ...['Seine-et-Marne'],
];
const FEMININE = 3;
const areas = async (name: string) => {
  const entries = await readData<Area[]>(name);
  return entries.map(({ code, nom, region, typeLiaison }) => {
    const article = feminine.includes(nom) ? FEMININE : (typeLiaison ?? 0);
    return [code, nom, article, region];
  });
};
await writeFile(
  `${folder}catalogue.js`,
  `export const shards = {\n${imports.join('\n')}\n};\n` +
    `export const departements = ${JSON.stringify(await areas('departements'))};\n` +
    `export const regions = ${JSON.stringify(await areas('regions'))};\n`,
);
console.log(`${String(rows.length)} places in ${String(shards.size)} modules`);
