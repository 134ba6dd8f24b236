import { expect } from 'chai';
import { distanceMeters, isInside, metersToLimit } from '../../src/data/point-in-area.js';

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [3, 44],
      [4, 44],
      [4, 45],
      [3, 45],
      [3, 44],
    ],
    [
      [3.4, 44.4],
      [3.6, 44.4],
      [3.6, 44.6],
      [3.4, 44.6],
      [3.4, 44.4],
    ],
  ],
};

describe('where a point lies', () => {
  it('is inside or outside, and a hole is outside', () => {
    expect(isInside([3.2, 44.2], square)).to.equal(true);
    expect(isInside([3.5, 44.5], square)).to.equal(false);
    expect(isInside([5, 44.5], square)).to.equal(false);
  });

  it('is so many metres from the limit, from either side', () => {
    // A hundredth of a degree of latitude is about 1,112 m.
    expect(metersToLimit([3.2, 44.01], square)).to.be.closeTo(1112, 3);
    expect(metersToLimit([3.2, 43.99], square)).to.be.closeTo(1112, 3);
  });

  it('is so far from another point', () => {
    // Paris to Marseille, great circle.
    expect(distanceMeters([2.3522, 48.8566], [5.3698, 43.2965])).to.be.closeTo(660_500, 1500);
    expect(distanceMeters([3, 44], [3, 44])).to.equal(0);
  });
});
