/** `geometry`: outlines of territories from those of their municipalities. */
import {
  BUDGET_BYTES,
  contoursIn,
  drawTerritories,
  outlineOf,
  type Outline,
} from '../../publish/geometry.js';
import { valueOf, type Command, type Invocation } from '../command.js';
import { CliError, EXIT, print, readDatasetJson, readJson, save, say, table } from '../terminal.js';

interface TerritoryJson {
  id?: unknown;
  name?: unknown;
  codes?: unknown;
  geometry?: unknown;
}

export const command: Command = {
  usage: 'dataset.json --contours communes.json --out dataset.json',
  values: ['contours', 'codes', 'budget', 'out'],
  switches: ['force'],
  async run(invocation) {
    const { paths, words, flags } = invocation;
    const file = valueOf(invocation, 'contours');
    const [path] = paths;
    const codes = valueOf(invocation, 'codes');
    if (file === undefined || (path === undefined && codes === undefined))
      throw new CliError(words.needsFile);
    const contours = contoursIn(await readJson(file, words));
    if (contours.size === 0) throw new CliError(words.noContours(file), EXIT.findings);
    const budget = Number(valueOf(invocation, 'budget') ?? BUDGET_BYTES);
    if (!(budget > 0)) throw new CliError(words.badValue('budget', '1000, 8000…'));
    const force = flags.force === true;
    if (codes !== undefined) {
      const outline = outlineOf(codes.split(','), contours, budget);
      report([['', outline]], invocation);
      if (!outline) return EXIT.findings;
      await write(invocation, outline.geometry, force);
      return EXIT.ok;
    }
    const dataset = (await readDatasetJson(path ?? '', words)) as { territories?: TerritoryJson[] };
    const done = drawTerritories(dataset.territories ?? [], contours, budget, force);
    report(
      done.map(([{ name, id }, outline]) => [String(name ?? id), outline]),
      invocation,
    );
    await write(invocation, dataset, force);
    return done.every(([, outline]) => outline && outline.missing.length === 0)
      ? EXIT.ok
      : EXIT.findings;
  },
};

async function write(invocation: Invocation, json: unknown, force: boolean): Promise<void> {
  const out = valueOf(invocation, 'out');
  const text = `${JSON.stringify(json, undefined, out === undefined ? undefined : 1)}\n`;
  if (out === undefined) print(text.trimEnd());
  else await save(out, text, { force, words: invocation.words });
}

function report(
  outlines: readonly (readonly [string, Outline | undefined])[],
  { words }: Invocation,
): void {
  const rows = outlines.map(([name, outline]) => {
    if (!outline) return [name, '–', '–', '–', words.noneFound];
    const { joined, simplified } = outline.areaKm2;
    const change = (100 * (simplified - joined)) / joined;
    return [
      name,
      String(outline.bytes),
      joined.toFixed(1),
      `${change.toFixed(2)} %`,
      outline.missing.join(', '),
    ];
  });
  if (rows.length) say(table([words.outlines, ...rows]));
}
