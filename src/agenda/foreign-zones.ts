/**
 * The IANA zones of the names that calendars of others give to theirs: Windows names, names with a prefix, names that
 * only the file itself explains. A series needs one: its rule runs by the clock of its own place.
 */
import type ICAL from 'ical.js';
import { offsetMs } from './local-time.js';
import { windowsZones } from './windows-zones.js';

const byWindowsName = new Map(
  windowsZones.split('\n').map((line) => {
    const [name = '', zone = ''] = line.split('=');
    return [name.toLowerCase(), zone] as const;
  }),
);

/** Zones that a description without a name that means anything may be of. */
const CANDIDATES = [
  'Europe/Paris',
  'Indian/Reunion',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'Pacific/Gambier',
  'Pacific/Wallis',
  'Europe/London',
  'Europe/Athens',
  'Europe/Moscow',
  'America/New_York',
  'UTC',
];
const AREAS = ['America', 'Europe', 'Africa', 'Asia', 'Indian', 'Pacific', 'Atlantic', 'Australia'];
/** Cities that Windows names for zones of another name. */
const CAPITALS: Readonly<Record<string, readonly string[]>> = {
  'port louis': ['Indian/Reunion'],
};
const DAY_MS = 86_400_000;
/** Days at which a description and a zone must agree: the months of two years. */
const SAMPLES = Array.from({ length: 24 }, (_each, index) => index * 30.4 * DAY_MS);

export function isIanaZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The IANA zone that a name means by itself; `undefined`: none. */
export function zoneNamed(written: string): string | undefined {
  const name = written.trim().replace(/^"|"$/g, '');
  const windows = byWindowsName.get(name.toLowerCase().replace('daylight time', 'standard time'));
  if (windows) return windows;
  // "UTC+01:00": a clock that knows no summer.
  const [, sign, hours, minutes] = /^(?:UTC|GMT)([+-])0?(\d{1,2})(?::?(\d{2}))?$/i.exec(name) ?? [];
  if (hours !== undefined && !Number(minutes ?? 0)) {
    const zone = `Etc/GMT${sign === '-' ? '+' : '-'}${hours}`;
    return Number(hours) === 0 ? 'UTC' : isIanaZone(zone) ? zone : undefined;
  }
  if (isIanaZone(name)) return name;
  // "/freeassociation.sourceforge.net/Indian/Reunion"
  const steps = name.split('/').filter(Boolean);
  for (const count of [3, 2]) {
    const end = steps.slice(-count).join('/');
    if (steps.length > count - 1 && isIanaZone(end)) return end;
  }
  return zoneOfCities(name);
}

/** "(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris": the city of a zone with that offset. */
function zoneOfCities(name: string): string | undefined {
  const [, sign, hours, minutes, cities = ''] =
    /^\((?:UTC|GMT)(?:([+-])(\d{1,2}):(\d{2}))?\)\s*(.*)$/.exec(name) ?? [];
  if (!cities) return undefined;
  if (sign === undefined && /coordon|coordinated/i.test(cities)) return 'UTC';
  const standardMs =
    (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  const named = cities.split(/[,;]/).map(plain);
  const zones = [...new Set(byWindowsName.values()), ...CANDIDATES];
  const year = new Date().getUTCFullYear();
  // In one half of the year every zone has its standard time.
  const hasOffset = (zone: string) =>
    [Date.UTC(year, 0, 1), Date.UTC(year, 6, 1)].some((ms) => offsetMs(ms, zone) === standardMs);
  const isNamed = (zone: string) => named.includes(plain(zone.split('/').at(-1) ?? ''));
  const others = cities
    .split(/[,;]/)
    .flatMap((city) => [
      ...(CAPITALS[plain(city)] ?? []),
      ...AREAS.map((area) => `${area}/${city.trim().replace(/\s+/g, '_')}`),
    ]);
  return (
    zones.find((zone) => isNamed(zone) && hasOffset(zone)) ??
    others.find((zone) => isIanaZone(zone) && hasOffset(zone))
  );
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

const found = new WeakMap<ICAL.Timezone, Map<number, string | undefined>>();

/** The IANA zone whose clocks go as a description says, from a year on; `undefined`: none that we know. */
export function zoneLike(
  described: ICAL.Timezone,
  year: number,
  ical: typeof ICAL,
): string | undefined {
  const byYear = found.get(described) ?? new Map<number, string | undefined>();
  found.set(described, byYear);
  if (!byYear.has(year)) byYear.set(year, compared(described, year, ical));
  return byYear.get(year);
}

function compared(described: ICAL.Timezone, year: number, ical: typeof ICAL): string | undefined {
  const samples = SAMPLES.map((offset) => Date.UTC(year, 0, 15, 12) + offset);
  let offsets: number[];
  try {
    offsets = samples.map((ms) => describedOffsetMs(described, ms, ical));
  } catch {
    return undefined;
  }
  return CANDIDATES.find((zone) =>
    samples.every((ms, index) => offsetMs(ms, zone) === offsets[index]),
  );
}

function describedOffsetMs(described: ICAL.Timezone, epochMs: number, ical: typeof ICAL): number {
  // The library asks by local time: within hours of a change it may differ, which noon in the middle of a month is not.
  const time = ical.Time.fromJSDate(new Date(epochMs), true);
  return described.utcOffset(time) * 1000;
}
