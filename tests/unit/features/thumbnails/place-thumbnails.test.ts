import { expect } from 'chai';
import fc from 'fast-check';
import { overlaps, type Box } from '../../../../src/element/chart/drawn-boxes.js';
import {
  placeThumbnails,
  type Pictured,
  type ThumbnailRoom,
} from '../../../../src/features/thumbnails/place-thumbnails.js';

const MARK: Box = { x0: 90, x1: 110, y0: 90, y1: 110 };
const TITLE: Box = { x0: 116, x1: 260, y0: 91, y1: 109 };
const LANE = { top: 0, bottom: 200 };
const ONE: Pictured = { entry: 7, y: 100, own: [MARK, TITLE], shape: 1.5, ...LANE };

function room(more: Partial<ThumbnailRoom> = {}): ThumbnailRoom {
  return { pictured: [ONE], boxes: [MARK, TITLE], widthPx: 600, fontPx: 13, ...more };
}

const heightOf = ({ y0, y1 }: Box): number => y1 - y0;

describe('the place of a small picture in the chart', () => {
  it('is after the title, in the middle of its row, in the shape of the picture', () => {
    const [placed] = placeThumbnails(room());
    expect(placed).to.deep.equal({ entry: 7, x0: 266, x1: 266 + 78, y0: 74, y1: 126 });
  });

  it('is before the mark if there is no room after the title', () => {
    const [placed] = placeThumbnails(room({ widthPx: 300 }));
    expect(placed!.x1).to.equal(MARK.x0 - 6);
  });

  it('is beside the mark if the title above it takes the row', () => {
    const title = { x0: 20, x1: 290, y0: 72, y1: 90 };
    const [placed] = placeThumbnails(
      room({ pictured: [{ ...ONE, own: [MARK, title] }], boxes: [MARK, title], widthPx: 300 }),
    );
    expect(placed!.x0).to.equal(MARK.x1 + 6);
    expect(placed!.y0).to.be.at.least(title.y1);
  });

  it('is smaller among rows that are full, and nowhere without room for a row', () => {
    const around = (px: number): readonly Box[] => [
      { x0: 0, x1: 600, y0: 0, y1: 100 - px },
      { x0: 0, x1: 600, y0: 100 + px, y1: 200 },
    ];
    const full = placeThumbnails(room({ boxes: [MARK, TITLE, ...around(17)] }));
    expect(full.map(heightOf)).to.deep.equal([24]);
    expect(placeThumbnails(room({ boxes: [MARK, TITLE, ...around(11)] }))).to.deep.equal([]);
  });

  it('shows a panorama and a column whole, in a box that is neither', () => {
    const shapeOf = (shape: number): number => {
      const [{ x0, x1, y0, y1 } = TITLE] = placeThumbnails(room({ pictured: [{ ...ONE, shape }] }));
      return (x1 - x0) / (y1 - y0);
    };
    expect(shapeOf(9)).to.be.closeTo(2, 0.1);
    expect(shapeOf(0.1)).to.be.closeTo(0.6, 0.1);
  });

  it('is one of an entry in several lanes, and one of at most forty', () => {
    const rows = Array.from({ length: 60 }, (_, row): Pictured => {
      const y = 40 + row * 80;
      const own = [{ x0: 90, x1: 110, y0: y - 10, y1: y + 10 }];
      return { entry: row < 2 ? 0 : row, y, own, shape: 1.5, top: 0, bottom: 10_000 };
    });
    const placed = placeThumbnails({ pictured: rows, boxes: [], widthPx: 600, fontPx: 13 });
    expect(placed).to.have.lengthOf(40);
    expect(new Set(placed.map(({ entry }) => entry)).size).to.equal(40);
  });

  it('covers nothing that is drawn and no other picture, and stays in its lane and its row', () => {
    const px = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
    const marks = fc.array(
      fc.record({ x: px(600), row: px(9), title: px(200), shape: fc.double({ min: 0.1, max: 5, noNaN: true }) }),
      {
        maxLength: 30,
      },
    );
    let count = 0;
    fc.assert(
      fc.property(marks, px(800), fc.integer({ min: 10, max: 30 }), (drawn, widthPx, fontPx) => {
        const pictured = drawn.map(({ x, row, title, shape }, entry): Pictured => {
          const y = 20 + row * 2 * fontPx;
          const mark = { x0: x - 10, x1: x + 10, y0: y - 10, y1: y + 10 };
          const words = { x0: x + 16, x1: x + 16 + title, y0: y - 9, y1: y + 9 };
          return { entry, y, own: title > 30 ? [mark, words] : [mark], shape, top: 3, bottom: 40 + 18 * fontPx };
        });
        const boxes = pictured.flatMap(({ own }) => own);
        const placed = placeThumbnails({ pictured, boxes, widthPx, fontPx });
        placed.forEach((box, at) => {
          const { y, top, bottom } = pictured[box.entry]!;
          expect([...boxes, ...placed.slice(0, at)].some((other) => overlaps(box, other))).to.equal(false);
          expect(box.x0 >= 0 && box.x1 <= widthPx && box.y0 >= top && box.y1 <= bottom).to.equal(true);
          expect(box.y0 < y && box.y1 > y).to.equal(true);
        });
        count += placed.length;
      }),
    );
    expect(count).to.be.greaterThan(100);
  });
});
