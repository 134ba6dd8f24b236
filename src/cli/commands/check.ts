/** `check`: what is wrong with a dataset, before its publication. */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { DatasetLoadError } from '../../data/errors.js';
import type { Check, CheckLevel } from '../../publish/check/check.js';
import { checkDataset } from '../../publish/check/check-dataset.js';
import { checkTexts, checkWordsIn } from '../../publish/check/check-texts.js';
import type { Command } from '../command.js';
import { CliError, EXIT, print, readJson, say } from '../terminal.js';

export const command: Command = {
  usage: 'dataset.json…',
  values: [],
  switches: ['json', 'strict'],
  async run({ paths, flags, words, language, today }) {
    if (paths.length === 0) throw new CliError(words.needsFile);
    const levels = (await checkWordsIn(language)).levels;
    const all: (Check & { text: string })[] = [];
    for (const path of paths) {
      const json = await readJson(path, words);
      const hasFile = (address: string) =>
        existsSync(resolve(dirname(path), decodeURI(address.split(/[?#]/)[0] ?? '')));
      const checks = await checkDataset(json, { file: basename(path), today, hasFile }).catch(
        (error: unknown) => {
          if (error instanceof DatasetLoadError)
            throw new CliError(words.notDataset(path), EXIT.findings);
          throw error;
        },
      );
      const texts = await checkTexts(checks, language);
      checks.forEach((check, index) => all.push({ ...check, text: texts[index] ?? '' }));
    }
    const count = (level: CheckLevel) => all.filter((check) => check.level === level).length;
    if (flags.json === true) print(JSON.stringify(all, undefined, 2));
    else {
      for (const { level, text } of all) print(`${levels[level]} · ${text}`);
      say(words.checked(count('error'), count('warning'), count('advice')));
    }
    const isBad = count('error') > 0 || (flags.strict === true && count('warning') > 0);
    return isBad ? EXIT.findings : EXIT.ok;
  },
};
