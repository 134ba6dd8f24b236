import { expect } from 'chai';
import { nextSession, prepareSchedules, splitAgenda } from '../../src/agenda/schedule.js';
import { FacetIndex, filtersOf, PERIOD_DAYS } from '../../src/state/facets.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import type { FacetId, Filters } from '../../src/state/visitor-state.js';

const nowMs = Date.parse('2026-11-22T10:00:00Z');

const json = {
  actors: [
    {
      id: 'msp',
      name: 'MSP',
      kind: 'msp',
      themes: ['famille'],
      practiceModes: ['msp', 'remplacement'],
      hostsInterns: { phases: ['approfondissement'] },
    },
    { id: 'hopital', name: 'Hôpital', kind: 'hopital', hostsInterns: { phases: ['socle'] } },
    { id: 'cabinet', name: 'Cabinet', kind: 'cabinet', recruiting: true },
    { id: '__proto__', name: 'Proto', kind: 'constructor' },
  ],
  projects: [
    { id: 'ouvert', title: 'Projet ouvert', period: { from: '2026', to: '2027' } },
    { id: 'fini', title: 'Projet fini', status: 'done' },
  ],
  openings: [
    { id: 'o1', title: 'Poste', project: 'ouvert', phases: ['installation'] },
    { id: 'o2', title: 'Ancien', actor: 'hopital', validUntil: '2025-01-01' },
  ],
  events: [
    { id: 'proche', title: 'Proche', start: '2026-12-10', kind: 'forum', audiences: ['internes'] },
    { id: 'loin', title: 'Loin', start: '2027-04-01', phases: ['socle'] },
    { id: 'passe', title: 'Passé', start: '2025-04-29', themes: ['famille'] },
  ],
};

async function facets() {
  const file = 'https://data.example.org/d.json';
  const read = { url: file, isComplete: true, ...(await readDataset(json, { file })) };
  const dataset = mergeFiles([read], []);
  return { dataset, index: new FacetIndex(dataset, nowMs) };
}

/** Ids that a choice shows. */
async function shown(filters: Filters): Promise<string[]> {
  const { dataset, index } = await facets();
  const isShown = index.shows(filters);
  const all = [...dataset.actors, ...dataset.projects, ...dataset.events];
  return all.filter(isShown).map(({ record }) => record.id);
}

/** Small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const counts = async (facet: FacetId, filters: Filters = {}) => {
  const { index } = await facets();
  const options = index.options(filters).get(facet) ?? [];
  return Object.fromEntries(options.map(({ value, count }) => [value, count]));
};

describe('facets', () => {
  // Series are told around today.
  const systemNow = Date.now;
  before(() => {
    Date.now = () => nowMs;
  });
  after(() => {
    Date.now = systemNow;
  });

  it('applies a choice to the lists that it is about', async () => {
    const { dataset, index } = await facets();
    const filters: Filters = {
      kind: ['actors:msp', 'resources:guide'],
      language: ['oc'],
      audience: ['internes'],
    };
    expect(filtersOf('actors', filters)).to.deep.equal({ kind: ['actors:msp'], language: ['oc'] });
    expect(filtersOf('events', filters)).to.deep.equal({ audience: ['internes'] });
    expect(filtersOf('resources', filters)).to.deep.equal({
      audience: ['internes'],
      kind: ['resources:guide'],
    });
    // The map has no resources: their kinds leave it alone.
    expect(filtersOf(undefined, { kind: ['resources:guide'] })).to.deep.equal({});
    const events = dataset.events.filter(index.shows(filters, 'events'));
    expect(events.map(({ record }) => record.id)).to.deep.equal(['proche']);
    const actors = dataset.actors.filter(index.shows({ audience: ['internes'] }, 'actors'));
    expect(actors).to.have.length(4);
  });

  it('counts the options of a list by its own choice alone', async () => {
    const { dataset, index } = await facets();
    const options = index.options({ audience: ['internes'] }, dataset.actors, 'actors');
    const kinds = Object.fromEntries(
      (options.get('kind') ?? []).map((each) => [each.value, each.count]),
    );
    expect(kinds).to.deep.equal({
      'actors:msp': 1,
      'actors:hopital': 1,
      'actors:cabinet': 1,
      'actors:constructor': 1,
    });
  });

  it('lets everything through without a choice', async () => {
    expect(await shown({})).to.have.length(9);
    expect(await shown({ kind: [] })).to.have.length(9);
  });

  it('joins the values of a facet, and intersects facets', async () => {
    expect(await shown({ kind: ['actors:msp', 'actors:hopital'] })).to.have.members([
      'msp',
      'hopital',
    ]);
    expect(
      await shown({ kind: ['actors:msp', 'actors:hopital'], theme: ['famille'] }),
    ).to.deep.equal(['msp']);
    expect(await shown({ kind: ['actors:constructor'] })).to.deep.equal(['__proto__']);
    expect(await shown({ kind: ['nothing'] })).to.deep.equal([]);
    expect(await shown({ unknownFacet: ['x'] })).to.have.length(9);
  });

  it('knows who recruits: a flag, or an opening that still holds', async () => {
    expect(await shown({ recruiting: ['yes'] })).to.have.members(['cabinet', 'ouvert']);
  });

  it('knows what is on within a time', async () => {
    expect(await shown({ period: ['30'] })).to.have.members(['proche', 'ouvert']);
    expect(await shown({ period: ['180'] })).to.have.members(['proche', 'loin', 'ouvert']);
  });

  it('looks through the lens of a phase: what names it, and what is open to all', async () => {
    expect(await shown({ phase: ['socle'] })).to.have.members([
      'hopital',
      'fini',
      'proche',
      'loin',
      'passe',
    ]);
    expect(await shown({ phase: ['remplacant'] })).to.include('msp');
    expect(await shown({ phase: ['installation'] })).to.include.members(['cabinet', 'ouvert']);
  });

  it('counts per option what choosing it would show, past events aside', async () => {
    expect(await counts('kind')).to.deep.equal({
      'actors:msp': 1,
      'actors:hopital': 1,
      'actors:cabinet': 1,
      'actors:constructor': 1,
      'projects:project': 1,
      'events:forum': 1,
      'events:other': 1,
    });
    expect(await counts('theme'), 'the past event does not count').to.deep.equal({ famille: 1 });
    const filtered = await counts('kind', { theme: ['famille'] });
    expect(filtered['actors:msp']).to.equal(1);
    expect(filtered['actors:hopital']).to.equal(0);
    const own = await counts('kind', { kind: ['actors:msp'] });
    expect(own['actors:hopital'], 'a second value would add').to.equal(1);
  });

  it('counts what a choice shows', async () => {
    const { index } = await facets();
    expect(index.count({ kind: ['actors:msp', 'events:forum'] })).to.equal(2);
  });
});

describe('filters of time', () => {
  async function valuesOf(event: object, facet: FacetId): Promise<string[]> {
    const file = 'https://data.example.org/t.json';
    const events = [{ id: 'e', title: 'E', ...event }];
    const read = { url: file, isComplete: true, ...(await readDataset({ events }, { file })) };
    const dataset = mergeFiles([read], []);
    await prepareSchedules(dataset.events);
    const index = new FacetIndex(dataset, nowMs);
    return [...(index.options({}).get(facet) ?? [])].map(({ value }) => value);
  }

  const semesters: [string, object, string[]][] = [
    ['in April, the one of November', { start: '2027-04-30' }, ['2026-11']],
    ['in May, the one of May', { start: '2027-05-01' }, ['2027-05']],
    ['in January, that of the year before', { start: '2027-01-10' }, ['2026-11']],
    ['over two', { start: '2027-04-30', end: '2027-05-02' }, ['2026-11', '2027-05']],
    ['of a month', { month: '2027-06' }, ['2027-05']],
    [
      'of a series since long ago, from this one on',
      { start: '2019-01-10T18:00', recurrence: { rrule: 'FREQ=WEEKLY' } },
      ['2026-11', '2027-05', '2027-11', '2028-05'],
    ],
    [
      'of a series that ends',
      { start: '2026-12-03', recurrence: { rrule: 'FREQ=WEEKLY;COUNT=4' } },
      ['2026-11'],
    ],
    [
      'of a series of which a date is cancelled',
      {
        start: '2026-11-23T10:00',
        recurrence: {
          rrule: 'FREQ=MONTHLY;INTERVAL=6;COUNT=3',
          overrides: [{ occurrence: '2026-11-23T10:00', status: 'cancelled' }],
        },
      },
      ['2027-05', '2027-11'],
    ],
    [
      'of dates that are added',
      {
        start: '2026-12-03',
        recurrence: { rrule: 'FREQ=DAILY;COUNT=1', additions: ['2027-06-01'] },
      },
      ['2026-11', '2027-05'],
    ],
    [
      'of a rule that picks days',
      { start: '2027-01-05', recurrence: { rrule: 'FREQ=DAILY;BYDAY=MO;COUNT=20' } },
      ['2026-11', '2027-05'],
    ],
  ];
  for (const [name, event, expected] of semesters) {
    it(`semester ${name}`, async () =>
      expect(await valuesOf(event, 'semester')).to.deep.equal(expected));
  }

  it('agrees with the agenda on 200 series: what comes within a period, and what is over', async () => {
    const random = randomFrom(7);
    const pick = <T>(...values: T[]) => values[Math.floor(random() * values.length)] as T;
    const day = (from: number, to: number) =>
      new Date(nowMs + (from + Math.floor(random() * (to - from))) * 86_400_000)
        .toISOString()
        .slice(0, 10);
    const series = Array.from({ length: 200 }, (_, number) => {
      const start = day(-900, 300);
      const rules = [
        `FREQ=${pick('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY')}`,
        `INTERVAL=${String(pick(1, 2, 3, 7))}`,
        pick('', 'BYDAY=MO', 'BYDAY=TU,FR', 'BYMONTHDAY=31', 'BYMONTH=2'),
        pick('', 'COUNT=3', 'COUNT=40', `UNTIL=${day(-300, 400).replaceAll('-', '')}`),
      ];
      return {
        id: `s${String(number)}`,
        title: 'Série',
        start: pick(start, `${start}T18:30`),
        recurrence: {
          rrule: rules.filter(Boolean).join(';'),
          additions: random() < 0.2 ? [day(-100, 200)] : [],
          exceptions: random() < 0.2 ? [start] : [],
        },
      };
    });
    const file = 'https://data.example.org/s.json';
    const read = {
      url: file,
      isComplete: true,
      ...(await readDataset({ events: series }, { file })),
    };
    const dataset = mergeFiles([read], []);
    await prepareSchedules(dataset.events);
    const index = new FacetIndex(dataset, nowMs);
    const { upcoming, past } = splitAgenda(dataset.events, nowMs);
    expect(upcoming.length).to.be.greaterThan(50);
    expect(past.length).to.be.greaterThan(20);
    for (const days of PERIOD_DAYS) {
      const limitMs = nowMs + days * 86_400_000;
      const limit = new Date(limitMs).toISOString().slice(0, 10);
      const isWithin = ({ schedule }: (typeof upcoming)[number]) => {
        const { start } = nextSession(schedule, nowMs);
        const text = new Date(Date.UTC(start.year, start.month - 1, start.day));
        return text.toISOString().slice(0, 10) <= limit;
      };
      const expected = upcoming.filter(isWithin).map(({ entry }) => entry);
      expect(expected.length).to.be.within(5, 195);
      const filter = index.shows({ period: [String(days)] });
      expect(dataset.events.filter(filter)).to.have.members(expected);
    }
    expect(index.count({})).to.equal(upcoming.length);
  });

  it('presence: online, on site, or both', async () => {
    const start = '2027-01-05';
    expect(await valuesOf({ start, attendance: 'hybrid' }, 'attendance')).to.have.length(2);
    expect(
      await valuesOf({ start, attendance: 'onsite', status: 'moved-online' }, 'attendance'),
    ).to.deep.equal(['online']);
    expect(await valuesOf({ start }, 'attendance')).to.deep.equal([]);
  });
});
