import { expect } from 'chai';
import { formatSchedule } from '../../src/agenda/format-schedule.js';
import { expandSeries } from '../../src/agenda/recurrence.js';
import { checkedRule } from '../../src/agenda/rrule.js';
import {
  nextSession,
  prepareSchedules,
  scheduleOf,
  splitAgenda,
} from '../../src/agenda/schedule.js';
import type { Entry } from '../../src/data/dataset.js';
import type { AgendaEvent } from '../../src/data/schema.js';
import { fr } from '../../src/i18n/fr/core.js';

const NOW = Date.parse('2026-11-22T10:00:00Z');

function record(recurrence: AgendaEvent['recurrence'], changes: Partial<AgendaEvent> = {}) {
  return {
    id: 'e',
    title: 'E',
    start: '2026-12-03T18:30',
    end: '2026-12-03T20:00',
    recurrence,
    ...changes,
  } as AgendaEvent;
}

function entry(of: AgendaEvent): Entry<AgendaEvent> {
  const origin = { file: 'f', language: 'fr', timeZone: 'Europe/Paris', attributions: [] };
  return { key: 'k', aliases: [], record: of, origin, territories: [] };
}

function days(recurrence: AgendaEvent['recurrence'], changes: Partial<AgendaEvent> = {}): string[] {
  return expandSeries(record(recurrence, changes), 'Europe/Paris', NOW).map(({ startMs }) =>
    new Date(startMs).toISOString().slice(0, 16),
  );
}

describe('rules of repetition', () => {
  const rules: [string, string | undefined][] = [
    ['FREQ=WEEKLY;BYDAY=TH', 'FREQ=WEEKLY;BYDAY=TH'],
    ['rrule:freq=monthly;byday=-1fr;', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
    ['', undefined],
    ['FOO', undefined],
    ['FREQ=SECONDLY', undefined],
    ['FREQ=WEEKLY;BYDAY=XX', undefined],
    ['FREQ=WEEKLY;BYDAY=2MO', undefined],
    ['FREQ=WEEKLY;BYMONTHDAY=3', undefined],
    ['FREQ=MONTHLY;INTERVAL=0', undefined],
    ['FREQ=DAILY;COUNT=-1', undefined],
    ['FREQ=DAILY;COUNT=3;UNTIL=20270101', undefined],
    ['FREQ=DAILY;COUNT=3;COUNT=4', undefined],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', undefined],
    ['FREQ=DAILY;BYSETPOS=2', undefined],
    ['FREQ=MONTHLY;BYDAY=6MO', undefined],
    ['FREQ=YEARLY;BYYEARDAY=400', undefined],
    ['FREQ=MONTHLY;BYDAY=0MO', undefined],
    ['FREQ=WEEKLY;UNTIL=20269999', undefined],
    ['FREQ=WEEKLY;UNTIL=20260101T999999Z', undefined],
    ['FREQ=WEEKLY;BYHOUR=18;BYMINUTE=30', 'FREQ=WEEKLY'],
    ['FREQ=WEEKLY\r\nBEGIN:VEVENT', undefined],
    ['FREQ=WEEKLY;__PROTO__=1', undefined],
  ];
  for (const [text, expected] of rules) {
    it(`reads ${JSON.stringify(text)}`, () => expect(checkedRule(text)).to.equal(expected));
  }

  it('takes every rule that can be written, and ends', () => {
    for (const freq of ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']) {
      for (const part of [
        'BYMONTH=2',
        'BYMONTHDAY=31',
        'BYDAY=MO',
        'BYSETPOS=1;BYDAY=MO',
        'BYSETPOS=7;BYDAY=MO',
        'BYMONTH=2;BYMONTHDAY=29;BYDAY=MO',
        'BYDAY=5MO;BYMONTH=2',
        'INTERVAL=9999',
        'COUNT=99999',
      ]) {
        const rule = checkedRule(`FREQ=${freq};${part}`);
        if (rule === undefined) continue;
        const dates = expandSeries(record({ rrule: rule }), 'Europe/Paris', NOW);
        expect(dates.length, rule).to.be.within(1, 801);
      }
    }
  });
});

describe('a series since long ago', () => {
  it('whose dates are counted is not over while there are some left', () => {
    const found = (rrule: string) => days({ rrule }, { start: '1900-01-02T18:00', end: undefined });
    expect(found('FREQ=DAILY;COUNT=99999').length).to.be.greaterThan(300);
    expect(found('FREQ=DAILY;COUNT=100')).to.deep.equal(['1900-04-11T17:50']);
    expect(found('FREQ=WEEKLY;COUNT=7000').length).to.be.greaterThan(50);
  });

  it('ends with the last of its dates', () => {
    const rule = (count: number) =>
      days(
        { rrule: `FREQ=DAILY;COUNT=${String(count)}` },
        { start: '2020-01-01T12:00', end: undefined },
      );
    // 1 January 2020 and 2530 days more: 5 December 2026.
    expect(rule(2531).at(-1)).to.equal('2026-12-05T11:00');
    expect(rule(2532).at(-1)).to.equal('2026-12-06T11:00');
  });

  // Dates that are counted are followed from the first on: the same dates as those that are passed over.
  for (const rule of [
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=DAILY;INTERVAL=5;BYDAY=MO,TH',
    'FREQ=DAILY;BYMONTH=2,12',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR',
    'FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO;WKST=SU',
    'FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO',
    'FREQ=MONTHLY;BYDAY=-1FR',
  ]) {
    it(rule, () => {
      for (const start of ['1998-03-01T18:30', '2001-07-04T18:30']) {
        const found = days({ rrule: rule }, { start, end: undefined });
        expect(found.length).to.be.greaterThan(5);
        expect(found).to.deep.equal(
          days({ rrule: `${rule};COUNT=99999` }, { start, end: undefined }),
        );
      }
    });
  }
});

describe('dates of a series', () => {
  it('keep their hour over the change to summer time', () => {
    const dates = days({ rrule: 'FREQ=WEEKLY;COUNT=20' });
    expect(dates).to.have.length(20);
    expect(dates).to.include('2027-03-25T17:30').and.to.include('2027-04-01T16:30');
  });

  it('know exceptions, additions and dates that differ', () => {
    const sessions = expandSeries(
      record({
        rrule: 'FREQ=WEEKLY;COUNT=4',
        exceptions: ['2026-12-10'],
        additions: ['2026-12-12', '2026-12-13T09:00'],
        overrides: [
          { occurrence: '2026-12-17', start: '2026-12-18T19:00' },
          { occurrence: '2026-12-24', status: 'cancelled' },
        ],
      }),
      'Europe/Paris',
      NOW,
    );
    expect(
      sessions.map(({ startMs, endMs, override }) => [
        new Date(startMs).toISOString().slice(5, 16),
        (endMs - startMs) / 60_000,
        override?.status ?? '',
      ]),
    ).to.deep.equal([
      ['12-03T17:30', 90, ''],
      ['12-12T17:30', 90, ''],
      ['12-13T08:00', 90, ''],
      ['12-18T18:00', 90, ''],
      ['12-24T17:30', 90, 'cancelled'],
    ]);
  });

  const table: [string, string, string[]][] = [
    ['UNTIL as a date', 'FREQ=WEEKLY;UNTIL=20261210', ['2026-12-03T17:30', '2026-12-10T17:30']],
    [
      'UNTIL in UTC',
      'FREQ=WEEKLY;UNTIL=20261210T173000Z',
      ['2026-12-03T17:30', '2026-12-10T17:30'],
    ],
    ['UNTIL just before', 'FREQ=WEEKLY;UNTIL=20261210T172900Z', ['2026-12-03T17:30']],
    [
      'a start that the rule does not meet',
      'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3',
      ['2026-12-03T17:30', '2026-12-25T17:30', '2027-01-29T17:30'],
    ],
    ['one date', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=1', ['2026-12-03T17:30']],
    ['a rule that cannot be read', 'FREQ=NEVER', []],
    [
      'a time of day in the rule',
      'FREQ=WEEKLY;BYHOUR=18;COUNT=2',
      ['2026-12-03T17:30', '2026-12-10T17:30'],
    ],
    ['a far interval', 'FREQ=YEARLY;INTERVAL=5;COUNT=3', ['2026-12-03T17:30']],
  ];
  for (const [name, rrule, expected] of table) {
    it(`end with ${name}`, () => expect(days({ rrule })).to.deep.equal(expected));
  }

  it('are those around today, of a series that runs for ever', () => {
    const dates = days({ rrule: 'FREQ=WEEKLY' }, { start: '2011-01-06T18:30' });
    expect(dates[0]).to.contain('2025-11');
    expect(dates.at(-1)).to.contain('2028-11');
  });

  it('of whole days end with the day of UNTIL', () => {
    const rrule = 'FREQ=DAILY;UNTIL=20261231T235959Z';
    expect(days({ rrule }, { start: '2026-12-30', end: undefined })).to.deep.equal([
      '2026-12-29T23:00',
      '2026-12-30T23:00',
    ]);
  });

  it('of a series with a long pause are the next one', () => {
    const rrule = 'FREQ=YEARLY;INTERVAL=5';
    expect(days({ rrule }, { start: '2024-06-03T18:30', end: undefined })).to.deep.equal([
      '2029-06-03T16:30',
    ]);
  });

  it('of a series that is over are its last one', () => {
    const past = { start: '2019-01-03T18:30', end: '2019-01-03T20:00' };
    expect(days({ rrule: 'FREQ=WEEKLY;COUNT=3' }, past)).to.deep.equal(['2019-01-17T17:30']);
  });

  it('that are cancelled are not the next one', async () => {
    const series = entry(
      record({
        rrule: 'FREQ=WEEKLY;COUNT=3',
        overrides: [{ occurrence: '2026-12-03', status: 'cancelled' }],
      }),
    );
    await prepareSchedules([series]);
    const schedule = scheduleOf(series);
    const next = schedule && nextSession(schedule, NOW);
    expect(next?.start.day).to.equal(10);
  });

  it('cost no other event its place when nobody can make sense of them', () => {
    const odd = entry(record({ rrule: 'FREQ=MONTHLY;BYDAY=0MO' }));
    const other = entry(record(undefined, { id: 'o', start: '2026-11-25' }));
    const { upcoming } = splitAgenda([odd, other], NOW);
    expect(upcoming.map((each) => each.entry.record.id)).to.deep.equal(['o', 'e']);
  });

  it('are told as one event, its next dates first', async () => {
    const series = entry(
      record({ rrule: 'FREQ=WEEKLY;COUNT=30' }, { start: '2026-10-01T18:30', end: undefined }),
    );
    await prepareSchedules([series]);
    expect(prepareSchedules([series])).to.equal(undefined);
    const schedule = scheduleOf(series);
    if (!schedule) throw new Error('no schedule');
    const lines = formatSchedule(schedule, fr, NOW).map((text) => text.replaceAll(/\s/g, ' '));
    expect(lines).to.deep.equal(['26 novembre, 3, 10 et 17 décembre 2026, 18 h 30']);
    const other = entry(record(undefined, { id: 'o', start: '2026-11-25' }));
    const { upcoming } = splitAgenda([series, other], NOW);
    expect(upcoming.map((each) => each.entry.record.id)).to.deep.equal(['o', 'e']);
  });
});
