/** Why a dataset could not be had. No sentences: elements show those of their language. */

export type LoadFailure =
  /** `fetch` failed; it does not tell why (host down, CORS, cut connection...). */
  | 'network'
  /** The browser says that it is offline. */
  | 'offline'
  | 'timeout'
  | 'too-large'
  | 'http'
  | 'html'
  | 'not-json'
  /** A file of another kind; the detail is what it is (`FileKind`). */
  | 'other-format'
  | 'not-an-object'
  /** A foreign source is no calendar that we can read. */
  | 'not-a-calendar'
  | 'newer-version'
  | 'bad-url';

/** A whole dataset file that failed. */
export class DatasetLoadError extends Error {
  override readonly name = 'DatasetLoadError';
  readonly code: LoadFailure;
  /** Absolute URL of the file. */
  readonly url: string;
  /**
   * HTTP status, for `http`; the file's `formatVersion`, for `newer-version`; line, column and fault, for `not-json`; the
   * limit in megabytes, for `too-large`.
   */
  readonly detail: string | undefined;

  constructor(code: LoadFailure, url: string, detail?: string, cause?: unknown) {
    super(`${code}${detail ? ` (${detail})` : ''}: ${url}`, { cause });
    this.code = code;
    this.url = url;
    this.detail = detail;
  }
}
