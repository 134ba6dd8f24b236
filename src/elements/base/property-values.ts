/**
 * What pages set properties to, as what they mean. Frameworks hand over `undefined`, `null`, numbers and lists on their
 * way to a value: none of it may stop an element, and the next good value counts.
 */

/** A text; a list becomes words with spaces between them, as its attribute has them. */
export function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).filter(Boolean).join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** `true` and an attribute without value: yes, by the usual name. */
export function nameOrNull(value: unknown): string | null {
  if (value === false || value === undefined || value === null) return null;
  return text(value);
}

/** A whole number within limits, else the usual one. */
export function wholeNumber(usual: number, from: number, to: number): (value: unknown) => number {
  return (value) => {
    const number = typeof value === 'number' ? value : Number.parseInt(text(value));
    return number >= from && number <= to ? Math.round(number) : usual;
  };
}

/** One of some words, else the first of them. */
export function oneOf<const T extends string>(first: T, ...others: T[]): (value: unknown) => T {
  return (value) => others.find((each) => each === value) ?? first;
}

/** What makes a value of what a page sets: the `type` of a property, a text by default. */
export function coercionFor(type: unknown): (value: unknown) => unknown {
  // An attribute is there or not; Vue sets its text.
  if (type === Boolean) return (value) => value === '' || (Boolean(value) && value !== 'false');
  // Lit's own word for a text would make one of anything.
  return typeof type === 'function' && type !== String
    ? (type as (value: unknown) => unknown)
    : text;
}
