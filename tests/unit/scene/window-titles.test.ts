import { expect } from 'chai';
import { CLOSE_UPS } from '../../../demo/gallery/close-up-datasets.js';
import { toTime } from '../../../src/drawing/scale/view.js';
import { buildScene } from '../../../src/drawing/scene/build-scene.js';
import { createDatasetModel, layOut, WIDE } from '../layout/random-model.js';
import { atRest, caseIn, inViewOf, restedScene, sceneOf } from './random-clusters.js';
import { drawTitle, linesTouch, type DrawnTitle } from '../../../src/drawing/layout/title-room.js';
import { addTitles, fillTitles, fitTitles } from '../../../src/drawing/scene/window-titles.js';

const WINDOW = { start: 0, end: 1000 };
const LINES = (): number => 3;

const titleAt = (x: number, before: boolean) => drawTitle({ place: 0, line: 1, before, width: 120 }, x);

describe('titles at the edges of the window', () => {
  for (const [x, before] of [
    [2, true],
    [998, false],
  ] as const) {
    it(`turn inwards where the entry itself is still in the window, at ${x} px`, () => {
      const [title] = fitTitles([titleAt(x, before)], LINES, WINDOW);
      expect(title).to.include({ before: !before, room: 120 });
      expect(title!.from).to.be.at.least(WINDOW.start);
      expect(title!.to).to.be.at.most(WINDOW.end);
    });
  }

  it('come down to the lowest line that is above the columns there', () => {
    const low = (from: number, to: number): number => (from >= 700 && to <= 1000 ? 9 : 2);
    expect(fitTitles([titleAt(996, false)], low, WINDOW)[0]).to.include({ before: true, line: 8 });
    expect(fitTitles([titleAt(4, true)], low, WINDOW)[0]).to.include({ before: false, line: 1 });
  });

  it('let a hairline pass behind them rather than be cut', () => {
    const one = (): number => 1;
    const other = drawTitle({ place: 1, line: 0, before: true, width: 60 }, 930);
    const [, title] = fitTitles(
      [
        { ...other, line: -1 },
        { ...titleAt(996, false), line: 0 },
      ],
      one,
      WINDOW,
    );
    expect(title).to.include({ before: true, room: 120 });
  });

  it('stay where they are where the entry is outside, for a pan to bring in', () => {
    const titles = [titleAt(-5, true), titleAt(1005, false)];
    expect(fitTitles(titles, LINES, WINDOW)).to.deep.equal(titles.map((title) => ({ ...title, room: 120 })));
  });
});

describe('a window that shows few titles', () => {
  const FEW = { start: 0, end: 334 };
  const EIGHT = (): number => 8;
  const more = Array.from({ length: 16 }, (_, place) => ({ place, width: 180, x: 12 + place * 20 }));

  it('names five of its entries, each on a line where it touches no other', () => {
    const titles = addTitles([], more, EIGHT, FEW);
    expect(titles).to.have.lengthOf(5);
    titles.forEach((title, at) => {
      expect(title.from).to.be.at.least(FEW.start);
      expect(title.to).to.be.at.most(FEW.end);
      for (const other of titles.slice(at + 1)) expect(linesTouch(title, other)).to.equal(false);
    });
  });

  it('keeps the titles that it has, and gives no two the same hairline', () => {
    const [first] = fitTitles([drawTitle({ place: 3, line: 7, before: false, width: 180 }, 72)], EIGHT, FEW);
    const titles = addTitles([first!], more, EIGHT, FEW);
    expect(titles[0]).to.equal(first);
    expect(titles.filter(({ x }) => Math.abs(x - 72) < 8)).to.deep.equal([first]);
    expect(titles).to.have.lengthOf(5);
  });

  it('has no more where five are there, or no line is free', () => {
    const five = addTitles([], more, EIGHT, FEW);
    expect(addTitles(five, more, EIGHT, FEW)).to.deep.equal(five);
    expect(addTitles([], more, () => 0, FEW)).to.deep.equal([]);
  });
});

describe('a window at rest', () => {
  const EIGHT = { lines: (): number => 8, textOf: (place: number): string => `Title ${place}` };
  const more = Array.from({ length: 120 }, (_, place) => ({
    place,
    width: 90 + ((place * 37) % 80),
    x: 4 + place * 8.3,
  }));
  const crossingsOf = (title: DrawnTitle, all: readonly DrawnTitle[]): number =>
    all.filter(({ x, line }) => line < title.line && x > title.from && x < title.to).length;

  it('names what has room: none touches another, and few hairlines pass behind one', () => {
    const titles = fillTitles([], more, EIGHT, WINDOW);
    expect(titles.length).to.be.greaterThan(30);
    titles.forEach((title, at) => {
      expect(title.from).to.be.at.least(WINDOW.start);
      expect(title.to).to.be.at.most(WINDOW.end);
      for (const other of titles.slice(at + 1)) {
        expect(linesTouch(title, other)).to.equal(false);
        expect(Math.abs(title.x - other.x)).to.be.at.least(8);
      }
    });
    const crossed = titles.map((title) => crossingsOf(title, titles));
    expect(crossed.filter((hairlines) => hairlines > 3).length).to.be.lessThan(titles.length / 5);
  });

  it('keeps the titles that it has, and says each once before it repeats one', () => {
    const [first] = fitTitles([drawTitle({ place: 3, line: 7, before: false, width: 180 }, 72)], EIGHT.lines, WINDOW);
    const titles = fillTitles([first!], more, EIGHT, WINDOW);
    expect(titles[0]).to.equal(first);
    const alike = fillTitles(
      [],
      more,
      { ...EIGHT, textOf: (place) => (place < 100 ? 'One' : `Title ${place}`) },
      WINDOW,
    );
    const own = alike.findIndex(({ place }) => place >= 100);
    expect(alike.slice(own + 1).some(({ place }) => place < 100)).to.equal(true);
    expect(alike.slice(0, 2).filter(({ place }) => place < 100)).to.have.lengthOf(1);
  });

  const layoutOf = (id: string) => {
    const { create, attributes } = CLOSE_UPS.find((each) => each.id === id)!;
    return layOut(createDatasetModel(create()), {
      widthPx: 1128,
      metrics: { ...WIDE, budgetPx: 560, scrolls: true },
      lanes: attributes?.lanes === 'none' ? 'none' : 'kind',
    });
  };

  it('has half as many titles again as one that moves, where dots leave height free', () => {
    const middle = Date.UTC(1815, 5, 18);
    const tenYears = 10 * 365.25 * 86_400_000;
    const close = atRest(caseIn(layoutOf('close-centuries'), { start: middle - tenYears, end: middle + tenYears }));
    const moving = inViewOf(close, sceneOf(close));
    const resting = inViewOf(close, restedScene(close));
    expect(resting.total).to.equal(moving.total);
    expect(resting.labelled).to.be.greaterThan(moving.labelled * 1.5);
  });

  it('keeps its titles while it moves, as far as they touch nothing, and has the same when it comes back', () => {
    const middle = Date.UTC(1815, 5, 18);
    const tenYears = 10 * 365.25 * 86_400_000;
    const close = atRest(caseIn(layoutOf('close-centuries'), { start: middle - tenYears, end: middle + tenYears }));
    const resting = restedScene(close);
    const placesIn = (scene: typeof resting): readonly number[] => scene.titles![0]!.placed.map(({ place }) => place);
    const moved = buildScene({ ...close, keep: [], kept: resting.titles });
    expect(placesIn(moved)).to.include.members(placesIn(resting));
    const { transform } = close;
    const closer = caseIn(close, { start: toTime(transform, 60), end: toTime(transform, transform.widthPx - 60) });
    const zoomed = buildScene({ ...closer, keep: [], kept: resting.titles });
    const bare = sceneOf(closer);
    expect(placesIn(zoomed).length).to.be.greaterThan(placesIn(bare).length);
    expect(placesIn(restedScene(close))).to.deep.equal(placesIn(resting));
  });
});
