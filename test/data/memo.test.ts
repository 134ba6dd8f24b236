import { expect } from 'chai';
import { memo } from '../../src/data/memo.js';

describe('memo', () => {
  it('works out once what is asked with the very same arguments', () => {
    let calls = 0;
    const sum = memo((...numbers: readonly number[]) => {
      calls++;
      return numbers.reduce((a, b) => a + b, 0);
    });
    expect([sum(1, 2), sum(1, 2), calls]).to.deep.equal([3, 3, 1]);
    expect([sum(1, 2, 0), calls]).to.deep.equal([3, 2]);
    expect([sum(1), sum(2), sum(1), calls]).to.deep.equal([1, 2, 1, 5]);
  });

  it('keeps an answer that is nothing, and one of no arguments', () => {
    let calls = 0;
    const nothing = memo(() => void calls++);
    nothing();
    nothing();
    expect(calls).to.equal(1);
  });

  it('tells objects apart by what they are, not by what they hold', () => {
    const identity = memo((each: object) => ({ each }));
    const [a, b] = [{}, {}];
    expect(identity(a)).to.equal(identity(a));
    expect(identity(a)).not.to.equal(identity(b));
  });
});
