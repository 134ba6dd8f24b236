/** What the report of an event says. Downloaded with it. */
import type { WithArea } from '../with-area.js';

export const report = {
  report: 'Compte rendu',
  participants: (count: number) => `${String(count)} participant·e·s`,
  published: (date: string) => `Publié le ${date}`,
  quotes: 'Paroles de participant·e·s',
};

export type ReportMessages = typeof report;

/** The words in the language of a catalogue. */
export function reportMessages({
  areas,
}: WithArea<{ readonly report: ReportMessages }>): ReportMessages {
  return areas?.report ?? report;
}
