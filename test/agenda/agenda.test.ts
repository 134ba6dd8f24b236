import { expect } from 'chai';
import {
  dateTile,
  foreignZoneName,
  formatDate,
  formatForReader,
  formatSchedule,
} from '../../src/agenda/format-schedule.js';
import { instantMs, offsetMs, parseWallTime, readerTimeZone } from '../../src/agenda/local-time.js';
import { scheduleOf, splitAgenda } from '../../src/agenda/schedule.js';
import type { Entry } from '../../src/data/dataset.js';
import type { AgendaEvent } from '../../src/data/schema.js';
import { en } from '../../src/i18n/en/core.js';
import { fr } from '../../src/i18n/fr/core.js';
import { sharedJson } from '../support/shared.js';

function entry(record: Partial<AgendaEvent>, timeZone = 'Europe/Paris'): Entry<AgendaEvent> {
  return {
    key: 'k',
    aliases: [],
    record: { id: 'e', title: 'E', ...record } as AgendaEvent,
    origin: { file: 'f', language: 'fr', timeZone, attributions: [] },
    territories: [],
  };
}
const schedule = (record: Partial<AgendaEvent>, timeZone?: string) => {
  const result = scheduleOf(entry(record, timeZone));
  if (!result) throw new Error('no schedule');
  return result;
};
const instant = (text: string, timeZone: string) => {
  const wall = parseWallTime(text, timeZone);
  if (!wall) throw new Error(text);
  return new Date(instantMs(wall, timeZone)).toISOString();
};
const plain = (texts: string[]) => texts.map((text) => text.replaceAll(/[\u00A0\u202F]/g, ' '));

describe('local time', () => {
  const table: [string, string, string][] = [
    ['2027-01-15T10:00', 'Europe/Paris', '2027-01-15T09:00:00.000Z'],
    ['2027-07-15T10:00', 'Europe/Paris', '2027-07-15T08:00:00.000Z'],
    ['2027-03-28T02:30', 'Europe/Paris', '2027-03-28T01:30:00.000Z'],
    ['2027-10-31T02:30', 'Europe/Paris', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31T03:30', 'Europe/Paris', '2027-10-31T02:30:00.000Z'],
    ['2027-07-15T10:00', 'Indian/Reunion', '2027-07-15T06:00:00.000Z'],
    ['2027-07-15', 'America/Martinique', '2027-07-15T04:00:00.000Z'],
    ['2027-07-15T10:00+02:00', 'Indian/Reunion', '2027-07-15T08:00:00.000Z'],
    ['2027-01-01T00:00', 'Pacific/Marquesas', '2027-01-01T09:30:00.000Z'],
  ];
  for (const [text, zone, expected] of table) {
    it(`reads ${text} in ${zone}`, () => expect(instant(text, zone)).to.equal(expected));
  }

  it('agrees with Intl at any instant from 2000 to 2100, transitions included', () => {
    for (const timeZone of ['Europe/Paris', 'America/Miquelon', 'Africa/Casablanca', 'UTC']) {
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
      });
      for (let probe = 0; probe < 3000; probe++) {
        // Steps that share no factor with days and weeks; every instant a whole minute.
        const ms = Date.UTC(2000, 0, 1) + ((probe * 17_562_749) % 52_596_000) * 60_000;
        const parts = Object.fromEntries(
          format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]),
        ) as Record<string, number>;
        const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
        const expected = Date.UTC(year, month - 1, day, hour, minute) - ms;
        expect(offsetMs(ms, timeZone), `${timeZone} ${new Date(ms).toISOString()}`).to.equal(
          expected,
        );
      }
    }
  });

  it('agrees with the offsets of the shared corpus', async function () {
    const { zones } = await sharedJson<{ zones: Record<string, [string, string]> }>(
      this,
      'corpora/dates-fr.json',
    );
    const minutes = (offset: string) =>
      (offset.startsWith('-') ? -1 : 1) *
      (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
    for (const [zone, [winter, summer]] of Object.entries(zones)) {
      expect(offsetMs(Date.UTC(2027, 0, 15), zone) / 60_000, zone).to.equal(minutes(winter));
      expect(offsetMs(Date.UTC(2027, 6, 15), zone) / 60_000, zone).to.equal(minutes(summer));
    }
  });
});

describe('schedule', () => {
  it('ends a whole day at its midnight, the last day included', () => {
    const { startMs, endMs, precision } = schedule({ start: '2027-05-18', end: '2027-05-19' });
    expect(precision).to.equal('day');
    expect((endMs - startMs) / 3_600_000).to.equal(48);
  });

  it('sorts sessions, and spans them', () => {
    const { sessions } = schedule({ sessions: [{ start: '2027-05-21' }, { start: '2027-05-18' }] });
    expect(sessions.map(({ start }) => start.day)).to.deep.equal([18, 21]);
  });

  it('splits upcoming, soonest first, from past, latest first', () => {
    const now = Date.UTC(2026, 10, 21, 12);
    const entries = [
      entry({ id: 'later', start: '2027-01-01' }),
      entry({ id: 'old', month: '2022-02' }),
      entry({ id: 'today', start: '2026-11-21' }),
      entry({ id: 'running', start: '2026-11-01', end: '2026-11-30' }),
      entry({ id: 'yesterday', start: '2026-11-20T10:00' }),
      entry({ id: 'reported', start: '2026-11-21', report: { summary: 'Fait' } }),
      entry({ id: 'this-month', month: '2026-11' }),
    ];
    const { upcoming, past } = splitAgenda(entries, now);
    const ids = (list: typeof past) => list.map((each) => each.entry.record.id);
    expect(ids(upcoming)).to.deep.equal(['running', 'this-month', 'today', 'later']);
    expect(ids(past)).to.deep.equal(['reported', 'yesterday', 'old']);
  });
});

describe('formats', () => {
  const table: [string, Partial<AgendaEvent>, string[]][] = [
    [
      'an evening',
      { start: '2026-12-03T18:30', end: '2026-12-03T21:00' },
      ['jeudi 3 décembre 2026, 18 h 30 – 21 h'],
    ],
    ['an hour without end', { start: '2026-12-03T18:30' }, ['jeudi 3 décembre 2026, 18 h 30']],
    ['a day', { start: '2026-12-03' }, ['jeudi 3 décembre 2026']],
    ['a month', { month: '2022-02' }, ['février 2022']],
    [
      'two sessions',
      { sessions: [{ start: '2026-05-18' }, { start: '2026-05-21' }] },
      ['18 et 21 mai 2026'],
    ],
    [
      'days that do not follow each other, at the same hours',
      {
        sessions: ['18', '19', '21'].map((day) => ({
          start: `2026-05-${day}T09:00`,
          end: `2026-05-${day}T17:00`,
        })),
      },
      ['18, 19 et 21 mai 2026, 9 h – 17 h'],
    ],
    [
      'days of two months and two years',
      { sessions: [{ start: '2026-11-30' }, { start: '2026-12-01' }, { start: '2027-01-05' }] },
      ['30 novembre, 1er décembre 2026 et 5 janvier 2027'],
    ],
    [
      'sessions at other hours, one by one',
      { sessions: [{ start: '2026-05-18T09:00' }, { start: '2026-05-19T14:00' }] },
      ['lundi 18 mai 2026, 9 h', 'mardi 19 mai 2026, 14 h'],
    ],
    [
      'whole days from the first of a month',
      { start: '2027-04-01', end: '2027-04-03' },
      ['jeudi 1er\u2009–\u2009samedi 3 avril 2027'],
    ],
    [
      'a night',
      { start: '2026-12-31T22:00', end: '2027-01-01T02:00' },
      ['jeudi 31 décembre 2026, 22 h – vendredi 1er janvier 2027, 2 h'],
    ],
    [
      'a stated hour in a DST gap',
      { start: '2027-03-28T02:30' },
      ['dimanche 28 mars 2027, 2 h 30'],
    ],
  ];
  for (const [name, record, expected] of table) {
    it(`writes ${name}`, () =>
      expect(plain(formatSchedule(schedule(record), fr, 0))).to.deep.equal(expected));
  }

  it('writes a span of days in both languages', () => {
    const days = schedule({ start: '2026-03-10', end: '2026-03-12' });
    expect(plain(formatSchedule(days, fr, 0))[0])
      .to.contain('10')
      .and.contain('12')
      .and.contain('mars 2026');
    expect(formatSchedule(days, en, 0)[0]).to.contain('March 2026');
  });

  it('makes a tile with the weekday for what comes, the year for what is past', () => {
    const evening = schedule({ start: '2026-12-03T18:30' });
    expect(dateTile(evening, false, fr, 0)).to.deep.equal({
      month: 'déc.',
      day: '03',
      note: 'jeudi',
    });
    expect(dateTile(evening, true, fr, 0).note).to.equal('2026');
    expect(dateTile(schedule({ month: '2022-02' }), true, fr, 0).day).to.equal(undefined);
  });

  it('writes years, months and dates', () => {
    expect(
      ['2027', '2027-05', '2027-05-18', '2027-05-18T10:00'].map((text) => formatDate(text, fr)),
    ).to.deep.equal(['2027', 'mai 2027', '18 mai 2027', '18 mai 2027']);
  });

  it('says the hours alone by the reader’s clock, and the day where it is another', () => {
    const evening = { start: '2026-12-03T18:30', end: '2026-12-03T21:00' };
    const [session] = schedule({ ...evening, timeZone: readerTimeZone() }).sessions;
    expect(formatForReader(session, fr)).to.match(/^18\sh\s30 – 21\sh$/);
    const start = { ...session.start, day: 2 };
    expect(formatForReader({ ...session, start }, fr)).to.contain('jeudi 3 décembre 2026');
  });

  it('names the zone only when the reader’s clock differs', () => {
    const own = readerTimeZone();
    expect(foreignZoneName(schedule({ start: '2026-12-03T18:30', timeZone: own }), fr, 0)).to.equal(
      undefined,
    );
    const far = offsetMs(Date.now(), own) === 11 * 3_600_000 ? 'Indian/Reunion' : 'Pacific/Noumea';
    expect(foreignZoneName(schedule({ start: '2026-12-03T18:30', timeZone: far }), fr, 0)).to.be.a(
      'string',
    );
    expect(foreignZoneName(schedule({ start: '2026-12-03', timeZone: far }), fr, 0)).to.equal(
      undefined,
    );
  });
});
