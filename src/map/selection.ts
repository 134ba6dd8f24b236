/** What the visitor has chosen on a map; drawn on top. */
export interface MapSelection {
  territoryId: string | undefined;
  pointKey: string | undefined;
  /** Number of the walk's stop, from 1. */
  stopNumber: number | undefined;
}
