/** Numbers as a language writes them. Small whole ones need no `Intl`, which costs milliseconds the first time. */
const formats = new Map<string, Intl.NumberFormat>();

export function formatNumber(value: number, locale: string): string {
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    formats.set(locale, format);
  }
  return format.format(value);
}
