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

/** The sections that a page asks for; all of them when it names none that there is. */
export function sectionsOf(text: string): readonly Section[] {
  const wanted = text.split(/\s+/);
  const known = SECTIONS.filter((section) => wanted.includes(section));
  return known.length ? known : SECTIONS;
}
