/** The focused and the open entry in a lane that counts the rest of its entries in words. */
import { expect } from 'chai';
import { MORE_PX } from '../../../src/drawing/layout/dense-rows.js';
import { arrangeWindow } from '../../../src/drawing/layout/arrange-window.js';
import { importanceOf } from '../../../src/drawing/layout/importance.js';
import { seatKept } from '../../../src/drawing/layout/seat-kept.js';
import { buildScene } from '../../../src/drawing/scene/build-scene.js';
import { createDatasetModel, layOut, STACKED, WIDE } from './random-model.js';

const FULL = 344;
const SMALL = 18;
const WIDE_METRICS = { ...WIDE, budgetPx: 631 };
const PHONE_METRICS = { ...STACKED, budgetPx: 1200, scrolls: true };

/** A lane of 18 states that gives rows to a lane of 344. */
function lanesOf(metrics: typeof WIDE) {
  const entryOf = (topic: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `${topic}${at}`, kind: 'event', title: `A ${topic} ${at}`, topics: [topic] },
      date: topic === 'small' && at < 6 ? `${1950 + at}-01-01/1960-12-31` : `${1962 + (at % 45)}-01-01/2011-12-31`,
    }));
  const model = createDatasetModel({
    topics: [
      { id: 'small', name: 'Small' },
      { id: 'full', name: 'Full' },
    ],
    entries: [...entryOf('small', SMALL), ...entryOf('full', FULL)],
  });
  const layout = layOut(model, { widthPx: metrics.labelsAbove ? 336 : 1100, metrics, lanes: 'topic' });
  const importance = importanceOf(model, undefined);
  return { layout, placed: arrangeWindow({ ...layout, transform: layout.fit, importance, open: new Set() }) };
}

for (const [name, metrics] of [
  ['wide', WIDE_METRICS],
  ['on a phone', PHONE_METRICS],
] as const) {
  describe(`an entry with the focus in a lane that counts some, ${name}`, () => {
    const { layout, placed } = lanesOf(metrics);
    const [lane] = placed.lanes;
    const rowsIn = ({ rows }: typeof placed, form: string) => rows.filter((row) => row.lane === 0 && row.form === form);
    const shownIn = (arrangement: typeof placed): readonly number[] =>
      rowsIn(arrangement, 'rows').flatMap(({ entry }) => [...entry]);
    const left = rowsIn(placed, 'clustered').flatMap(({ entry }) => [...entry]);
    const seat = (...keep: readonly number[]) => seatKept(placed, keep, { ...layout, transform: layout.fit });

    it('takes a place in a row, and what had it is counted', () => {
      expect(lane!.more?.count).to.equal(left.length);
      expect(left.length).to.be.greaterThan(5);
      for (const entry of left) {
        const seated = seat(entry);
        expect(shownIn(seated), `${entry}`).to.include(entry);
        expect(shownIn(seated).length + seated.lanes[0]!.more!.count).to.equal(SMALL);
        const rest = rowsIn(seated, 'clustered').flatMap((row) => [...row.entry]);
        expect([...rest, ...shownIn(seated)].sort((one, other) => one - other)).to.deep.equal(
          [...lane!.entries].sort((one, other) => one - other),
        );
      }
    });

    it('leaves every other row and lane as it was', () => {
      const seated = seat(left[0]!);
      const changed = seated.rows.filter((row, at) => row !== placed.rows[at]);
      expect(changed.map(({ form }) => form)).to.have.members(['rows', 'clustered']);
      expect(seated.rows.map(({ y }) => y)).to.deep.equal(placed.rows.map(({ y }) => y));
      expect(seated.lanes.slice(1)).to.deep.equal(placed.lanes.slice(1));
      expect(seated.heightPx).to.equal(placed.heightPx);
    });

    it('is drawn above the line that counts the others', () => {
      for (const entry of left) {
        const arrangement = seat(entry);
        const scene = buildScene({ ...layout, arrangement, transform: layout.fit, keep: [entry] });
        const at = scene.entry.indexOf(entry);
        expect(at).to.be.at.least(0);
        expect(scene.y[at]).to.be.lessThan(arrangement.lanes[0]!.more!.y - MORE_PX / 2);
      }
    });

    it('leaves the open entry its place', () => {
      const [focused, open] = [left[0]!, left[1]!];
      expect(shownIn(seat(focused, open))).to.include.members([focused, open]);
    });

    it('changes nothing where it has a row, or is not in the window', () => {
      expect(seat(shownIn(placed)[0]!)).to.equal(placed);
      expect(seat()).to.equal(placed);
      const early = { ...layout.fit, u0: layout.fit.u0 - (2 * layout.fit.widthPx) / layout.fit.k };
      expect(seatKept(placed, [left[0]!], { ...layout, transform: early })).to.equal(placed);
    });
  });
}
