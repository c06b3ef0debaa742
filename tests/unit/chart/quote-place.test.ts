import { expect } from 'chai';
import fc from 'fast-check';
import { overlaps, type Box } from '../../../src/element/chart/drawn-boxes.js';
import { placeQuote, type QuoteRoom } from '../../../src/element/chart/quote-place.js';

const ROOM: QuoteRoom = {
  widthPx: 800,
  heightPx: 300,
  mark: { x: 300, y: 100 },
  told: [{ x0: 290, x1: 310, y0: 90, y1: 110 }],
  lit: [],
  others: [],
  words: '“Pressure on Russia is necessary.”',
  by: 'Volodymyr Zelenskyy · 25 April 2025',
  labelPx: 13,
  wordsWidth: (text) => text.length * 0.5,
  byWidth: (text) => text.length * 0.5,
  isAlong: true,
};

describe('the place of large words', () => {
  it('is at the mark, in the largest size that has room', () => {
    const placed = placeQuote(ROOM)!;
    expect(placed.x0).to.equal(300);
    expect(placed.y0).to.equal(118);
    expect(placed.sizePx).to.be.greaterThan(2 * 13);
    expect(placed.lines.join(' ')).to.equal(ROOM.words);
    expect(placed.by).to.equal(ROOM.by);
  });

  it('is flipped near the end of the window', () => {
    const placed = placeQuote({ ...ROOM, mark: { x: 780, y: 100 }, told: [] })!;
    expect(placed.x1).to.be.at.most(792);
    expect(placed.x1).to.be.at.least(772);
  });

  it('leads no line through another entry of the step, and has none where each would', () => {
    const lit = [{ x0: 200, x1: 500, y0: 130, y1: 150 }];
    const room = { ...ROOM, mark: { x: 300, y: 60 }, told: [...ROOM.told, ...lit], lit };
    const placed = placeQuote({ ...room, heightPx: 220, told: [...room.told, { x0: 0, x1: 800, y0: 66, y1: 90 }] })!;
    expect(placed.isCrossing).to.equal(true);
    expect(lit.some((box) => overlaps(placed, box))).to.equal(false);
    const under = [{ x0: 200, x1: 500, y0: 230, y1: 250 }];
    const above = placeQuote({ ...ROOM, mark: { x: 300, y: 220 }, told: under, lit: under, heightPx: 400 })!;
    expect([above.isCrossing, above.y1 < 220]).to.deep.equal([false, true]);
  });

  it('leaves marks that recede free as long as a smaller size does', () => {
    const others = [
      { x0: 0, x1: 800, y0: 180, y1: 300 },
      { x0: 0, x1: 800, y0: 0, y1: 80 },
    ];
    const placed = placeQuote({ ...ROOM, others })!;
    expect(others.some((box) => overlaps(placed, box))).to.equal(false);
    expect(placed.sizePx).to.be.lessThan(2 * 13);
  });

  it('shortens words after a whole one, and keeps the sign at their end', () => {
    const words = `“${'word '.repeat(80).trim()}”`;
    const placed = placeQuote({ ...ROOM, widthPx: 320, heightPx: 190, words })!;
    expect(placed.lines.join(' ')).to.match(/^“(word )+…”$/);
  });

  it('is nowhere if there is no room', () => {
    expect(placeQuote({ ...ROOM, heightPx: 24 })).to.equal(undefined);
    expect(placeQuote({ ...ROOM, widthPx: 60 })).to.equal(undefined);
  });

  it('never covers what the step tells, and stays within the rows', () => {
    const side = fc.integer({ min: 0, max: 700 });
    const box = fc.record({ x: side, y: fc.integer({ min: 0, max: 380 }), w: fc.integer({ min: 20, max: 300 }) });
    let placedCount = 0;
    fc.assert(
      fc.property(
        fc.array(box, { maxLength: 12 }),
        fc.array(box, { maxLength: 12 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 200, max: 1000 }),
        (told, others, count, widthPx) => {
          const boxOf = ({ x, y, w }: { x: number; y: number; w: number }): Box => ({
            x0: x,
            x1: x + w,
            y0: y,
            y1: y + 20,
          });
          const room = {
            ...{ ...ROOM, widthPx, heightPx: 400, mark: { x: Math.min(300, widthPx), y: 200 } },
            ...{ told: told.map(boxOf), others: others.map(boxOf), words: `“${'some words '.repeat(count)}”` },
          };
          const placed = placeQuote(room);
          if (placed === undefined) return;
          placedCount++;
          expect(room.told.some((other) => overlaps(placed, other))).to.equal(false);
          expect(placed.x0).to.be.at.least(0);
          expect(placed.x1).to.be.at.most(widthPx);
          expect(placed.y0).to.be.at.least(0);
          expect(placed.y1).to.be.at.most(400);
          const widest = Math.max(...placed.lines.map((line) => room.wordsWidth(line) * placed.sizePx));
          expect(widest).to.be.at.most(placed.x1 - placed.x0);
        },
      ),
    );
    expect(placedCount).to.be.greaterThan(0);
  });
});
