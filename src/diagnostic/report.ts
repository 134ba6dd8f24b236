/** What is wrong with a page, in sentences: its tags, then the files that they name. */
import { findingTexts } from '../i18n/findings.js';
import { failureMessages } from '../i18n/fr/failure.js';
import type { DiagnosticWords } from '../i18n/fr/diagnostic.js';
import type { LanguageCode } from '../i18n/languages.js';
import { loadMessages } from '../i18n/messages.js';
import { dataReport, scriptProblems, type DataReport } from './files.js';
import { addressesIn, markupProblems, territoriesIn, type Markup } from './markup.js';
import { problem, type Problem } from './problem.js';

export interface DataFile {
  url: string;
  /** Why it cannot be had; `undefined` when it was read. */
  failure: string | undefined;
  findings: readonly string[];
}

export interface Report {
  problems: readonly string[];
  files: readonly DataFile[];
}

export async function wordsIn(language: LanguageCode): Promise<{ diagnostic: DiagnosticWords }> {
  const { areas } = await loadMessages(language);
  return areas?.diagnostic() ?? import('../i18n/fr/diagnostic.js');
}

/**
 * Reads a page and asks for its files.
 * @param asksScripts whether the scripts are asked for, too: on a page where one runs they are there
 */
export async function reportOn(
  markup: Markup,
  language: LanguageCode,
  asksScripts: boolean,
): Promise<Report> {
  const { scripts, data } = addressesIn(markup);
  const { diagnostic } = await wordsIn(language);
  const messages = await loadMessages(language);
  const failureWords = failureMessages(messages);
  const [ofScripts, reports] = await Promise.all([
    Promise.all(asksScripts ? scripts.map(scriptProblems) : []),
    Promise.all(data.map(dataReport)),
  ]);
  const problems: Problem[] = [
    ...markupProblems(markup),
    ...ofScripts.flat(),
    ...reports.flatMap((each) => each.problems),
    ...territoryProblems(markup, data, reports),
  ];
  return {
    problems: [
      ...new Set(
        problems.map(({ code, what, detail }) => diagnostic.sentences[code](what, detail)),
      ),
    ],
    files: await Promise.all(
      reports.map(async ({ failure: why, findings }, index): Promise<DataFile> => {
        const url = data[index] ?? '';
        return {
          url,
          failure: why && failureWords.reason(why),
          findings: await findingTexts(findings, messages, url),
        };
      }),
    ),
  };
}

/** Territories that no data of their element have. */
function territoryProblems(
  markup: Markup,
  data: readonly string[],
  reports: readonly DataReport[],
): Problem[] {
  return territoriesIn(markup).flatMap(({ id, urls }): Problem[] => {
    const own = reports.filter((_each, index) => urls.includes(data[index] ?? ''));
    const known = own.flatMap(({ territories }) => territories);
    const isTold = known.length === 0 || own.some(({ failure }) => failure);
    if (isTold || known.some((each) => each.id === id)) return [];
    const named = known.find(({ name }) => name.toLowerCase() === id.toLowerCase());
    return [problem('unknown-territory', id, named?.id ?? known.map((each) => each.id).join(', '))];
  });
}
