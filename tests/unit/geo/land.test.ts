// The land of the map: real places are on it, seas are not, and no ring was turned over when it was made simpler.
import { expect } from 'chai';
import { geoArea, geoContains } from 'd3';
import { land } from '../../../src/drawing/geo/land.js';

const ON_LAND: readonly (readonly [string, number, number])[] = [
  ['Kyiv', 30.52, 50.45],
  ['Simferopol', 34.1, 44.95],
  ['Gaza', 34.5, 31.45],
  ['Khartoum', 32.53, 15.6],
  ['Valletta', 14.45, 35.88],
  ['Manama', 50.53, 26.1],
  ['Port Stanley', -58.9, -51.8],
  ['the South Pole', 0, -89.9],
  ['Chukotka', 179.5, 67.5],
];
const AT_SEA: readonly (readonly [string, number, number])[] = [
  ['the Black Sea', 33, 43.2],
  ['the Sea of Azov', 36.7, 46],
  ['the Red Sea', 38.5, 20],
  ['the Pacific', -150, 0],
  ['the North Pole', 0, 89.9],
];

describe('land', () => {
  for (const [name, longitude, latitude] of ON_LAND)
    it(`holds ${name}`, () => {
      expect(geoContains(land(), [longitude, latitude])).to.equal(true);
    });
  for (const [name, longitude, latitude] of AT_SEA)
    it(`leaves ${name} to the water`, () => {
      expect(geoContains(land(), [longitude, latitude])).to.equal(false);
    });
  it('covers 29 percent of the Earth, as far as its islands go', () => {
    expect(geoArea(land()) / (4 * Math.PI)).to.be.within(0.27, 0.3);
  });
  it('closes each ring', () => {
    for (const ring of land().coordinates.flat()) {
      expect(ring.length).to.be.at.least(4);
      expect(ring.at(-1)).to.deep.equal(ring[0]);
    }
  });
});
