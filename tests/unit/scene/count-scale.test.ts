/** Bars of one height have one number, in each lane of a picture. */
import { expect } from 'chai';
import fc from 'fast-check';
import { CLOSE_UPS, type CloseUp } from '../../../demo/gallery/close-up-datasets.js';
import { CROWDS } from '../../../demo/gallery/crowd-datasets.js';
import { asLanesBy } from '../../../src/drawing/layout/lanes.js';
import { fitView } from '../../../src/drawing/scale/view.js';
import { barHeights, niceTop, unitOf } from '../../../src/drawing/scene/count-scale.js';
import type { Scene, StackColumns } from '../../../src/drawing/scene/scene.js';
import { RUNS } from '../scale/random-frame.js';
import { createDatasetModel, layOut, WIDE } from '../layout/random-model.js';
import { caseIn, sceneOf } from './random-clusters.js';

const OF_WINDOW = { ...WIDE, budgetPx: 560, scrolls: true };
/** A bar of fewer px would not be seen. */
const MIN_PX = 1;

const sceneAtFit = ({ create, attributes }: CloseUp, collapsed: readonly string[] = []): Scene => {
  const lanes = asLanesBy(attributes?.lanes);
  const options = { widthPx: 1112, metrics: OF_WINDOW, lanes, collapsed: new Set(collapsed) };
  const layout = layOut(createDatasetModel(create()), options);
  return sceneOf(caseIn(layout, fitView(layout.frame)));
};

const crowd = (id: string): CloseUp => CROWDS.find((each) => each.id === id)!;

/** px of an entry, by each bar that is higher than the least. */
function units({ count, top, base }: StackColumns): readonly number[] {
  return Array.from(count, (entries, column) => (base - top[column]!) / entries).filter(
    (unit, column) => unit * count[column]! > MIN_PX + 0.01,
  );
}

const barsOf = ({ stacks, lanes }: Scene): readonly StackColumns[] =>
  [...stacks].filter(([lane, { form }]) => form === 'bars' && lanes[lane]!.form !== 'collapsed').map(([, own]) => own);

describe('the scale of counts', () => {
  it('fits the highest column of each lane, and names a number within its height', () => {
    const lane = fc.record({ most: fc.integer({ min: 1, max: 100_000 }), heightPx: fc.integer({ min: 12, max: 300 }) });
    fc.assert(
      fc.property(fc.array(lane, { minLength: 1, maxLength: 8 }), (lanes) => {
        const unitPx = unitOf(lanes);
        for (const counts of lanes) {
          expect(niceTop(counts.most) * unitPx).to.be.at.most(counts.heightPx + 1e-6);
          const { top, tick } = barHeights(Uint32Array.of(counts.most, 1), 500, unitPx, counts);
          expect(500 - top[0]!).to.be.closeTo(Math.max(counts.most * unitPx, MIN_PX), 1e-6);
          if (tick === undefined) continue;
          expect(500 - tick.y).to.be.closeTo(tick.count * unitPx, 1e-6);
          expect(500 - tick.y).to.be.within(12 - 1e-6, counts.heightPx + 1e-6);
        }
      }),
      RUNS,
    );
  });

  it('is the same in the lanes of minutes', () => {
    const bars = barsOf(sceneAtFit(crowd('crowd-minutes')));
    expect(bars).to.have.lengthOf(5);
    const all = bars.flatMap(units);
    expect(Math.max(...all) / Math.min(...all)).to.be.closeTo(1, 1e-6);
  });

  it('is the same for what is in force in each lane', () => {
    const { forces } = sceneAtFit(CLOSE_UPS.find(({ id }) => id === 'close-pacts')!);
    expect(forces.size).to.be.greaterThan(1);
    const all = [...forces.values()].flatMap(units);
    expect(Math.max(...all) / Math.min(...all)).to.be.closeTo(1, 1e-6);
  });

  it('does not follow a lane that the reader has closed', () => {
    const whole = sceneAtFit(crowd('crowd-minutes'));
    const { key } = whole.lanes[0]!;
    const closed = sceneAtFit(crowd('crowd-minutes'), [key]);
    expect(closed.lanes[0]!.form).to.equal('collapsed');
    const [least, most] = [Math.min, Math.max].map((pick) => pick(...barsOf(closed).flatMap(units)));
    expect(most! / least!).to.be.closeTo(1, 1e-6);
    expect(least).to.be.at.least(Math.min(...barsOf(whole).flatMap(units)) - 1e-6);
  });
});
