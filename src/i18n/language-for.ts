/** The languages that we speak. To add one: its code here, a folder like `en/`, and its line in `messages.ts`. */
export const LANGUAGES = ['fr', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** The language we speak for a BCP 47 tag; French when we do not speak it. */
export function languageFor(tag: string): LanguageCode {
  const [code = ''] = tag.toLowerCase().split('-');
  return LANGUAGES.find((each) => each === code) ?? 'fr';
}
