/** What people call what the data name by an id: never the id itself. */

/** An id as words: "maison-medicale" becomes "Maison medicale"; a word or a text stays as it is. */
export function asWords(id: string): string {
  if (!/^[a-z\d]+(?:[-_][a-z\d]+)+$/.test(id)) return id;
  const words = id.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A dataset, by shape: `i18n` knows nothing above it. */
interface Labels<V extends string> {
  label(vocabulary: V, id: string): string | undefined;
}

/**
 * The name of an id: as the dataset declares it, else ours, else its words.
 * @param ours names of the built-in ids
 */
export function nameOf<V extends string>(
  dataset: Labels<V>,
  vocabulary: NoInfer<V>,
  id: string,
  ours: (id: string) => string = asWords,
): string {
  return dataset.label(vocabulary, id) ?? ours(id);
}

/** A name within a sentence: abbreviations keep their capitals. */
export function lowered(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
