import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import { clusterSteps } from '../../../src/drawing/layout/cluster.js';
import { clusteredLane, clusterRows, fittedLane } from '../../../src/drawing/layout/clustered-lane.js';
import { createDatasetModel, layOut, STACKED, WIDE } from './random-model.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2022, 0, 1);
const HEIGHT_PX = 300;

const dayAt = (day: number): string => new Date(FIRST_MS + day * DAY_MS).toISOString().slice(0, 10);
const entryOf = (id: string, date: string): object => ({ id, kind: 'event', title: `Title ${id}`, date });
const days = Array.from({ length: 90 }, (_, day) => entryOf(`d${day}`, dayAt(day)));
const span = entryOf('s', `${dayAt(2)}/${dayAt(70)}`);

/** A lane whose titles are all so wide. */
function laneOf(entries: readonly object[], widthPx: number, titlePx: number, metrics = WIDE, heightPx = HEIGHT_PX) {
  const model = createDatasetModel({ entries });
  const { marks, frame, fit } = layOut(model, { widthPx, metrics, lanes: 'none' });
  const cluster = finish(clusterSteps(model, marks, model.order));
  const shared = { model, marks, plan: frame.plan, fit, metrics, titleOf: (at: number) => `Title ${at}` };
  const options = { ...shared, labelPx: () => titlePx, importance: () => 0 };
  const open = finish(clusteredLane(options, cluster, heightPx, 'clustered'));
  const fitted = finish(fittedLane(options, cluster, heightPx, 'clustered'));
  return { model, marks, open, fitted, closed: finish(clusteredLane(options, cluster, 66, 'collapsed')) };
}

describe('the titles of a crowd', () => {
  const widthsOf = (widthPx: number, titlePx: number): readonly number[] => [
    ...new Set(
      laneOf(days, widthPx, titlePx)
        .open.titlesOf(0, 0)
        .map(({ width }) => width),
    ),
  ];

  it('get their places with no more than a good half of the chart', () => {
    expect(widthsOf(1000, 2000).map(Math.round)).to.deep.equal([550]);
    expect(widthsOf(400, 2000).map(Math.round)).to.deep.equal([220]);
    expect(widthsOf(1000, 120)).to.deep.equal([120]);
  });

  it('are none in a lane that is closed', () => {
    const { closed, open } = laneOf(days, 1000, 120);
    expect([open.titlesOf(0, 0).length > 5, closed.titlesOf(0, 0), closed.zones.titleLines]).to.deep.equal([
      true,
      [],
      0,
    ]);
  });
});

describe('a lane on a narrow page that scrolls', () => {
  const SCROLLED = { ...STACKED, scrolls: true };
  const HIGH_PX = 560;

  it('has the titles that it would have with more lines, and no blank lines above them', () => {
    const { open, fitted } = laneOf(days, 334, 400, SCROLLED, HIGH_PX);
    const before = open.titlesOf(0, 0);
    const titles = fitted.cluster.titlesOf(0, 0);
    const freePx = HIGH_PX - fitted.px;
    expect(before.length).to.be.greaterThan(5);
    expect(freePx).to.be.greaterThan(0);
    expect(freePx % SCROLLED.linePx).to.equal(0);
    expect(Math.min(...titles.map(({ line }) => line))).to.equal(0);
    expect(titles.map(({ place }) => place)).to.include.members(before.map(({ place }) => place));
    const { titleLines, stackTop, stackPx } = fitted.cluster.zones;
    expect(stackPx).to.equal(open.zones.stackPx);
    expect(stackTop - open.zones.stackTop).to.equal(-freePx);
    expect(open.zones.titleLines - titleLines).to.equal(freePx / SCROLLED.linePx);
  });

  it('keeps eight lines for a closer window', () => {
    const { fitted } = laneOf(days.slice(0, 1), 334, 400, SCROLLED, HIGH_PX);
    expect(fitted.cluster.zones.titleLines).to.equal(8);
  });

  it('keeps its height where the page is wide, or gives the chart its height', () => {
    expect(laneOf(days, 334, 400, { ...WIDE, scrolls: true }, HIGH_PX).fitted.px).to.equal(HIGH_PX);
    expect(laneOf(days, 334, 400, STACKED, HIGH_PX).fitted.px).to.equal(HIGH_PX);
  });
});

describe('the path of the keys through a lane of columns', () => {
  const PLACE = { lane: 3, form: 'clustered' } as const;

  it('goes through the middle of the spans, then through the middle of the columns', () => {
    const { marks, open } = laneOf([...days, span], 1000, 120);
    const [spans, columns] = clusterRows(marks, open, PLACE, 1000);
    const { spansTop, stackTop, stackPx } = open.zones;
    expect(spans).to.include({ lane: 3, form: 'clustered', y: 1000 + spansTop + WIDE.linePx / 2 });
    expect(columns!.y).to.equal(1000 + stackTop + stackPx / 2);
    expect([spans!.entry.length, columns!.entry.length]).to.deep.equal([1, 90]);
  });

  it('has no stop where there is nothing', () => {
    const { marks, open } = laneOf(days, 1000, 120, STACKED);
    expect(clusterRows(marks, open, PLACE, 0).map(({ entry }) => entry.length)).to.deep.equal([90]);
  });
});
