import { expect } from '@open-wc/testing';
import { plainText } from '../../src/agenda/plain-text.js';
import { readForeign } from '../../src/agenda/read-foreign.js';
import { readDataset } from '../../src/data/read-dataset.js';
import type { AgendaEvent, ForeignSource } from '../../src/data/schema.js';
import { sharedJson } from '../support/server.js';

const URL = 'https://voisin.example.org/agenda.ics';

async function read(text: string, source: Partial<ForeignSource> = {}): Promise<AgendaEvent[]> {
  const json = readForeign(text, { kind: 'ics', url: URL, territories: ['48'], ...source }, URL);
  return (await readDataset(json, { file: URL })).wire.events;
}

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Voisin', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:u1', ...lines, 'END:VEVENT'];

describe('a calendar of others', () => {
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
      description: 'Venez !\nGratuit',
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
      { start: '2027-01-12' },
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
        ...event('SUMMARY:T', 'DTSTART;TZID=Romance Standard Time:20270712T183000'),
      ),
    );
    expect(found?.start).to.equal('2027-07-12T16:30:00Z');
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
      expect(() => readForeign(text, { kind: 'ics', url: URL }, URL)).to.throw(/not-a-calendar/));
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
        expect(String(error), text).to.contain('not-a-calendar');
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
      const response = await fetch(`/shared/data/real/ics/${name}.ics`);
      // Says loudly what is missing, and skips.
      if (!response.ok) await sharedJson(this, `data/real/ics/${name}.ics`);
      const found = await read(await response.text());
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
      image: { url: 'https://cdn.example.org/a.jpg', alt: 'Forum santé' },
      registration: { url: 'https://example.org/i', phone: '0465710481', price: 'Gratuit' },
      source: { label: 'OA', url: URL },
    });
    expect(found?.sessions).to.have.length(2);
    expect(found?.location?.coordinates).to.deep.equal([3.5, 44.5]);
  });

  for (const text of ['', '[]', '{"events":3}', 'null', '{']) {
    it(`refuses ${JSON.stringify(text)}`, () =>
      expect(() => readForeign(text, { kind: 'openagenda', url: URL }, URL)).to.throw(
        /not-a-calendar/,
      ));
  }
});

describe('plain text', () => {
  const table: [string, string][] = [
    ['a<br>b', 'a\nb'],
    ['2 < 3 & 4 > 3', '2 < 3 & 4 > 3'],
    ['<script>alert(1)</script>x', 'alert(1)x'],
    ['&lt;b&gt;', '<b>'],
    ['l&#8217;&eacute;t&#xE9; &inconnu; &#0;', 'l’été &inconnu; &#0;'],
    ['<a'.repeat(50_000), '<a'.repeat(50_000)],
    ['a\r\n\r\n\r\n\r\nb', 'a\n\nb'],
  ];
  for (const [text, expected] of table) {
    it(`of ${JSON.stringify(text)}`, () => expect(plainText(text)).to.equal(expected));
  }
});
