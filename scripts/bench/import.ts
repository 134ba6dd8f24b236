// How long spreadsheets take to be read and checked: processor time, and the memory at its most.
// Usage: npm run bench:import [-- rows…]   (10,000 and 100,000 by default)
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { checkDataset } from '../../src/publish/check/check-dataset.js';
import { sheetOf, type Cell } from '../../src/publish/files/sheet.js';
import { writeWorkbook, type WorkbookFormat } from '../../src/publish/files/write-workbook.js';
import { importFiles } from '../../src/publish/import-files.js';

const HEADS = [
  ...['Identifiant', 'Nom', 'Type', 'Département', 'Adresse', 'Code postal', 'Commune', 'Latitude'],
  ...['Longitude', 'Courriel', 'Téléphone', 'Horaires', 'Thèmes', 'Vérifié le'],
];

function row(index: number): Cell[] {
  return [
    ...[`s-${String(index)}`, `Maison de santé n° ${String(index)}`, 'Maison de santé', '48'],
    ...[`${String(index % 200)} place de la Mairie`, 48000, 'Mende'],
    ...[
      44.5 + (index % 100) / 1000,
      3.5 + (index % 77) / 1000,
      `contact${String(index)}@example.org`,
    ],
    ...[
      465710000 + (index % 9999),
      'lundi au vendredi 9h-12h et 14h-18h',
      'famille; handicap',
      '03/11/2026',
    ],
  ];
}

async function measure(name: string, bytes: Uint8Array): Promise<void> {
  const before = process.cpuUsage();
  const { dataset, counts, remarks } = await importFiles([{ name, bytes }]);
  const read = process.cpuUsage(before);
  const checks = await checkDataset(dataset, { file: name, today: '2026-11-28' });
  const all = process.cpuUsage(before);
  const seconds = ({ user, system }: NodeJS.CpuUsage) => ((user + system) / 1e6).toFixed(1);
  const records = counts.reduce((sum, each) => sum + each.records, 0);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  console.log(
    `${name.padEnd(34)} ${String(records).padStart(7)} records  ${seconds(read).padStart(5)} s read  ${seconds(all).padStart(5)} s with checks  ${String(megabytes).padStart(5)} MB at most  ${String(remarks.length)} remarks, ${String(checks.length)} checks`,
  );
}

const [kind, argument] = process.argv.slice(2);
if (kind === 'file' && argument !== undefined) {
  await measure(argument.split('/').at(-1) ?? argument, new Uint8Array(readFileSync(argument)));
} else if (kind === 'made' && argument !== undefined) {
  const [format, count] = argument.split(':') as [WorkbookFormat, string];
  const rows = [HEADS, ...Array.from({ length: Number(count) }, (_each, index) => row(index))];
  const [file] = await writeWorkbook([sheetOf('Structures', rows)], format, `structures-${count}`);
  if (file) await measure(file.name, file.bytes);
} else {
  const counts = process.argv.slice(2).length ? process.argv.slice(2) : ['10000', '100000'];
  const shared = process.env.TERRITORY_SHARED;
  const jobs = [
    ...(shared === undefined ? [] : [['file', `${shared}/data/real/france-services-20240801.csv`]]),
    ...counts.flatMap((count) => [`xlsx:${count}`, `csv:${count}`].map((each) => ['made', each])),
  ];
  // Each in a process of its own: the memory of one is not that of the next.
  for (const job of jobs) {
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/bench/import.ts', ...job], {
      stdio: 'inherit',
    });
  }
}
