import { expect } from 'chai';
import fc from 'fast-check';
import { between, RUNS, share } from '../scale/random-frame.js';
import { caseOf, cluster, inViewOf, meeting, sceneOf } from './random-clusters.js';

const CASES = { ...RUNS, numRuns: 40, endOnFailure: true };

describe('what is in view of random crowds', () => {
  it('is what counting entry by entry finds: with filters, gaps open and shut, in lanes of parties and in one', () => {
    let filtered = 0;
    let unfolded = 0;
    let several = 0;
    fc.assert(
      fc.property(
        fc.record({
          model: cluster,
          at: share(),
          power: between(0, 3),
          kept: fc.constantFrom(1, 0.6, 0.05),
          open: fc.subarray([0, 1, 2]),
          lanes: fc.constantFrom('none', 'party', 'party-apart'),
        }),
        ({ model, at, power, kept, open, lanes }) => {
          const shown = model.order.filter((entry) => ((entry * 7919) % 1000) / 1000 < kept);
          const layout = caseOf(model, at, power, { lanes, shown, open: new Set(open) });
          const scene = sceneOf(layout);
          const inView = inViewOf(layout, scene);
          const expected = meeting(layout);
          const meets = new Set(expected);
          const drawn = new Set(scene.entry.filter((entry) => meets.has(entry)));
          const all = new Set(shown);
          expect(inView.total).to.equal(expected.length);
          expect(inView.marks).to.equal(drawn.size);
          expect(inView.counted).to.equal(expected.length - drawn.size);
          expect(inView.labelled).to.be.at.most(drawn.size);
          expect(
            scene.entry.every((entry) => all.has(entry)),
            'what is drawn is shown',
          ).to.equal(true);
          if (shown.length < model.count) filtered++;
          if (layout.frame.plan.segments.length < layout.extent.gaps.length + 1) unfolded++;
          if (scene.lanes.length > 1 && drawn.size < scene.count) several++;
        },
      ),
      CASES,
    );
    expect(filtered, 'filtered').to.be.greaterThan(0);
    expect(unfolded, 'gaps open').to.be.greaterThan(0);
    expect(several, 'entries in two lanes').to.be.greaterThan(0);
  });
});
