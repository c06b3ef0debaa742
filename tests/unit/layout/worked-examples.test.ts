/** Layout of small datasets, worked out by hand: properties check the rules, these check the numbers. */
import { expect } from 'chai';
import { assignLanes, type LaneGrouping } from '../../../src/drawing/layout/lanes.js';
import { LabelSide, placeLabels } from '../../../src/drawing/layout/labels.js';
import { partyColours } from '../../../src/drawing/layout/party-colours.js';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { markExtent } from '../../../src/drawing/layout/mark-extent.js';
import { occupiedRanges } from '../../../src/drawing/layout/occupied.js';
import { createTransform, fitView } from '../../../src/drawing/scale/view.js';
import { createDatasetModel } from './random-model.js';

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2022, 0, 1);

function modelOf(dates: readonly string[], fields: object = {}) {
  const entries = dates.map((date, at) => ({ id: `e${at}`, kind: 'event', title: `E${at}`, date, ...fields }));
  return createDatasetModel({ entries });
}

/** Days after the start. */
const daysOf = (times: ArrayLike<number>): readonly number[] =>
  Array.from(times, (ms) => Math.round(((ms - START_MS) / DAY_MS) * 100) / 100);

describe('lanes, worked out', () => {
  it('have the colour of their party, of eight, and keys that no id can have', () => {
    const parties = Array.from({ length: 10 }, (_, at) => ({ id: `p${at}`, name: `P${at}` }));
    const actors = [
      { id: 'a', name: 'A', party: 'p9' },
      { id: 'b', name: 'B', party: 'p0' },
      { id: 'c', name: 'C' },
    ];
    const day = { kind: 'event', date: '2022-01-01', title: 'T' };
    const entries = [
      ...parties.map(({ id }) => ({ ...day, id, parties: [id], actors: ['a', 'b', 'c'] })),
      { ...day, id: 'both', parties: ['p0', 'p1'] },
      { ...day, id: 'none' },
    ];
    const model = createDatasetModel({ parties, actors, entries });
    const lanesOf = (by: LaneGrouping) =>
      assignLanes(model, model.order, by).map(({ key, colour }) => `${key} ${colour}`);
    const colours = partyColours(parties);
    const own = parties.map(({ id }, at) => `=${id} ${colours[at]!}`);
    expect(new Set(colours)).to.have.lengthOf(8);
    expect(lanesOf('party')).to.deep.equal([...own, '- 8']);
    expect(lanesOf('party-apart')).to.deep.equal([...own, '+ 8', '- 8']);
    expect(lanesOf('actor')).to.deep.equal([`=a ${colours[9]!}`, `=b ${colours[0]!}`, '=c 8', '- 8']);
  });

  it('by actor have no colour without parties', () => {
    const entry = { id: 'e', kind: 'event', date: '2022', title: 'T', actors: ['a'] };
    const model = createDatasetModel({ actors: [{ id: 'a', name: 'A', party: 'p' }], entries: [entry] });
    expect(assignLanes(model, model.order, 'actor').map(({ colour }) => colour)).to.deep.equal([8]);
  });
});

describe('occupied times, worked out', () => {
  const occupiedOf = (date: string) => {
    const model = modelOf([date]);
    const { min, max } = occupiedRanges(model, markColumns(model), model.order);
    return [daysOf(min), daysOf(max.map((ms) => ms + 1))];
  };

  it('a bar takes the time of its beginning and that of its end', () => {
    expect(occupiedOf('2022-01-03/2022-01-20')).to.deep.equal([
      [2, 19],
      [3, 20],
    ]);
    expect(occupiedOf('2022-01/2022-03')).to.deep.equal([
      [0, 59],
      [31, 90],
    ]);
  });

  it('a set takes that of each member, an open one that of its known end', () => {
    expect(occupiedOf('[2022-01-03,2022-01-20]')).to.deep.equal([
      [2, 19],
      [3, 20],
    ]);
    expect(occupiedOf('[2022-01-03..]')).to.deep.equal([[2], [3]]);
    expect(occupiedOf('[..2022-01-03]')).to.deep.equal([[2], [3]]);
  });
});

describe('marks, worked out', () => {
  it('stand in the middle of what is known', () => {
    const glyphs = (...dates: readonly string[]) => daysOf(markColumns(modelOf(dates)).glyph);
    expect(glyphs('2022-01-03')).to.deep.equal([2.5]);
    expect(glyphs('2022-01')).to.deep.equal([15.5]);
    expect(glyphs('2022-01-03/2022-01-20')).to.deep.equal([2.5]);
    expect(glyphs('[2022-01-03,2022-01-20]')).to.deep.equal([2.5]);
    expect(glyphs('[2022-01-20,2022-01-03]'), 'the first that is written').to.deep.equal([19.5]);
    expect(glyphs('{2022-01-03T10:00Z,2022-01-09T10:00Z}')).to.deep.equal([2.42]);
    expect(glyphs('{2022-01-03..2022-01-06,2022-02-01}')).to.deep.equal([4]);
    expect(glyphs('[2022-01-20,..2022-01-03]')).to.deep.equal([19.5]);
    expect(glyphs('../2022-01-20')).to.deep.equal([19.5]);
    expect(glyphs('2022-01-03~/2022-01-20')).to.deep.equal([2.5]);
  });

  it('reach as far as "about" does: half of what the date covers, at the end that is about', () => {
    const reach = (date: string) => {
      const { reachStart, reachEnd } = markColumns(modelOf([date]));
      return [reachStart.at(0, 0) / DAY_MS, reachEnd.at(0, 0) / DAY_MS];
    };
    expect(reach('2022-01-03')).to.deep.equal([0, 0]);
    expect(reach('2022-01-03~')).to.deep.equal([0.5, 0.5]);
    expect(reach('2022-01~')).to.deep.equal([15.5, 15.5]);
    expect(reach('2022-01~/2022-03-01')).to.deep.equal([15.5, 0]);
    expect(reach('2022-01-01/2022-02~')).to.deep.equal([0, 14]);
    expect(reach('2022-01~/..')).to.deep.equal([15.5, 0]);
    expect(reach('../2022-02~')).to.deep.equal([0, 14]);
    expect(reach('{2022-01-03~,2022-01-04}')).to.deep.equal([1, 1]);
  });

  it('cover the known end of what is open, to the millisecond', () => {
    const daysCovered = (date: string) => {
      const { outerStart, outerEnd } = markColumns(modelOf([date]));
      return [outerStart[0]!, outerEnd[0]!].map((ms) => (ms - START_MS) / DAY_MS);
    };
    expect(daysCovered('2022-01-03/..'), 'the data end with it').to.deep.equal([2, 3]);
    expect(daysCovered('2022-01/')).to.deep.equal([0, 31]);
    expect(daysCovered('../2022-01')).to.deep.equal([0, 31]);
    expect(daysCovered('[2022-01-03..]')).to.deep.equal([2, 3]);
    expect(daysCovered('[..2022-01-03]')).to.deep.equal([2, 3]);
  });

  it('have no certain part where the end may come before the start', () => {
    const { coreStart, coreEnd } = markColumns(modelOf(['2022-01/2022-01-15']));
    expect([coreStart.at(0, -1), coreEnd.at(0, -1)]).to.deep.equal([-1, -1]);
  });

  it('have tails of one length, and the glyph of a wide bar at its start', () => {
    const model = modelOf(['2022-01-01', '2022-01-11', '2022-01-21~', '2022-01-31/..', '2022-02-10/2022-03-21']);
    const marks = markColumns(model);
    const plan = { segments: [{ start: START_MS, end: START_MS + 100 * DAY_MS }], shares: [1], folds: [] };
    const frame = { plan, widthPx: 1000, foldPx: 58, insetPx: 0 };
    const transform = createTransform(frame, fitView(frame));
    const extents = [0, 1, 2, 3, 4].map((entry) => {
      const { left, right, glyph, spread } = markExtent(marks, entry, transform);
      return [left, glyph, right].map(Math.round).concat(spread ? 1 : 0);
    });
    expect(extents).to.deep.equal([
      [-3, 5, 13, 0],
      [97, 105, 113, 0],
      [197, 205, 213, 0],
      [300, 313, 836, 1],
      [400, 413, 800, 1],
    ]);
  });
});

describe('labels, worked out', () => {
  /** Marks of 20 px; `widths` of their labels. */
  function sidesOf(starts: readonly number[], widths: readonly number[], end = 1000): readonly string[] {
    const start = Float64Array.from(starts);
    const ends = start.map((px) => px + 20);
    const placed = placeLabels({
      start,
      end: ends,
      inside: [...ends],
      after: [...ends],
      stacked: false,
      width: (item) => widths[item]!,
      limits: () => ({ start: 0, end }),
    });
    const names = Object.keys(LabelSide);
    const sides = Object.values(LabelSide) as number[];
    return starts.map((_, at) => `${names[sides.indexOf(placed.side[at]!)]!} ${placed.x[at]}+${placed.room[at]}`);
  }

  it('are after their mark, before it if only that side has room, cut if neither has', () => {
    expect(sidesOf([100, 500], [100, 100])).to.deep.equal(['after 126+100', 'after 526+100']);
    expect(sidesOf([500], [300], 600)).to.deep.equal(['before 194+300']);
  });
});
