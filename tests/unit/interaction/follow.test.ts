import { expect } from 'chai';
import { indexRelations } from '../../../src/dataset/data/relations.js';
import { INITIAL_STATE, type ReduceContext, type TimelineState } from '../../../src/element/interaction/reduce.js';
import { createTransform, fitView, toPx } from '../../../src/drawing/scale/view.js';
import { relatedModel } from '../data/thread-model.js';
import { layOut, WIDE } from '../layout/random-model.js';
import { step } from './steps.js';

const WIDTH_PX = 800;
const DAY_MS = 86_400_000;

/** Each of twelve entries, a day apart, answers the one before it. */
const model = relatedModel(12, (entry) => (entry === 0 ? [] : [{ type: 'responds-to', target: `e${entry - 1}` }]));

function contextOf(state: TimelineState, more: Partial<ReduceContext> = {}): ReduceContext {
  const { frame, arrangement, marks, extent } = layOut(model, { widthPx: WIDTH_PX, metrics: WIDE });
  return {
    frame,
    transform: createTransform(frame, state.view ?? fitView(frame)),
    arrangement,
    focusOrder: {
      entries: model.order,
      times: marks.outerStart,
      placeOf: (entry) => model.rank[entry]!,
      gaps: extent.gaps,
    },
    timeOf: (entry) => marks.glyph[entry]!,
    spanOf: (entry) => ({ start: marks.outerStart[entry]!, end: marks.outerEnd[entry]! }),
    relations: indexRelations(model),
    isShown: () => true,
    ...more,
  };
}

const START: TimelineState = { ...INITIAL_STATE, focus: { type: 'entry', entry: 5 } };

describe('reduce, following a thread', () => {
  it('moves the focus to what the entry answers, and on to what answers it', () => {
    const back = step(START, { type: 'follow', from: 5, to: 'back' }, contextOf(START));
    expect(back.focus).to.deep.equal({ type: 'entry', entry: 4, via: { type: 'thread', from: 5 } });
    expect(back.selected).to.equal(undefined);
    const on = step(back, { type: 'follow', from: 4, to: 'on' }, contextOf(back));
    expect(on.focus).to.deep.equal({ type: 'entry', entry: 5, via: { type: 'thread', from: 4 } });
  });

  it('opens the other entry where one was open', () => {
    const open = { ...START, selected: 5 };
    expect(step(open, { type: 'follow', from: 5, to: 'back' }, contextOf(open)).selected).to.equal(4);
  });

  it('opens the other entry where the chart does not draw it', () => {
    const context = contextOf(START);
    const undrawn = contextOf(START, { focusOrder: { ...context.focusOrder, placeOf: () => -1 } });
    expect(step(START, { type: 'follow', from: 5, to: 'back' }, undrawn).selected).to.equal(4);
  });

  it('takes the window along', () => {
    const first = Date.UTC(2000, 0, 1);
    const near = { ...START, view: { start: first + 4.5 * DAY_MS, end: first + 6.5 * DAY_MS } };
    const before = contextOf(near);
    const after = step(near, { type: 'follow', from: 5, to: 2 }, before);
    expect(toPx(before.transform, before.timeOf(2))).to.be.lessThan(0);
    const px = toPx(createTransform(before.frame, after.view!), before.timeOf(2));
    expect(px).to.be.within(0, WIDTH_PX);
  });

  it('stays the same state at the ends of the thread, and where everything else is hidden', () => {
    expect(step(START, { type: 'follow', from: 0, to: 'back' }, contextOf(START))).to.equal(START);
    expect(step(START, { type: 'follow', from: 5, to: 5 }, contextOf(START))).to.equal(START);
    const hidden = contextOf(START, { isShown: (entry) => entry === 5 });
    expect(step(START, { type: 'follow', from: 5, to: 'on' }, hidden)).to.equal(START);
  });
});
