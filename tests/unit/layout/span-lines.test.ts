import { expect } from 'chai';
import { spanLines, type SpanLines } from '../../../src/drawing/layout/span-lines.js';

type Span = readonly [start: number, end: number, importance?: number];

/** The spans on each line, by their places in the list. */
function placed(spans: readonly Span[], maxLines: number): { lines: readonly (readonly number[])[]; left: number } {
  const { lines, left } = linesOf(spans, maxLines);
  return { lines: lines.map(({ span }) => span), left };
}

function linesOf(spans: readonly Span[], maxLines: number): SpanLines {
  const ends = {
    start: Float64Array.from(spans, ([start]) => start),
    end: Float64Array.from(spans, ([, end]) => end),
  };
  return spanLines(ends, (span) => spans[span]![2] ?? 0, maxLines);
}

describe('lines of spans', () => {
  it('hold spans one after the other, also where one begins as another ends', () => {
    const spans: readonly Span[] = [
      [0, 10],
      [10, 20],
      [25, 30],
    ];
    expect(placed(spans, 3)).to.deep.equal({ lines: [[0, 1, 2]], left: 0 });
  });

  it('give a span that meets another the next line', () => {
    expect(
      placed(
        [
          [0, 10],
          [9, 20],
          [9.5, 9.7],
          [20, 30],
        ],
        3,
      ),
    ).to.deep.equal({ lines: [[0, 3], [1], [2]], left: 0 });
    expect(
      placed(
        [
          [5, 6],
          [0, 10],
        ],
        2,
      ).lines,
    ).to.deep.equal([[0], [1]]);
    expect(
      placed(
        [
          [0, 10],
          [5, 6],
        ],
        2,
      ).lines,
    ).to.deep.equal([[0], [1]]);
  });

  it('are in order of time, whatever the order of the list', () => {
    const [line] = linesOf(
      [
        [20, 30],
        [0, 10],
        [12, 15],
      ],
      1,
    ).lines;
    expect(line).to.deep.equal({ start: [0, 12, 20], end: [10, 15, 30], span: [1, 2, 0] });
  });

  it('go to the most important first, and of equals to the first of the list', () => {
    expect(
      placed(
        [
          [0, 10, 1],
          [5, 15, 3],
          [8, 20, 2],
        ],
        1,
      ),
    ).to.deep.equal({ lines: [[1]], left: 2 });
    expect(
      placed(
        [
          [0, 10, 1],
          [5, 15, 1],
          [8, 20, 1],
        ],
        1,
      ),
    ).to.deep.equal({ lines: [[0]], left: 2 });
  });

  it('take a short span between two more important ones', () => {
    expect(
      placed(
        [
          [4, 6, 1],
          [0, 3, 9],
          [7, 9, 9],
        ],
        1,
      ),
    ).to.deep.equal({ lines: [[1, 0, 2]], left: 0 });
  });

  it('are no more than the lane has: what is left is counted', () => {
    const spans = Array.from({ length: 7 }, (_, at): Span => [at, 100]);
    expect(placed(spans, 3)).to.deep.equal({ lines: [[0], [1], [2]], left: 4 });
    expect(placed(spans, 0)).to.deep.equal({ lines: [], left: 7 });
    expect(placed([], 3)).to.deep.equal({ lines: [], left: 0 });
  });

  it('hold no more than five thousand spans, the most important', () => {
    const spans = Array.from({ length: 5003 }, (_, at): Span => [at, at + 1, at]);
    const { lines, left } = placed(spans, 2);
    expect(left).to.equal(3);
    expect(lines).to.have.lengthOf(1);
    expect([lines[0]!.length, lines[0]![0]]).to.deep.equal([5000, 3]);
  });
});
