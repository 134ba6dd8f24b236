/** Calendar files read by the libraries of others: the same instants, the same texts, no error. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it, mock } from 'node:test';
import ICAL from 'ical.js';
import { instantMs, offsetMs, parseWallTime, type WallTime } from '../../src/agenda/local-time.js';
import { loadDates, scheduleOf, type ScheduledEvent } from '../../src/agenda/schedule.js';
import { vtimezones } from '../../src/agenda/vtimezones.js';
import { eventDescription, eventPlace, eventTitle } from '../../src/agenda/event-text.js';
import { writeCalendar } from '../../src/agenda/write-calendar.js';
import type { Dataset } from '../../src/data/dataset.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { fr } from '../../src/i18n/fr/core.js';
import { sampleDataset } from './sample-events.js';

const FILE = 'https://cpts.example.org/data.json';
/** Everything is seen on this day. */
const TODAY = Date.parse('2026-11-22T10:00:00Z');

interface Read {
  uid: string;
  start: number | string;
  end: number | string | null;
  summary: string;
  description: string | null;
  location: string | null;
  status: string;
  url: string | null;
  recurrenceId: number | string | null;
  dates?: (number | string)[] | null;
}

interface Verdict {
  refused?: string;
  events?: Read[];
  ok?: boolean;
  errors?: number;
  count?: number;
}

let dataset: Dataset;
let events: ScheduledEvent[];
let files: Map<string, string>;
let whole: string;
let folder: string;
/** By judge and file. */
let judged: Record<string, Record<string, Verdict>> = {};

async function datasetOf(json: object): Promise<Dataset> {
  const { wire, findings } = await readDataset(json, { file: FILE });
  return mergeFiles([{ url: FILE, wire, findings, isComplete: true }], []);
}

function scheduled(of: Dataset): ScheduledEvent[] {
  return of.events.flatMap((entry) => {
    const schedule = scheduleOf(entry);
    return schedule ? [{ entry, schedule }] : [];
  });
}

/** The python that has the judges: Debian's own rather than another one in the path. */
function judgeWith(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find((python) => {
    try {
      execFileSync(python, ['-c', 'import icalendar, vobject'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

before(async () => {
  mock.timers.enable({ apis: ['Date'], now: TODAY });
  await loadDates();
  dataset = await datasetOf(sampleDataset());
  events = scheduled(dataset);
  files = new Map(
    events.flatMap((event) => {
      const text = writeCalendar([event], { dataset, messages: fr });
      return text === undefined ? [] : [[`${event.entry.record.id}.ics`, text] as const];
    }),
  );
  whole =
    writeCalendar(events, {
      dataset,
      messages: fr,
      feed: { title: 'Tout; l’agenda, oui', refreshHours: 12 },
    }) ?? '';
  files.set('whole.ics', whole);
  folder = mkdtempSync(join(tmpdir(), 'calendars-'));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  const python = judgeWith();
  if (python) {
    const script = fileURLToPath(new URL('./judges.py', import.meta.url));
    judged = JSON.parse(
      execFileSync(python, [script, folder], {
        encoding: 'utf8',
        maxBuffer: 1e8,
        env: { ...process.env, TZ: 'UTC' },
      }),
    ) as typeof judged;
  }
  const missing = ['libical', 'icalendar', 'vobject'].filter((name) => !judged[name]);
  if (missing.length) {
    console.warn(
      `!!! JUDGES NOT INSTALLED, THEIR TESTS ARE SKIPPED: ${missing.join(', ')} (apt-get install libical3 python3-icalendar python3-vobject) !!!`,
    );
  }
});

after(() => {
  if (folder) rmSync(folder, { recursive: true });
  mock.timers.reset();
});

/** What ical.js reads, times resolved by the file's own VTIMEZONE blocks. */
function byIcalJs(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const block of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(block);
  const instant = (time: ICAL.Time | null | undefined) =>
    !time ? null : time.isDate ? time.toString() : time.toJSDate().getTime();
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const get = (name: string) => (component.getFirstPropertyValue(name) as string | null) ?? null;
    const time = (name: string) =>
      instant(component.getFirstPropertyValue(name) as ICAL.Time | null);
    return {
      uid: get('uid') ?? '',
      start: time('dtstart') ?? '',
      end: time('dtend'),
      summary: get('summary') ?? '',
      description: get('description'),
      location: get('location'),
      status: get('status') ?? '',
      url: get('url'),
      recurrenceId: time('recurrence-id'),
    };
  });
}

/** The instants of the schedule, which is tested against `Intl` elsewhere. */
function expectedSessions({ schedule: { sessions } }: ScheduledEvent) {
  return sessions.map(({ start, end, startMs, endMs }) =>
    start.minutes === undefined
      ? { start: isoDay(start), end: isoDay(end ?? start, 1) }
      : // What ends before it begins has no end in a file.
        { start: startMs, end: end && endMs > startMs ? endMs : null },
  );
}

/** How our own texts come out of a file: control characters gone, line ends alike. */
function plain(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\u2028\u2029\u0085]/g, '\n')
      // eslint-disable-next-line no-control-regex -- it is about these
      .replace(/[\0-\x09\x0b-\x1f\x7f]/g, '')
      .trim()
  );
}

describe('calendar files', () => {
  it('are written for more than sixty varied events', () => {
    const count = byIcalJs(whole).length;
    console.log(`${String(files.size - 1)} files, ${String(count)} entries in one file`);
    assert.ok(files.size > 60, String(files.size));
  });

  it('end lines with CRLF, fold at 75 octets without cutting a character, and hold no control character', () => {
    for (const [name, text] of files) {
      const lines = text.split('\r\n');
      assert.equal(lines.at(-1), '', name);
      for (const line of lines) {
        assert.ok(Buffer.byteLength(line) <= 75, `${name}: ${line}`);
        // eslint-disable-next-line no-control-regex -- it is about these
        assert.doesNotMatch(line, /[\0-\x08\x0a-\x1f\x7f\u2028\u2029]/, name);
        assert.ok(!line.includes('\ufffd'), name);
      }
    }
  });

  it('have what the standard wants, and no METHOD', () => {
    for (const [name, text] of files) {
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
      assert.equal(calendar.getFirstPropertyValue('version'), '2.0', name);
      assert.ok(calendar.getFirstPropertyValue('prodid'), name);
      assert.doesNotMatch(text, /^METHOD/m, name);
      const zones = calendar
        .getAllSubcomponents('vtimezone')
        .map((each) => String(each.getFirstPropertyValue('tzid')));
      const used = new Set([...text.matchAll(/;TZID=([^:;]+):/g)].map(([, zone]) => zone));
      assert.deepEqual([...zones].sort(), [...used].sort(), name);
      for (const event of calendar.getAllSubcomponents('vevent')) {
        assert.match(
          String(event.getFirstProperty('dtstamp')?.toICALString()),
          /^DTSTAMP:\d{8}T\d{6}Z$/,
          name,
        );
        assert.match(String(event.getFirstPropertyValue('uid')), /@cpts\.example\.org$/, name);
      }
    }
  });

  it('are the same bytes every time, with unique names that do not change', async () => {
    const again = await datasetOf(sampleDataset());
    const text = writeCalendar(scheduled(again), {
      dataset: again,
      messages: fr,
      feed: { title: 'Tout; l’agenda, oui', refreshHours: 12 },
    });
    assert.equal(text, whole);
    const names = byIcalJs(whole).map(({ uid, recurrenceId }) => `${uid} ${String(recurrenceId)}`);
    assert.equal(new Set(names).size, names.length);
  });

  it('keep out what is injected', () => {
    const hostile = events.filter(
      ({ entry }) =>
        entry.record.description !== undefined && entry.record.location?.city === 'Mende',
    );
    assert.ok(hostile.length >= 9);
    for (const { entry } of hostile) {
      const text = files.get(`${entry.record.id}.ics`) ?? '';
      const [read, ...others] = byIcalJs(text);
      assert.equal(others.length, 0);
      assert.equal(text.match(/^BEGIN:/gm)?.length, text.match(/^END:/gm)?.length);
      assert.equal(text.match(/^BEGIN:VALARM/gm), null);
      assert.equal(text.match(/^X-INJECTED/gm), null);
      assert.equal(read?.summary, plain(entry.record.title));
    }
  });

  it('say the states of an event in words that calendars know', () => {
    const states = Object.fromEntries(
      events
        .filter(({ entry }) => entry.record.title.startsWith('État '))
        .map(({ entry }) => {
          const [read] = byIcalJs(files.get(`${entry.record.id}.ics`) ?? '');
          return [entry.record.status, [read?.status, read?.summary, read?.location]];
        }),
    );
    assert.deepEqual(states, {
      scheduled: ['CONFIRMED', 'État scheduled', 'Salle, Mende'],
      full: ['CONFIRMED', 'État full', 'Salle, Mende'],
      cancelled: ['CANCELLED', '[Annulé] État cancelled', 'Salle, Mende'],
      postponed: ['TENTATIVE', '[Reporté] État postponed', 'Salle, Mende'],
      rescheduled: ['CONFIRMED', 'État rescheduled', 'Salle, Mende'],
      'moved-online': ['CONFIRMED', 'État moved-online', 'https://example.org/visio?a=1&b=2'],
    });
    const week = events.find(({ entry }) => entry.record.title === 'Semaine');
    assert.match(
      files.get(`${week?.entry.record.id ?? ''}.ics`) ?? '',
      /SUMMARY:\[Exemple\] Semaine/,
    );
    const loose = events.find(({ entry }) => entry.record.title === 'Mois seul');
    assert.equal(files.has(`${loose?.entry.record.id ?? ''}.ics`), false);
  });

  const judges = ['ical.js', 'icalendar', 'vobject'] as const;
  for (const judge of judges) {
    it(`are read by ${judge} with the same instants and texts`, (t) => {
      if (judge !== 'ical.js' && !judged[judge]) return t.skip(`${judge} is not installed`);
      let compared = 0;
      for (const event of events) {
        const { record, origin } = event.entry;
        const name = `${record.id}.ics`;
        const text = files.get(name);
        if (text === undefined) continue;
        // python3-icalendar takes its zones from pytz, which knows no rule after 2037.
        if (judge === 'icalendar' && record.start?.startsWith('2099')) continue;
        const verdict: Verdict | undefined =
          judge === 'ical.js' ? { events: byIcalJs(text) } : judged[judge]?.[name];
        assert.equal(verdict?.refused, undefined, name);
        const read = (verdict?.events ?? []).filter(({ recurrenceId }) => recurrenceId === null);
        const isRule = /^RRULE/m.test(text.slice(text.indexOf('BEGIN:VEVENT')));
        assert.deepEqual(
          read.map(({ start, end }) => ({ start, end })),
          isRule ? [firstStated(event)] : expectedSessions(event),
          `${name} ${record.title.slice(0, 40)} ${record.timeZone ?? origin.timeZone}`,
        );
        // python3-icalendar 4.0.3 makes a line feed of an escaped backslash before an n.
        if (judge === 'icalendar' && text.includes('\\\\n')) continue;
        for (const each of read) {
          compared++;
          const expected = {
            summary: plain(eventTitle(record, fr)),
            description: plain(eventDescription(event.entry, dataset, fr)) || null,
            location: plain(eventPlace(record, fr)) || null,
          };
          const { summary, description, location } = each;
          assert.deepEqual({ summary, description, location }, expected, name);
        }
      }
      console.log(`${judge}: ${String(compared)} entries alike`);
      assert.ok(compared > 60);
    });
  }

  it('give vobject and us the same dates of every series', (t) => {
    if (!judged.vobject) return t.skip('vobject is not installed');
    let compared = 0;
    for (const event of events.filter(({ schedule }) => schedule.isSeries)) {
      const name = `${event.entry.record.id}.ics`;
      const master: Read | undefined = judged.vobject[name]?.events?.find(({ dates }) => dates);
      if (!master?.dates) continue;
      const moved = new Set(
        event.schedule.sessions.flatMap(({ override, startMs }) =>
          override?.start ? [startMs] : [],
        ),
      );
      const ours = event.schedule.sessions
        .filter(({ startMs }) => !moved.has(startMs))
        .map(({ startMs, start }) => (start.minutes === undefined ? isoDay(start) : startMs));
      // Of whole days it makes midnights without a zone.
      const theirs: (number | string)[] = master.dates
        .map((date) => (typeof date === 'string' ? date.replace(/^floating |T.*$/g, '') : date))
        .filter((date) => !movedFrom(event).has(date));
      assert.deepEqual(ours, theirs, `${name} ${event.entry.record.title}`);
      compared += ours.length;
    }
    console.log(`${String(compared)} dates of series alike`);
    assert.ok(compared > 80, String(compared));
  });

  it('pass libical with 0 errors', (t) => {
    if (!judged.libical) return t.skip('libical is not installed');
    for (const [name, verdict] of Object.entries(judged.libical)) {
      assert.deepEqual({ ok: verdict.ok, errors: verdict.errors }, { ok: true, errors: 0 }, name);
      assert.equal(verdict.count, byIcalJs(files.get(name) ?? '').length, name);
    }
  });
});

function isoDay({ year, month, day }: WallTime, add = 0): string {
  return new Date(Date.UTC(year, month - 1, day + add)).toISOString().slice(0, 10);
}

/** Instants that a rule gives and an override moves elsewhere. */
function movedFrom({ entry }: ScheduledEvent): Set<number | string> {
  const { recurrence, start = '' } = entry.record;
  return new Set(
    (recurrence?.overrides ?? []).flatMap(({ occurrence, start: to }) =>
      to ? [Date.parse(`${occurrence.slice(0, 10)}${start.slice(10)}+01:00`)] : [],
    ),
  );
}

/** The stated start and end of a series: its first date may lie outside of what is expanded. */
function firstStated({ entry, schedule }: ScheduledEvent) {
  const { start = '', end } = entry.record;
  const from = parseWallTime(start, schedule.timeZone);
  const to = end ? parseWallTime(end, schedule.timeZone) : undefined;
  assert.ok(from);
  if (from.minutes === undefined) return { start, end: isoDay(to ?? from, 1) };
  return {
    start: instantMs(from, schedule.timeZone),
    end: to ? instantMs(to, schedule.timeZone) : null,
  };
}

describe('VTIMEZONE blocks', () => {
  const probes = Array.from({ length: 94 * 365 }, (_each, day) =>
    Date.UTC(2007, 0, 1 + day, 5, 17),
  );

  it('agree with Intl on every day from 2007 to 2100', () => {
    for (const [zone, block] of vtimezones) {
      const timezone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(block) as unknown[]));
      for (const probe of probes.filter((_each, index) => index % 7 === 0)) {
        const local = new Date(probe + offsetMs(probe, zone));
        const time = ICAL.Time.fromJSDate(local, true);
        assert.equal(
          timezone.utcOffset(time) * 1000,
          offsetMs(probe, zone),
          `${zone} ${local.toISOString()}`,
        );
      }
    }
  });

  const shared = process.env.TERRITORY_SHARED;
  it('agree with the references at every transition from 2020 to 2037', (t) => {
    const references = {
      Paris: 'Europe/Paris',
      Martinique: 'America/Martinique',
      Reunion: 'Indian/Reunion',
    };
    if (!shared || !existsSync(join(shared, 'corpora/vtimezone')))
      return t.skip('TERRITORY_SHARED names no folder');
    let transitions = 0;
    for (const [name, zone] of Object.entries(references)) {
      const text = readFileSync(join(shared, `corpora/vtimezone/${name}.ics`), 'utf8');
      const parsed: ICAL.Component = new ICAL.Component(ICAL.parse(text) as unknown[]);
      const reference = new ICAL.Timezone(
        parsed.name === 'vtimezone'
          ? parsed
          : (parsed.getFirstSubcomponent('vtimezone') as ICAL.Component),
      );
      const ours = new ICAL.Timezone(
        new ICAL.Component(ICAL.parse(vtimezones.get(zone) ?? '') as unknown[]),
      );
      let before: number | undefined;
      for (let ms = Date.UTC(2020, 0, 1); ms < Date.UTC(2038, 0, 1); ms += 1_800_000) {
        const time = ICAL.Time.fromJSDate(new Date(ms), true);
        const expected = reference.utcOffset(time);
        if (expected !== before) transitions++;
        before = expected;
        assert.equal(ours.utcOffset(time), expected, `${zone} ${new Date(ms).toISOString()}`);
      }
    }
    console.log(`${String(transitions)} stretches alike`);
    assert.ok(transitions >= 36 + 3, String(transitions));
  });
});
