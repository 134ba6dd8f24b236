/** English of `fr/report.ts`. */
import type { ReportMessages } from '../fr/report.js';

export const report: ReportMessages = {
  report: 'Report',
  participants: (count) => `${String(count)} ${count === 1 ? 'participant' : 'participants'}`,
  quotes: 'What participants said',
};
