import { expect } from 'chai';
import { edgeCounts, sortedEnds, type EdgeCounts, type EdgeOptions } from '../../../src/drawing/scene/edge-counts.js';
import {
  firstStop,
  laneOf,
  lastStop,
  neighbourInLanes,
  neighbourInTime,
  type OrderedStop,
  type FocusOrder,
} from '../../../src/drawing/scene/focus-order.js';
import type { View } from '../../../src/drawing/scale/view.js';
import { createDatasetModel, layOut, WIDE } from '../layout/random-model.js';

/** Entries 3, 1, 0, 2 in time, a gap after the first two. */
const ORDER = [3, 1, 0, 2];
const INDEX: FocusOrder = {
  entries: Uint32Array.from(ORDER),
  times: Float64Array.from([10, 20, 100, 110]),
  placeOf: (entry) => ORDER.indexOf(entry),
  gaps: [{ start: 30, end: 90 }],
};
const EMPTY: FocusOrder = { entries: new Uint32Array(), times: new Float64Array(), placeOf: () => -1, gaps: [] };

function walk(step: 1 | -1): readonly string[] {
  const seen: string[] = [];
  let stop: OrderedStop | undefined = step === 1 ? firstStop(INDEX) : lastStop(INDEX);
  while (stop !== undefined && seen.length < 10) {
    seen.push(`${stop.type} ${stop.id}`);
    stop = neighbourInTime(INDEX, stop, step);
  }
  return seen;
}

describe('neighbourInTime', () => {
  it('walks through entries and folds in order of time, and ends', () => {
    expect(walk(1)).to.deep.equal(['entry 3', 'entry 1', 'fold 0', 'entry 0', 'entry 2']);
  });

  it('walks back the same way', () => {
    expect(walk(-1)).to.deep.equal([...walk(1)].reverse());
  });

  it('begins again from an entry that is not there any more', () => {
    expect(neighbourInTime(INDEX, { type: 'entry', id: 99 }, 1)).to.deep.equal({ type: 'entry', id: 3 });
  });

  it('begins again from a fold that is not there any more', () => {
    for (const step of [1, -1] as const) {
      expect(neighbourInTime(INDEX, { type: 'fold', id: 1 }, step)).to.deep.equal({ type: 'entry', id: 3 });
      expect(neighbourInTime({ ...INDEX, gaps: [] }, { type: 'fold', id: 0 }, step)?.id).to.equal(3);
    }
  });

  it('has no stop without an entry', () => {
    expect([firstStop(EMPTY), lastStop(EMPTY)]).to.deep.equal([undefined, undefined]);
    expect(neighbourInTime(EMPTY, { type: 'entry', id: 0 }, 1)).to.equal(undefined);
  });
});

describe('neighbourInLanes', () => {
  const entries = ['event', 'event', 'statement', 'statement'].map((kind, index) => ({
    id: `e${index}`,
    kind,
    title: 'x',
    date: `2022-0${index + 1}-01`,
  }));
  const { arrangement, marks } = layOut(createDatasetModel({ entries }), {
    widthPx: 1000,
    metrics: WIDE,
    lanes: 'kind',
  });
  const timeOf = (entry: number): number => marks.glyph[entry]!;
  const below = (entry: number, step: 1 | -1): number | undefined => {
    const lane = laneOf(arrangement, entry, timeOf(entry))!;
    return neighbourInLanes(arrangement, { entry, lane }, step, timeOf(entry))?.entry;
  };

  it('goes to the entry nearest in time in the next lane', () => {
    expect(below(0, 1)).to.equal(2);
    expect(below(1, 1)).to.equal(2);
    expect(below(3, -1)).to.equal(1);
  });

  it('stays in the last lane', () => {
    expect(below(0, -1)).to.equal(undefined);
    expect(below(3, 1)).to.equal(undefined);
  });

  it('finds an entry of several lanes in the first of them alone, where its mark is', () => {
    const shared = layOut(
      createDatasetModel({
        parties: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
        entries: [
          { id: 'one', kind: 'event', title: 'x', date: '2022-01-01', parties: ['b'] },
          { id: 'two', kind: 'event', title: 'x', date: '2022-01-01', parties: ['a', 'c'] },
        ],
      }),
      { widthPx: 1000, metrics: WIDE, lanes: 'party' },
    );
    const at = (entry: number, lane: number, step: 1 | -1) =>
      neighbourInLanes(shared.arrangement, { entry, lane }, step, shared.marks.glyph[entry]!);
    const two = [0, 1].find((entry) => laneOf(shared.arrangement, entry, shared.marks.glyph[entry]!) === 0)!;
    expect(at(two, 0, 1)).to.deep.equal({ entry: 1 - two, lane: 1 });
    expect(at(1 - two, 1, 1), 'the end of its stem is no stop').to.equal(undefined);
    expect(at(1 - two, 1, -1)).to.deep.equal({ entry: two, lane: 0 });
    expect(laneOf(shared.arrangement, two, shared.marks.glyph[two]!, 2)).to.equal(0);
  });
});

describe('edgeCounts', () => {
  const outerEnd = Float64Array.from([105, 25, 115, 15]);
  const marks = { outerEnd, form: new Uint16Array(4) } as unknown as EdgeOptions['marks'];
  const counted = (view: View): EdgeCounts =>
    edgeCounts({ focusOrder: INDEX, ends: sortedEnds(INDEX, marks), marks, ...view });

  it('counts what ends before the window and what begins after it, and knows the nearest of each', () => {
    const counts = counted({ start: 22, end: 105 });
    expect(counts).to.include({ earlier: 1, later: 1, firstLater: 2 });
    expect(counts.lastEarlier()).to.equal(3);
    const late = counted({ start: 106, end: 108 });
    expect(late).to.include({ earlier: 3, later: 1 });
    expect(late.lastEarlier()).to.equal(0);
  });

  it('counts nothing where everything shows', () => {
    expect(counted({ start: 0, end: 200 })).to.include({ earlier: 0, later: 0 });
  });
});
