/** `frames`: the page for iframes and, for one dataset, the pages whose bare address a WordPress author can paste. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { framePage, sharePages } from '../../publish/frame-pages.js';
import type { CliMessages } from '../../i18n/fr/cli.js';
import { valueOf, type Command } from '../command.js';
import { CliError, EXIT, save } from '../terminal.js';

export const command: Command = {
  usage:
    '--base-url https://exemple.fr/territoires/ --src dataset.json --title "CPTS" [--allow URL]… [DOSSIER]',
  values: ['base-url', 'src', 'title', 'allow'],
  switches: [],
  async run(invocation) {
    const { paths, words, flags } = invocation;
    const [folder = 'dist'] = paths;
    const [base, src, title] = [
      valueOf(invocation, 'base-url'),
      valueOf(invocation, 'src'),
      valueOf(invocation, 'title'),
    ];
    const baseUrl = base === undefined ? undefined : checked(base, words);
    const sources = (Array.isArray(flags.allow) ? flags.allow : []).map((url) =>
      checked(url, words),
    );
    const isShared = baseUrl !== undefined && src !== undefined && title !== undefined;
    if (!isShared && (baseUrl ?? src ?? title) !== undefined)
      throw new CliError(words.framesTogether);
    if (baseUrl !== undefined && !baseUrl.endsWith('/'))
      throw new CliError(words.needsSlash(baseUrl));
    if (/[;,'"]/.test(src ?? '')) throw new CliError(words.badUrl(src ?? ''));
    const files = [
      framePage({ sources }),
      ...(isShared ? sharePages({ baseUrl, src, title, sources }) : []),
    ];
    await mkdir(folder, { recursive: true });
    // They are made of nothing but the options: an older one is replaced.
    for (const { fileName, text } of files)
      await save(join(folder, fileName), text, { force: true, words });
    return EXIT.ok;
  },
};

/** An address as the browser reads it. What ends a directive of the page's policy cannot stand in it. */
function checked(url: string, words: CliMessages): string {
  if (!/^https?:\/\/[^\s;,'"]+$/.test(url) || !URL.canParse(url))
    throw new CliError(words.badUrl(url));
  return new URL(url).href;
}
