/** The sentences of checks, in the language of the publisher. */
import { findingTexts } from '../../i18n/findings.js';
import type { FindingWords } from '../../i18n/fr/findings.js';
import type { CheckWords } from '../../i18n/fr/checks.js';
import type { LanguageCode } from '../../i18n/languages.js';
import { loadMessages } from '../../i18n/messages.js';
import type { Check } from './check.js';

/** Where, what is wrong, and what to do: one line for each check. */
export async function checkTexts(
  checks: readonly Check[],
  language: LanguageCode,
): Promise<string[]> {
  const words = await wordsIn(language);
  const messages = { locale: language, areas: { findings: () => Promise.resolve(words) } };
  const texts = await Promise.all(
    checks.map((check) => findingTexts([check], messages, check.file)),
  );
  return texts.flat();
}

export async function checkWordsIn(language: LanguageCode): Promise<CheckWords> {
  const { areas } = await loadMessages(language);
  return areas?.checks() ?? import('../../i18n/fr/checks.js');
}

/** Those of the reader and of the publisher's checks together. */
async function wordsIn(language: LanguageCode): Promise<FindingWords> {
  const { areas } = await loadMessages(language);
  const [own, checks] = await Promise.all([
    areas?.findings() ?? import('../../i18n/fr/findings.js'),
    checkWordsIn(language),
  ]);
  return {
    ...own,
    sentences: { ...own.sentences, ...checks.sentences },
    remedies: { ...own.remedies, ...checks.remedies },
  };
}
