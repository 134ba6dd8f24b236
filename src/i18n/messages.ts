/** The catalogue of a language. French is there at once; others are downloaded when a page asks for them. */
import { inTime } from '../page/in-time.js';
import type { BarMessages } from './bar-messages.js';
import { fr } from './fr.js';
import type { KindMessages } from './kind-messages.js';
import type { MapMessages } from './map-messages.js';
import type { SceneMessages } from './scene-messages.js';
import type { SearchMessages } from './search-messages.js';
import type { OpenedMessages } from './tools-messages.js';

/** Strings, or functions where a text depends on a number or a name. */
export type Messages = typeof fr & {
  /** What goes with what is downloaded later, in another language than French. */
  readonly areas?: {
    bar: BarMessages;
    kind: KindMessages;
    map: MapMessages;
    scene: SceneMessages;
    search: SearchMessages;
    tools: OpenedMessages;
  };
};

export type LanguageCode = 'fr' | 'en';

const catalogues = new Map<LanguageCode, Messages>([['fr', fr]]);

/** The language we speak for a BCP 47 tag; French when we do not speak it. */
export function languageFor(tag: string): LanguageCode {
  return /^en\b/i.test(tag) ? 'en' : 'fr';
}

/** The catalogue if it is there already. */
export function messagesNow(code: LanguageCode): Messages | undefined {
  return catalogues.get(code);
}

/** Loads a catalogue; French stays when the file cannot be had. */
export async function loadMessages(code: LanguageCode): Promise<Messages> {
  let messages = catalogues.get(code);
  if (!messages) {
    try {
      messages = (await inTime(import('./en.js'))).en;
      catalogues.set(code, messages);
    } catch {
      return fr;
    }
  }
  return messages;
}
