/**
 * Whatever number stands in a file of others, reading it takes about as long as reading a usual one. Compared with the
 * usual one on the same machine, never with a clock: what runs away takes thousands of times as long.
 */
import { expect } from 'chai';
import { expandSeries } from '../../src/agenda/recurrence.js';
import { openingAt, parseOpeningHours } from '../../src/agenda/opening-hours.js';
import { hoursInWords } from '../../src/agenda/format-hours.js';
import { plainMarkdown, plainText } from '../../src/data/plain-text.js';
import { readForeign } from '../../src/agenda/read-foreign.js';
import { areaIn } from '../../src/data/area-in.js';
import { readDataset } from '../../src/data/read-dataset.js';
import type { AgendaEvent, ForeignSource } from '../../src/data/schema.js';
import { fr } from '../../src/i18n/fr/core.js';
import { parsePhones } from '../../src/contact/phone.js';
import { boundsOfArea } from '../../src/map/mercator.js';

const NOW_MS = Date.parse('2026-11-27T12:00Z');
const URL = 'https://voisin.example.org/agenda';
const TIMES_AS_LONG = 100;
/** Less is lost in what else the machine does. */
const LEAST_MS = 5;

/** What may stand where a number is. */
const NUMBERS = [
  ...['0', '-1', '00', '01', '2147483648', '-2147483649', '99999999999', '9'.repeat(40)],
  ...['1e308', '-1e308', '1e-308', 'NaN', 'Infinity', '0x7f', '1.5', '٣', '', ' '],
  ...['2', '7', '9999', '10000', '99', '366', '1000000'],
];

async function schedule(text: string, kind: ForeignSource['kind']): Promise<void> {
  let found;
  try {
    found = readForeign(text, { kind, url: URL }, URL);
  } catch {
    return;
  }
  const { wire } = await readDataset(found.json, { file: URL });
  for (const event of wire.events) {
    if (event.recurrence) expandSeries(event, 'Europe/Paris', NOW_MS);
  }
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let turn = 0; turn < 4; turn++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
    if (best < LEAST_MS * 10) break;
  }
  return best;
}

const ics = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) =>
  ics('BEGIN:VEVENT', 'UID:u', 'SUMMARY:T', ...lines, 'END:VEVENT');
const START = 'DTSTART;TZID=Europe/Paris:20270112T183000';
const zone = (rule: string, start: string) =>
  ics(
    ...['BEGIN:VTIMEZONE', 'TZID:Z', 'BEGIN:STANDARD', `DTSTART:${start}`, rule],
    ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD', 'END:VTIMEZONE'],
    ...['BEGIN:VEVENT', 'UID:u', 'SUMMARY:T', 'DTSTART;TZID=Z:20270112T183000', 'END:VEVENT'],
  );
const changed = (rule: string) =>
  ics(
    ...[
      'BEGIN:VEVENT',
      'UID:u',
      'SUMMARY:T',
      'DTSTART:20240105T100000',
      `RRULE:${rule}`,
      'END:VEVENT',
    ],
    ...['BEGIN:VEVENT', 'UID:u', 'SUMMARY:T2', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20270105T100000'],
    ...['DTSTART:20270105T110000', 'END:VEVENT'],
  );

type Place = [name: string, usual: string, read: (number: string) => unknown];

/** Every place where a file of others has a number, with a usual one. */
const places: Place[] = [
  ...(
    [
      ['DURATION', '2', (n) => event(START, `DURATION:P${n}D`)],
      ['DURATION, hours', '2', (n) => event(START, `DURATION:PT${n}H`)],
      ['DURATION, weeks', '2', (n) => event(START, `DURATION:P${n}W`)],
      ['DTSTART, year', '2027', (n) => event(`DTSTART:${n}0112T183000`)],
      ['DTEND, year', '2027', (n) => event(START, `DTEND;TZID=Europe/Paris:${n}0112T193000`)],
      ['SEQUENCE', '2', (n) => event(START, `SEQUENCE:${n}`)],
      ['GEO', '44', (n) => event(START, `GEO:${n};3`)],
      ['EXDATE, year', '2027', (n) => event(START, 'RRULE:FREQ=DAILY', `EXDATE:${n}0113T183000`)],
      ['RDATE, year', '2027', (n) => event(START, `RDATE:${n}0113T183000`)],
      ['PRIORITY', '2', (n) => event(START, `PRIORITY:${n}`)],
      [
        'VTIMEZONE, year',
        '1996',
        (n) => zone('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', `${n}1027T030000`),
      ],
      [
        'VTIMEZONE, month',
        '10',
        (n) => zone(`RRULE:FREQ=YEARLY;BYMONTH=${n};BYDAY=-1SU`, '19961027T030000'),
      ],
      [
        'VTIMEZONE, interval',
        '1',
        (n) => zone(`RRULE:FREQ=YEARLY;INTERVAL=${n}`, '19961027T030000'),
      ],
    ] as [string, string, (number: string) => string][]
  ).map(([name, usual, write]): Place => [name, usual, (n) => schedule(write(n), 'ics')]),
  ...[
    'INTERVAL',
    'COUNT',
    'BYMONTHDAY',
    'BYMONTH',
    'BYSETPOS',
    'BYWEEKNO',
    'BYYEARDAY',
    'BYHOUR',
    'UNTIL',
  ].flatMap((part) =>
    ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].map(
      (freq): Place => [
        `${part} of ${freq}`,
        part === 'UNTIL' ? '20270301' : '2',
        async (n) => {
          await schedule(event(START, `RRULE:FREQ=${freq};BYDAY=MO;${part}=${n}`), 'ics');
          await schedule(changed(`FREQ=${freq};COUNT=500;${part}=${n}`), 'ics');
          await schedule(changed(`FREQ=${freq};BYMONTH=2;BYMONTHDAY=30;${part}=${n}`), 'ics');
        },
      ],
    ),
  ),
  ...['uid', 'timings', 'latitude', 'age', 'total', 'status', 'state'].map((field): Place => [
    `OpenAgenda, ${field}`,
    '2',
    (n) => {
      const value = /^-?\d+(\.\d+)?(e-?\d+)?$/.test(n) ? n : JSON.stringify(n);
      const begin = field === 'timings' ? value : '"2027-01-12T18:30:00+01:00"';
      return schedule(
        `{"total": ${field === 'total' ? value : '1'}, "events": [{"uid": ${field === 'uid' ? value : '1'},
          "title": {"fr": "T"}, "timings": [{"begin": ${begin}, "end": ${begin}}],
          "location": {"name": "L", "latitude": ${field === 'latitude' ? value : '44'}, "longitude": 3},
          "age": {"min": ${field === 'age' ? value : '1'}}, "status": ${field === 'status' ? value : '1'},
          "state": ${field === 'state' ? value : '2'}}]}`,
        'openagenda',
      );
    },
  ]),
  ...[
    (n: string) => `Mo-Fr ${n}:00-18:00`,
    (n: string) => `Mo-Fr 09:00-${n}:00`,
    (n: string) => `Mo[${n}] 09:00-12:00`,
    (n: string) => `Dec ${n}-Jan 2: off; Mo 09:00-12:00`,
    (n: string) => `week ${n} Mo 09:00-12:00`,
  ].map((write): Place => [
    `opening hours, ${write('n')}`,
    '9',
    (n) => {
      const hours = parseOpeningHours(write(n));
      if (hours) openingAt(hours, NOW_MS, { timeZone: 'Europe/Paris', departement: undefined });
      hoursInWords(write(n), fr);
    },
  ]),
  ...['coordinates', 'value', 'year', 'capacity', 'durationMinutes', 'rrule'].map(
    (field): Place => [
      `dataset, ${field}`,
      '3',
      async (n) => {
        const value = Number(n);
        const { wire } = await readDataset(
          {
            formatVersion: '1',
            indicators: [{ id: 'i', label: 'I', year: field === 'year' ? value : 2023 }],
            territories: [
              {
                id: 't',
                name: 'T',
                level: 'commune',
                values: [{ indicator: 'i', value: field === 'value' ? value : 3 }],
                geometry: {
                  type: 'Polygon',
                  coordinates: [
                    [
                      [3, 44],
                      [field === 'coordinates' ? value : 4, 44],
                      [4, 45],
                      [3, 44],
                    ],
                  ],
                },
              },
            ],
            walks: [{ id: 'w', title: 'W', durationMinutes: value, stops: [] }],
            events: [
              {
                id: 'e',
                title: 'E',
                start: '2027-01-12T18:30',
                registration: { capacity: value, remaining: value },
                ...(field === 'rrule' ? { recurrence: { rrule: `FREQ=DAILY;INTERVAL=${n}` } } : {}),
              },
            ],
          },
          { file: URL },
        );
        for (const each of wire.events) expandSeries(each, 'Europe/Paris', NOW_MS);
        for (const { geometry } of wire.territories) {
          const area = areaIn(geometry);
          if (area) boundsOfArea(area);
        }
      },
    ],
  ),
];

describe('a number of others, whatever it is,', () => {
  for (const [name, usual, read] of places) {
    it(`stops nothing: ${name}`, async () => {
      await read(usual);
      const usualMs = Math.max(await millisecondsOf(() => read(usual)), LEAST_MS);
      for (const number of NUMBERS) {
        const ms = await millisecondsOf(() => read(number));
        expect(ms / usualMs, `times as long for ${number || '""'}`).to.be.below(TIMES_AS_LONG);
      }
    });
  }

  it('and what is long or deep, stops nothing either', async () => {
    const usualMs = Math.max(
      await millisecondsOf(() => plainMarkdown('# a\n\nb '.repeat(4000))),
      LEAST_MS,
    );
    const spaces = ' '.repeat(29_000);
    const minutes = Array.from({ length: 1440 }, (_each, minute) => {
      const at = (each: number) =>
        `${String(Math.floor(each / 60)).padStart(2, '0')}:${String(each % 60).padStart(2, '0')}`;
      return `${at(minute)}-${at(minute + 1)}`;
    }).join();
    const works: [string, () => unknown][] = [
      ['a heading of spaces', () => plainMarkdown(`# a${spaces}b`)],
      ['a list of spaces', () => plainMarkdown(`- ${spaces}`)],
      ['marks without end', () => plainMarkdown('**a'.repeat(9000))],
      ['brackets without end', () => plainMarkdown('['.repeat(29_000))],
      ['links without end', () => plainText('<a href="x">'.repeat(2400))],
      ['tags without end', () => plainText('<a '.repeat(9000))],
      ['comments without end', () => plainText('<!--'.repeat(7000))],
      [
        'hours by the minute',
        () => {
          const hours = parseOpeningHours(minutes);
          if (hours) openingAt(hours, NOW_MS, { timeZone: 'Europe/Paris', departement: undefined });
        },
      ],
      [
        'nested geometry',
        () => {
          let geometry: unknown = { type: 'Point', coordinates: [3, 44] };
          for (let depth = 0; depth < 3000; depth++)
            geometry = { type: 'GeometryCollection', geometries: [geometry] };
          areaIn(geometry);
        },
      ],
      ...[
        'FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYSETPOS=50',
        'FREQ=YEARLY;BYMONTH=2;BYDAY=6MO',
        'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
        'FREQ=YEARLY;BYYEARDAY=366',
        'FREQ=YEARLY;INTERVAL=400',
        'FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU',
      ].map((rule): [string, () => unknown] => [
        `a zone that changes by ${rule}`,
        () => schedule(zone(`RRULE:${rule}`, '00010101T020000'), 'ics'),
      ]),
      [
        'dates of a zone told one by one',
        () =>
          schedule(
            zone(
              `RDATE:${Array.from({ length: 20_000 }, () => '19700101T020000').join(',')}`,
              '19700101T020000',
            ),
            'ics',
          ),
      ],
      [
        'entries of one name',
        () =>
          schedule(
            ics(
              ...Array.from({ length: 1500 }, (_each, index) =>
                [
                  ...['BEGIN:VEVENT', 'UID:same', `SUMMARY:T${String(index)}`],
                  ...[`DTSTART:20270112T18${String(10 + (index % 50))}00`, 'END:VEVENT'],
                ].join('\r\n'),
              ),
            ),
            'ics',
          ),
      ],
      [
        'changes of a series for good',
        () =>
          schedule(
            ics(
              ...['BEGIN:VEVENT', 'UID:u', 'SUMMARY:T', 'DTSTART:20240105T100000'],
              ...['RRULE:FREQ=DAILY;COUNT=9999', 'END:VEVENT'],
              ...Array.from({ length: 400 }, (_each, index) => {
                const day = new Date(Date.UTC(2024, 1, index + 1)).toISOString().slice(0, 10);
                const date = `${day.replaceAll('-', '')}T100000`;
                return [
                  ...['BEGIN:VEVENT', 'UID:u', `SUMMARY:T${String(index)}`, `DTSTART:${date}`],
                  ...[`RECURRENCE-ID;RANGE=THISANDFUTURE:${date}`, 'END:VEVENT'],
                ].join('\r\n');
              }),
            ),
            'ics',
          ),
      ],
      ...['et ', 'a ou ', ' ', '0 '].map((word): [string, () => unknown] => [
        `a telephone of many "${word}"`,
        () => parsePhones(`${word.repeat(20_000)}x`),
      ]),
      ...[' ', '"', '|'].map((sign): [string, () => unknown] => [
        `opening hours of many ${sign}`,
        () => hoursInWords(`Mo 2027${sign.repeat(30_000)}x`, fr),
      ]),
      [
        'many overrides',
        () =>
          expandSeries(
            {
              id: 'e',
              title: 'E',
              start: '2026-12-01T10:00',
              recurrence: {
                rrule: 'FREQ=DAILY',
                overrides: Array.from({ length: 3000 }, () => ({ occurrence: '2026-12-05' })),
              },
            } as AgendaEvent,
            'Europe/Paris',
            NOW_MS,
          ),
      ],
    ];
    for (const [name, work] of works) {
      expect((await millisecondsOf(work)) / usualMs, name).to.be.below(TIMES_AS_LONG);
    }
  });
});
