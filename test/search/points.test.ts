import { expect } from 'chai';
import { distanceMeters } from '../../src/data/point-in-area.js';
import type { LngLat } from '../../src/data/geojson.js';
import { pointOf } from '../../src/search/points.js';

describe('where a commune is', () => {
  const known: [string, string, LngLat][] = [
    ['Mende', '48095', [3.5, 44.52]],
    ['Montpellier', '34172', [3.88, 43.61]],
    ['Marseille 15e Arrondissement', '13215', [5.36, 43.37]],
    ['Ajaccio', '2A004', [8.74, 41.92]],
    ['Saint-Denis', '97411', [55.45, -20.88]],
  ];
  for (const [name, code, expected] of known) {
    it(`${name}: to 3 km`, async () => {
      const point = await pointOf(code);
      expect(point?.name).to.equal(name);
      expect(point?.isNeighbour).to.equal(false);
      expect(distanceMeters(point?.lngLat ?? [0, 0], expected)).to.be.below(3000);
    });
  }

  it('a small one goes by the largest of its postal code, and says so', async () => {
    const point = await pointOf('48056');
    expect(point?.isNeighbour).to.equal(true);
    expect(point?.name).not.to.equal('');
  });

  it('what is no commune is nowhere', async () => {
    expect(await pointOf('R76')).to.equal(undefined);
    expect(await pointOf('constructor')).to.equal(undefined);
    expect(await pointOf('')).to.equal(undefined);
  });
});
