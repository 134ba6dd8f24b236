/** The fields that say something: not `undefined`, not `null`, no empty list. */
export function withoutEmpty(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const says = (value: unknown) =>
    value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => says(value)));
}
