import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import { arrangeSteps } from '../../../src/drawing/layout/arrange.js';
import { assignLanes } from '../../../src/drawing/layout/lanes.js';
import type { RowMetrics } from '../../../src/drawing/layout/row-metrics.js';
import { createDatasetModel, layOut, STACKED, WIDE } from './random-model.js';

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2022, 0, 1);

function entriesOf(count: number, everyDays: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    kind: index % 2 === 0 ? 'event' : 'statement',
    title: 'A title',
    date: new Date(START_MS + index * everyDays * DAY_MS).toISOString().slice(0, 10),
  }));
}

const datedModel = (...dates: readonly string[]) =>
  createDatasetModel({ entries: dates.map((date, at) => ({ id: `e${at}`, kind: 'event', title: 'A title', date })) });

const options = { widthPx: 800, metrics: WIDE } as const;

describe('arrange', () => {
  it('stacks lanes without a gap, each at least as high as its name needs', () => {
    const model = createDatasetModel({ entries: entriesOf(6, 10) });
    const { arrangement } = layOut(model, { ...options, lanes: 'kind' });
    expect(arrangement.lanes.map(({ top, height }) => [top, height])).to.deep.equal([
      [0, WIDE.minLanePx],
      [WIDE.minLanePx, WIDE.minLanePx],
    ]);
    expect(arrangement.heightPx).to.equal(2 * WIDE.minLanePx);
  });

  it('keeps every row inside its lane, a row apart from the next', () => {
    const model = createDatasetModel({ entries: entriesOf(40, 0.2) });
    for (const metrics of [WIDE, STACKED]) {
      const { arrangement } = layOut(model, { ...options, metrics, lanes: 'kind' });
      expect(arrangement.rows.length).to.be.greaterThan(4);
      for (const [index, row] of arrangement.rows.entries()) {
        const lane = arrangement.lanes[row.lane]!;
        expect(row.y).to.be.within(lane.top + metrics.laneHeadPx, lane.top + lane.height);
        const next = arrangement.rows[index + 1];
        if (next?.lane === row.lane) expect(next.y - row.y).to.be.closeTo(metrics.rowPx, 0.01);
      }
    }
  });

  it('puts every entry of a collapsed lane into one row', () => {
    const model = createDatasetModel({ entries: entriesOf(6, 10) });
    const { arrangement } = layOut(model, { ...options, lanes: 'kind', collapsed: new Set(['event']) });
    const [events, statements] = arrangement.lanes;
    expect([events?.form, statements?.form]).to.deep.equal(['collapsed', 'rows']);
    expect(events?.height).to.equal(WIDE.densityPx);
    expect(arrangement.rows[0]?.entry).to.have.lengthOf(3);
  });

  it('puts the row of a collapsed lane in the middle of its density, however its marks overlap', () => {
    const model = createDatasetModel({ entries: entriesOf(6, 0.01) });
    const collapsed = new Set(['event']);
    const { arrangement } = layOut(model, { ...options, metrics: STACKED, lanes: 'kind', collapsed });
    const [first, ...others] = arrangement.rows;
    expect(first).to.include({ lane: 0, form: 'collapsed', y: STACKED.laneHeadPx + STACKED.densityPx / 2 });
    expect(first?.entry).to.have.lengthOf(3);
    expect(others.map(({ lane }) => lane)).to.deep.equal([1, 1, 1]);
  });

  it('sorts a collapsed lane by where the marks stand, the lane itself as the model does', () => {
    const collapsedRow = (...dates: readonly string[]) => {
      const { arrangement } = layOut(datedModel(...dates), { ...options, lanes: 'none', collapsed: new Set(['all']) });
      return [...arrangement.rows, ...arrangement.lanes.map(({ entries: entry }) => ({ entry }))].map(({ entry }) => [
        ...entry,
      ]);
    };
    expect(collapsedRow('2022', '2022-03')).to.deep.equal([
      [1, 0],
      [0, 1],
    ]);
    const standAtOneTime = ['2022-01-03', '2022-01-03/2022-01-20'] as const;
    expect(collapsedRow(...standAtOneTime)).to.deep.equal([
      [1, 0],
      [1, 0],
    ]);
    expect(collapsedRow(...standAtOneTime, '2022')).to.deep.equal([
      [1, 0, 2],
      [2, 1, 0],
    ]);
  });

  it('knows how far the marks of a row reach, "about" included', () => {
    const { arrangement } = layOut(datedModel('2022-01~', '2022-02-20'), {
      ...options,
      lanes: 'none',
      collapsed: new Set(['all']),
    });
    const [row] = arrangement.rows;
    expect([...row!.times().reach].map((ms) => (ms - START_MS) / DAY_MS)).to.deep.equal([31 + 15.5, 51]);
  });

  it('names up to a hundred entries, however narrow the chart is', () => {
    const formOf = (count: number) =>
      layOut(createDatasetModel({ entries: entriesOf(count, 1) }), {
        widthPx: 40,
        metrics: STACKED,
        lanes: 'none',
      }).arrangement.lanes.map(({ form }) => form);
    expect([formOf(100), formOf(101)]).to.deep.equal([['rows'], ['clustered']]);
  });

  it('measures no label beyond the rows that there may be, and none where a lane has too many for each to get room', () => {
    const measured = (count: number): number => {
      const { model, marks, frame, fit, many } = layOut(createDatasetModel({ entries: entriesOf(count, 5) }), options);
      let calls = 0;
      const labelPx = () => ++calls;
      const lanes = assignLanes(model, model.order, 'none');
      finish(
        arrangeSteps({
          ...{ model, marks, lanes, plan: frame.plan, fit, metrics: WIDE, labelPx, collapsed: new Set(), many },
          titleOf: () => '',
          importance: () => 0,
        }),
      );
      return calls;
    };
    expect([measured(60), measured(200), measured(201)]).to.deep.equal([60, 59, 0]);
  });

  it('gives a lane that is too full for rows one of what stands and one of what lasts, each sorted by time', () => {
    const lasting = entriesOf(40, 0.05).map((entry, at) => ({ ...entry, id: `s${at}`, date: '2022-01-01/2022-02' }));
    const entries = [...entriesOf(200, 0.01), ...lasting];
    const { arrangement, marks } = layOut(createDatasetModel({ entries }), { ...options, lanes: 'none' });
    expect(arrangement.lanes.map(({ form }) => form)).to.deep.equal(['clustered']);
    expect(arrangement.rows.map(({ entry }) => entry.length)).to.deep.equal([40, 200]);
    for (const { entry, times } of arrangement.rows) {
      const { time, reach } = times();
      expect([...time]).to.deep.equal([...entry].map((index) => marks.glyph[index]!));
      expect([...time]).to.deep.equal([...time].sort((left, right) => left - right));
      expect(
        reach.every((end, place) => end >= marks.outerEnd[entry[place]!]! && end >= (reach[place - 1] ?? 0)),
      ).to.equal(true);
    }
  });

  it('shares its height: lanes that need most turn from rows to columns first, and fill what is left', () => {
    const entries = entriesOf(230, 0.2).map((entry, at) => ({ ...entry, kind: at < 20 ? 'event' : 'statement' }));
    const heights = (budgetPx: number) => {
      const metrics = { ...WIDE, budgetPx };
      const { arrangement } = layOut(createDatasetModel({ entries }), { ...options, metrics, lanes: 'kind' });
      return arrangement.lanes.map(({ form, height }) => ({ form, height }));
    };
    for (const budgetPx of [400, 600, 900]) {
      const lanes = heights(budgetPx);
      expect(lanes[1]?.form).to.equal('clustered');
      expect(lanes.reduce((sum, { height }) => sum + height, 0)).to.be.at.most(budgetPx + 1);
    }
    expect(heights(300)[0]?.form).to.equal('clustered');
    expect(heights(900)[0]?.form).to.equal('rows');
  });

  it('lets no lane of columns be cut where the budget is low, and makes none higher than it can fill', () => {
    const entries = entriesOf(300, 1).map((entry, at) => ({ ...entry, topics: [`t${at % 5}`] }));
    const topics = Array.from({ length: 5 }, (_, at) => ({ id: `t${at}`, name: `Topic ${at}` }));
    const model = createDatasetModel({ topics, entries });
    const heightOf = (budgetPx: number, fillPx = 0) =>
      layOut(model, { ...options, metrics: { ...WIDE, budgetPx, fillPx }, lanes: 'topic' }).arrangement;
    for (const { form } of heightOf(440).lanes) expect(form).to.equal('clustered');
    expect(heightOf(440).heightPx).to.be.within(420, 440);
    expect(heightOf(9000).heightPx).to.be.lessThan(2000);
    expect(heightOf(9000, 9000).heightPx).to.be.within(8990, 9000);
  });

  it('gives each lane of columns its share of the budget, and all of them room for titles if that is too little', () => {
    const entries = entriesOf(300, 1).map((entry, at) => ({ ...entry, topics: [`t${at % 5}`] }));
    const topics = Array.from({ length: 5 }, (_, at) => ({ id: `t${at}`, name: `Topic ${at}` }));
    const model = createDatasetModel({ topics, entries });
    const heightsOf = (metrics: RowMetrics) =>
      layOut(model, { ...options, metrics, lanes: 'topic' }).arrangement.lanes.map(({ height }) => height);
    // Four lines of 17 px are the least; with less, each has seven and the edges of a lane.
    expect(heightsOf({ ...WIDE, budgetPx: 5 * 68 })).to.deep.equal([68, 68, 68, 68, 68]);
    expect(heightsOf({ ...WIDE, budgetPx: 5 * 68 - 1 })).to.deep.equal([137, 137, 137, 137, 137]);
    expect(heightsOf({ ...STACKED, budgetPx: 5 * 94 })).to.deep.equal([94, 94, 94, 94, 94]);
    expect(heightsOf({ ...STACKED, budgetPx: 5 * 94 - 1 })).to.deep.equal([155, 155, 155, 155, 155]);
  });

  it('goes a little beyond the height of a page that scrolls so that dots fit, where names are above the rows', () => {
    const many = Array.from({ length: 22 }, () => ({ date: '2022-03-03', topics: ['t0'] }));
    const entries = [...entriesOf(300, 1).map((entry) => ({ ...entry, topics: ['t1'] })), ...many].map((entry, at) => ({
      kind: 'event',
      title: 'x',
      ...entry,
      id: `e${at}`,
    }));
    const topics = ['t0', 't1'].map((id) => ({ id, name: id }));
    const model = createDatasetModel({ topics, entries });
    const beyond = (metrics: RowMetrics): readonly number[] =>
      Array.from({ length: 60 }, (_, at) => {
        const budgetPx = 260 + 10 * at;
        const own = { ...metrics, budgetPx, scrolls: true };
        return layOut(model, { ...options, metrics: own, lanes: 'topic' }).arrangement.heightPx / budgetPx;
      });
    expect(Math.max(...beyond(WIDE))).to.be.at.most(1);
    expect(Math.max(...beyond(STACKED))).to.be.within(1.01, 1.12);
  });

  it('makes no lane so low that its columns cover the spans and their number above them, where the page scrolls', () => {
    const lasting = entriesOf(120, 1).map((entry, at) => ({ ...entry, id: `s${at}`, date: '2022-01-01/2022-12' }));
    const entries = [...entriesOf(1500, 0.4), ...lasting].map((entry, at) => ({
      ...entry,
      topics: [`t${Math.min(4, at % 12)}`],
    }));
    const topics = Array.from({ length: 5 }, (_, at) => ({ id: `t${at}`, name: `Topic ${at}` }));
    const model = createDatasetModel({ topics, entries });
    for (const [widthPx, budgetPx] of [
      [320, 560],
      [320, 700],
      [1000, 460],
    ] as const) {
      const metrics = { ...(widthPx < 600 ? STACKED : WIDE), linePx: 14, budgetPx, scrolls: true };
      const { lanes } = layOut(model, { widthPx, metrics, lanes: 'topic' }).arrangement;
      for (const { cluster } of lanes) {
        const { forceTop, forcePx, stackTop } = cluster!.zones;
        expect(forcePx).to.be.greaterThan(0);
        expect(stackTop).to.be.at.least(forceTop + forcePx);
      }
    }
  });

  it('fills a given height: rows further apart, then room about each lane, the same for all', () => {
    const model = createDatasetModel({ entries: entriesOf(12, 0.2) });
    const laid = (fillPx: number) =>
      layOut(model, { ...options, metrics: { ...WIDE, budgetPx: 4000, fillPx }, lanes: 'kind' }).arrangement;
    const plain = laid(0);
    expect(laid(plain.heightPx - 50).lanes).to.deep.equal(plain.lanes);
    const wider = laid(plain.heightPx + 60);
    expect(wider.metrics.rowPx).to.be.greaterThan(WIDE.rowPx);
    for (const fillPx of [plain.heightPx + 60, 900]) {
      const { lanes, rows, metrics, heightPx } = laid(fillPx);
      expect(heightPx).to.be.within(fillPx - lanes.length - rows.length, fillPx);
      expect(metrics.rowPx).to.be.at.most(WIDE.rowPx * 1.5);
      lanes.forEach(({ top, height }, lane) => {
        const own = rows.filter((row) => row.lane === lane).map(({ y }) => y - top);
        expect(own.length).to.be.greaterThan(1);
        if (fillPx === 900) expect(own[0]! - (height - own.at(-1)!)).to.be.closeTo(0, 1);
      });
    }
  });

  it('has rows closer to each other before they are higher than a window and a half, and no closer than a target is high', () => {
    const model = createDatasetModel({ entries: entriesOf(12, 0.2) });
    const laid = (closePx: number) =>
      layOut(model, { ...options, metrics: { ...WIDE, budgetPx: 4000, leastRowPx: 24, closePx }, lanes: 'kind' })
        .arrangement;
    const plain = laid(Infinity);
    const rows = plain.rows.length;
    expect(laid(plain.heightPx).metrics.rowPx).to.equal(WIDE.rowPx);
    const closer = laid(plain.heightPx - rows);
    expect(closer.metrics.rowPx).to.equal(WIDE.rowPx - 1);
    expect(closer.heightPx).to.equal(plain.heightPx - rows);
    expect(laid(1).metrics.rowPx).to.equal(24);
  });

  it('does not depend on the order of the dataset', () => {
    const entries = entriesOf(20, 3);
    const lay = (list: readonly object[]): readonly unknown[] => {
      const { arrangement, model } = layOut(createDatasetModel({ entries: list }), options);
      return arrangement.rows.flatMap(({ entry, y }) => [...entry].map((index) => [model.entries.at(index)?.id, y]));
    };
    expect(lay([...entries].reverse())).to.deep.equal(lay(entries));
  });
});
