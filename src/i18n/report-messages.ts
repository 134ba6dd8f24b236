/** What the report of an event says. Downloaded with it. */
import type { Messages } from './messages.js';

const fr = {
  report: 'Compte rendu',
  participants: (count: number) => `${String(count)} participant·e·s`,
  quotes: 'Paroles de participant·e·s',
};

export type ReportMessages = typeof fr;

const en: ReportMessages = {
  report: 'Report',
  participants: (count) => `${String(count)} ${count === 1 ? 'participant' : 'participants'}`,
  quotes: 'What participants said',
};

export function reportMessages({ locale }: Pick<Messages, 'locale'>): ReportMessages {
  return locale.startsWith('en') ? en : fr;
}
