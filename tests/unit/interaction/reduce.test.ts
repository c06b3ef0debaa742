import { expect } from 'chai';
import fc from 'fast-check';
import { indexRelations } from '../../../src/dataset/data/relations.js';
import { INITIAL_STATE, type ReduceContext, type TimelineState } from '../../../src/element/interaction/reduce.js';
import { clampView, createTransform, fitView, toPx } from '../../../src/drawing/scale/view.js';
import { neighbourInTime } from '../../../src/drawing/scene/focus-order.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { createDatasetModel, layOut, modelOf, WIDE } from '../layout/random-model.js';
import { between, RUNS } from '../scale/random-frame.js';
import { step, type Step } from './steps.js';

const WIDTH_PX = 800;

/** The element's results for a state: the layout with its open folds and collapsed lanes. */
function contextOf(model: TimelineModel, state: TimelineState): ReduceContext {
  const options = { widthPx: WIDTH_PX, metrics: WIDE, open: state.openFolds, collapsed: state.collapsedLanes };
  const { frame, arrangement, marks, extent } = layOut(model, options);
  const view = state.view === undefined ? fitView(frame) : clampView(frame, state.view);
  const inRows = arrangement.rows.flatMap(({ form, entry }) => (form === 'collapsed' ? [] : [...entry]));
  const entries = Uint32Array.from(new Set(inRows)).sort(
    (left, right) => marks.outerStart[left]! - marks.outerStart[right]! || left - right,
  );
  const places = new Map([...entries].map((entry, place) => [entry, place]));
  return {
    frame,
    transform: createTransform(frame, view),
    arrangement,
    focusOrder: {
      entries,
      times: Float64Array.from(entries, (entry) => marks.outerStart[entry]!),
      placeOf: (entry) => places.get(entry) ?? -1,
      gaps: extent.gaps,
    },
    timeOf: (entry) => marks.glyph[entry]!,
    spanOf: (entry) => ({ start: marks.outerStart[entry]!, end: marks.outerEnd[entry]! }),
    relations: indexRelations(model),
    isShown: () => true,
  };
}

const anyNumber = fc.oneof(between(-1e13, 2e12), fc.constantFrom(Number.NaN, Infinity, -Infinity));

const command: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constant('pan' as const), dx: between(-3000, 3000) }),
  fc.record({ type: fc.constant('page' as const), pages: fc.constantFrom(1, -1) }),
  fc.record({
    type: fc.constant('zoom' as const),
    factor: between(-3, 3).map((power) => 10 ** power),
    px: between(0, WIDTH_PX),
  }),
  fc.record({ type: fc.constant('show' as const), view: fc.record({ start: anyNumber, end: anyNumber }) }),
  fc.constant({ type: 'fit' as const }),
  fc.record({ type: fc.constant('toggle-fold' as const), gap: fc.integer({ min: -1, max: 4 }) }),
  fc.record({ type: fc.constant('toggle-lane' as const), lane: fc.constantFrom('=a', '=b', '+', '-', '__proto__') }),
  fc.record({
    type: fc.constant('move' as const),
    direction: fc.constantFrom(
      'next' as const,
      'previous' as const,
      'up' as const,
      'down' as const,
      'first' as const,
      'last' as const,
    ),
  }),
  fc.record({ type: fc.constant('select' as const), entry: fc.oneof(fc.constant(undefined), fc.constant(0)) }),
  fc.record({
    type: fc.constant('focus' as const),
    stop: fc.constantFrom({ type: 'entry' as const, entry: 0 }, { type: 'fold' as const, gap: 0 }),
  }),
  fc.record({
    type: fc.constant('follow' as const),
    from: fc.constant(0),
    to: fc.constantFrom('back' as const, 'on' as const, 'next' as const, 'previous' as const, 0),
  }),
  fc.record({
    type: fc.constant('filter' as const),
    filter: fc.constantFrom({}, { party: ['a'] }, { kind: ['event'] }),
  }),
  fc.record({ type: fc.constant('search' as const), query: fc.string({ maxLength: 3 }) }),
  fc.record({
    type: fc.constant('present' as const),
    entry: fc.constantFrom(undefined, 0),
    view: fc.constantFrom(undefined, { start: Number.NaN, end: 0 }, { start: 1e12, end: -1e12 }),
    lanes: fc.constantFrom([], ['=a', '__proto__']),
  }),
  fc.record({
    type: fc.constant('aside' as const),
    aside: fc.constantFrom(undefined, { type: 'actor' as const, actor: 'x' }),
  }),
);

describe('reduce', () => {
  it('is total over any sequence of commands: no NaN, the window in order and inside the extent', () => {
    fc.assert(
      fc.property(modelOf(12), fc.array(command, { maxLength: 25 }), (model, commands) => {
        // The commands name its first entry.
        fc.pre(model.count > 0);
        let state = INITIAL_STATE;
        for (const given of commands) {
          const context = contextOf(model, state);
          const before = state.view;
          state = step(state, given, context);
          // One that stays was inside the extent that was; a fold that closes makes that shorter, and it is clamped when drawn.
          if (state.view === before || state.view === undefined) continue;
          const fit = fitView(context.frame);
          expect(state.view.start).to.be.at.least(fit.start - 1);
          expect(state.view.end).to.be.at.most(fit.end + 1);
          expect(state.view.end).to.be.greaterThan(state.view.start);
        }
        const { transform } = contextOf(model, state);
        expect([transform.k, transform.u0].every(Number.isFinite)).to.equal(true);
      }),
      { ...RUNS, numRuns: 120 },
    );
  });

  it('is pure: the same in, the same out, and nothing given to it changes', () => {
    fc.assert(
      fc.property(modelOf(8), fc.array(command, { minLength: 1, maxLength: 8 }), (model, commands) => {
        let state = INITIAL_STATE;
        for (const given of commands) {
          const context = contextOf(model, state);
          const before = JSON.stringify([state, [...state.openFolds], [...state.collapsedLanes]]);
          const after = step(state, given, context);
          expect(step(state, given, context)).to.deep.equal(after);
          expect(JSON.stringify([state, [...state.openFolds], [...state.collapsedLanes]])).to.equal(before);
          state = after;
        }
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  const day = (id: string, date: string) => ({ id, kind: 'event', title: id, date });
  const burst = (year: number) => [1, 2, 3, 4, 5].map((at) => day(`${year}-${at}`, `${year}-03-0${at}`));
  const model = createDatasetModel({ entries: [...burst(2022), ...burst(2025)] });
  const run = (commands: readonly Step[]): TimelineState =>
    commands.reduce((state, given) => step(state, given, contextOf(model, state)), INITIAL_STATE);

  it('returns the same state where nothing changes', () => {
    const context = contextOf(model, INITIAL_STATE);
    for (const given of [
      { type: 'fit' },
      { type: 'pan', dx: 100 },
      { type: 'zoom', factor: 0.1, px: 10 },
      { type: 'select', entry: undefined },
      { type: 'toggle-fold', gap: 7 },
      { type: 'show', view: fitView(context.frame) },
    ] satisfies Step[]) {
      expect(step(INITIAL_STATE, given, context), given.type).to.equal(INITIAL_STATE);
    }
  });

  it('walks from the first to the last through the fold, and back', () => {
    const context = contextOf(model, INITIAL_STATE);
    const seen: string[] = [];
    let state = run([{ type: 'move', direction: 'first' }]);
    for (let at = 0; at < 20; at++) {
      const { focus } = state;
      if (focus === undefined || focus.type === 'span') break;
      seen.push(focus.type === 'entry' ? model.entries.at(focus.entry)!.id : 'fold');
      const stop =
        focus.type === 'entry'
          ? ({ type: 'entry', id: focus.entry } as const)
          : ({ type: 'fold', id: focus.gap } as const);
      if (neighbourInTime(context.focusOrder, stop, 1) === undefined) break;
      state = step(state, { type: 'move', direction: 'next' }, context);
    }
    expect(seen).to.deep.equal([...burst(2022).map(({ id }) => id), 'fold', ...burst(2025).map(({ id }) => id)]);
  });

  it('walks back from the last to the first, and stays at both ends', () => {
    const seen: string[] = [];
    let state = run([
      { type: 'move', direction: 'first' },
      { type: 'move', direction: 'last' },
    ]);
    expect(step(state, { type: 'move', direction: 'next' }, contextOf(model, state)), 'behind the last').to.equal(
      state,
    );
    for (;;) {
      const { focus } = state;
      seen.push(focus?.type === 'entry' ? model.entries.at(focus.entry)!.id : 'fold');
      const before = step(state, { type: 'move', direction: 'previous' }, contextOf(model, state));
      if (before === state) break;
      state = before;
    }
    expect(seen.toReversed()).to.deep.equal([
      ...burst(2022).map(({ id }) => id),
      'fold',
      ...burst(2025).map(({ id }) => id),
    ]);
    expect(state).to.deep.equal(run([{ type: 'move', direction: 'first' }]));
  });

  it('goes from lane to lane, to what stands closest in time, and nowhere from a fold', () => {
    const parties = ['a', 'b'].map((id) => ({ id, name: id }));
    const entries = parties.flatMap(({ id }) =>
      ['2022-03-01', '2022-03-20'].map((date) => ({ ...day(`${id} ${date}`, date), parties: [id] })),
    );
    const laned = createDatasetModel({ parties, entries });
    const go = (state: TimelineState, direction: 'up' | 'down'): TimelineState =>
      step(state, { type: 'move', direction }, contextOf(laned, state));
    const nameOf = ({ focus }: TimelineState): string =>
      focus?.type === 'entry' ? laned.entries.at(focus.entry)!.id : 'none';
    const top = step(
      INITIAL_STATE,
      { type: 'focus', stop: { type: 'entry', entry: laned.indexOf('a 2022-03-20')! } },
      contextOf(laned, INITIAL_STATE),
    );
    const below = go(top, 'down');
    expect(nameOf(below)).to.equal('b 2022-03-20');
    expect(nameOf(go(below, 'up'))).to.equal('a 2022-03-20');
    expect(nameOf(go(top, 'up')), 'above the first lane').to.equal('a 2022-03-20');
    expect(nameOf(go(below, 'down')), 'below the last lane').to.equal('b 2022-03-20');
    const onFold = run([{ type: 'toggle-fold', gap: 0 }]);
    expect(step(onFold, { type: 'move', direction: 'down' }, contextOf(model, onFold))).to.equal(onFold);
  });

  it('opens a fold and closes it again, with the focus on it', () => {
    const opened = run([{ type: 'toggle-fold', gap: 0 }]);
    expect([...opened.openFolds]).to.deep.equal([0]);
    expect(opened.focus).to.deep.equal({ type: 'fold', gap: 0 });
    expect([
      ...run([
        { type: 'toggle-fold', gap: 0 },
        { type: 'toggle-fold', gap: 0 },
      ]).openFolds,
    ]).to.deep.equal([]);
  });

  it('folds every gap again, and changes nothing where none is open', () => {
    expect(run([{ type: 'toggle-fold', gap: 0 }, { type: 'close-folds' }]).openFolds.size).to.equal(0);
    expect(run([{ type: 'close-folds' }])).to.equal(INITIAL_STATE);
  });

  it('brings a focused entry into a window that it is outside of, and moves no further', () => {
    const close: Step = { type: 'show', view: { start: Date.UTC(2022, 2, 1), end: Date.UTC(2022, 2, 3) } };
    const shown = run([close]);
    const last = model.indexOf('2025-5')!;
    const moved = run([close, { type: 'focus', stop: { type: 'entry', entry: last } }]);
    const { transform, timeOf } = contextOf(model, moved);
    expect(toPx(transform, timeOf(last))).to.be.within(0, WIDTH_PX);
    const inView = run([close, { type: 'focus', stop: { type: 'entry', entry: model.indexOf('2022-2')! } }]);
    expect(inView.view).to.deep.equal(shown.view);
  });

  it('closes the details and keeps the focus where it was', () => {
    const state = run([
      { type: 'select', entry: 3 },
      { type: 'select', entry: undefined },
    ]);
    expect(state.selected).to.equal(undefined);
    expect(state.focus).to.deep.equal({ type: 'entry', entry: 3 });
  });

  it('shows everything as undefined, so that it stays everything when the data changes', () => {
    expect(run([{ type: 'zoom', factor: 4, px: 100 }]).view).not.to.equal(undefined);
    expect(run([{ type: 'zoom', factor: 4, px: 100 }, { type: 'fit' }]).view).to.equal(undefined);
    expect(
      run([
        { type: 'zoom', factor: 4, px: 100 },
        { type: 'zoom', factor: 0.01, px: 100 },
      ]).view,
    ).to.equal(undefined);
  });

  it('takes a page for a whole window', () => {
    const start = Date.UTC(2022, 2, 2);
    const view = { start, end: start + 3_600_000 };
    const paged = run([
      { type: 'show', view },
      { type: 'page', pages: 1 },
    ]);
    expect(paged.view?.start).to.be.closeTo(view.end, 1);
    const back = run([
      { type: 'show', view },
      { type: 'page', pages: 1 },
      { type: 'page', pages: -1 },
    ]);
    expect(back.view?.start).to.be.closeTo(start, 1);
  });
});
