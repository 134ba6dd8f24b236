/** What a command of the command line is made of. */
import type { CliMessages } from '../i18n/fr/cli.js';
import type { LanguageCode } from '../i18n/languages.js';

export type FlagName = keyof CliMessages['flags'];

/** Values of options as they were given. */
export type Flags = Readonly<Partial<Record<FlagName, string | boolean | string[]>>>;

export interface Invocation {
  /** Files and folders that were named. */
  paths: readonly string[];
  flags: Flags;
  words: CliMessages;
  language: LanguageCode;
  /** `YYYY-MM-DD` */
  today: string;
}

export interface Command {
  /** What stands behind the name of the command. */
  usage: string;
  /** Options with a value, and switches. */
  values: readonly FlagName[];
  switches: readonly FlagName[];
  /** @returns the exit code */
  run: (invocation: Invocation) => Promise<number>;
}

/** The value of an option that takes one. */
export function valueOf({ flags }: Invocation, name: FlagName): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}
