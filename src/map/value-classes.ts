/** Classes of a choropleth: few, with round bounds, told apart by their ranges and not by colour alone. */

/** Tones of the sequential scale; the view has a fill for each. */
export const TONES = 5;

export interface ValueClass {
  /** Values from this one on; none: the lowest class. */
  from: number | undefined;
  /** Values below this one; none: the highest class. */
  below: number | undefined;
  /** 0 (lightest) to `TONES - 1`. */
  tone: number;
  /** How many values fall in it. */
  count: number;
}

/** About as many values in each of at most five classes, ascending; bounds are the roundest numbers that part them. */
export function classify(values: readonly number[]): ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const size = Math.min(distinct.length, TONES);
  const bounds = Array.from({ length: Math.max(0, size - 1) }, (_, index) => {
    const at = Math.round(((index + 1) * distinct.length) / size);
    return roundest(distinct[at - 1] ?? 0, distinct[at] ?? 0);
  });
  return Array.from({ length: size }, (_, index): ValueClass => {
    const [from, below] = [bounds[index - 1], bounds[index]];
    const tone = size === 1 ? 1 : Math.round((index * (TONES - 1)) / (size - 1));
    const count = sorted.filter((value) => isWithin(value, { from, below })).length;
    return { from, below, tone, count };
  });
}

/** The tone of a value; `undefined` without data. */
export function toneOf(
  value: number | undefined,
  classes: readonly ValueClass[],
): number | undefined {
  return value === undefined ? undefined : classes.find((each) => isWithin(value, each))?.tone;
}

function isWithin(value: number, { from, below }: Pick<ValueClass, 'from' | 'below'>): boolean {
  return value >= (from ?? -Infinity) && value < (below ?? Infinity);
}

/** The multiple of the largest 1, 2, 2.5 or 5 × 10ⁿ above one number and not above another. */
function roundest(above: number, most: number): number {
  const highest = Math.ceil(Math.log10(Math.max(Math.abs(above), Math.abs(most), 1e-9)));
  for (let power = highest; power > highest - 12; power--) {
    for (const factor of [5, 2.5, 2, 1]) {
      // As one number: 3 × 0.1 is not 0.3.
      const step = Number(`${String(factor)}e${String(power)}`);
      const bound = Number((Math.floor(most / step) * step).toPrecision(12));
      if (bound > above && bound <= most) return bound;
    }
  }
  return most;
}
