import { expect } from 'chai';
import { comingSemesters, isInMonth, type Span } from '../../src/data/horizon.js';

describe('what exists at a later date', () => {
  const table: [Span, string, boolean][] = [
    [{}, '2027-05', true],
    [{ from: '2027' }, '2026-11', false],
    [{ from: '2027' }, '2027-05', true],
    [{ from: '2027-06' }, '2027-05', false],
    [{ from: '2027-05' }, '2027-05', true],
    [{ from: '2027-05-31' }, '2027-05', true],
    [{ from: '2027-06-01' }, '2027-05', false],
    [{ to: '2027' }, '2027-11', true],
    [{ to: '2027' }, '2028-05', false],
    [{ to: '2027-05' }, '2027-05', true],
    [{ to: '2027-05-02' }, '2027-05', true],
    [{ to: '2027-04-30' }, '2027-05', false],
    [{ from: '2026', to: '2028-04' }, '2028-05', false],
  ];
  for (const [span, month, expected] of table) {
    it(`${JSON.stringify(span)} in ${month}: ${String(expected)}`, () =>
      expect(isInMonth(span, month)).to.equal(expected));
  }

  it('semesters begin in May and November', () => {
    expect(comingSemesters('2026-11-22', 3)).to.deep.equal(['2027-05', '2027-11', '2028-05']);
    expect(comingSemesters('2026-04-30', 2)).to.deep.equal(['2026-05', '2026-11']);
    expect(comingSemesters('2026-05-01', 2)).to.deep.equal(['2026-11', '2027-05']);
  });
});
