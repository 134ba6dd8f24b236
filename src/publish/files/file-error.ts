/** Why a file cannot be read at all. Sentences are in `i18n/*\/publish.ts`. */
export type FileErrorCode =
  | 'file-empty'
  | 'file-encrypted'
  | 'file-corrupt'
  /** More than can be held in memory, or an archive that says less than it holds. */
  | 'file-too-large'
  /** The detail says what the file is. */
  | 'file-unknown';

export class FileError extends Error {
  readonly code: FileErrorCode;
  readonly detail: string | undefined;

  constructor(code: FileErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
    this.name = 'FileError';
    this.code = code;
    this.detail = detail;
  }
}
