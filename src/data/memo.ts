/**
 * A function that keeps its last answer, and gives it again as long as its arguments are the very same: elements ask for
 * the same thing at every rendering.
 */
export function memo<A extends readonly unknown[], T>(work: (...args: A) => T): (...args: A) => T {
  let last: { args: A; value: T } | undefined;
  return (...args) => {
    const isSame =
      last?.args.length === args.length && args.every((each, index) => each === last?.args[index]);
    if (!last || !isSame) last = { args, value: work(...args) };
    return last.value;
  };
}

/** The same for what is worked out of one object, for as long as that object is there. */
export function memoFor<K extends object, T>(work: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { value: T }>();
  return (key) => {
    const kept = known.get(key) ?? { value: work(key) };
    known.set(key, kept);
    return kept.value;
  };
}
