import { expect } from 'chai';
import { drawTitle } from '../../../src/layout/title-room.js';
import { fitTitles } from '../../../src/scene/window-titles.js';

const WINDOW = { start: 0, end: 1000 };
const LINES = 3;

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

  it('stay where they are where the entry is outside, for a pan to bring in', () => {
    const titles = [titleAt(-5, true), titleAt(1005, false)];
    expect(fitTitles(titles, LINES, WINDOW)).to.deep.equal(titles.map((title) => ({ ...title, room: 120 })));
  });
});
