/** One icon of lucide (ISC), imported alone: the package's index would pull in all of them. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const nodes: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
  export default nodes;
}
