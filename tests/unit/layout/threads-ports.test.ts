import { expect } from 'chai';
import fc from 'fast-check';
import { spreadPorts, type RoutedThread } from '../../../src/drawing/layout/threads.js';
import { ABOVE, AFTER, BEFORE, type ThreadEnd } from '../../../src/drawing/layout/threads-arc.js';
import { between, RUNS } from '../scale/random-frame.js';

const HUB: ThreadEnd = { x: 500, y: 300, out: 0 };

/** From another entry to the hub. */
function thread(fromEntry: number, x: number, y: number, side = BEFORE, out: ThreadEnd['out'] = 0): RoutedThread {
  return { fromEntry, toEntry: 0, from: { x, y, out }, to: HUB, side };
}

describe('spreadPorts', () => {
  it('leaves a thread alone on its side in the middle of it', () => {
    expect(spreadPorts([thread(1, 200, 100)])).to.deep.equal([{ leave: 0, arrive: 0 }]);
  });

  it('sets what arrives on one side apart, within a row, around the middle', () => {
    const places = fc.array(fc.tuple(between(0, 1000), between(0, 600)), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(places, (given) => {
        const threads = given.map(([x, y], index) => thread(index + 1, x, y));
        const shifts = spreadPorts(threads).map(({ arrive }) => arrive);
        expect(new Set(shifts).size).to.equal(shifts.length);
        expect(Math.max(...shifts.map(Math.abs))).to.be.at.most(9);
        expect(shifts.reduce((sum, shift) => sum + shift, 0)).to.be.closeTo(0, 1e-9);
      }),
      RUNS,
    );
  });

  it('sets what goes far below what is near where both turn up, and above it where both turn down', () => {
    const [near, far] = spreadPorts([thread(1, 500, 250), thread(2, 500, 100)]);
    expect(near!.arrive).to.be.lessThan(far!.arrive);
    const [nearBelow, farBelow] = spreadPorts([thread(1, 500, 350), thread(2, 500, 500)]);
    expect(nearBelow!.arrive).to.be.greaterThan(farBelow!.arrive);
  });

  it('sets the steepest first of what comes through the edge of the window', () => {
    const [flat, steep] = spreadPorts([thread(1, 0, 250, BEFORE, -1), thread(2, 0, 100, BEFORE, -1)]);
    expect(steep!.arrive).to.be.lessThan(flat!.arrive);
  });

  it('knows sides and entries apart, and leaves ends at the edge of the window where they are', () => {
    const others = [thread(1, 100, 200, AFTER, -1), thread(1, 100, 200, AFTER, -1)];
    expect(spreadPorts(others).map(({ leave }) => leave)).to.deep.equal([0, 0]);
    const above = thread(2, 450, 200, ABOVE);
    expect(spreadPorts([thread(1, 100, 200), above]).map(({ arrive }) => arrive)).to.deep.equal([0, 0]);
  });
});
