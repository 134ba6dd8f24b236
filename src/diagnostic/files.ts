/** What is wrong with the files that a page names: asked for from here, as the elements ask for them. */
import { DatasetLoadError } from '../data/errors.js';
import type { Finding } from '../data/findings.js';
import { readDataset } from '../data/read-dataset.js';
import { defaultLimits, fetchJson } from '../load/fetch-json.js';
import { problem, type Problem } from './problem.js';

/** A file that should be a script of ours. */
export async function scriptProblems(url: string): Promise<Problem[]> {
  let answer: Response;
  try {
    answer = await fetch(url, { credentials: 'omit' });
  } catch {
    return [await unreached(url)];
  }
  await answer.body?.cancel();
  if (!answer.ok) return [problem('script-http', url, String(answer.status))];
  const type = answer.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  return /javascript|ecmascript/i.test(type) ? [] : [problem('script-mime', url, type)];
}

export interface DataReport {
  /** Why it cannot be had at all. */
  failure: DatasetLoadError | undefined;
  problems: readonly Problem[];
  findings: readonly Finding[];
  territories: readonly { id: string; name: string }[];
}

/** A file that should be a dataset. */
export async function dataReport(url: string): Promise<DataReport> {
  try {
    const limits = { ...defaultLimits, retries: 0 };
    const { json, replacementCharacters } = await fetchJson(url, limits);
    const { wire, findings } = await readDataset(json, { file: url });
    if (replacementCharacters > 0) {
      const detail = String(replacementCharacters);
      findings.push({ pointer: '', severity: 'warning', code: 'encoding', detail, file: url });
    }
    return { failure: undefined, problems: [], findings, territories: wire.territories };
  } catch (error) {
    if (!(error instanceof DatasetLoadError)) throw error;
    const problems = error.code === 'network' ? [await unreached(url)] : [];
    return {
      failure: problems.length ? undefined : error,
      problems,
      findings: [],
      territories: [],
    };
  }
}

/** Whether a host is there that only does not let other pages read. */
async function unreached(url: string): Promise<Problem> {
  if (location.protocol === 'https:' && url.startsWith('http:'))
    return problem('mixed-content', url, url.replace('http:', 'https:'));
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit' });
    return problem('cors', url, location.origin);
  } catch {
    return problem('unreachable', url);
  }
}
