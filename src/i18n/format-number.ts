/** Numbers as a language writes them. Small whole ones need no `Intl`, which costs milliseconds the first time. */
const formats = new Map<string, Intl.NumberFormat>();

export function formatNumber(value: number, locale: string): string {
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  const maximumFractionDigits = Math.abs(value) < 1 ? 3 : 1;
  const key = locale + String(maximumFractionDigits);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits });
    formats.set(key, format);
  }
  return format.format(value);
}
