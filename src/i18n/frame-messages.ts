/** What the page inside an iframe says: it speaks without the catalogues, which may be what could not be had. */
import { frame as en } from './en/frame.js';
import { frame as fr, type FrameMessages } from './fr/frame.js';
import { languageFor, type LanguageCode } from './language-for.js';

const languages: Readonly<Record<LanguageCode, FrameMessages>> = { fr, en };

/** @param language BCP 47 tag */
export function frameMessages(language: string): FrameMessages {
  return languages[languageFor(language)];
}
