import { expect } from 'chai';
import {
  drawTitle,
  findRoom,
  linesTouch,
  sink,
  titlesTouch,
  type DrawnTitle,
} from '../../../src/drawing/layout/title-room.js';

const WIDTH_PX = 224;

const titleAt = (x: number, line: number): DrawnTitle =>
  drawTitle({ place: x, line, before: false, width: WIDTH_PX }, x);

function sunk(titles: readonly DrawnTitle[], lines: number): readonly DrawnTitle[] {
  const drawn = [...titles];
  sink(
    drawn,
    () => true,
    () => lines,
  );
  return drawn;
}

describe('titles above columns that have grown', () => {
  it('share no line where they would touch, though the lines that they had are gone', () => {
    const [first, second] = sunk([titleAt(100, 12), titleAt(128, 14)], 10);
    expect(titlesTouch(first!, second!)).to.equal(false);
    expect([first!.line, second!.line].sort()).to.deep.equal([8, 9]);
  });

  it('take a line on which another hairline is behind them, if no other is free', () => {
    // The hairlines of the upper two go down behind the lowest one.
    const drawn = sunk([titleAt(100, 0), titleAt(110, 1), titleAt(60, 5)], 3);
    expect(drawn.map(({ line }) => line)).to.deep.equal([0, 1, 2]);
    expect(linesTouch(drawn[1]!, drawn[2]!)).to.equal(false);
  });

  it('stay on a line that they still have if no lower one is free', () => {
    expect(sunk([titleAt(100, 1), titleAt(110, 2)], 3).map(({ line }) => line)).to.deep.equal([1, 2]);
  });
});

describe('the hairline of a title', () => {
  it('passes a lower title at a distance of 14 px, and no closer', () => {
    const lower = titleAt(300, 2);
    const upper = (x: number): DrawnTitle => drawTitle({ place: 0, line: 0, before: true, width: 50 }, x);
    expect(titlesTouch(upper(lower.from - 14), lower)).to.equal(false);
    expect(titlesTouch(upper(lower.from - 13), lower)).to.equal(true);
    expect(titlesTouch(upper(lower.to + 14), lower)).to.equal(false);
    expect(titlesTouch(upper(lower.to + 13), lower)).to.equal(true);
  });
});

describe('the line for a title', () => {
  const title = drawTitle({ place: 0, line: 0, before: false, width: 100 }, 200);
  const lineOf = (drawn: readonly DrawnTitle[], count: number, crossings = 0): number | undefined =>
    findRoom(drawn, title, { count, crossings })?.line;
  /** Its text reaches over the hairline of the title. */
  const acrossAt = (line: number): DrawnTitle => drawTitle({ place: 1, line, before: true, width: 250 }, 400);
  /** Its hairline is in the text of the title, and its text beyond. */
  const behindAt = (line: number): DrawnTitle => drawTitle({ place: 2, line, before: false, width: 50 }, 290);

  it('is the middle one of those that are free', () => {
    expect([1, 2, 3, 4, 5].map((count) => lineOf([], count))).to.deep.equal([0, 1, 1, 2, 2]);
    expect(lineOf([], 0)).to.equal(undefined);
    expect(lineOf([acrossAt(0), acrossAt(1)], 4)).to.equal(3);
  });

  it('is below a title that its hairline would pass', () => {
    expect(lineOf([acrossAt(2)], 5)).to.equal(4);
    expect(lineOf([acrossAt(2)], 3)).to.equal(undefined);
    expect(lineOf([acrossAt(4)], 4), 'below the last line').to.equal(undefined);
  });

  it('is above a title whose hairline would pass it', () => {
    expect(lineOf([behindAt(2)], 5)).to.equal(1);
    expect(lineOf([behindAt(0)], 3)).to.equal(undefined);
  });

  it('is any free one if a hairline may be behind it', () => {
    expect(lineOf([acrossAt(2)], 5, 1)).to.equal(3);
    expect(lineOf([behindAt(2)], 5, 1)).to.equal(3);
    expect(lineOf([acrossAt(3), acrossAt(4)], 5, 1)).to.equal(undefined);
  });
});
