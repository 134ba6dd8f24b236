/** The parts of the sheet of a territory, in the order in which they stand: strengths first. */
export const SECTIONS = [
  'strengths',
  'figures',
  'practical',
  'referents',
  'projects',
  'openings',
  'events',
  'resources',
  'walks',
  'links',
] as const;

export type Section = (typeof SECTIONS)[number];

/** The sections that a page asks for, in its order; all of them when it names none that there is. */
export function sectionsOf(text: string): readonly Section[] {
  const known = [...new Set(text.split(/\s+/))].flatMap(
    (wanted) => SECTIONS.find((section) => section === wanted) ?? [],
  );
  return known.length ? known : SECTIONS;
}
