/** The plural rule of a language, from `Intl`: French says "0 référent·e", English "0 events". */
const rules = new Map<string, Intl.PluralRules>();

export function plural(locale: string, count: number, one: string, other: string): string {
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  return rule.select(count) === 'one' ? one : other;
}
