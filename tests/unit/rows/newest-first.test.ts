import { expect } from 'chai';
import { groupOf, newestGroups, newestRows } from '../../../src/element/rows/list-groups.js';
import type { WindowRows } from '../../../src/element/rows/list-window.js';

// Seven entries: one day of three, one of one, one of three; a fold before the second day and two before the third.
const GROUPS = {
  count: 7,
  starts: Uint32Array.of(0, 3, 4),
  days: Float64Array.of(10, 20, 30),
  foldPlaces: Uint32Array.of(3, 4, 4),
};

describe('the groups of a list from the newest entry', () => {
  const groups = newestGroups(GROUPS);

  it('have the same days, the newest first', () => {
    expect([...groups.starts]).to.deep.equal([0, 3, 4]);
    expect([...groups.days]).to.deep.equal([30, 20, 10]);
    for (let place = 0; place < 7; place++)
      expect(groups.days[groupOf(groups, place)]).to.equal(GROUPS.days[groupOf(GROUPS, 6 - place)]);
  });

  it('have each fold between the same two entries', () => {
    // The fold before entry 3 lies between 2 and 3: there 3 is at place 3, and 2 comes next, at place 4.
    expect([...groups.foldPlaces]).to.deep.equal([3, 3, 4]);
  });

  it('are those of the other order again when they are turned twice', () => {
    expect(newestGroups(groups)).to.deep.equal(GROUPS);
  });
});

describe('the rows of a list from the newest entry', () => {
  const entries = [5, 3, 8];
  const rows: WindowRows = {
    model: {} as WindowRows['model'],
    count: 3,
    estimatePx: () => 10,
    headOf: () => 0,
    entryAt: (place) => entries[place] ?? -1,
    placeOf: (entry) => entries.indexOf(entry),
    placeIn: (before, place) => entries.indexOf(before.entryAt(place)),
  };
  const newest = newestRows(rows);

  it('are read from the end', () => {
    expect([0, 1, 2].map(newest.entryAt)).to.deep.equal([8, 3, 5]);
    expect(entries.map(newest.placeOf)).to.deep.equal([2, 1, 0]);
    expect(newest.placeOf(99)).to.equal(-1);
  });

  it('keep the place of an entry when the order changes', () => {
    for (const place of [0, 1, 2]) {
      expect(newest.entryAt(newest.placeIn(rows, place))).to.equal(rows.entryAt(place));
      expect(rows.entryAt(rows.placeIn(newest, place))).to.equal(newest.entryAt(place));
    }
  });
});
