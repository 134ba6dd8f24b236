/** The name of a language, in another: "ar" is "arabe" in French. What is no BCP 47 tag is shown as written. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
