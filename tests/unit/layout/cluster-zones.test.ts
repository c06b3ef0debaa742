import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import { clusterSteps } from '../../../src/drawing/layout/cluster.js';
import {
  collapsedZones,
  columnsNeed,
  divideLane,
  type ZoneOptions,
} from '../../../src/drawing/layout/cluster-zones.js';
import { createDatasetModel, layOut, STACKED, WIDE } from './random-model.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2022, 0, 1);
const DAYS = 52;

const dated = (date: string, count: number): readonly object[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${date}-${at}`, kind: 'event', title: `Title ${at}`, date }));

const dayAt = (day: number): string => new Date(FIRST_MS + day * DAY_MS).toISOString().slice(0, 10);
const spans = (count: number): readonly object[] => dated(`${dayAt(0)}/${dayAt(DAYS - 1)}`, count);
/** One on each day, and so many on the 30th: columns of days are between 16 and 16.5 px wide. */
const crowd = (count: number): readonly object[] =>
  Array.from({ length: DAYS }, (_, day) => dated(dayAt(day), day === 30 ? count : 1)).flat();
const threeDays = [0, 30, 51].flatMap((day) => dated(dayAt(day), 1));

interface LaneOptions extends Partial<Pick<ZoneOptions, 'heightPx' | 'headPx' | 'discPx'>> {
  readonly widthPx?: number;
}

function laneOf(entries: readonly object[], { widthPx = 1000, ...options }: LaneOptions = {}): ZoneOptions {
  const model = createDatasetModel({ entries });
  const { marks, frame, fit, labelPx } = layOut(model, { widthPx, metrics: WIDE, lanes: 'none' });
  const cluster = finish(clusterSteps(model, marks, model.order));
  const at = { cluster, plan: frame.plan, fit, timeZone: 'UTC', importance: () => 0, labelPx };
  return { ...at, linePx: 17, heightPx: 300, headPx: 0, discPx: 0, ...options };
}

/** px of what a lane of so many entries has one above the other. */
function zonesOf(entries: readonly object[], options: LaneOptions) {
  const { spans: drawn, linePx, ...zones } = divideLane(laneOf(entries, options));
  expect(linePx).to.equal(17);
  return { ...zones, lines: drawn.lines.length };
}

describe('a lane of spans alone', () => {
  it('gives each a line where the height allows it', () => {
    expect(zonesOf(spans(5), { heightPx: 200 })).to.deep.equal({
      ...{ spansTop: 8, lines: 5, forceTop: 93, forcePx: 0 },
      ...{ titlesTop: 93, titleLines: 0, stackTop: 192, stackPx: 0 },
    });
  });

  it('gives the rest of its height to the number in force where they are too many', () => {
    expect(zonesOf(spans(30), { heightPx: 200 })).to.deep.equal({
      ...{ spansTop: 8, lines: 7, forceTop: 133, forcePx: 59 },
      ...{ titlesTop: 192, titleLines: 0, stackTop: 192, stackPx: 0 },
    });
    expect(zonesOf(spans(60), { heightPx: 1000 })).to.include({ lines: 51, forcePx: 111 });
    expect(zonesOf(spans(30), { heightPx: 60 })).to.include({ lines: 1, forcePx: 26 });
  });

  it('begins below its name', () => {
    expect(zonesOf(spans(5), { heightPx: 200, headPx: 26 })).to.include({ spansTop: 32, forceTop: 117 });
  });
});

describe('a lane of spans and columns', () => {
  it('has spans at its top, then titles, then columns down to its edge', () => {
    expect(zonesOf([...spans(3), ...threeDays], { heightPx: 300 })).to.deep.equal({
      ...{ spansTop: 8, lines: 3, forceTop: 59, forcePx: 0 },
      ...{ titlesTop: 65, titleLines: 11, stackTop: 264, stackPx: 28 },
    });
  });

  it('has a low number in force below a quarter of its height of spans', () => {
    expect(zonesOf([...spans(10), ...threeDays], { heightPx: 300 })).to.deep.equal({
      ...{ spansTop: 8, lines: 4, forceTop: 82, forcePx: 26 },
      ...{ titlesTop: 114, titleLines: 8, stackTop: 264, stackPx: 28 },
    });
  });

  it('leaves room below and above for discs that are larger than their places', () => {
    expect(zonesOf(threeDays, { heightPx: 160, discPx: 20 })).to.include({ stackTop: 112, stackPx: 28, titleLines: 4 });
    expect(zonesOf(threeDays, { heightPx: 160, discPx: 3 })).to.include({ stackTop: 124, stackPx: 28, titleLines: 6 });
  });

  it('uses the height that it is given for up to 24 lines of titles', () => {
    const linesOf = (widthPx: number): number => zonesOf(threeDays, { heightPx: 900, widthPx }).titleLines;
    expect([300, 1000, 2000].map(linesOf)).to.deep.equal([24, 24, 24]);
  });

  it('has no titles where there is no height for them', () => {
    expect(zonesOf(threeDays, { heightPx: 40 })).to.include({ titleLines: 0, stackPx: 28 });
  });
});

describe('the columns of a lane', () => {
  const stackOf = (count: number, heightPx: number): number => zonesOf(crowd(count), { heightPx }).stackPx;

  it('have the largest dots that take half of the height', () => {
    // Two abreast, twenty of 8 px; then of 5.5 px.
    expect([stackOf(40, 400), stackOf(40, 250)]).to.deep.equal([162, 112]);
  });

  it('have the smallest dots where those leave two lines of titles', () => {
    expect([stackOf(40, 130), stackOf(40, 132)]).to.deep.equal([72, 72]);
  });

  it('leave five lines of titles in a high lane of a phone, and no fewer than two', () => {
    const linesOf = (heightPx: number): number => zonesOf(crowd(900), { heightPx, headPx: 15 }).titleLines;
    expect(linesOf(560)).to.be.at.least(5);
    expect(linesOf(130)).to.be.within(2, 4);
  });

  it('are bars where dots are too many, no higher than the titles allow', () => {
    expect([stackOf(900, 300), stackOf(900, 100), stackOf(900, 90), stackOf(900, 60)]).to.deep.equal([142, 42, 34, 28]);
  });
});

describe('the height that a lane of columns needs', () => {
  const needOf = (entries: readonly object[], metrics = WIDE) => columnsNeed(laneOf(entries), metrics);

  it('of spans alone is a line for each, up to 24, and the number in force', () => {
    expect(needOf(spans(30))).to.deep.equal({ leastPx: 0, dotsPx: 84, maxPx: 540 });
    expect(needOf(spans(20))).to.deep.equal({ leastPx: 0, dotsPx: 84, maxPx: 472 });
    expect(needOf(spans(2), STACKED)).to.deep.equal({ leastPx: 0, dotsPx: 108, maxPx: 190 });
  });

  it('of columns has room for dots, and for titles above them', () => {
    expect(needOf(crowd(40))).to.deep.equal({ leastPx: 0, dotsPx: 128, maxPx: 371 });
    expect(needOf(threeDays)).to.deep.equal({ leastPx: 0, dotsPx: 84, maxPx: 101 });
    expect(needOf(threeDays.slice(0, 1)).dotsPx).to.equal(67);
  });

  it('of both keeps columns below spans, their number and two lines of titles', () => {
    const { leastPx, dotsPx, maxPx } = needOf([...crowd(40), ...spans(1)]);
    expect([leastPx, dotsPx, Math.round(maxPx)]).to.deep.equal([139, 168, 488]);
  });

  it('is no less than that of rows, which a closer window has', () => {
    expect(needOf(dated(dayAt(0), 12), STACKED).maxPx).to.equal(26 + 10 + 12 * 42);
  });

  it('gives all dots room with two lines of titles, and at the most leaves none unused', () => {
    for (const count of [10, 25, 40]) {
      const { dotsPx, maxPx } = needOf(crowd(count));
      const least = zonesOf(crowd(count), { heightPx: dotsPx });
      expect(least.titleLines, String(count)).to.be.at.least(2);
      const most = zonesOf(crowd(count), { heightPx: maxPx });
      expect(most.titleLines, String(count)).to.be.at.least(11);
      expect(most.stackPx, String(count)).to.equal(zonesOf(crowd(count), { heightPx: 2000 }).stackPx);
    }
  });
});

describe('a lane that the reader has closed', () => {
  it('has columns alone, below its name', () => {
    const { stackTop, stackPx, titleLines, spans: none } = collapsedZones({ heightPx: 66, headPx: 26 });
    expect([stackTop, stackPx, titleLines, none.lines.length]).to.deep.equal([32, 28, 0, 0]);
  });
});
