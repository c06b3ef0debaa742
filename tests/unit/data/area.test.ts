// Areas of the map as text, and as a filter.
import { expect } from 'chai';
import fc from 'fast-check';
import { areaText, isInArea, readArea } from '../../../src/dataset/data/area.js';
import { countFacets } from '../../../src/dataset/data/facets-count.js';
import { filterEntries } from '../../../src/dataset/data/filter-entries.js';
import { readFilter } from '../../../src/dataset/data/filter-read.js';
import { placeKey, placeName, placesOf } from '../../../src/dataset/data/places.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';

function modelOf(records: readonly object[]): TimelineModel {
  const entries = records.map((record, at) => ({
    ...{ id: `e${at}`, kind: 'event' as const, date: `2022-03-${at + 10}`, title: 'x' },
    ...record,
  }));
  return createModel({ entries }, { timeZone: 'UTC' });
}

const AT = (latitude: number, longitude: number, name?: string): object => ({
  location: { latitude, longitude, ...(name !== undefined && { name }) },
});

describe('an area', () => {
  it('is the same after it was written and read', () => {
    const degrees = (most: number): fc.Arbitrary<number> =>
      fc.integer({ min: -most * 100, max: most * 100 }).map((hundredths) => hundredths / 100 + 0);
    fc.assert(
      fc.property(degrees(90), degrees(90), degrees(180), degrees(180), (one, other, west, east) => {
        const area = { south: Math.min(one, other), north: Math.max(one, other), west, east };
        expect(readArea(areaText(area))).to.deep.equal(area);
      }),
    );
  });
  it('is none if it is not on the Earth', () => {
    for (const text of [
      '',
      '1..2',
      '1,2..3',
      '91,0..92,1',
      '2,0..1,1',
      '0,181..1,190',
      '0,0..1,1,1',
      'a,b..c,d',
      '1e3,0..2,2',
    ])
      expect(readArea(text), text).to.equal(undefined);
  });
  it('may go over the antimeridian', () => {
    const area = readArea('-20,170..-10,-170')!;
    expect([175, 180, -180, -175, 0, 169].map((longitude) => isInArea(area, -15, longitude))).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the filter by an area', () => {
  const model = modelOf([AT(50.45, 30.52, 'Kyiv'), AT(46.48, 30.72), {}, AT(50.45, 30.52)]);

  it('shows the entries in it, and none without a place', () => {
    expect([...filterEntries(model, { area: ['50,30..51,31'] })]).to.deep.equal([0, 3]);
    expect([...filterEntries(model, { area: ['50,30..51,31', '46,30..47,31'] })]).to.deep.equal([0, 1, 3]);
    expect([...filterEntries(model, { area: ['0,0..1,1'] })]).to.deep.equal([]);
  });
  it('narrows the counts of the other facets', () => {
    expect(countFacets(model, { area: ['50,30..51,31'] }).kind.reduce((sum, each) => sum + each, 0)).to.equal(2);
  });
  it('is reported if it is none', () => {
    const { filter, issues } = readFilter({ area: ['50.00,30..51,31', 'here', 7] }, model);
    expect(filter).to.deep.equal({ area: ['50,30..51,31'] });
    expect(issues.map(({ code, path }) => [code, path])).to.deep.equal([['wrong-value', 'filter.area']]);
  });
});

describe('placesOf', () => {
  it('joins equal coordinates, names them by the first that has a name, and counts them', () => {
    const model = modelOf([AT(1, 2), { place: 'Fields', ...AT(3, 4) }, AT(1, 2, 'Town'), {}]);
    const places = placesOf(model);
    expect([...places.of]).to.deep.equal([0, 1, 0, -1]);
    expect([0, 1].map((place) => placeName(model, places, place))).to.deep.equal(['Town', 'Fields']);
    expect([...places.entries, ...places.order]).to.deep.equal([2, 1, 0, 1]);
    expect(places.at(placeKey(places, 1))).to.equal(1);
  });
});
