/**
 * Modules by folded first letter of a name, or by the first two digits of a postal code. Each is one text:
 * columns separated by tabs (name, INSEE code, postal codes, size class, commune of today, EPCI), rows by newlines.
 */
export const shards: Readonly<Record<string, () => Promise<{ default: string }>>>;
/** [INSEE code, COG name, type of article (TNCC), région code]. */
export const departements: readonly (readonly [string, string, number, string | null])[];
/** [région code, COG name, type of article (TNCC)]. */
export const regions: readonly (readonly [string, string, number, null])[];
