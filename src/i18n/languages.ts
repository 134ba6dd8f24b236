/** The languages that we speak. To add one: a folder like `en/`, its line here, and its line in `frame-messages.ts`. */
import type { Messages } from './catalogue.js';
import { primaryLanguage } from './primary-language.js';

/** Those besides French: each is one file for visitors. A missing area or word is a type error. */
export const others = {
  en: async () => (await import('./en/core.js')).en,
} satisfies Readonly<Record<string, () => Promise<Messages>>>;

export type LanguageCode = 'fr' | keyof typeof others;

/** The language we speak for a BCP 47 tag; French when we do not speak it. */
export function languageFor(tag: string): LanguageCode {
  const code = primaryLanguage(tag);
  return Object.hasOwn(others, code) ? (code as LanguageCode) : 'fr';
}
