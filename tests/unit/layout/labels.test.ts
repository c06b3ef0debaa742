import { expect } from 'chai';
import fc from 'fast-check';
import { LABEL_GAP_PX, LabelSide, placeLabels, type LabelRow } from '../../../src/drawing/layout/labels.js';
import { between, RUNS } from '../scale/random-frame.js';

const LIMIT_PX = 1000;
const MIN_PX = 44;
const SLACK_PX = 1e-6;

interface Draft {
  readonly gap: number;
  readonly length: number;
  readonly label: number;
  readonly bar: boolean;
  /** Only a line runs on after the glyph. */
  readonly line: boolean;
}

const GLYPH: Draft = { gap: 0, length: 16, label: 0, bar: false, line: false };

const drafts = fc.array(
  fc.record<Draft>({
    gap: between(0, 120),
    length: between(4, 200),
    label: fc.oneof(fc.constant(0), between(5, 360)),
    bar: fc.boolean(),
    line: fc.boolean(),
  }),
  { maxLength: 15 },
);

function rowOf(list: readonly Draft[], stacked: boolean): LabelRow {
  let at = 0;
  const marks = list.map(({ gap, length, label, bar, line }) => {
    const start = at + gap;
    at = start + length;
    const inside = stacked ? start : bar ? start + 20 : at;
    return { start, end: at, after: line && !bar ? Math.min(start + 16, at) : at, inside, label };
  });
  return {
    start: marks.map(({ start }) => start),
    end: marks.map(({ end }) => end),
    after: marks.map(({ after }) => after),
    inside: marks.map(({ inside }) => inside),
    width: (mark) => marks[mark]!.label,
    limits: () => ({ start: 0, end: LIMIT_PX }),
    stacked,
  };
}

interface Box {
  readonly mark: number;
  readonly side: number;
  readonly start: number;
  readonly end: number;
}

function boxesOf(row: LabelRow): readonly Box[] {
  const { side, x, room } = placeLabels(row);
  return [...side.keys()]
    .filter((mark) => side[mark] !== LabelSide.none)
    .map((mark) => ({ mark, side: side[mark]!, start: x[mark]!, end: x[mark]! + room[mark]! }));
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end - SLACK_PX && b.start < a.end - SLACK_PX;

describe('placeLabels', () => {
  for (const stacked of [false, true]) {
    it(`lets no label overlap another one${stacked ? ', stacked' : ''}`, () => {
      fc.assert(
        fc.property(drafts, (list) => {
          const boxes = boxesOf(rowOf(list, stacked));
          for (const [index, box] of boxes.entries()) {
            for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).to.equal(false);
          }
        }),
        RUNS,
      );
    });

    it(`keeps within the limits, takes no more than it needs, and says nothing too short to read${stacked ? ', stacked' : ''}`, () => {
      fc.assert(
        fc.property(drafts, (list) => {
          const row = rowOf(list, stacked);
          for (const { mark, start, end } of boxesOf(row)) {
            const width = row.width(mark);
            expect(width).to.be.greaterThan(0);
            expect(end - start).to.be.at.most(width + SLACK_PX);
            expect(end - start).to.be.at.least(Math.min(width, MIN_PX) - SLACK_PX);
            if (row.end[mark]! <= LIMIT_PX) expect(end).to.be.at.most(LIMIT_PX + SLACK_PX);
            expect(start).to.be.at.least(-SLACK_PX);
          }
        }),
        RUNS,
      );
    });
  }

  it('lets no label overlap a mark, its own aside where it stands inside', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const row = rowOf(list, false);
        for (const box of boxesOf(row)) {
          for (let mark = 0; mark < row.start.length; mark++) {
            const bounds = { start: row.start[mark]!, end: row.end[mark]! };
            const own = mark === box.mark;
            if (own && box.side === LabelSide.inside) {
              expect(box.start >= bounds.start && box.end <= bounds.end).to.equal(true);
            } else if (own && box.side === LabelSide.after) {
              expect(box.start).to.be.greaterThan(row.after[mark]!);
            } else expect(overlap(box, bounds)).to.equal(false);
          }
        }
      }),
      RUNS,
    );
  });

  it('prefers the right, then the left, then what is left of the wider side', () => {
    const one = (start: number, width: number, end = LIMIT_PX): LabelRow => ({
      start: [start],
      end: [start + 16],
      after: [start + 16],
      inside: [start + 16],
      width: () => width,
      limits: () => ({ start: 0, end }),
      stacked: false,
    });
    expect(boxesOf(one(100, 50))).to.deep.equal([{ mark: 0, side: LabelSide.after, start: 122, end: 172 }]);
    expect(boxesOf(one(100, 50, 130))).to.deep.equal([{ mark: 0, side: LabelSide.before, start: 44, end: 94 }]);
    expect(boxesOf(one(100, 300, 220))).to.deep.equal([{ mark: 0, side: LabelSide.after, start: 122, end: 220 }]);
    expect(boxesOf(one(30, 300, 60)), 'no side is wide enough to say anything').to.deep.equal([]);
  });

  it('keeps a gap between a label and the next mark', () => {
    const row = rowOf(
      [
        { ...GLYPH, label: 300 },
        { ...GLYPH, gap: 100 },
      ],
      false,
    );
    expect(boxesOf(row)[0]?.end).to.equal(row.start[1]! - LABEL_GAP_PX);
  });

  it('takes an empty row', () => {
    expect(boxesOf(rowOf([], false))).to.deep.equal([]);
    expect(boxesOf(rowOf([], true))).to.deep.equal([]);
  });
});

/** Where labels stand, worked out: `after 122+50` is 50 px wide, from 122 px on. */
describe('placeLabels, worked out', () => {
  it('inside, and on beyond the end of a mark that lets it, but not into the next one', () => {
    const row = {
      start: [0, 300],
      end: [100, 320],
      after: [100, 320],
      inside: [20, 320],
      insideEnd: [Infinity, 320],
      limits: () => ({ start: 0, end: 1000 }),
      stacked: false,
    };
    const placed = (width: number) => {
      const { side, x, room } = placeLabels({ ...row, width: (mark) => (mark === 0 ? width : 0) });
      return [side[0], x[0], room[0]];
    };
    expect(placed(150)).to.deep.equal([LabelSide.inside, 20, 150]);
    expect(placed(300 - LABEL_GAP_PX - 20)).to.deep.equal([LabelSide.inside, 20, 300 - LABEL_GAP_PX - 20]);
    expect(placed(400)[2], 'cut before the next mark').to.equal(300 - LABEL_GAP_PX - 20);
  });

  interface Given {
    readonly marks: readonly (readonly [start: number, end: number])[];
    readonly widths: readonly number[];
    readonly end: number;
    readonly inside?: number;
    readonly stacked?: boolean;
  }

  function placedOf({ marks, widths, end, inside, stacked = false }: Given) {
    const asked: number[] = [];
    const ends = marks.map(([, to]) => to);
    const { side, x, room, width } = placeLabels({
      start: marks.map(([from]) => from),
      end: ends,
      after: ends,
      inside: stacked ? marks.map(([from]) => from) : inside === undefined ? ends : [inside],
      width: (mark) => {
        asked.push(mark);
        return widths[mark]!;
      },
      limits: () => ({ start: 0, end }),
      stacked,
    });
    const names = Object.keys(LabelSide);
    const labels = marks.map((_, mark) => {
      if (side[mark] === LabelSide.none) return 'none';
      expect(width[mark]).to.equal(widths[mark]);
      return `${names[Object.values<number>(LabelSide).indexOf(side[mark]!)]!} ${x[mark]}+${room[mark]}`;
    });
    return { labels, asked };
  }

  const CASES: readonly (Given & { readonly name: string; readonly labels: readonly string[] })[] = [
    { name: 'after, to the px', marks: [[100, 116]], widths: [50], end: 172, labels: ['after 122+50'] },
    { name: 'before, to the px', marks: [[36, 52]], widths: [30], end: 52, labels: ['before 0+30'] },
    { name: 'inside, to the px', marks: [[100, 200]], widths: [74], end: 900, inside: 120, labels: ['inside 120+74'] },
    {
      name: 'after where both sides have as much',
      marks: [[50, 66]],
      widths: [300],
      end: 116,
      labels: ['after 72+44'],
    },
    { name: 'none where a px is missing', marks: [[49, 65]], widths: [300], end: 114, labels: ['none'] },
    {
      name: 'before, over a mark without a label that ends before the limits',
      marks: [
        [-40, -24],
        [60, 76],
      ],
      widths: [0, 54],
      end: 76,
      labels: ['none', 'before 0+54'],
    },
    {
      name: 'above: short ones too',
      marks: [[100, 116]],
      widths: [30],
      end: 900,
      stacked: true,
      labels: ['above 100+30'],
    },
    {
      name: 'above: cut to the shortest that says something',
      marks: [
        [0, 16],
        [330, 346],
      ],
      widths: [300, 300],
      end: 356,
      stacked: true,
      labels: ['above 0+300', 'above 312+44'],
    },
    {
      name: 'above: none where a px is missing',
      marks: [
        [0, 16],
        [330, 346],
      ],
      widths: [301, 300],
      end: 356,
      stacked: true,
      labels: ['above 0+301', 'none'],
    },
  ];

  for (const { name, labels, ...given } of CASES) {
    it(name, () => {
      expect(placedOf(given).labels).to.deep.equal(labels);
    });
  }

  it('measures no label that cannot have room', () => {
    const marks = [
      [0, 16],
      [34, 50],
    ] as const;
    expect(placedOf({ marks, widths: [50, 50], end: 50 })).to.deep.equal({ labels: ['none', 'none'], asked: [] });
    expect(placedOf({ marks, widths: [288, 50], end: 300, stacked: true })).to.deep.equal({
      labels: ['above 0+288', 'none'],
      asked: [0],
    });
  });
});
