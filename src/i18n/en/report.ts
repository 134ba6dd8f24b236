/** English of `fr/report.ts`. */
import type { ReportMessages } from '../fr/report.js';

export const report: ReportMessages = {
  report: 'Report',
  participants: (count) => `${String(count)} ${count === 1 ? 'participant' : 'participants'}`,
  published: (date) => `Published on ${date}`,
  quotes: 'What participants said',
};
