/** Bars of one height have one number, in each lane of a picture. */
import { expect } from 'chai';
import fc from 'fast-check';
import { CLOSE_UPS, type CloseUp } from '../../../demo/gallery/close-up-datasets.js';
import { asLanesBy } from '../../../src/drawing/layout/lanes.js';
import { fitView } from '../../../src/drawing/scale/view.js';
import { barHeights, niceTop, unitOf } from '../../../src/drawing/scene/count-scale.js';
import type { Scene, StackColumns } from '../../../src/drawing/scene/scene.js';
import { seededRandom } from '../../deep/fuzz/seeded-random.mjs';
import { RUNS } from '../scale/random-frame.js';
import { createDatasetModel, layOut, STACKED, WIDE } from '../layout/random-model.js';
import { caseIn, sceneOf } from './random-clusters.js';

const OF_WINDOW = { ...WIDE, budgetPx: 560, scrolls: true };
/** A bar of fewer px would not be seen. */
const MIN_PX = 1;

const PHONE = { ...STACKED, lanePadPx: 2, laneHeadPx: 15, budgetPx: 1200, scrolls: true };

const sceneAtFit = (
  { create, attributes }: CloseUp,
  collapsed: readonly string[] = [],
  screen = { widthPx: 1112, metrics: OF_WINDOW },
): Scene => {
  const lanes = asLanesBy(attributes?.lanes);
  const options = { ...screen, lanes, collapsed: new Set(collapsed) };
  const layout = layOut(createDatasetModel(create()), options);
  return sceneOf(caseIn(layout, fitView(layout.frame)));
};

const closeUp = (id: string): CloseUp => CLOSE_UPS.find((each) => each.id === id)!;

/** Four lanes of hours, one with many times as many as the last. */
const HOURS: CloseUp = {
  ...{ id: 'hours', heading: '', note: '' },
  create: () => {
    const random = seededRandom(7);
    const parties = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }));
    const entries = Array.from({ length: 9000 }, (_, index) => ({
      ...{ id: `e${index}`, kind: 'event' as const, title: `Number ${index}` },
      date: new Date(Date.UTC(2020, 0, 1) + Math.floor(random() * 90 * 1440) * 60_000).toISOString().slice(0, 16) + 'Z',
      parties: [parties[Math.floor(random() ** 3 * 4)]!.id],
    }));
    return { title: 'Hours', lang: 'en', parties, entries };
  },
};

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

  it('is the same in lanes of unlike numbers, none of which has dots', () => {
    const bars = barsOf(sceneAtFit(HOURS));
    expect(bars).to.have.lengthOf(4);
    const all = bars.flatMap(units);
    expect(Math.max(...all) / Math.min(...all)).to.be.closeTo(1, 1e-6);
  });

  it('is the same for what is in force in each lane', () => {
    const { forces } = sceneAtFit(closeUp('close-pacts'));
    expect(forces.size).to.be.greaterThan(1);
    const all = [...forces.values()].flatMap(units);
    expect(Math.max(...all) / Math.min(...all)).to.be.closeTo(1, 1e-6);
  });

  it('has bars of one measure where a column too full for dots has no room for its number', () => {
    const { stacks } = sceneAtFit(closeUp('close-week'));
    expect([...stacks.values()].map(({ form }) => form)).to.deep.equal([...stacks.values()].map(() => 'bars'));
    expect(stacks.size).to.be.greaterThan(0);
  });

  it('has bars in each lane of a phone where one lane has no room for dots', () => {
    const { lanes } = sceneAtFit(closeUp('close-week'), [], { widthPx: 358, metrics: PHONE });
    expect(lanes.map(({ look }) => look)).to.deep.equal(lanes.map(() => 'bars'));
    expect(lanes).to.have.lengthOf(7);
  });

  it('does not follow a lane that the reader has closed', () => {
    const whole = sceneAtFit(HOURS);
    const { key } = whole.lanes[3]!;
    const closed = sceneAtFit(HOURS, [key]);
    expect(closed.lanes[3]!.form).to.equal('collapsed');
    const [least, most] = [Math.min, Math.max].map((pick) => pick(...barsOf(closed).flatMap(units)));
    expect(most! / least!).to.be.closeTo(1, 1e-6);
    expect(least).to.be.at.least(Math.min(...barsOf(whole).flatMap(units)) - 1e-6);
  });
});
