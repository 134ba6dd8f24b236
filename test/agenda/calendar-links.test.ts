import { expect } from 'chai';
import { calendarLinks, feedLinks } from '../../src/agenda/calendar-links.js';
import { scheduleOf } from '../../src/agenda/schedule.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { fr } from '../../src/i18n/fr/core.js';

const FILE = 'https://data.example.org/d.json';
const NOW = Date.parse('2026-11-22T10:00:00Z');

async function links(event: Record<string, unknown>): Promise<Record<string, URLSearchParams>> {
  const json = { events: [{ id: 'e', title: 'Soirée & débat', ...event }] };
  const { wire, findings } = await readDataset(json, { file: FILE });
  const dataset = mergeFiles([{ url: FILE, wire, findings, isComplete: true }], []);
  const [entry] = dataset.events;
  const schedule = entry && scheduleOf(entry);
  if (!entry || !schedule) throw new Error('no event');
  return Object.fromEntries(
    calendarLinks({ entry, schedule }, dataset, fr, NOW).map(({ service, href }) => [
      service,
      new URL(href).searchParams,
    ]),
  );
}

describe('links into calendars on the web', () => {
  it('carry hours as instants, for a zone of its own too', async () => {
    const { google, outlook, office365, yahoo } = await links({
      start: '2026-12-03T18:30',
      end: '2026-12-03T21:00',
      timeZone: 'Indian/Reunion',
      location: { name: 'Salle', city: 'Saint-Denis' },
    });
    expect(google?.get('dates')).to.equal('20261203T143000Z/20261203T170000Z');
    expect(google?.get('ctz')).to.equal('Indian/Reunion');
    expect(google?.get('text')).to.equal('Soirée & débat');
    expect(google?.get('location')).to.equal('Salle, Saint-Denis');
    expect(outlook?.get('startdt')).to.equal('2026-12-03T14:30:00Z');
    expect(office365?.get('enddt')).to.equal('2026-12-03T17:00:00Z');
    expect(yahoo?.get('st')).to.equal('20261203T143000Z');
  });

  it('carry whole days, the last one excluded', async () => {
    const { google, outlook, yahoo } = await links({ start: '2026-12-30', end: '2026-12-31' });
    expect(google?.get('dates')).to.equal('20261230/20270101');
    expect(outlook?.get('startdt')).to.equal('2026-12-30');
    expect(outlook?.get('enddt')).to.equal('2027-01-01');
    expect(outlook?.get('allday')).to.equal('true');
    expect(yahoo?.get('dur')).to.equal('allday');
  });

  it('take an hour where no end is said, the next session of several, and the rule of an endless series', async () => {
    const open = await links({ start: '2026-12-03T18:30' });
    expect(open.google?.get('dates')).to.equal('20261203T173000Z/20261203T183000Z');
    const several = await links({
      sessions: [{ start: '2026-11-01T09:00' }, { start: '2026-12-01T09:00' }],
    });
    expect(several.google?.get('dates')).to.match(/^20261201T/);
    const series = await links({
      start: '2026-12-03T18:30',
      recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' },
    });
    expect(series.google?.get('recur')).to.equal(null);
    const endless = await links({
      start: '2026-12-03T18:30',
      recurrence: { rrule: 'FREQ=WEEKLY' },
    });
    expect(endless.google?.get('recur')).to.equal('RRULE:FREQ=WEEKLY');
  });

  it('stay short, whole and harmless with hostile texts', async () => {
    const found = await links({
      title: '"><script>alert(1)</script>\r\nX: \ud800',
      description: 'x'.repeat(20_000),
      start: '2026-12-03T18:30',
    });
    expect(found.google?.get('details')).to.have.length.below(1300);
    expect(found.google?.get('text')).to.contain('<script>');
  });
});

describe('links that follow a feed', () => {
  it('are made of http(s) addresses only', () => {
    expect(feedLinks('https://example.org/a b.ics?x=1', 'T')).to.deep.equal({
      webcal: 'webcal://example.org/a%20b.ics?x=1',
      google:
        'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fexample.org%2Fa%2520b.ics%3Fx%3D1',
      outlook:
        'https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fexample.org%2Fa%2520b.ics%3Fx%3D1&name=T',
      office365:
        'https://outlook.office.com/calendar/0/addfromweb?url=https%3A%2F%2Fexample.org%2Fa%2520b.ics%3Fx%3D1&name=T',
    });
    for (const bad of [
      'javascript:alert(1)',
      'data:text/calendar,x',
      '//example.org',
      'a.ics',
      '',
    ]) {
      expect(feedLinks(bad, 'T'), bad).to.equal(undefined);
    }
  });
});
