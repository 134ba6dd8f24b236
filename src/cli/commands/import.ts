/** `import`: spreadsheets, maps and calendars as one dataset. */
import { existsSync, watch } from 'node:fs';
import { basename } from 'node:path';
import { loadMessages } from '../../i18n/messages.js';
import type { TableName } from '../../publish/table/fields.js';
import { changesBetween } from '../../publish/changes.js';
import { importFiles } from '../../publish/import-files.js';
import { isHeldBack, type Imported, type ImportOptions } from '../../publish/import-sheets.js';
import { groupRemarks, remarkText } from '../../publish/remarks.js';
import { sheetName, type Mapping } from '../../publish/table/find-table.js';
import { TABLES } from '../../publish/table/write-sheets.js';
import { valueOf, type Command, type Invocation } from '../command.js';
import {
  CliError,
  EXIT,
  print,
  readBytes,
  readDatasetJson,
  readJson,
  save,
  say,
  table,
} from '../terminal.js';

export const command: Command = {
  usage: 'FICHIER… --out dataset.json',
  values: ['out', 'table', 'mapping', 'previous', 'title'],
  switches: ['force', 'json', 'watch', 'all'],
  async run(invocation) {
    const { paths, words, flags } = invocation;
    if (paths.length === 0) throw new CliError(words.needsFile);
    const exitCode = await importOnce(invocation, flags.force === true);
    if (flags.watch !== true) return exitCode;
    say(words.watching(paths.join(', ')));
    await watchFiles(paths, () => importOnce(invocation, true));
    return EXIT.ok;
  },
};

async function importOnce(invocation: Invocation, force: boolean): Promise<number> {
  const { paths, words, flags } = invocation;
  const out = valueOf(invocation, 'out');
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), bytes: await readBytes(path, words) })),
  );
  const options = await optionsOf(invocation);
  const imported = await importFiles(files, options);
  const mapping = valueOf(invocation, 'mapping');
  if (mapping !== undefined && !existsSync(mapping)) {
    await save(mapping, `${JSON.stringify(mappingOf(imported), undefined, 2)}\n`, { force, words });
    say(words.mappingWritten(mapping));
  }
  await report(imported, invocation);
  const text = `${JSON.stringify(imported.dataset, undefined, 1)}\n`;
  // Where nothing is left because people said no, the file of the last time must not stay.
  const isEmpty = imported.counts.every(({ records }) => records === 0) && !hasRecords(imported);
  if (isEmpty && !(options.previous && imported.remarks.some(isHeldBack))) {
    throw new CliError(words.noRecords, EXIT.findings);
  }
  if (options.previous) sayChanges(options.previous, imported, invocation);
  if (out !== undefined) await save(out, text, { force, words });
  else if (flags.json !== true) print(text.trimEnd());
  // What a sheet keeps back is no fault of it.
  const isLost = imported.remarks.some(
    (remark) => remark.severity === 'error' && !isHeldBack(remark),
  );
  return isLost ? EXIT.findings : EXIT.ok;
}

function hasRecords({ dataset }: Imported): boolean {
  return TABLES.some((name) => Array.isArray(dataset[name]));
}

async function optionsOf(invocation: Invocation): Promise<ImportOptions> {
  const { words, today } = invocation;
  const wanted = valueOf(invocation, 'table');
  if (wanted !== undefined && !TABLES.some((name) => name === wanted)) {
    throw new CliError(words.badValue('table', TABLES.join(', ')));
  }
  const out = valueOf(invocation, 'out');
  const earlier =
    valueOf(invocation, 'previous') ?? (out !== undefined && existsSync(out) ? out : undefined);
  const mapping = valueOf(invocation, 'mapping');
  const title = valueOf(invocation, 'title');
  return {
    today,
    ...(wanted === undefined ? {} : { table: wanted as TableName }),
    ...(title === undefined ? {} : { title }),
    ...(earlier === undefined ? {} : { previous: await readDatasetJson(earlier, words) }),
    ...(mapping !== undefined && existsSync(mapping)
      ? { mapping: await readMapping(mapping, words) }
      : {}),
  };
}

async function readMapping(path: string, words: Invocation['words']): Promise<Mapping> {
  const json = await readJson(path, words);
  const isMapping =
    typeof json === 'object' &&
    json !== null &&
    !Array.isArray(json) &&
    Object.values(json).every((each) => typeof each === 'string');
  if (!isMapping) throw new CliError(words.badMapping(path));
  return json as Mapping;
}

/** Every column with its field, and those that have none yet. */
function mappingOf({ counts, remarks }: Imported): Mapping {
  return Object.fromEntries([
    ...counts.flatMap(({ columns }) => columns.map(({ head, field }) => [head, field])),
    ...remarks.flatMap(({ code, column }) =>
      code === 'unknown-column' && column !== undefined ? [[column, '']] : [],
    ),
  ]);
}

/** Names of a list of changes that are said. */
const NAMED = 12;

/** What is new, and above all what is gone since the last edition. */
function sayChanges(
  previous: NonNullable<ImportOptions['previous']>,
  { dataset }: Imported,
  { words, language, flags }: Invocation,
): void {
  const changes = changesBetween(previous, dataset, language);
  const lines = TABLES.flatMap((name) => {
    const own = changes.filter(({ collection }) => collection === name);
    const parts = (['added', 'removed', 'altered'] as const).flatMap((kind) => {
      const names = own.filter((change) => change.kind === kind).map((change) => change.name);
      const shown = flags.all === true ? names : names.slice(0, NAMED);
      const more = names.length > shown.length ? '…' : '';
      return names.length ? [words.changed[kind](names.length, shown.join(', ') + more)] : [];
    });
    return parts.length ? [`  ${sheetName(name)} : ${parts.join(' · ')}`] : [];
  });
  say(`\n${lines.length ? [words.changesSince, ...lines].join('\n') : words.noChange}`);
}

/** Remarks of one kind that are shown. */
const SHOWN = 8;

async function report(
  { counts, remarks }: Imported,
  { flags, words, language }: Invocation,
): Promise<void> {
  const { areas } = await loadMessages(language);
  const sentences = await (areas?.publish() ?? import('../../i18n/fr/publish.js'));
  const groups = groupRemarks(remarks);
  if (flags.json === true) {
    const told = groups.map((group) => ({
      ...group.remark,
      rows: group.rows,
      count: group.count,
      text: remarkText(group, sentences),
    }));
    print(JSON.stringify({ counts, remarks: told }, undefined, 2));
    return;
  }
  const rows = counts.map(({ file, sheet, table: name, rows: read, records }) => [
    file,
    sheet,
    name,
    String(read),
    String(records),
  ]);
  if (rows.length) say(`${table([words.counts, ...rows])}\n`);
  const shown = new Map<string, number>();
  for (const group of groups) {
    const kind = `${group.remark.severity} ${group.remark.code}`;
    const index = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, index);
    if (index <= SHOWN || flags.all === true) {
      const { severity, held } = sentences.labels;
      const label = isHeldBack(group.remark) ? held : severity[group.remark.severity];
      say(`${label} · ${remarkText(group, sentences)}`);
    }
  }
  const more = [...shown.values()].reduce((sum, each) => sum + Math.max(0, each - SHOWN), 0);
  if (more > 0 && flags.all !== true) say(words.moreAlike(more));
  const held = remarks.filter(isHeldBack).length;
  const count = (severity: string) =>
    remarks.filter((remark) => remark.severity === severity).length;
  say(`\n${words.sum(count('error') - held, held, count('warning'), count('note'))}`);
}

/** How long a program may still be writing, in milliseconds. */
const SETTLE_MS = 300;

/** Runs again at every change, until the process ends. */
async function watchFiles(paths: readonly string[], again: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const watchers = paths.map((path) =>
    watch(path, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        again().catch((error: unknown) => {
          say(String((error as Error).message));
        });
      }, SETTLE_MS);
    }),
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => {
      for (const watcher of watchers) watcher.close();
      resolve();
    });
  });
}
