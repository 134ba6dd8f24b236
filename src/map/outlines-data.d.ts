import type { GeometryCollection, Topology } from 'topojson-specification';

/** TopoJSON of the 101 départements, without its arcs; each geometry's `id` is the INSEE code. WGS 84 degrees. */
export const shapes: Omit<Topology<Record<string, GeometryCollection>>, 'arcs'>;
/** The arcs, as `arc-text.ts` writes them. */
export const arcs: string;
/** [INSEE code, COG name, région code, label longitude, label latitude] per département. */
export const departements: readonly (readonly [string, string, string, number, number])[];
/** [région code, COG name]. */
export const regions: readonly (readonly [string, string])[];
