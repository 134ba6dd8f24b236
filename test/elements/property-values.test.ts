import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { TAGS } from '../../src/page/tags.js';

/** What frameworks and mistakes set a property to on its way to a value. */
const strange = (): unknown[] => [
  ...[undefined, null, {}, true, false, NaN, Infinity, -1, '', ' ', [], [undefined], () => 1],
  ...[Object.create(null), { toString: () => 'x' }, { toString: null }, Symbol('x'), 10n],
];

describe('properties', () => {
  for (const tag of TAGS) {
    const { elementProperties } = customElements.get(tag) as unknown as {
      elementProperties: Map<string, { state?: boolean; type?: unknown }>;
    };
    const names = [...elementProperties].flatMap(([name, { state }]) => (state ? [] : [name]));

    it(`of <${tag}> take whatever they are set to`, () => {
      const element = document.createElement(tag) as unknown as Record<string, unknown>;
      for (const name of names) {
        for (const value of strange()) {
          element[name] = value;
          const taken = element[name];
          expect(['string', 'number', 'boolean'].includes(typeof taken) || taken === null, name).to
            .be.true;
          expect(taken, name).not.to.be.oneOf(['undefined', 'null', '[object Object]', 'x']);
        }
      }
    });

    it(`of <${tag}> that are texts take lists as words, and the next good text`, () => {
      const element = document.createElement(tag) as unknown as Record<string, unknown>;
      element.src = ['a.json', undefined, 'b.json'];
      expect(element.src).to.equal('a.json b.json');
      for (const name of ['src', 'snapshot', 'group', 'territory']) {
        for (const value of [undefined, null, {}]) {
          element[name] = value;
          expect(element[name], name).to.equal('');
        }
        element[name] = 48;
        expect(element[name], name).to.equal('48');
        element[name] = 'bon';
        expect(element[name], name).to.equal('bon');
      }
    });
  }
});
