/** What is said of a file that was read: each cell that was changed or refused, and why. Sentences: `i18n/*\/publish.ts`. */

import type { PublishWords } from '../i18n/fr/publish.js';

/** Each has a sentence. */
export type RemarkCode = keyof PublishWords['sentences'];

export type RemarkSeverity = 'error' | 'warning' | 'note';

export interface Remark {
  /** `error`: a row or a file is lost. `warning`: a cell is, or is doubtful. `note`: read otherwise than written. */
  readonly severity: RemarkSeverity;
  readonly code: RemarkCode;
  readonly file?: string;
  readonly sheet?: string;
  /** As the spreadsheet counts them: the first is 1. */
  readonly row?: number;
  /** What stands at its head. */
  readonly column?: string;
  /** What the record is called. */
  readonly record?: string;
  /** What was read. */
  readonly read?: string;
  /** What it became, or what to write instead. */
  readonly became?: string;
}

/** Remarks that say the same of many cells, as one. */
export interface RemarkGroup {
  readonly remark: Remark;
  readonly rows: readonly number[];
  readonly count: number;
}

/** In a line of text. */
const NAMED_ROWS = 5;

/**
 * Groups remarks of one kind, column and text, the gravest first.
 * @param named how many rows of a group are named at most
 */
export function groupRemarks(remarks: readonly Remark[], named = NAMED_ROWS): RemarkGroup[] {
  const groups = new Map<string, { remark: Remark; rows: number[]; count: number }>();
  for (const remark of remarks) {
    const { file, sheet, code, severity, column, read, became } = remark;
    const key = JSON.stringify([file, sheet, code, severity, column, read, became]);
    const group = groups.get(key) ?? { remark, rows: [], count: 0 };
    group.count++;
    if (remark.row !== undefined && group.rows.length < named) group.rows.push(remark.row);
    groups.set(key, group);
  }
  const rank = ['error', 'warning', 'note'];
  return [...groups.values()].sort(
    (a, b) => rank.indexOf(a.remark.severity) - rank.indexOf(b.remark.severity),
  );
}

/** A group of remarks as a line of text: where, and what. */
export function remarkText({ remark, rows, count }: RemarkGroup, words: PublishWords): string {
  const { labels, sentences } = words;
  const { file, sheet, column, record, code, read = '', became = '' } = remark;
  const [first] = rows;
  const more = count - rows.length;
  const isNamed = sheet !== undefined && sheet !== file && file?.startsWith(`${sheet}.`) !== true;
  const place = [
    file,
    isNamed ? labels.sheet(sheet) : undefined,
    first === undefined
      ? undefined
      : rows.length === 1 && more === 0
        ? labels.row(first)
        : [labels.rows(rows.join(', ')), more > 0 ? labels.others(more) : '']
            .filter(Boolean)
            .join(' '),
    column === undefined ? undefined : labels.column(column),
    record === undefined || count > 1 ? undefined : labels.record(record),
  ].filter((each) => each !== undefined);
  return [place.join(', '), sentences[code](read, became)].filter(Boolean).join(' : ');
}
