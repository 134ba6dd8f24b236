/** Datasets with every field present and hostile text in all of them, many records to a file. */
import { readFile } from 'node:fs/promises';
import type { CollectionName } from '../../src/data/schema.js';
import { collectionNames, headerOf, recordOf, type Json, type Leaf } from './fields.js';

const shared = process.env.TERRITORY_SHARED ?? '';

/** A file of the shared corpora; `undefined`, said loudly, without them. */
export async function corpus<T>(name: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(`${shared}/corpora/${name}`, 'utf8')) as T;
  } catch {
    console.warn(`SKIPPED, no TERRITORY_SHARED: ${name}`);
    return undefined;
  }
}

/** Written for this project: what works in many contexts. The corpora add theirs. */
export const ownPayloads = [
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '" onmouseover="alert(1)" x="',
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<details open ontoggle=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '</template><script>alert(1)</script>',
  '<?lit$1$?><img src=x onerror=alert(1)>',
  '\u202Etxt.exe\u0000\uFEFF',
  'é'.repeat(5000),
];

export const ownUrls = [
  'javascript:alert(1)',
  'JaVa\nScRiPt:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  '//evil.test/x',
  '/\\evil.test',
  'https:evil',
  'javascript://example.org/%0aalert(1)',
];

const vocabularies = ['themes', 'kinds', 'phases', 'audiences', 'indicators'];

/** The id of a record: every second one is hostile itself. */
const idOf = (name: string, index: number, text: string) =>
  `${name}-${String(index)}${index % 2 ? text : ''}`;

export interface Variant {
  texts: readonly string[];
  /** Which text comes first; the next field takes the next one. */
  offset: number;
  /** Records of each collection. */
  count: number;
}

/**
 * A dataset of `count` records in each collection. Field f of record n holds text `offset + n + f`: over all offsets every
 * text stands in every field.
 */
export function hostileDataset({ texts, offset, count }: Variant): Record<string, Json> {
  const text = (index: number) => texts[(offset + index) % texts.length] ?? '';
  const dataset = headerOf(hostileLeaf(text, 0));
  // A language that is none would be dropped; files of others are not what is tested.
  Object.assign(dataset, { language: 'fr', include: [], sources: [], formatVersion: '1.0' });
  for (const name of vocabularies) {
    // As many terms as records: each record uses one of its own.
    dataset[name] = Array.from({ length: count }, (_, index) => {
      const [term] = headerOf(hostileLeaf(text, index))[name] as Record<string, Json>[];
      return { ...term, id: `term-${String(index)}` };
    });
  }
  dataset.feeds = (dataset.feeds as Record<string, Json>[]).map(({ url = '', title = '' }) => ({
    url,
    title,
  }));
  for (const name of collectionNames) {
    dataset[name] = Array.from({ length: count }, (_, index) => {
      const record = recordOf(name, hostileLeaf(text, index));
      return { ...record, ...linked(name, record, index, (at) => text(index + at)) };
    });
  }
  return dataset;
}

function hostileLeaf(text: (index: number) => string, record: number): Leaf {
  let field = 0;
  return ({ kind }, example) => {
    field++;
    if (kind === 'text') return text(record + field);
    // Of what has to have a form, a fifth has not.
    return kind === 'checked' && record % 5 === 4 ? text(record + field) : example;
  };
}

/** Ids and references that hold together, so that the records are shown, and what makes them differ. */
function linked(
  name: CollectionName,
  record: Record<string, Json>,
  index: number,
  text: (at: number) => string,
): Record<string, Json> {
  const ref = (to: string) => idOf(to, index, text(0));
  const common: Record<string, Json> = { id: ref(name), validFrom: null, validUntil: null };
  if ('territories' in record) common.territories = [ref('territories'), text(1)];
  if ('referents' in record) common.referents = [ref('referents')];
  const term = `term-${String(index)}`;
  for (const key of ['themes', 'phases', 'audiences'])
    if (key in record) common[key] = [term, text(1)];
  if ('kind' in record && index % 2) common.kind = term;
  const near = [3 + index / 50, 44 + index / 60];
  switch (name) {
    case 'territories':
      return {
        ...common,
        level: index % 3 ? 'departement' : text(2),
        partOf: [],
        center: near,
        values: [{ indicator: term, value: 3 }],
      };
    case 'actors':
      return { ...common, location: { ...(record.location as object), coordinates: near } as Json };
    case 'openings':
      return { ...common, actor: ref('actors'), project: ref('projects') };
    case 'events':
      return { ...common, ...timesOf(index) };
    case 'cases':
      return {
        ...common,
        solutions: [{ text: text(3), actors: [ref('actors')], resources: [ref('resources')] }],
      };
    default:
      return common;
  }
}

/** Kinds of dates in turn: one to come, several, a series, a month, one that is over. */
function timesOf(index: number): Record<string, Json> {
  const none = { start: null, end: null, sessions: null, month: null, recurrence: null };
  const coming = { start: '2099-05-18T09:00', end: '2099-05-18T17:00' };
  const kinds: Record<string, Json>[] = [
    coming,
    { sessions: [coming, { start: '2099-06-18' }] },
    { ...coming, recurrence: { rrule: 'FREQ=MONTHLY;COUNT=4' } },
    { month: '2099-05' },
    { start: '2025-05-18T09:00', end: '2025-05-18T17:00' },
  ];
  return { ...none, ...(kinds[index % kinds.length] as Record<string, Json>) };
}
