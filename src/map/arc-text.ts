/**
 * The arcs of a TopoJSON as text, a fifth smaller after compression than as JSON: every step of an arc is a number in
 * base 45, its digits as printable characters, the last one from a second alphabet. Longitudes and latitudes apart.
 */

/** 45 characters that end a number, then 45 that go on; none needs an escape in a script. */
const ALPHABET =
  '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
const BASE = 45;

/** An arc: its first position on the grid, then the steps. */
export type Arc = number[][];

export function encodeArcs(arcs: readonly Arc[]): string {
  const axis = (arc: Arc, index: number) => arc.map((step) => encode(step[index] ?? 0)).join('');
  return arcs.map((arc) => `${axis(arc, 0)} ${axis(arc, 1)}`).join(' ');
}

export function decodeArcs(text: string): Arc[] {
  const axes = text.split(' ').map(decode);
  return axes.flatMap((xs, index) =>
    index % 2 ? [] : [xs.map((x, step) => [x, axes[index + 1]?.[step] ?? 0])],
  );
}

function encode(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += ALPHABET[BASE + (rest % BASE)] ?? '';
  return text + (ALPHABET[rest] ?? '');
}

function decode(text: string): number[] {
  const values: number[] = [];
  let value = 0;
  let unit = 1;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    value += (digit % BASE) * unit;
    unit *= BASE;
    if (digit >= BASE) continue;
    values.push(value % 2 ? -(value + 1) / 2 : value / 2);
    value = 0;
    unit = 1;
  }
  return values;
}
