/** Classes of a choropleth: few, in order, told apart by their ranges and not by colour alone. */

/** Tones of the sequential scale; the view has a fill for each. */
export const TONES = 5;

export interface ValueClass {
  /** Smallest value of the class. */
  from: number;
  /** Largest value of the class. */
  to: number;
  /** 0 (lightest) to `TONES - 1`. */
  tone: number;
}

/** One class per value when there are few, quantiles otherwise. Ascending. */
export function classify(values: readonly number[]): ValueClass[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const size = Math.min(distinct.length, TONES);
  return Array.from({ length: size }, (_, index) => {
    const from = Math.round((index * distinct.length) / size);
    const to = Math.round(((index + 1) * distinct.length) / size) - 1;
    const tone = size === 1 ? 1 : Math.round((index * (TONES - 1)) / (size - 1));
    return { from: distinct[from] ?? 0, to: distinct[to] ?? 0, tone };
  });
}

/** The tone of a value; `undefined` without data. */
export function toneOf(
  value: number | undefined,
  classes: readonly ValueClass[],
): number | undefined {
  return classes.find(({ from, to }) => value !== undefined && value >= from && value <= to)?.tone;
}
