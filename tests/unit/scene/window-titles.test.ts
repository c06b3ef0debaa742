import { expect } from 'chai';
import { drawTitle, linesTouch } from '../../../src/drawing/layout/title-room.js';
import { addTitles, fitTitles } from '../../../src/drawing/scene/window-titles.js';

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
