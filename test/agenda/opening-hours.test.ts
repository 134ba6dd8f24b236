import { expect } from 'chai';
import { hoursInWords, openNow, weekOf } from '../../src/agenda/format-hours.js';
import { parseOpeningHours } from '../../src/agenda/opening-hours.js';
import { isPublicHoliday } from '../../src/agenda/public-holidays.js';
import { fr } from '../../src/i18n/fr/core.js';

const zone = { timeZone: 'Europe/Paris', departement: '34' };
const plain = (text: string | undefined) => text?.replaceAll(/\s/g, ' ');
/** Sunday 22 November 2026, 10:00 in Paris. */
const sundayMs = Date.parse('2026-11-22T10:00+01:00');
const DAY_MS = 86_400_000;

describe('opening hours', () => {
  const now: [string, string, number, string][] = [
    ['open', 'Mo-Su 09:00-18:00', sundayMs, 'Ouvert maintenant, jusqu’à 18 h'],
    ['closed until later', 'Mo-Su 14:00-18:00', sundayMs, 'Fermé, ouvre à 14 h'],
    ['closed until tomorrow', 'Mo-Fr 08:30-12:00', sundayMs, 'Fermé, ouvre demain à 8 h 30'],
    ['closed until another day', 'We 14:00-16:00', sundayMs, 'Fermé, ouvre mercredi à 14 h'],
    ['always', '24/7', sundayMs, 'Ouvert maintenant'],
    ['never', 'off', sundayMs, 'Fermé'],
    [
      'a comment',
      'Su 09:00-12:00 "sur rendez-vous"',
      sundayMs,
      'Horaires indicatifs, jusqu’à 12 h (sur rendez-vous)',
    ],
    ['past midnight', 'Sa 20:00-11:00', sundayMs, 'Ouvert maintenant, jusqu’à 11 h'],
    [
      'closed on the holiday',
      'Mo-Fr 09:00-12:00; PH off',
      Date.parse('2026-12-25T10:00+01:00'),
      'Fermé, ouvre lundi à 9 h',
    ],
    [
      'the hour of the place',
      'Mo-Su 10:00-11:00',
      Date.parse('2026-11-22T09:30Z'),
      'Ouvert maintenant, jusqu’à 11 h',
    ],
    [
      'open with a comment',
      'Su 09:00-12:00 open "sans rendez-vous"',
      sundayMs,
      'Ouvert maintenant, jusqu’à 12 h (sans rendez-vous)',
    ],
    [
      'a closure that a comma adds',
      'Mo-Fr 09:00-18:00, PH off',
      Date.parse('2027-01-01T10:00+01:00'),
      'Fermé, ouvre lundi à 9 h',
    ],
    [
      'a holiday that nobody speaks of',
      'Mo-Fr 09:00-18:00',
      Date.parse('2027-01-01T10:00+01:00'),
      'Jour férié, horaires à vérifier',
    ],
    ['always, holidays too', '24/7', Date.parse('2027-01-01T10:00+01:00'), 'Ouvert maintenant'],
    [
      'a day of next week by its date',
      'We[2] 14:00-16:00',
      Date.parse('2026-11-30T10:00+01:00'),
      'Fermé, ouvre le 9 décembre à 14 h',
    ],
    [
      'today’s weekday, a week from now',
      'Th[1] 18:00-20:00',
      Date.parse('2026-11-26T10:00+01:00'),
      'Fermé, ouvre le 3 décembre à 18 h',
    ],
  ];
  for (const [name, text, nowMs, expected] of now) {
    it(`${name}: ${expected}`, () =>
      expect(plain(openNow(text, nowMs, zone, fr)?.text)).to.equal(expected));
  }

  it('of another zone are those of the place', () => {
    const reunion = openNow(
      'Mo-Su 08:00-12:00',
      Date.parse('2026-11-22T07:30Z'),
      { timeZone: 'Indian/Reunion', departement: '974' },
      fr,
    );
    expect(plain(reunion?.text)).to.equal('Ouvert maintenant, jusqu’à 12 h');
  });

  it('know when they have to be said anew', () => {
    const now = openNow('Mo-Su 09:00-18:00', sundayMs, zone, fr);
    expect(now?.changeMs).to.equal(Date.parse('2026-11-22T18:00+01:00'));
  });

  it('of a week stand by runs of equal days', () => {
    const week = weekOf(
      'Mo-Fr 08:30-12:00,14:00-18:00; We 08:30-12:00; Sa 09:00-12:00; PH off',
      sundayMs,
      zone,
      fr,
    );
    expect(week?.isThisWeek).to.equal(false);
    expect(week?.lines.map(({ days, times }) => plain(`${days} | ${times}`))).to.deep.equal([
      'lundi au mardi | 8 h 30 – 12 h, 14 h – 18 h',
      'mercredi | 8 h 30 – 12 h',
      'jeudi au vendredi | 8 h 30 – 12 h, 14 h – 18 h',
      'samedi | 9 h – 12 h',
      'dimanche | fermé',
      'jours fériés | fermé',
    ]);
  });

  it('tell the ordinary week in a week with a holiday, and this week where weeks differ', () => {
    const christmasMs = Date.parse('2026-12-23T10:00+01:00');
    const ordinary = weekOf('Mo-Fr 09:00-12:00; PH off', christmasMs, zone, fr);
    expect(plain(ordinary?.lines[0]?.days)).to.equal('lundi au vendredi');
    const seasonal = weekOf(
      'Jul-Aug Mo-Su 10:00-19:00; Sep-Jun Sa 10:00-12:00',
      sundayMs,
      zone,
      fr,
    );
    expect(seasonal?.isThisWeek).to.equal(true);
    expect(seasonal?.lines.map(({ times }) => plain(times))).to.deep.equal([
      'fermé',
      '10 h – 12 h',
      'fermé',
    ]);
  });

  for (const text of [
    'Mo-Fr 09:00-12:00; SH off',
    'sunrise-sunset',
    'Mo-Fr 18:00+',
    'week 1-20 Mo 09:00-12:00',
    '2026 Mo 09:00-12:00',
    'Mo-Fr 9h-12h',
    'sur rendez-vous',
    '"sur rendez-vous"',
    'Mo 25:00-26:00',
    'PH off',
    'Dec 24-Jan 2: off',
    'Feb 30: 09:00-12:00',
    'Fr 22:00-04:00; Sa off',
    'Su 00:00-00:00',
    'Mo-Xx 09:00-12:00',
    'Mo-Fr 09:00-18:00; Mo-Fr 12:00-14:00 off',
    'Mo-Fr 08:00-12:00; 13:30-17:00',
    'Fr 22:00-04:00, Sa off',
    'Mo-Fr 18:00-20:00, Sa 20:00-02:00, PH off',
    '',
    ';',
    'x'.repeat(10_000),
    `Mo-Fr ${'09:00-10:00,'.repeat(5000)}`,
  ]) {
    it(`are not guessed from ${text.slice(0, 40) || 'nothing'}`, () => {
      expect(parseOpeningHours(text)).to.equal(undefined);
      expect(openNow(text, sundayMs, zone, fr)).to.equal(undefined);
      expect(weekOf(text, sundayMs, zone, fr)).to.equal(undefined);
    });
  }

  it('know the public holidays of ten years by the dates of Easter', () => {
    const easters = [
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2030-04-21',
      '2033-04-17',
    ];
    for (const easter of easters) {
      for (const [days, isHoliday] of [
        [0, false],
        [1, true],
        [39, true],
        [50, true],
        [2, false],
      ] as const) {
        const date = new Date(Date.parse(easter) + days * DAY_MS);
        expect(
          isPublicHoliday(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
          `${easter} + ${String(days)}`,
        ).to.equal(isHoliday);
      }
    }
    expect(isPublicHoliday(2026, 12, 26)).to.equal(false);
    expect(isPublicHoliday(2026, 12, 26, '67')).to.equal(true);
    expect(isPublicHoliday(2026, 4, 3, '57')).to.equal(true);
    expect(isPublicHoliday(2026, 12, 20, '974')).to.equal(true);
    expect(isPublicHoliday(2026, 7, 14)).to.equal(true);
    expect(isPublicHoliday(2026, 7, 15)).to.equal(false);
  });

  it('leave the clock of others as it is', () => {
    expect(hoursInWords('Mo-Fr 8:00am-5:00pm', fr)).to.deep.equal(['Mo-Fr 8:00am-5:00pm']);
  });

  it('say nothing of holidays where a later rule contradicts what is said of them', () => {
    const said = (text: string) =>
      weekOf(text, sundayMs, zone, fr)?.lines.some(({ days }) => days.includes('fériés'));
    expect(said('Mo-Fr 09:00-12:00; PH off')).to.be.true;
    expect(said('Mo-Fr 09:00-12:00; PH off; Dec 24 off')).to.be.true;
    expect(said('PH off; Mo-Fr 09:00-12:00')).to.be.false;
  });
});
