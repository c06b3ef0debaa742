import { expect } from 'chai';
import { drawTitle } from '../../../src/drawing/layout/title-room.js';
import { fitTitles } from '../../../src/drawing/scene/window-titles.js';

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
