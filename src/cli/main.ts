/** `territory-elements`: finds the command, reads its options, says what went wrong. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { CliMessages } from '../i18n/fr/cli.js';
import { languageFor } from '../i18n/languages.js';
import { loadMessages } from '../i18n/messages.js';
import type { Command, FlagName, Flags } from './command.js';
import { CliError, EXIT, print, say } from './terminal.js';

/** Each is loaded when it is called. */
const commands: Readonly<Record<keyof CliMessages['commands'], () => Promise<Command>>> = {
  new: async () => (await import('./commands/new.js')).command,
  import: async () => (await import('./commands/import.js')).command,
  check: async () => (await import('./commands/check.js')).command,
  geometry: async () => (await import('./commands/geometry.js')).command,
  geocode: async () => (await import('./commands/geocode.js')).command,
  feeds: async () => (await import('./commands/feeds.js')).command,
  frames: async () => (await import('./commands/frames.js')).command,
  html: async () => (await import('./commands/html.js')).command,
  split: async () => (await import('./commands/split.js')).command,
};

const SHORT: Partial<Record<FlagName, string>> = { out: 'o', help: 'h' };

/** May be given several times. */
const REPEATED: readonly FlagName[] = ['allow'];

async function main([name, ...args]: readonly string[]): Promise<number> {
  const told = args.indexOf('--lang');
  const language = languageFor((told >= 0 ? args[told + 1] : process.env.LANG) ?? 'fr');
  const { areas } = await loadMessages(language);
  const { cli: words } = await (areas?.cli() ?? import('../i18n/fr/cli.js'));
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    print(overview(words));
    return EXIT.ok;
  }
  try {
    if (!Object.hasOwn(commands, name)) {
      throw new CliError(words.unknownCommand(name, Object.keys(commands).join(', ')));
    }
    const command = await commands[name as keyof typeof commands]();
    const { values, positionals } = parse(command, args, words);
    if (values.help) {
      print(helpOf(name as keyof typeof commands, command, words));
      return EXIT.ok;
    }
    const today = new Date().toISOString().slice(0, 10);
    return await command.run({
      paths: positionals,
      flags: values as Flags,
      words,
      language,
      today,
    });
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    say(error.message);
    return error.exitCode;
  }
}

function parse(command: Command, args: readonly string[], words: CliMessages) {
  const option = (flag: FlagName, type: 'string' | 'boolean') => {
    const short = SHORT[flag];
    const multiple = REPEATED.includes(flag);
    return [flag, { type, multiple, ...(short === undefined ? {} : { short }) }] as const;
  };
  const options: ParseArgsConfig['options'] = Object.fromEntries([
    ...[...command.values, 'lang' as const].map((flag) => option(flag, 'string')),
    ...[...command.switches, 'help' as const].map((flag) => option(flag, 'boolean')),
  ]);
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node says it in English: of that, which option.
    const [, option] = /'(-[^' ]*)/.exec((error as Error).message) ?? [];
    throw new CliError(words.badOption(option ?? (error as Error).message));
  }
}

function overview(words: CliMessages): string {
  const lines = Object.entries(words.commands).map(([name, text]) => `  ${name.padEnd(10)}${text}`);
  return [`${words.usage} : territory-elements <commande> [--help]`, '', ...lines].join('\n');
}

function helpOf(name: keyof typeof commands, command: Command, words: CliMessages): string {
  const flags = [...command.values, ...command.switches, 'lang' as const, 'help' as const];
  const lines = flags.map((flag) => `  --${flag.padEnd(11)}${words.flags[flag]}`);
  return [
    words.commands[name],
    '',
    `${words.usage} : territory-elements ${name} ${command.usage}`,
    '',
    `${words.options} :`,
    ...lines,
  ].join('\n');
}

process.exitCode = await main(process.argv.slice(2));
