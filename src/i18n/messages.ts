/**
 * The catalogue of a language. French is there at once, each of its areas with the code that speaks; another language is
 * downloaded whole when a page asks for it.
 */
import { inTime } from '../page/in-time.js';
import type { Messages } from './catalogue.js';
import { fr } from './fr/core.js';
import { others, type LanguageCode } from './languages.js';

export type { Messages };

const catalogues = new Map<LanguageCode, Messages>([['fr', fr]]);

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
