/** A catalogue, as far as some of its areas are concerned. French has none here: each comes with the code that speaks. */
export interface WithArea<Areas> {
  readonly locale: string;
  readonly areas?: Areas | undefined;
}
