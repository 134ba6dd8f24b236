/** What the page inside an iframe says: it speaks without the catalogues, which may be what could not be had. */
import { frame as en } from './en/frame.js';
import { frame as fr, type FrameMessages } from './fr/frame.js';
import type { LanguageCode } from './languages.js';
import { primaryLanguage } from './primary-language.js';

const languages: Readonly<Record<LanguageCode, FrameMessages>> = { fr, en };

/** @param tag BCP 47; French when we do not speak it */
export function frameLanguage(tag: string): { code: LanguageCode; messages: FrameMessages } {
  const code = primaryLanguage(tag);
  const known = Object.hasOwn(languages, code) ? (code as LanguageCode) : 'fr';
  return { code: known, messages: languages[known] };
}
