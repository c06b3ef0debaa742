import { expect } from 'chai';
import { EMPTY_FILTER } from '../../../src/dataset/data/filter.js';
import { INITIAL_STATE, type TimelineState } from '../../../src/element/interaction/reduce.js';
import { withOpenedShown, withoutHidden } from '../../../src/element/interaction/without-hidden.js';

const isEven = (entry: number): boolean => entry % 2 === 0;
const next = (entry: number): number => entry + 1;
const state = (changed: Partial<TimelineState>): TimelineState => ({ ...INITIAL_STATE, ...changed });

describe('withoutHidden', () => {
  it('returns the very state if nothing of it is hidden', () => {
    for (const shown of [
      state({}),
      state({ selected: 2, focus: { type: 'entry', entry: 4 } }),
      state({ focus: { type: 'fold', gap: 1 } }),
    ]) {
      expect(withoutHidden(shown, isEven, next)).to.equal(shown);
    }
  });

  it('closes a hidden entry, with what stands in its place', () => {
    const aside = { type: 'comparison', entry: 3 } as const;
    const {
      selected,
      aside: left,
      focus,
    } = withoutHidden(state({ selected: 3, aside, focus: { type: 'entry', entry: 2 } }), isEven, next);
    expect([selected, left, focus]).to.deep.equal([undefined, undefined, { type: 'entry', entry: 2 }]);
  });

  it('has the focus go on next to a hidden entry, and leaves the open one', () => {
    const before = state({ selected: 2, focus: { type: 'entry', entry: 3 } });
    const { selected, focus } = withoutHidden(before, isEven, next);
    expect([selected, focus]).to.deep.equal([2, { type: 'entry', entry: 4 }]);
    expect(withoutHidden(before, isEven, () => undefined).focus, 'nothing is shown').to.equal(undefined);
  });
});

describe('withOpenedShown', () => {
  const filter = { kind: ['event'] };

  it('takes the filter off for an entry that it hides and that was opened', () => {
    const before = state({ filter, selected: 2 });
    expect(withOpenedShown(before, { ...before, selected: 3 }, isEven).filter).to.equal(EMPTY_FILTER);
  });

  it('leaves it for an entry that is shown, for one that was open, and where the filter itself was changed', () => {
    const before = state({ filter, selected: 2 });
    const hidden = state({ filter, selected: 3 });
    for (const [from, to] of [
      [before, { ...before, selected: 4 }],
      [before, { ...before, selected: undefined }],
      [hidden, { ...hidden, query: 'x' }],
      [before, { ...before, selected: 3, filter: { kind: ['statement'] } }],
    ] as const) {
      expect(withOpenedShown(from, to, isEven)).to.equal(to);
    }
  });
});
