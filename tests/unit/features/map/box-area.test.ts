import { expect } from 'chai';
import { areaAround } from '../../../../src/features/map/box-area.js';

/** More than any engine takes as arguments of one call. */
const MANY = 1_000_000;

describe('the area around places', () => {
  it('is the smallest with all of them, across the line of dates too', () => {
    expect(areaAround([50.45, 46.48], [30.52, 30.72])).to.deep.equal({
      south: 46.48,
      north: 50.45,
      west: 30.52,
      east: 30.72,
    });
    expect(areaAround([-17, -16], [179, -179])).to.deep.equal({ south: -17, north: -16, west: 179, east: -179 });
  });

  it('takes a million places of one mark', () => {
    const degrees = Array.from({ length: MANY }, (_, at) => at / MANY);
    expect(areaAround(degrees, degrees)).to.include({ south: 0, west: 0, east: 1 });
  });
});
