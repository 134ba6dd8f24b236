import type { GeometryCollection, Topology } from 'topojson-specification';

/** TopoJSON of the 101 départements; each geometry's `id` is the INSEE code. WGS 84 degrees. */
export const topology: Topology<Record<string, GeometryCollection>>;
/** [INSEE code, COG name, région code, label longitude, label latitude] per département. */
export const departements: readonly (readonly [string, string, string, number, number])[];
/** [région code, COG name]. */
export const regions: readonly (readonly [string, string])[];
