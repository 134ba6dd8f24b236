/** The language of a BCP 47 tag without script and country: "en" of "EN-gb". */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
