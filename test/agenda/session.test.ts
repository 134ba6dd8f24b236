import { expect } from 'chai';
import { isCalledOff } from '../../src/agenda/session.js';

describe('isCalledOff', () => {
  for (const [status, expected] of [
    ['cancelled', true],
    ['postponed', true],
    ['rescheduled', false],
    ['moved-online', false],
    ['full', false],
    [undefined, false],
  ] as const) {
    it(String(status), () => expect(isCalledOff({ status })).to.equal(expected));
  }
});
