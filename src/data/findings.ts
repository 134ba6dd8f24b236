/** What the reader has to say about a file, without sentences: those are in `i18n/findings.*`. */

export type Severity = 'error' | 'warning';

/** Why something was dropped or is doubtful. Sentences in French and English are keyed by it. */
export type FindingCode =
  | 'required'
  | 'type'
  | 'empty'
  | 'number'
  | 'integer'
  | 'count'
  | 'object'
  | 'date'
  | 'month'
  | 'date-or-date-time'
  | 'partial-date'
  | 'time'
  | 'time-zone'
  | 'rrule'
  | 'language'
  | 'version'
  | 'email'
  | 'coordinates'
  | 'coordinates-swapped'
  | 'coordinates-lambert93'
  | 'coordinates-comma'
  | 'coordinates-zero'
  | 'level'
  | 'code'
  | 'geometry'
  | 'name-or-role'
  | 'actor-or-name'
  | 'start-sessions-or-month'
  | 'end-before-start'
  | 'not-a-list'
  | 'duplicate-id'
  | 'dangling-reference'
  /** Places of an event that cannot be: none at all, or more left than there are. */
  | 'places'
  /** A field whose name is none, read as the one that the detail names. */
  | 'misspelt'
  /** A day on which nothing can have been verified yet. */
  | 'future'
  /** A telephone number that lacks digits. */
  | 'phone'
  | 'encoding'
  /** A page of a longer list; the detail says how many of how many. */
  | 'partial'
  /** Events that their calendar calls private; the detail says how many. */
  | 'private-events'
  /** Dates of a series beyond those that are read; the detail says how many of how many. */
  | 'too-many'
  /** How long an event of a calendar lasts: no number of days or hours, or too many. */
  | 'duration'
  | 'include-failed';

export interface Finding {
  /** JSON pointer (RFC 6901) into the file. */
  readonly pointer: string;
  /** `error`: a record was dropped. `warning`: a field was dropped, or is doubtful. */
  readonly severity: Severity;
  readonly code: FindingCode;
  /** The text that could not be used, shortened, or the URL that failed. */
  readonly detail?: string;
  /** What the record is called in which it stands. */
  readonly record?: string;
  /** The values that are possible, as valibot writes them, where they are few. */
  readonly expected?: string;
  /** What the text means, in the form in which it should be written: it is read as that. */
  readonly meant?: string;
  /** URL of the file. */
  readonly file: string;
}

/** JSON pointer of a path of keys and indexes. */
export function toPointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A value as short text, for a finding's detail. */
export function toDetail(value: unknown): string | undefined {
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 60)}…` : value;
  if (Array.isArray(value) && value.length < 5 && value.every(Number.isFinite)) {
    return value.join(', ');
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // Of an object, what it says it is.
  const { type } = (value ?? {}) as { type?: unknown };
  return typeof type === 'string' ? toDetail(type) : undefined;
}
