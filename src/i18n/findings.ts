/** Sentences for findings. Imported only where findings are shown. */
import type { LanguageCode } from './messages.js';

/** Any finding of the reader, by shape: `i18n` knows nothing above it. */
interface FindingLike {
  readonly pointer: string;
  readonly code: string;
  readonly detail?: string;
}

/** One sentence on a finding, with where it stands in the file. */
export async function findingText(finding: FindingLike, language: LanguageCode): Promise<string> {
  const { sentences } =
    language === 'en' ? await import('./findings.en.js') : await import('./findings.fr.js');
  const table: Readonly<Record<string, (detail: string) => string>> = sentences;
  const sentence = Object.hasOwn(table, finding.code)
    ? table[finding.code]?.(finding.detail ?? '')
    : finding.code;
  return [finding.pointer, sentence].filter(Boolean).join(' : ');
}
