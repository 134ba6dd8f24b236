// Opening hours against the reference implementation of the notation, at every half hour of a year.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import OpeningHours from 'opening_hours';
import { openingAt, parseOpeningHours } from '../../src/agenda/opening-hours.js';

// The reference reads times in the zone of the process.
process.env.TZ = 'Europe/Paris';
const HALF_HOUR_MS = 1_800_000;
/** Late enough for the change of the clock, Easter Monday and Ascension Day. */
const SPRING_MS = Date.UTC(2026, 4, 20);
const place = {
  lat: 43.6,
  lon: 3.88,
  address: { country_code: 'fr', state: 'Occitanie' },
} as const;

const paris = { timeZone: 'Europe/Paris', departement: '34' };

const written = [
  'Mo-Fr 09:00-18:00; Sa 09:00-12:00, PH off',
  'Mo-Fr 09:00-12:00 "sur rendez-vous"',
  'Mo-Fr 09:00-12:00 open "accueil libre"; Sa 09:00-12:00 "sur rendez-vous"',
  'Mo-Fr 08:00-12:00; Sa 09:00-12:00; PH 10:00-11:00',
  'Mo-Fr 08:00-12:00,14:00-18:00; Sa 09:00-12:00',
  '24/7',
  'Mo-Fr 08:00-18:00; PH off',
  'PH off; Mo-Fr 08:00-18:00',
  'Mo-Fr 08:00-12:00, We 14:00-18:00',
  'Mo-Fr 08:00-18:00; We off',
  'Mo-Su,PH 09:00-20:00',
  'Th[1] 18:00-20:00',
  'Th[-1] 18:00-20:00',
  'Mo[1,3] 09:00-12:00',
  'Jul-Aug Mo-Fr 09:00-12:00',
  'Mo-Fr 09:00-18:00; Jul-Aug Mo-Fr 09:00-12:00',
  'Mo-Fr 09:00-18:00; Dec 24-Jan 02 off',
  'Sa-Mo 10:00-12:00',
  'Mo,We,Fr 9:00-12:00',
  'Jul 14-Aug 15 Mo-Sa 10:00-19:00',
  'PH 10:00-12:00',
  'Mo-Fr 20:00-02:00',
  'Mo-Fr 09:00-24:00',
  'Mo-Sa 08:30-12:30,14:00-19:30; Su,PH off',
  'Oct-Mar Mo-Fr 09:00-17:00; Apr-Sep Mo-Fr 08:00-19:00',
  'Mo-Fr 09:00-12:00; Tu 14:00-18:00',
  'Mo[1-2] 10:00-11:00',
  'Dec 25 off; Mo-Su 10:00-12:00',
  '09:00-12:00',
];

/** Hours of real pharmacies, where the shared inputs are there. */
function realOnes(): string[] | undefined {
  const file = `${process.env.TERRITORY_SHARED ?? ''}/data/real/osm-pharmacies-niort.geojson`;
  if (!existsSync(file)) return undefined;
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
    features: { properties: { opening_hours?: string } }[];
  };
  return features.flatMap(({ properties }) => properties.opening_hours ?? []);
}

function differences(text: string, untilMs = Date.UTC(2027, 0, 1)): string[] {
  const ours = parseOpeningHours(text);
  assert.ok(ours, `not read: ${text}`);
  // Slashes between times are no notation of theirs.
  const theirs = new OpeningHours(text.replaceAll(' / ', ','), place);
  const found: string[] = [];
  for (let ms = Date.UTC(2026, 0, 1); ms < untilMs; ms += HALF_HOUR_MS) {
    const isOpen = theirs.getState(new Date(ms));
    if ((openingAt(ours, ms, paris).state === 'open') !== isOpen)
      found.push(new Date(ms).toISOString());
  }
  return found;
}

describe('opening hours, as the reference implementation reads them', () => {
  for (const text of written) {
    it(text, () => assert.deepEqual(differences(text).slice(0, 3), []));
  }

  const real = realOnes();
  it(
    'real pharmacies: all but those written for two meanings',
    { skip: !real && 'TERRITORY_SHARED names no folder' },
    () => {
      const distinct = [...new Set(real)];
      const unread = distinct.filter((text) => !parseOpeningHours(text));
      assert.ok(unread.length <= 1, `not read: ${unread.join(' | ')}`);
      for (const text of distinct) {
        if (!unread.includes(text))
          assert.deepEqual(differences(text, SPRING_MS).slice(0, 3), [], text);
      }
      console.log(
        `      ${String(distinct.length - unread.length)} of ${String(distinct.length)} alike`,
      );
    },
  );
});
