import { expect } from 'chai';
import {
  isStale,
  localDay,
  validityOf,
  type Dated,
  type Validity,
} from '../../src/data/freshness.js';

describe('validity', () => {
  const today = '2026-11-22';
  const table: [string, Dated, Validity][] = [
    ['no dates', {}, 'valid'],
    ['ends tomorrow', { validUntil: '2026-11-23' }, 'valid'],
    ['ends today', { validUntil: '2026-11-22' }, 'valid'],
    ['ended yesterday', { validUntil: '2026-11-21' }, 'expired'],
    ['begins tomorrow', { validFrom: '2026-11-23' }, 'upcoming'],
    ['begins today', { validFrom: '2026-11-22' }, 'valid'],
    ['began yesterday', { validFrom: '2026-11-21' }, 'valid'],
    ['one day only, today', { validFrom: '2026-11-22', validUntil: '2026-11-22' }, 'valid'],
    ['over before it began', { validFrom: '2027-01-01', validUntil: '2026-01-01' }, 'expired'],
  ];
  for (const [name, record, expected] of table) {
    it(`${name}: ${expected}`, () => expect(validityOf(record, today)).to.equal(expected));
  }
});

describe('staleness', () => {
  const table: [string, Dated, string, number, boolean][] = [
    ['never checked', {}, '2026-11-22', 12, false],
    ['checked a year ago to the day', { verifiedOn: '2025-11-22' }, '2026-11-22', 12, false],
    ['a day longer ago', { verifiedOn: '2025-11-21' }, '2026-11-22', 12, true],
    ['checked today', { verifiedOn: '2026-11-22' }, '2026-11-22', 12, false],
    ['a shorter limit', { verifiedOn: '2026-08-21' }, '2026-11-22', 3, true],
    ['a shorter limit, just kept', { verifiedOn: '2026-08-22' }, '2026-11-22', 3, false],
    ['the end of a short month', { verifiedOn: '2026-01-31' }, '2026-02-28', 1, false],
    ['a day after the end of a short month', { verifiedOn: '2026-01-31' }, '2026-03-01', 1, true],
    ['a leap day', { verifiedOn: '2024-02-29' }, '2025-02-28', 12, false],
    ['a day after it', { verifiedOn: '2024-02-29' }, '2025-03-01', 12, true],
    ['no limit', { verifiedOn: '1999-01-01' }, '2026-11-22', 0, false],
    ['updated, never checked', { updated: '2024-05-01T10:00' }, '2026-11-22', 12, true],
    [
      'checked after it was updated',
      { updated: '2024-05-01', verifiedOn: '2026-05-01' },
      '2026-11-22',
      12,
      false,
    ],
  ];
  for (const [name, record, today, months, expected] of table) {
    it(`${name}: ${expected ? 'stale' : 'fresh'}`, () =>
      expect(isStale(record, today, months)).to.equal(expected));
  }
});

it('the reader’s day is that of their own clock', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 30).getTime())).to.equal('2026-01-05');
  expect(localDay(new Date(2026, 11, 31, 23, 59).getTime())).to.equal('2026-12-31');
});
