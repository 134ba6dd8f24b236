import { expect } from 'chai';
import {
  isDate,
  isDateOrDateTime,
  isDateTime,
  isMonth,
  isPartialDate,
} from '../../src/data/dates.js';
import { sharedJson } from '../support/shared.js';

describe('dates', () => {
  const cases: [(text: string) => boolean, string, boolean][] = [
    [isDate, '2027-02-28', true],
    [isDate, '2028-02-29', true],
    [isDate, '2027-02-29', false],
    [isDate, '1900-02-29', false],
    [isDate, '2000-02-29', true],
    [isDate, '2027-04-31', false],
    [isDate, '2027-3-1', false],
    [isDate, '0000-01-01', false],
    [isMonth, '2027-12', true],
    [isMonth, '2027-13', false],
    [isDateTime, '2027-03-28T02:30', true],
    [isDateTime, '2027-03-28T02:30:59.5+01:00', true],
    [isDateTime, '2027-03-28T24:00', false],
    [isDateTime, '2027-02-30T10:00Z', false],
    [isPartialDate, '2027', true],
    [isPartialDate, '27', false],
  ];
  for (const [check, text, expected] of cases) {
    it(`${check.name} says ${String(expected)} of ${text}`, () => {
      expect(check(text)).to.equal(expected);
    });
  }

  it('refuses every impossible date of the shared corpus, and keeps the edges', async function () {
    const corpus = await sharedJson<Record<string, unknown[]>>(this, 'corpora/dates-fr.json');
    const texts = (corpus.impossible ?? []).filter((value) => typeof value === 'string');
    expect(texts.length).to.be.greaterThan(10);
    expect(texts.filter(isDateOrDateTime)).to.deep.equal([]);
    for (const list of ['dst_gap_Europe_Paris', 'dst_overlap_Europe_Paris', 'midnight_edges']) {
      for (const text of corpus[list] as string[])
        expect(isDateOrDateTime(text), text).to.equal(true);
    }
  });
});
