/** The entries of a lane in a window, and those just beside it. */
import { expect } from 'chai';
import type { PlacedLane } from '../../../src/drawing/layout/arrangement.js';
import { laneInWindow, MAX_TRIED } from '../../../src/drawing/layout/lane-in-window.js';
import { createTransform } from '../../../src/drawing/scale/view.js';
import { createDatasetModel, layOut, WIDE } from './random-model.js';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2000, 0, 1);
const MAX_BEYOND = 300;

const dayOf = (day: number): string => new Date(FIRST + day * DAY_MS).toISOString().slice(0, 10);

/** One lane of dates by the number of their first day and, if they last, of their last one. */
function laneOf(dates: readonly (readonly [first: number, last?: number])[]) {
  const entries = dates.map(([first, last], at) => ({
    ...{ id: `e${at}`, kind: 'event', title: `Talk ${at}` },
    date: last === undefined ? dayOf(first) : `${dayOf(first)}/${dayOf(last)}`,
  }));
  const layout = layOut(createDatasetModel({ entries }), {
    ...{ widthPx: 1000, metrics: { ...WIDE, budgetPx: 300 }, lanes: 'none' },
  });
  const lane = layout.arrangement.lanes[0]!;
  /** What a window shows, from the start of a day to that of another. */
  const within = (from: number, to: number, other: PlacedLane = lane) =>
    laneInWindow(
      {
        marks: layout.marks,
        transform: createTransform(layout.frame, { start: FIRST + from * DAY_MS, end: FIRST + to * DAY_MS }),
      },
      other,
    );
  return { lane, within };
}

const sorted = (numbers: readonly number[] | undefined): readonly number[] =>
  (numbers ?? []).toSorted((one, other) => one - other);
const upTo = (first: number, end: number): readonly number[] =>
  Array.from({ length: end - first }, (_, at) => first + at);
const daily = (count: number, times = 1): readonly (readonly [number])[] =>
  upTo(0, count * times).map((at) => [Math.floor(at / times)]);

describe('a lane of columns in a window', () => {
  const { lane, within } = laneOf(daily(1000));

  it('has the entries that the window meets, and counts them', () => {
    expect(lane.form).to.equal('clustered');
    const { entries, count, isSpans } = within(400, 410);
    expect(sorted(entries)).to.deep.equal(upTo(400, 410));
    expect([count, isSpans]).to.deep.equal([10, false]);
  });

  it('has those beside it that a pan by half a window brings in', () => {
    expect(sorted(within(400, 410).beyond)).to.deep.equal([...upTo(395, 400), ...upTo(410, 415)]);
    expect(sorted(within(400, 420).beyond)).to.deep.equal([...upTo(390, 400), ...upTo(420, 430)]);
  });

  it('has none before its first entry and none after its last', () => {
    expect(sorted(within(0, 10).entries)).to.deep.equal(upTo(0, 10));
    expect(sorted(within(0, 10).beyond)).to.deep.equal(upTo(10, 15));
    expect(sorted(within(990, 1000).entries)).to.deep.equal(upTo(990, 1000));
    expect(sorted(within(990, 1000).beyond)).to.deep.equal(upTo(985, 990));
  });

  it('has no more than three hundred beside it', () => {
    const few = laneOf(daily(800)).within(200, 500);
    expect(few.beyond).to.have.lengthOf(MAX_BEYOND);
    const many = laneOf(daily(800)).within(200, 520);
    expect(many.entries).to.have.lengthOf(320);
    expect(many.beyond).to.have.lengthOf(MAX_BEYOND);
  });

  it('is tried up to three thousand entries in the window, whatever stands beside it, and only counted with more', () => {
    const crowd = laneOf(daily(1000, 10)).within;
    const tried = crowd(300, 600);
    expect(tried.entries).to.have.lengthOf(MAX_TRIED);
    expect(tried.count).to.equal(MAX_TRIED);
    expect(crowd(300, 601)).to.deep.include({ entries: undefined, beyond: [], count: MAX_TRIED + 10, isSpans: false });
  });
});

describe('a lane of columns and spans in a window', () => {
  const spans = upTo(0, 40).map((at): readonly [number, number] => [at * 10, at * 10 + 24]);
  const { lane, within } = laneOf([...spans, ...daily(300)]);

  it('has the spans that reach into it, from before and from within', () => {
    expect([lane.form, lane.cluster!.spans.entry.length]).to.deep.equal(['clustered', 40]);
    // Those that begin on days 380 and 390; those of days 300 to 370 have ended, or begin with stacked days.
    const { entries, isSpans, count } = within(395, 400);
    expect(sorted(entries)).to.deep.equal([38, 39]);
    expect([isSpans, count]).to.deep.equal([true, 2]);
  });

  it('counts the spans with the days', () => {
    const { entries, isSpans, count } = within(100, 101);
    // Day 100, and the spans that begin on days 80, 90 and 100.
    expect(sorted(entries)).to.deep.equal([8, 9, 10, 140]);
    expect([isSpans, count]).to.deep.equal([false, 4]);
  });

  it('has the spans beside it', () => {
    // Half a window before it is the last day of the span of day 370.
    expect(sorted(within(396, 400).beyond)).to.deep.equal([37]);
    expect(sorted(within(397, 399).beyond)).to.deep.equal([]);
  });
});

describe('a lane of rows in a window', () => {
  const { lane, within } = laneOf([[0], [10], [20], [30], [40, 60]]);

  it('has what meets the window, and beside it what half a window brings in', () => {
    expect(lane.form).to.equal('rows');
    const { entries, beyond, count, isSpans } = within(19, 31);
    expect([sorted(entries), beyond, count, isSpans]).to.deep.equal([[2, 3], [], 2, false]);
    expect(sorted(within(11, 31).beyond)).to.deep.equal([1, 4]);
    expect(sorted(within(45, 50).entries)).to.deep.equal([4]);
  });

  it('has nothing without rows and columns', () => {
    expect(within(0, 50, { ...lane, form: 'collapsed', cluster: undefined })).to.deep.include({
      ...{ entries: undefined, beyond: [], count: 0, isSpans: false },
    });
  });
});
