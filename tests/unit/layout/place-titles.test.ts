import { expect } from 'chai';
import { maxTree } from '../../../src/dataset/base/max-tree.js';
import { placeTitles, type TitleOptions } from '../../../src/drawing/layout/titles.js';
import { toPx } from '../../../src/drawing/scale/view.js';
import { createDatasetModel, layOut, WIDE } from './random-model.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2022, 0, 1);

const days = createDatasetModel({
  entries: Array.from({ length: 90 }, (_, day) => ({
    ...{ id: `e${day}`, kind: 'event', title: 'x' },
    date: new Date(FIRST_MS + day * DAY_MS).toISOString().slice(0, 10),
  })),
});
const { frame, fit } = layOut(days, { widthPx: 1000, metrics: WIDE, lanes: 'none' });
const plan = frame.plan;

interface Titled {
  /** Days since the first. */
  readonly day: number;
  readonly importance?: number;
  readonly text?: string;
  readonly width?: number;
}

/** Days of the entries that have titles at fit, where there are so many lines. */
function daysWithTitles(titled: readonly Titled[], lines = 1): readonly number[] {
  return titlesAt(titled, lines).map(({ place }) => titled[place]!.day);
}

function titlesAt(titled: readonly Titled[], lines: number) {
  const options: TitleOptions = {
    ...{ plan, fit, lines: () => () => lines },
    at: Float64Array.from(titled, ({ day }) => FIRST_MS + day * DAY_MS),
    tree: maxTree(titled.length, (place) => titled[place]!.importance ?? 0),
    width: (place) => titled[place]!.width ?? 300,
    text: (place) => titled[place]!.text ?? `Title ${place}`,
  };
  return placeTitles(options)(0, 0);
}

describe('titles above columns, where there is room for one', () => {
  it('are of the most important entry, wherever it is, else of the first', () => {
    for (const most of [33, 36, 39]) {
      const titled = [33, 36, 39].map((day) => ({ day, width: 460, importance: day === most ? 5 : 1 }));
      expect(daysWithTitles(titled)).to.deep.equal([most]);
    }
    expect(daysWithTitles([33, 36, 39].map((day) => ({ day, width: 460 })))).to.deep.equal([33]);
  });

  it('say something new before they say it again', () => {
    const titled = [
      { day: 1, importance: 5, text: 'Talks' },
      { day: 47, importance: 4, text: 'Talks' },
      { day: 50, importance: 1, text: 'A ceasefire' },
    ];
    expect(daysWithTitles(titled)).to.deep.equal([1, 50]);
    expect(daysWithTitles(titled, 2)).to.deep.equal([1, 50, 47]);
  });

  it('leave out entries without a title, and those that are too long for the chart', () => {
    expect(daysWithTitles([{ day: 30, width: 0 }, { day: 40, width: 1200 }, { day: 50 }])).to.deep.equal([50]);
  });

  it('stand before their hairline at the end of the chart, and after it at its beginning', () => {
    const before = (day: number) => titlesAt([{ day }], 1).map((title) => title.before);
    expect([before(2), before(60), before(88)]).to.deep.equal([[false], [false], [true]]);
  });
});

describe('titles above columns, where there is room for many', () => {
  it('are of no two entries whose hairlines would look like one', () => {
    const dayPx = toPx(fit, FIRST_MS + DAY_MS) - toPx(fit, FIRST_MS);
    expect(dayPx).to.be.within(4, 12);
    const apart = (px: number) => daysWithTitles([{ day: 40 }, { day: 40 + px / dayPx }], 9).length;
    expect([apart(3), apart(7.5), apart(8.5)]).to.deep.equal([1, 1, 2]);
  });

  it('pass hairlines behind them only when nothing else is left', () => {
    const titled = [{ day: 30 }, { day: 33 }, { day: 36 }];
    const placed = titlesAt(titled, 3);
    expect(placed.map(({ line }) => line)).to.have.members([0, 1, 2]);
    expect(
      daysWithTitles(
        [30, 32, 34, 36, 38, 40].map((day) => ({ day })),
        6,
      ),
    ).to.have.lengthOf(6);
  });
});
