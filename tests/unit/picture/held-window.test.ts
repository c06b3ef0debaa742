import { expect } from 'chai';
import { heldWindow, reaches } from '../../../src/element/picture/held-window.js';

const DRAWN = { start: 1000, end: 1100 };
const moved = (by: number): { start: number; end: number } => ({ start: DRAWN.start + by, end: DRAWN.end + by });

describe('heldWindow', () => {
  it('is the one drawn last, for a step of a pan or a zoom', () => {
    expect(heldWindow(undefined, DRAWN, moved(1))).to.equal(DRAWN);
    expect(heldWindow(undefined, DRAWN, { start: 1010, end: 1090 })).to.equal(DRAWN);
    expect(heldWindow(undefined, DRAWN, { start: 980, end: 1120 })).to.equal(DRAWN);
  });

  it('stays from step to step, and for the same window', () => {
    expect(heldWindow(DRAWN, moved(30), moved(31))).to.equal(DRAWN);
    expect(heldWindow(DRAWN, moved(30), moved(30))).to.equal(DRAWN);
    expect(heldWindow(undefined, DRAWN, { ...DRAWN })).to.equal(undefined);
  });

  it('gives way to the next one beyond half of its length', () => {
    expect(heldWindow(DRAWN, moved(50), moved(51))).to.deep.equal(moved(51));
    expect(reaches(DRAWN, moved(50))).to.equal(true);
    expect(reaches(DRAWN, moved(51))).to.equal(false);
  });

  it('is none for a jump: to another place, or to another length', () => {
    expect(heldWindow(DRAWN, DRAWN, moved(100))).to.equal(undefined);
    expect(heldWindow(DRAWN, DRAWN, moved(-100))).to.equal(undefined);
    expect(heldWindow(DRAWN, DRAWN, { start: 1000, end: 1050 })).to.equal(undefined);
    expect(heldWindow(DRAWN, DRAWN, { start: 1000, end: 1151 })).to.equal(undefined);
  });

  it('is none before anything is drawn, and for the whole', () => {
    expect(heldWindow(undefined, undefined, DRAWN)).to.equal(undefined);
    expect(heldWindow(DRAWN, DRAWN, undefined)).to.equal(undefined);
  });
});
