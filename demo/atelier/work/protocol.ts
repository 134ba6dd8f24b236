/** What page and worker say to each other. */
import type { SourceFile } from '../../../src/publish/import-files.js';
import type { WorkbookFormat, WrittenFile } from '../../../src/publish/files/write-workbook.js';
import type { Answers } from './locate.js';
import type { PackageOptions } from './package.js';
import type { Choices, Reading, Stage } from './session.js';

/** What can be asked of the worker: the arguments and the answer of each. */
export interface Tasks {
  open: (files: readonly SourceFile[]) => void;
  /** The dataset that is published now, as JSON. */
  compareWith: (published: string | undefined) => void;
  /** Which of others, as JSON, the dataset is a new edition of; -1: none. */
  editionOf: (text: string, published: readonly string[]) => number;
  read: (choices: Choices) => Reading;
  /** Asks a service where addresses are that are not on the map. */
  locate: (known: Answers, url: string) => Answers;
  rows: (sheet: number, numbers: readonly number[]) => string[][];
  workbook: (format: WorkbookFormat, name: string) => WrittenFile[];
  /** The dataset as it is published: with the feeds that stand beside it. */
  publishable: (text: string) => string;
  pack: (text: string, options: PackageOptions) => Uint8Array;
}
export type TaskName = keyof Tasks;

export interface Request<Name extends TaskName = TaskName> {
  id: number;
  name: Name;
  args: Parameters<Tasks[Name]>;
}

export type Reply =
  { id: number; result: unknown } | { id: number; fault: string } | { stage: Stage };
