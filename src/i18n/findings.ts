/** Sentences for findings: which record, which field, what is wrong, what to write. Imported only where they are shown. */
import type { FindingWords } from './fr/findings.js';
import type { WithArea } from './with-area.js';

/** Any finding of the reader, by shape: `i18n` knows nothing above it. */
interface FindingLike {
  readonly pointer: string;
  readonly file?: string;
  readonly code: string;
  readonly detail?: string;
  readonly record?: string;
  readonly expected?: string;
  readonly meant?: string;
}

/**
 * The sentences of findings, each once.
 * @param mainFile URL of the file that needs no name; any other one is named
 */
export async function findingTexts(
  findings: readonly FindingLike[],
  { areas }: WithArea<{ readonly findings: () => Promise<FindingWords> }>,
  mainFile?: string,
): Promise<string[]> {
  const words = await (areas?.findings() ?? import('./fr/findings.js'));
  return [
    ...new Set(
      findings.map((finding) => {
        const { file } = finding;
        const name = file === mainFile ? undefined : file?.split(/[?#]/)[0]?.split('/').at(-1);
        return [name && `${name} · `, findingText(finding, words)].filter(Boolean).join('');
      }),
    ),
  ];
}

function findingText(finding: FindingLike, words: FindingWords): string {
  const { code } = finding;
  // A field by the name that people give it.
  const detail =
    code === 'required' ? fieldOf([finding.detail ?? ''], words) : (finding.detail ?? '');
  const table = words.sentences as Readonly<Record<string, (detail: string) => string>>;
  const isUnderstood = finding.meant !== undefined && /date|month|time$/.test(code);
  const said = Object.hasOwn(table, code) ? table[code]?.(detail) : code;
  const sentence = isUnderstood ? words.labels.understood(detail) : said;
  const separator = words.labels.quoted('').startsWith('«') ? '\u00A0: ' : ': ';
  const text = [placeOf(finding, words), sentence].filter(Boolean).join(separator);
  return [text, remedyFor(finding, words)].filter(Boolean).join(' ');
}

/** "Événement « Formation », début". */
function placeOf({ pointer, record }: FindingLike, words: FindingWords): string {
  const [collection = '', index = '', ...path] = pointer.split('/').slice(1);
  const named = own(words.collections, collection);
  if (named === undefined) return fieldOf([collection, index, ...path], words);
  const isNumber = /^\d+$/.test(index);
  const which = record
    ? words.labels.quoted(record)
    : isNumber
      ? words.labels.item(Number(index) + 1)
      : words.labels.quoted(index);
  return [`${named} ${which}`, fieldOf(path, words)].filter(Boolean).join(', ');
}

/** The name of the innermost field, as people call it, and as the file does. */
function fieldOf(path: readonly string[], { fields }: FindingWords): string {
  const field = path.findLast((key) => key !== '' && !/^\d+$/.test(key));
  if (field === undefined) return '';
  const name = own(fields, field);
  return name === undefined || name === field ? field : `${name} (${field})`;
}

function remedyFor(
  { code, detail = '', expected, meant: known }: FindingLike,
  { labels, remedies }: FindingWords,
): string | undefined {
  if (expected) return labels.oneOf(expected.replace(/[()"]/g, '').replaceAll(' | ', ', '));
  const meant = known ?? meantBy(code, detail);
  return meant === undefined ? own(remedies, code) : labels.write(meant);
}

/** What a value was meant to be, in the form that is read. */
function meantBy(code: string, detail: string): string | undefined {
  switch (code) {
    case 'coordinates-comma': {
      const [a, b, c, d] = detail.split(', ');
      return d === undefined ? undefined : `[${a ?? ''}.${b ?? ''}, ${c ?? ''}.${d}]`;
    }
    case 'coordinates-swapped': {
      const [latitude, longitude] = detail.split(', ');
      return longitude === undefined ? undefined : `[${longitude}, ${latitude ?? ''}]`;
    }
    default:
      return undefined;
  }
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
