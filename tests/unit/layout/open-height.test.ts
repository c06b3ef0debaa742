import { expect } from 'chai';
import type { PlacedLane } from '../../../src/drawing/layout/arrangement.js';
import { emptyHeight, heightOf } from '../../../src/drawing/layout/open-height.js';
import { rowMiddle, rowsHeight } from '../../../src/drawing/layout/row-metrics.js';
import { STACKED, WIDE } from './random-model.js';

const laneOf = (height: number, roomPx = 0): PlacedLane => ({ height, roomPx }) as PlacedLane;

describe('the height of rows', () => {
  it('is that of the rows, with room above and below them and for the name', () => {
    expect(rowsHeight(4, WIDE)).to.equal(9 + 4 * 26 + 9);
    expect(rowsHeight(1, STACKED)).to.equal(26 + 5 + 42 + 5);
  });

  it('is no less than the least of a lane', () => {
    expect(rowsHeight(1, WIDE)).to.equal(65);
    expect(rowsHeight(0, WIDE)).to.equal(65);
  });

  it('has marks in the middle of their row, and lower with titles above them', () => {
    expect(rowMiddle(WIDE, 'rows', 0)).to.equal(9 + 13);
    expect(rowMiddle(WIDE, 'clustered', 2)).to.equal(9 + 2.5 * 26);
    expect(rowMiddle(STACKED, 'rows', 1)).to.be.closeTo(26 + 5 + 1.68 * 42, 1e-9);
  });

  it('has the marks of a collapsed lane in its middle, below its name', () => {
    expect(rowMiddle(STACKED, 'collapsed', 3)).to.equal(26 + 20);
    expect(rowMiddle(WIDE, 'collapsed', 0)).to.equal(20);
  });
});

describe('the height of a lane with some of its rows', () => {
  it('is that of these rows, and no more than with all of them', () => {
    expect(heightOf(laneOf(300), 4, WIDE)).to.equal(rowsHeight(4, WIDE));
    expect(heightOf(laneOf(100), 4, WIDE)).to.equal(100);
  });

  it('is without the room that fills the page', () => {
    expect(heightOf(laneOf(140, 20), 4, WIDE)).to.equal(100);
  });

  it('is less than any other with no row, and no more than it was', () => {
    // Seven tenths of the least.
    expect(heightOf(laneOf(300), 0, WIDE)).to.equal(46);
    expect(heightOf(laneOf(30), 0, WIDE)).to.equal(30);
  });

  it('has room for a name above the rows, that is higher than its head', () => {
    expect(emptyHeight(STACKED)).to.equal(39);
    expect(emptyHeight({ ...STACKED, minLanePx: 100 })).to.equal(70);
  });

  it('is nothing on paper, with nothing in the window', () => {
    expect(emptyHeight({ ...WIDE, dropsEmpty: true })).to.equal(0);
    expect(emptyHeight({ ...WIDE, dropsEmpty: false })).to.equal(46);
  });
});
