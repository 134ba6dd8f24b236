/**
 * The catalogue of a language. French is there at once, each of its areas with the code that speaks; another language is
 * downloaded whole when a page asks for it. To add one: a folder like `en/`, and its line in `others`.
 */
import { inTime } from '../page/in-time.js';
import type { Messages } from './catalogue.js';
import { fr } from './fr/core.js';

export type { Messages };

/** Languages besides French, by their code. */
const others = {
  en: async (): Promise<Messages> => (await import('./en/core.js')).en,
};

export type LanguageCode = 'fr' | keyof typeof others;

const catalogues = new Map<LanguageCode, Messages>([['fr', fr]]);

/** The language we speak for a BCP 47 tag; French when we do not speak it. */
export function languageFor(tag: string): LanguageCode {
  const [code = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(others, code) ? (code as LanguageCode) : 'fr';
}

/** The catalogue if it is there already. */
export function messagesNow(code: LanguageCode): Messages | undefined {
  return catalogues.get(code);
}

/** Loads a catalogue; French stays when the file cannot be had. */
export async function loadMessages(code: LanguageCode): Promise<Messages> {
  let messages = catalogues.get(code);
  if (!messages && code !== 'fr') {
    messages = await inTime(others[code]()).catch(() => undefined);
    if (messages) catalogues.set(code, messages);
  }
  return messages ?? fr;
}
