/** English of `fr/resource.ts`. */
import type { ResourceMessages } from '../fr/resource.js';

export const resource: ResourceMessages = {
  title: 'Resources and aids',
  titleOf: (territory) => `Resources · ${territory}`,
  everywhere: 'All territories',
  cases: 'Case studies',
  casesHelp:
    'A situation, its questions, then the solutions with the organisations and resources of the territory.',
  search: 'Search a resource',
  searchHint: 'Title, provider, theme',
  filter: 'Filter',
  found: (count) =>
    count === 0 ? 'No result.' : `${String(count)} result${count === 1 ? '' : 's'}`,
  none: 'No resource in these data yet.',
  noneIn: (territory) => `No resource for ${territory} yet.`,
  noneFound: 'No resource matches these criteria.',
  expired: (count) =>
    `${String(count)} resource${count === 1 ? ' is' : 's are'} no longer valid and not shown.`,
  amount: 'Amount',
  conditions: 'Conditions',
  audience: 'For',
  themes: 'Themes',
  validity: 'Validity',
  until: (date) => `until ${date}`,
  from: (date) => `From ${date}`,
  steps: 'Steps',
  open: 'Open',
  openOf: (title) => `Open: ${title}`,
  start: 'Start',
  startOf: (title) => `Start the case: ${title}`,
  step: (number, count) => `Step ${String(number)} of ${String(count)}`,
  situation: 'The situation',
  question: (number) => `Question ${String(number)}`,
  questionHelp: 'Discuss it together before you go on.',
  solution: (number, count) =>
    count === 1 ? 'A solution' : `Solution ${String(number)} of ${String(count)}`,
  previous: 'Previous',
  next: 'Next',
  backToCases: 'Back to the cases',
  actors: 'Organisations to call on',
  resources: 'Resources to use',
  room: 'Room display',
  keys: 'Left and right arrows change the step, Escape leaves.',
  unknownActor: (id) => `${id} (no record in these data)`,
  expiredResource: 'no longer valid',
};
