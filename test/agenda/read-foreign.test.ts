import { expect } from 'chai';
import { plainText } from '../../src/data/plain-text.js';
import { readForeign } from '../../src/agenda/read-foreign.js';
import { readDataset } from '../../src/data/read-dataset.js';
import type { AgendaEvent, ForeignSource } from '../../src/data/schema.js';
import { sharedText } from '../support/shared.js';

const URL = 'https://voisin.example.org/agenda.ics';

async function read(text: string, source: Partial<ForeignSource> = {}): Promise<AgendaEvent[]> {
  return (await readWhole(text, source)).events;
}

/** The events, and what there is to say: "code detail record". */
async function readWhole(text: string, source: Partial<ForeignSource> = {}) {
  const found = readForeign(text, { kind: 'ics', url: URL, territories: ['48'], ...source }, URL);
  const { wire, findings } = await readDataset(found.json, { file: URL });
  const told = [...findings, ...found.findings].map(({ code, detail = '', record = '' }) =>
    [code, detail, record].join(' ').trim(),
  );
  return { events: wire.events, told };
}

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Voisin', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:u1', ...lines, 'END:VEVENT'];

describe('a calendar of others', () => {
  it('shows nothing that it calls private', async () => {
    const one = (uid: string, ...lines: string[]) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'DTSTART:20270112T183000Z',
      ...lines,
      'END:VEVENT',
    ];
    const { events, told } = await readWhole(
      calendar(
        ...one('a', 'SUMMARY:Rendez-vous', 'CLASS:PRIVATE'),
        ...one('b', 'SUMMARY:Dossier', 'CLASS:confidential'),
        ...one('c', 'SUMMARY:Soirée', 'CLASS:PUBLIC'),
        ...one('d', 'SUMMARY:Réunion'),
      ),
    );
    expect(events.map(({ title }) => title)).to.deep.equal(['Soirée', 'Réunion']);
    expect(told).to.deep.equal(['private-events 2']);
  });

  it('gives its events with their provenance', async () => {
    const [found] = await read(
      calendar(
        ...event(
          'DTSTART;TZID=Europe/Paris:20270112T183000',
          'DTEND;TZID=Europe/Paris:20270112T200000',
          'SUMMARY:Soirée\\, débat',
          'DESCRIPTION:<p>Venez&nbsp;!</p><p>Gratuit</p>',
          'LOCATION:Salle\\nMende',
          'GEO:44.5;3.5',
          'CATEGORIES:Santé,Famille',
          'ORGANIZER;CN="La CPTS":mailto:a@example.org',
          'URL:https://example.org/e',
          'STATUS:CANCELLED',
          'SEQUENCE:2',
        ),
      ),
    );
    expect(found).to.deep.include({
      id: 'u1',
      title: 'Soirée, débat',
      start: '2027-01-12T18:30',
      end: '2027-01-12T20:00',
      timeZone: 'Europe/Paris',
      description: 'Venez !\n\nGratuit',
      location: { name: 'Salle\nMende', coordinates: [3.5, 44.5] },
      themes: ['Santé', 'Famille'],
      organizers: [{ name: 'La CPTS' }],
      url: 'https://example.org/e',
      status: 'cancelled',
      sequence: 2,
      territories: ['48'],
      source: { label: 'Voisin', url: URL },
    });
  });

  const times: [string, string[], Partial<AgendaEvent>][] = [
    ['UTC', ['DTSTART:20270112T173000Z'], { start: '2027-01-12T17:30:00Z' }],
    ['no zone', ['DTSTART:20270112T183000'], { start: '2027-01-12T18:30' }],
    [
      'one day',
      ['DTSTART;VALUE=DATE:20270112', 'DTEND;VALUE=DATE:20270113'],
      { start: '2027-01-12', end: '2027-01-12' },
    ],
    [
      'days, the end excluded',
      ['DTSTART;VALUE=DATE:20270112', 'DTEND;VALUE=DATE:20270115'],
      { start: '2027-01-12', end: '2027-01-14' },
    ],
    [
      'a duration',
      ['DTSTART;TZID=Europe/Paris:20270112T183000', 'DURATION:PT1H30M'],
      { start: '2027-01-12T18:30', end: '2027-01-12T20:00' },
    ],
  ];
  for (const [name, lines, expected] of times) {
    it(`states ${name}`, async () => {
      const [found] = await read(calendar(...event('SUMMARY:T', ...lines)));
      expect(found).to.deep.include(expected);
      if (!expected.end) expect(found?.end).to.equal(undefined);
    });
  }

  it('takes the file’s own word for a zone that nobody else knows', async () => {
    const [found] = await read(
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Romance Standard Time',
        'BEGIN:STANDARD',
        'DTSTART:16010101T030000',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
        'END:STANDARD',
        'BEGIN:DAYLIGHT',
        'DTSTART:16010101T020000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
        'END:DAYLIGHT',
        'END:VTIMEZONE',
        ...event('SUMMARY:T', 'DTSTART;TZID=Heure de chez nous:20270712T183000'),
      ).replace('TZID:Romance Standard Time', 'TZID:Heure de chez nous'),
    );
    expect(found).to.include({ start: '2027-07-12T18:30', timeZone: 'Europe/Paris' });
  });

  it('is not kept busy by a zone with a rule by the second, nor lost to one without a date', async () => {
    for (const bad of ['DTSTART:20260101T000000\r\nRRULE:FREQ=SECONDLY', 'DTSTART:garbage']) {
      const found = await read(
        calendar(
          'BEGIN:VTIMEZONE',
          'TZID:Mine',
          'BEGIN:STANDARD',
          bad,
          'TZOFFSETFROM:+0100',
          'TZOFFSETTO:+0200',
          'END:STANDARD',
          'END:VTIMEZONE',
          ...event('SUMMARY:T', 'DTSTART;TZID=Mine:20270712T183000'),
        ),
      );
      expect(found[0]?.start).to.equal('2027-07-12T18:30');
    }
  });

  it('keeps an end in another zone, an event whose rule nobody can read, and a name between brackets', async () => {
    const [found] = await read(
      calendar(
        'BEGIN:VEVENT',
        'UID:<abc@h>',
        'SUMMARY:T',
        'DTSTART;TZID=Europe/Paris:20270112T183000',
        'DTEND;TZID=Europe/London:20270112T190000',
        'RRULE:FREQ=SOMETIMES',
        'END:VEVENT',
      ),
    );
    expect(found).to.deep.include({
      id: '<abc@h>',
      start: '2027-01-12T18:30',
      end: '2027-01-12T19:00:00Z',
    });
    expect(found?.recurrence).to.equal(undefined);
  });

  it('joins a series with the dates on which it differs', async () => {
    const found = await read(
      calendar(
        ...event(
          'SUMMARY:T',
          'DTSTART;TZID=Europe/Paris:20270112T183000',
          'RRULE:FREQ=WEEKLY;COUNT=4',
          'EXDATE;TZID=Europe/Paris:20270119T183000',
          'RDATE;TZID=Europe/Paris:20270120T183000',
        ),
        ...event(
          'SUMMARY:Autrement',
          'RECURRENCE-ID;TZID=Europe/Paris:20270126T183000',
          'DTSTART;TZID=Europe/Paris:20270127T190000',
        ),
      ),
    );
    expect(found).to.have.length(1);
    expect(found[0]?.recurrence).to.deep.equal({
      rrule: 'FREQ=WEEKLY;COUNT=4',
      exceptions: ['2027-01-19T18:30'],
      additions: ['2027-01-20T18:30'],
      overrides: [
        { occurrence: '2027-01-26T18:30', start: '2027-01-27T19:00', title: 'Autrement' },
      ],
    });
  });

  it('loses no good event to a bad one', async () => {
    const found = await read(
      calendar(
        ...event('SUMMARY:Sans date'),
        ...event('SUMMARY:Date impossible', 'DTSTART:20270231T990000'),
        ...event(
          'cette ligne n’a pas de nom',
          'SUMMARY:Ligne cassée',
          'DTSTART:20270112T183000Z',
        ).map((line) => line.replace('u1', 'u2')),
        'BEGIN:VEVENT',
        'SUMMARY:Sans fin',
        ...event('SUMMARY:Bon', 'DTSTART:20270113T183000Z'),
      ),
    );
    expect(found.map(({ title }) => title))
      .to.include('Bon')
      .and.to.include('Ligne cassée')
      .and.not.include('Date impossible');
  });

  const hostile: [string, string][] = [
    ['nothing', ''],
    ['a page', '<!doctype html><html></html>'],
    ['binary', '\u0000\u0001\u0002'],
  ];
  for (const [name, text] of hostile) {
    it(`refuses ${name} as no calendar`, () =>
      expect(() => readForeign(text, { kind: 'ics', url: URL }, URL)).to.throw(
        /^(other-format|html|not-json)/,
      ));
  }

  it('never throws on a calendar that is cut, doubled or filled with nonsense', async () => {
    const whole = calendar(
      ...event(
        'SUMMARY:T',
        'DTSTART;TZID=Europe/Paris:20270112T183000',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'GEO:x;y',
        'DURATION:nonsense',
        'EXDATE:never',
        'ORGANIZER;CN=:',
        'CATEGORIES:',
      ),
    );
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let run = 0; run < 400; run++) {
      const at = random(whole.length);
      const kinds = [
        whole.slice(0, at),
        whole.slice(0, at) + whole.slice(at + random(40)),
        whole.slice(0, at) + 'BEGIN:VEVENT\r\n' + whole.slice(at),
        whole.slice(0, at) + String.fromCharCode(random(0x3000)) + whole.slice(at),
        whole.replaceAll('\r\n', '\n').slice(0, at) + whole,
      ];
      const text = kinds[run % kinds.length] ?? '';
      try {
        await read(text);
      } catch (error) {
        expect(String(error), text).to.match(/not-a-calendar|other-format|not-json|html/);
      }
    }
  });

  it('reads real files of the shared corpus', async function () {
    const names = [
      'ical.js__duration_instead_of_dtend',
      'ical.js__only_dtstart_date',
      'node-ical__biweekly-exdate-until',
      'node-ical__festival-multiday-rrule',
      'node-ical__utf8-french-calendar',
    ];
    const counts: Record<string, number> = {};
    for (const name of names) {
      const found = await read(await sharedText(this, `data/real/ics/${name}.ics`));
      counts[name] = found.length;
    }
    expect(counts).to.deep.equal({
      'ical.js__duration_instead_of_dtend': 1,
      'ical.js__only_dtstart_date': 1,
      'node-ical__biweekly-exdate-until': 2,
      'node-ical__festival-multiday-rrule': counts['node-ical__festival-multiday-rrule'],
      'node-ical__utf8-french-calendar': 0,
    });
    expect(counts['node-ical__festival-multiday-rrule']).to.be.above(50);
  });
});

describe('an OpenAgenda export', () => {
  const json = {
    total: 1,
    events: [
      {
        uid: 12345,
        title: { fr: 'Forum santé', en: 'Health forum' },
        description: { fr: 'Une journée' },
        longDescription: { fr: '**Venez**' },
        keywords: { fr: ['santé'] },
        timings: [
          { begin: '2027-03-10T09:00:00+01:00', end: '2027-03-10T12:00:00+01:00' },
          { begin: '2027-03-12T09:00:00+01:00', end: '2027-03-12T12:00:00+01:00' },
        ],
        timezone: 'Europe/Paris',
        status: 5,
        attendanceMode: 3,
        onlineAccessLink: 'https://example.org/visio',
        location: {
          name: 'Mairie',
          address: '1 place',
          postalCode: '48000',
          city: 'Mende',
          latitude: 44.5,
          longitude: 3.5,
        },
        registration: [
          { type: 'link', value: 'https://example.org/i' },
          { type: 'phone', value: '0465710481' },
        ],
        conditions: { fr: 'Gratuit' },
        image: { base: 'https://cdn.example.org/', filename: 'a.jpg' },
      },
      'nonsense',
      { uid: 2 },
    ],
  };

  it('gives its events', async () => {
    const [found, ...others] = await read(JSON.stringify(json), {
      kind: 'openagenda',
      title: 'OA',
    });
    expect(others).to.have.length(0);
    expect(found).to.deep.include({
      id: '12345',
      title: 'Forum santé',
      summary: 'Une journée',
      status: 'full',
      attendance: 'hybrid',
      onlineUrl: 'https://example.org/visio',
      themes: ['santé'],
      image: { url: 'https://cdn.example.org/a.jpg', alt: '' },
      registration: { url: 'https://example.org/i', phone: '0465710481', price: 'Gratuit' },
      source: { label: 'OA', url: URL },
    });
    expect(found?.sessions).to.have.length(2);
    expect(found?.location?.coordinates).to.deep.equal([3.5, 44.5]);
  });

  for (const text of ['', '{"events":3}', 'null', '{']) {
    it(`refuses ${JSON.stringify(text)}`, () =>
      expect(() => readForeign(text, { kind: 'openagenda', url: URL }, URL)).to.throw(
        /not-a-calendar|other-format|not-json|html/,
      ));
  }
});

describe('what calendars of others mean', () => {
  const one = (...lines: string[]) => calendar(...event('SUMMARY:T', ...lines));
  const starts = async (text: string) =>
    (await read(text)).map(({ start, end, timeZone }) =>
      [start, end, timeZone].filter(Boolean).join(' '),
    );

  it('knows zones by their Windows names, behind a prefix, by their cities', async () => {
    const zones: [string, string][] = [
      ['Mauritius Standard Time', 'Indian/Reunion'],
      ['SA Western Standard Time', 'America/Martinique'],
      ['SA Eastern Standard Time', 'America/Cayenne'],
      ['Central Pacific Standard Time', 'Pacific/Noumea'],
      ['Romance Standard Time', 'Europe/Paris'],
      ['GMT Standard Time', 'Europe/London'],
      ['W. Europe Standard Time', 'Europe/Berlin'],
      ['"(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris"', 'Europe/Paris'],
      ['"(UTC+00:00) Dublin, Édimbourg, Lisbonne, Londres, London"', 'Europe/London'],
      ['/freeassociation.sourceforge.net/Indian/Reunion', 'Indian/Reunion'],
      ['/mozilla.org/20070129_1/Europe/Paris', 'Europe/Paris'],
      ['romance standard time', 'Europe/Paris'],
      ['Romance Daylight Time', 'Europe/Paris'],
      ['"(UTC+04:00) Port Louis"', 'Indian/Reunion'],
      ['"(UTC-04:00) Georgetown, La Paz, Manaus, San Juan"', 'America/La_Paz'],
      ['"(UTC) Temps universel coordonné"', 'UTC'],
      ['"UTC+01:00"', 'Etc/GMT-1'],
      ['GMT+1', 'Etc/GMT-1'],
      ['/citadel.org/20250101_1/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ];
    for (const [name, zone] of zones) {
      const { events, told } = await readWhole(one(`DTSTART;TZID=${name}:20270115T140000`));
      expect(events[0], name).to.include({ start: '2027-01-15T14:00', timeZone: zone });
      expect(told).to.deep.equal([]);
    }
    const { events, told } = await readWhole(
      one('DTSTART;TZID=Heure de nulle part:20270115T140000'),
    );
    expect(events[0]).to.include({ start: '2027-01-15T14:00' });
    expect(told).to.deep.equal(['time-zone Heure de nulle part']);
  });

  it('runs a rule by the clocks that a file describes', async () => {
    const described = (offset: string, summer = offset) =>
      calendar(
        ...[
          'BEGIN:VTIMEZONE',
          'TZID:Fuseau personnalisé',
          'BEGIN:STANDARD',
          'DTSTART:16011028T030000',
        ],
        ...(summer === offset ? [] : ['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10']),
        ...[`TZOFFSETFROM:${summer}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'BEGIN:DAYLIGHT'],
        ...[
          'DTSTART:16010325T020000',
          ...(summer === offset ? [] : ['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3']),
        ],
        ...[`TZOFFSETFROM:${offset}`, `TZOFFSETTO:${summer}`, 'END:DAYLIGHT', 'END:VTIMEZONE'],
        ...event(
          'SUMMARY:T',
          'DTSTART;TZID=Fuseau personnalisé:20270105T200000',
          'RRULE:FREQ=WEEKLY;BYDAY=TU',
        ),
      );
    for (const [offset, summer, zone] of [
      ['-0400', '-0400', 'America/Martinique'],
      ['+0100', '+0200', 'Europe/Paris'],
      ['+1100', '+1100', 'Pacific/Noumea'],
      ['-0300', '-0300', 'America/Cayenne'],
    ] as const) {
      const [found] = await read(described(offset, summer));
      expect(found, offset).to.include({ start: '2027-01-05T20:00', timeZone: zone });
    }
  });

  it('takes dates that do not say so for whole days', async () => {
    const days: [string[], string][] = [
      [['DTSTART:20270329', 'DTEND:20270329'], '2027-03-29 2027-03-29'],
      [['DTSTART:20270401', 'DTEND:20270404'], '2027-04-01 2027-04-03'],
      [['DTSTART;X-A=b:20270401'], '2027-04-01 2027-04-01'],
      [['DTSTART:20270401', 'DURATION:P3D'], '2027-04-01 2027-04-03'],
      [['DTSTART;VALUE=DATE:20270401', 'DURATION:PT1H'], '2027-04-01 2027-04-01'],
    ];
    for (const [lines, expected] of days) {
      expect(await starts(one(...lines)), lines.join()).to.deep.equal([expected]);
    }
    const [series] = await read(
      one('DTSTART:20270301T120000Z', 'RRULE:FREQ=WEEKLY', 'EXDATE:20270308,20270315'),
    );
    expect(series?.recurrence?.exceptions).to.deep.equal(['2027-03-08', '2027-03-15']);
  });

  it('keeps the dates of a list beside one that is none, and says which', async () => {
    const { events, told } = await readWhole(
      one('DTSTART:20270301T120000Z', 'RDATE:20270308T120000Z,demain,20270315T120000Z'),
    );
    expect(events[0]?.recurrence?.additions).to.deep.equal([
      '2027-03-08T12:00:00Z',
      '2027-03-15T12:00:00Z',
    ]);
    expect(told).to.deep.equal(['date demain']);
  });

  it('tells each date that it does not read, once per list', async () => {
    const start = 'DTSTART:20270301T120000Z';
    const cases: [string[], string[]][] = [
      [
        ['RRULE:FREQ=DAILY', `EXDATE:${'jamais,'.repeat(900)}20270302T120000Z`],
        ['date jamais, … (900)'],
      ],
      [['RDATE;VALUE=DATE:20270231'], ['date 20270231']],
      [['EXDATE:20270302T250000Z'], ['date 20270302T250000Z']],
      [['RDATE:99990302T120000Z'], ['date 9999-03-02T12:00:00Z T']],
      [['DTEND:20270301T110000Z'], ['end-before-start 2027-03-01T11:00:00Z T']],
      [['DTEND:20270231T110000Z'], ['date 2027-02-31T11:00:00Z T']],
      [['DURATION:P99999999999D'], ['duration P99999999999D T']],
      [['DURATION:bientôt'], ['duration bientôt T']],
      [['DURATION:PT0S'], []],
      [['DTEND:20270301T120000Z'], []],
    ];
    for (const [lines, expected] of cases) {
      const { told } = await readWhole(one(start, ...lines));
      expect(told, lines[0]?.slice(0, 40)).to.deep.equal(expected);
    }
  });

  it('says nothing of what a zone tells of times long past', async () => {
    const { told } = await readWhole(
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Paris ancien',
        'BEGIN:STANDARD',
        'DTSTART:18910316T000000',
        'RDATE:18910316T000000,19110311T000000',
        'TZOFFSETFROM:+0009',
        'TZOFFSETTO:+0100',
        'END:STANDARD',
        'END:VTIMEZONE',
        ...event('SUMMARY:T', 'DTSTART;TZID=Paris ancien:20270301T120000'),
      ),
    );
    expect(told).to.deep.equal([]);
  });

  it('tells how many dates of a series are beyond those that it reads', async () => {
    const start = 'DTSTART:20270301T120000Z';
    const day = (index: number) =>
      new Date(Date.UTC(2027, 2, 2 + index)).toISOString().slice(0, 10).replaceAll('-', '');
    const days = Array.from({ length: 1500 }, (_, index) => `${day(index)}T120000Z`);
    const many = await readWhole(one(start, `RDATE:${days.join()}`));
    expect(many.told).to.deep.equal(['too-many 1000 / 1500']);
    expect(many.events[0]?.recurrence?.additions).to.have.length(1000);
    const apart = await readWhole(one(start, ...days.map((each) => `RDATE:${each}`)));
    expect(apart.told).to.deep.equal(['too-many 1000 / 1500 T']);
    const changed = await readWhole(
      calendar(
        ...event('SUMMARY:Série', start, 'RRULE:FREQ=DAILY'),
        ...days.flatMap((each) =>
          event(`RECURRENCE-ID:${each}`, `DTSTART:${each}`, 'SUMMARY:Autre'),
        ),
      ),
    );
    expect(changed.told).to.deep.equal(['too-many 1000 / 1500 Série']);
    const onwards = await readWhole(
      calendar(
        ...event('SUMMARY:Série', start, 'RRULE:FREQ=DAILY'),
        ...days
          .slice(0, 60)
          .flatMap((each) =>
            event(`RECURRENCE-ID;RANGE=THISANDFUTURE:${each}`, `DTSTART:${each}`, 'SUMMARY:Autre'),
          ),
      ),
    );
    expect(onwards.told).to.deep.equal(['too-many 40 / 60 Autre']);
  });

  it('shows what one name is given to, once each, and the latest of its versions', async () => {
    const all = (...blocks: string[][]) => calendar(...blocks.flatMap((lines) => event(...lines)));
    const titles = async (text: string) => (await read(text)).map(({ title }) => title);
    const start = 'DTSTART:20270105T100000';
    expect(
      await titles(all([start, 'SUMMARY:A'], [start, 'SUMMARY:B'], [start, 'SUMMARY:C'])),
    ).to.deep.equal(['A', 'B', 'C']);
    expect(await titles(all([start, 'SUMMARY:A'], [start, 'SUMMARY:A']))).to.deep.equal(['A']);
    expect(
      await titles(all([start, 'SUMMARY:A', 'SEQUENCE:2'], [start, 'SUMMARY:B', 'SEQUENCE:1'])),
    ).to.deep.equal(['A']);
  });

  it('bounds what lasts: a length out of all measure is none', async () => {
    for (const [length, end] of [
      ['P99999999999D', undefined],
      ['PT9999999999999H', undefined],
      ['P1000W', undefined],
      ['-P1D', undefined],
      ['PT0S', undefined],
      ['PT90M', '2027-05-18T11:30:00Z'],
      ['P2D', '2027-05-20T10:00:00Z'],
    ] as const) {
      const [found] = await read(one('DTSTART:20270518T100000Z', `DURATION:${length}`));
      expect(found?.start, length).to.equal('2027-05-18T10:00:00Z');
      expect(found?.end, length).to.equal(end);
    }
    const [moment] = await read(one('DTSTART:20270518T100000Z', 'DTEND:20270518T100000Z'));
    expect(moment?.end).to.equal(undefined);
  });

  it('keeps of one name the highest sequence, then the latest stamp, and what is written twice once', async () => {
    const version = (sequence: number, stamp: string, day: string) =>
      event(
        'SUMMARY:T',
        `SEQUENCE:${String(sequence)}`,
        `DTSTAMP:${stamp}T080000Z`,
        `DTSTART:${day}T090000Z`,
      );
    const old = version(0, '20261101', '20270115');
    const cases: [string[][], string[]][] = [
      [[old, version(2, '20261001', '20270116')], ['2027-01-16T09:00:00Z']],
      [[version(2, '20261001', '20270116'), old], ['2027-01-16T09:00:00Z']],
      [[old, version(0, '20261102', '20270117')], ['2027-01-17T09:00:00Z']],
      [[old, old], ['2027-01-15T09:00:00Z']],
      [
        [old, version(0, '20261101', '20270118')],
        ['2027-01-15T09:00:00Z', '2027-01-18T09:00:00Z'],
      ],
    ];
    for (const [versions, expected] of cases) {
      expect(await starts(calendar(...versions.flat()))).to.deep.equal(expected);
    }
  });

  it('changes a series for good from a date on', async () => {
    const series = (rule: string, ...more: string[]) =>
      calendar(
        ...event(
          'SUMMARY:A',
          'LOCATION:Salle A',
          'DTSTART;TZID=Europe/Paris:20270107T183000',
          'DTEND;TZID=Europe/Paris:20270107T203000',
          `RRULE:${rule}`,
        ),
        ...event(
          'SUMMARY:A',
          'LOCATION:Salle B',
          'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20270121T183000',
          'DTSTART;TZID=Europe/Paris:20270120T120000',
          'DTEND;TZID=Europe/Paris:20270120T133000',
        ),
        ...more,
      );
    for (const [rule, later] of [
      ['FREQ=WEEKLY;COUNT=6', 'FREQ=WEEKLY;COUNT=4'],
      ['FREQ=WEEKLY;BYDAY=TH', 'FREQ=WEEKLY;BYDAY=WE'],
      ['FREQ=WEEKLY;UNTIL=20270401T000000Z', 'FREQ=WEEKLY;UNTIL=20270401T000000Z'],
    ] as const) {
      const [before, after, ...others] = await read(series(rule));
      expect(others).to.deep.equal([]);
      expect(before?.recurrence?.rrule)
        .to.contain('UNTIL=20270121T182959')
        .and.not.contain('COUNT');
      expect(before?.location?.name).to.equal('Salle A');
      expect(after).to.include({ start: '2027-01-20T12:00', end: '2027-01-20T13:30' });
      expect(after?.location?.name).to.equal('Salle B');
      expect(after?.recurrence?.rrule).to.equal(later);
    }
    const [, after] = await read(
      series(
        'FREQ=WEEKLY',
        ...event(
          'SUMMARY:A',
          'LOCATION:Salle C',
          'RECURRENCE-ID;TZID=Europe/Paris:20270204T183000',
          'DTSTART;TZID=Europe/Paris:20270203T120000',
        ),
      ),
    );
    const [override, ...others] = after?.recurrence?.overrides ?? [];
    expect(others).to.deep.equal([]);
    expect(override).to.include({ occurrence: '2027-02-03T12:00', start: '2027-02-03T12:00' });
    expect(override?.location?.name).to.equal('Salle C');
  });

  it('makes whole days of a date that becomes some, with what it says of its own', async () => {
    const [found] = await read(
      calendar(
        ...event(
          'SUMMARY:Cours',
          'DTSTART;TZID=Europe/Paris:20270301T190000',
          'RRULE:FREQ=WEEKLY;COUNT=3',
        ),
        ...event(
          'SUMMARY:Cours',
          'DESCRIPTION:Deux jours',
          'URL:https://x.example/s',
          'RECURRENCE-ID;TZID=Europe/Paris:20270308T190000',
          'DTSTART;VALUE=DATE:20270309',
          'DTEND;VALUE=DATE:20270311',
        ),
        ...event(
          'SUMMARY:Cours',
          'RECURRENCE-ID;TZID=Europe/Paris:20270315T190000',
          'DTSTART;VALUE=DATE:20270316',
        ),
      ),
    );
    expect(found?.recurrence?.overrides).to.deep.include.members([
      {
        occurrence: '2027-03-08T18:00:00Z',
        start: '2027-03-09',
        end: '2027-03-10',
        note: 'Deux jours https://x.example/s',
      },
      { occurrence: '2027-03-15T18:00:00Z', start: '2027-03-16', end: '2027-03-16' },
    ]);
  });

  it('counts every entry that it leaves out', async () => {
    const { events, told } = await readWhole(
      calendar(
        ...event('SUMMARY:', 'DTSTART:20270105T220000'),
        'BEGIN:VEVENT\r\nUID:u2\r\nSUMMARY:Sans date\r\nEND:VEVENT',
        'BEGIN:VEVENT\r\nUID:u3\r\nSUMMARY:Bonne\r\nDTSTART:20270105T220000\r\nEND:VEVENT',
        'BEGIN:VEVENT\r\nUID:u4\r\nSUMMARY:Jamais fermée\r\nDTSTART:20270106T220000',
      ),
    );
    expect(events.map(({ title }) => title)).to.deep.equal(['Bonne', 'Jamais fermée']);
    expect([...told].sort()).to.deep.equal([
      'required title',
      'start-sessions-or-month  Sans date',
    ]);
  });

  it('keeps links and meetings', async () => {
    const [visio] = await read(
      one(
        'DTSTART:20270105T220000',
        'LOCATION:https://visio.example/abc',
        'CONFERENCE;VALUE=URI:https://visio.example/def',
      ),
    );
    expect(visio).to.include({ onlineUrl: 'https://visio.example/def', attendance: 'online' });
    expect(visio).not.to.have.property('location');
    const [both] = await read(
      one(
        'DTSTART:20270105T220000',
        'LOCATION:Salle',
        'X-GOOGLE-CONFERENCE:https://meet.example/z',
      ),
    );
    expect(both?.onlineUrl).to.equal('https://meet.example/z');
    expect(both?.location?.name).to.equal('Salle');
    const [script] = await read(
      one('DTSTART:20270105T220000', 'LOCATION:javascript:alert(1)', 'CONFERENCE:javascript:x'),
    );
    expect(script).not.to.have.property('onlineUrl');
    const [html] = await read(
      one(
        'DTSTART:20270105T220000',
        'DESCRIPTION:<ul><li>Un</li><li>Deux &lt; 3</li></ul><a href="https://x.example/v?id=1&amp;p=2">Visio</a> <a href="https://y.example/">https://y.example/</a>',
      ),
    );
    expect(html?.description).to.equal(
      '• Un\n• Deux < 3\nVisio (https://x.example/v?id=1&p=2) https://y.example/',
    );
  });

  it('reads what it finds, whatever the source says it is', async () => {
    const openAgenda = [
      { uid: 1, title: { fr: 'Forum' }, timings: [{ begin: '2027-05-18T10:00:00+02:00' }] },
    ];
    expect(
      await starts('BEGIN:VEVENT\nUID:c\nSUMMARY:T\nDTSTART:20270518T100000Z\nEND:VEVENT'),
    ).to.have.length(1);
    expect(await read(JSON.stringify(openAgenda))).to.have.length(1);
    for (const [text, said] of [
      ['nom,commune\nA,Mende', 'other-format (csv)'],
      ['{"type":"FeatureCollection","features":[]}', 'other-format (geojson)'],
      ['<html></html>', 'html'],
      ['[{"id":1}]', 'other-format (list)'],
    ] as const) {
      expect(() => readForeign(text, { kind: 'ics', url: URL }, URL)).to.throw(said);
    }
  });

  it('says that an OpenAgenda export is a page of more, and shows what is published', async () => {
    const timings = [{ begin: '2027-05-18T10:00:00+02:00' }];
    const { events, told } = await readWhole(
      JSON.stringify({
        total: 75,
        events: [
          {
            uid: 1,
            slug: 'atelier',
            state: 2,
            title: { fr: 'Atelier' },
            timings,
            age: { min: 18, max: 99 },
            accessibility: ['mi', 'hi'],
            'type-de-public': [{ id: 3, label: { fr: 'Internes' } }],
            longDescription: {
              fr: '## Programme\n\n**Accueil**, voir [la page](https://c.example/p?a=1&b=2).\n\n* un\n* *deux*\n\n> cité',
            },
          },
          { uid: 2, state: 0, title: { fr: 'À valider' }, timings },
          { uid: 3, state: -1, title: { fr: 'Refusé' }, timings },
        ],
      }),
    );
    expect(events.map(({ title }) => title)).to.deep.equal(['Atelier']);
    expect(told).to.deep.equal(['partial 3 / 75']);
    expect(events[0]?.description).to.equal(
      'Programme\n\nAccueil, voir la page (https://c.example/p?a=1&b=2).\n\n• un\n• deux\n\ncité\n\nÀ partir de 18 ans\n\nType de public\u00A0: Internes',
    );
    expect(events[0]?.location?.accessibility).to.equal('handicap moteur, handicap auditif');
    expect(events[0]?.url).to.equal('https://openagenda.com/events/atelier');
  });
});

describe('plain text', () => {
  const table: [string, string][] = [
    ['a<br>b', 'a\nb'],
    ['2 < 3 & 4 > 3', '2 < 3 & 4 > 3'],
    ['<script>alert(1)</script>x', 'x'],
    ['<!-- note -->x<!DOCTYPE html>', 'x'],
    ['Rejoindre<https://teams.example.org/l?a=1>', 'Rejoindre https://teams.example.org/l?a=1'],
    ['<table><tr><td>9 h</td><td>Accueil</td></tr></table>', '9 h Accueil'],
    ['&lt;b&gt;', '<b>'],
    ['l&#8217;&eacute;t&#xE9; &inconnu; &#0;', 'l’été &inconnu; &#0;'],
    ['<a'.repeat(10_000), '<a'.repeat(10_000)],
    ['x'.repeat(40_000), `${'x'.repeat(30_000)}…`],
    ['a\r\n\r\n\r\n\r\nb', 'a\n\nb'],
  ];
  for (const [text, expected] of table) {
    it(`of ${JSON.stringify(text)}`, () => expect(plainText(text)).to.equal(expected));
  }
});
