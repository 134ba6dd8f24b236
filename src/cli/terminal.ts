/** What a command writes: results to stdout, what it says to people to stderr. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { existsSync } from 'node:fs';
import { COLLECTIONS } from '../publish/table/fields.js';

/** How a command ends: well, with something that is lost or wrong, or because it was called wrongly. */
export const EXIT = { ok: 0, findings: 1, usage: 2 } as const;

/** What a command stops for; its message is for people. */
export class CliError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Rows of texts in columns of equal width. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_head, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export async function readBytes(path: string, words: CliWords): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new CliError(words.noFile(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

export async function readJson(path: string, words: CliWords): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(path, words));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CliError(words.noJson(path, (error as Error).message), EXIT.findings);
  }
}

/** An object whose lists, where it has some, hold objects; what a dataset is at the least. */
export async function readDatasetJson(
  path: string,
  words: CliWords,
): Promise<Record<string, unknown>> {
  const json = await readJson(path, words);
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const isDataset =
    isObject(json) &&
    COLLECTIONS.every(
      (name) =>
        json[name] === undefined || (Array.isArray(json[name]) && json[name].every(isObject)),
    ) &&
    (json.formatVersion !== undefined || COLLECTIONS.some((name) => json[name] !== undefined));
  if (!isDataset) throw new CliError(words.notDataset(path), EXIT.findings);
  return json;
}

/** Writes a file; one that is there already only when that is wanted. */
export async function save(
  path: string,
  content: string | Uint8Array,
  { force, words }: { force: boolean; words: CliWords },
): Promise<void> {
  if (existsSync(path) && !force) throw new CliError(words.exists(path));
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    throw new CliError(words.notWritten(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
  say(words.written(path));
}

/** What commands say, in the language of the person. */
export interface CliWords {
  notDataset: (path: string) => string;
  notWritten: (path: string, code: string) => string;
  noFile: (path: string, code: string) => string;
  noJson: (path: string, fault: string) => string;
  exists: (path: string) => string;
  written: (path: string) => string;
}
