import { expect } from 'chai';
import { spanLabel, type SpanPlace } from '../../../src/drawing/scene/span-label.js';
import type { SpanInView } from '../../../src/drawing/scene/span-view.js';

const SPAN: SpanInView = { entry: 0, line: 0, before: -Infinity, next: Infinity, named: true };
const WIDTH_PX = 340;

const placeOf = (outerStart: number, outerEnd: number, width: number): SpanPlace => ({
  ...{ x: Math.max(0, outerStart), outerStart, outerEnd, isSet: false, width, widthPx: WIDTH_PX },
});

describe('the title of a span', () => {
  it('stands after a short span', () => {
    const label = spanLabel(SPAN, placeOf(100, 108, 120))!;
    expect(label.room).to.equal(120);
    expect(label.x).to.be.greaterThan(108);
  });

  it('stands over a long one, from where the window shows it', () => {
    expect(spanLabel(SPAN, placeOf(-500, 900, 120))!.x).to.be.within(0, 20);
    expect(spanLabel(SPAN, placeOf(50, 900, 120))!.x).to.be.within(50, 70);
  });

  it('hides no short span wherever it stands, and leaves neither the window nor the room on its line', () => {
    let before = 0;
    for (let start = 0; start < WIDTH_PX; start += 3) {
      for (const width of [60, 160, 260]) {
        for (const line of [SPAN, { ...SPAN, before: start - 40 }, { ...SPAN, next: start + 150 }]) {
          const label = spanLabel(line, placeOf(start, start + 8, width));
          if (label === undefined) continue;
          const end = label.x + label.room;
          expect(label.x >= start + 8 || end <= start, `${start}, ${width}`).to.equal(true);
          expect(label.x).to.be.at.least(Math.max(0, line.before));
          expect(end).to.be.at.most(Math.min(WIDTH_PX, line.next));
          if (end <= start) before++;
        }
      }
    }
    expect(before).to.be.greaterThan(10);
  });

  it('is cut only where neither side has room for all of it', () => {
    expect(spanLabel(SPAN, placeOf(300, 308, 200))!.room).to.equal(200);
    const cut = spanLabel(SPAN, placeOf(170, 178, 260))!;
    expect(cut.room).to.be.within(100, 200);
    expect(spanLabel({ ...SPAN, before: 260 }, placeOf(300, 308, 200))).to.equal(undefined);
  });

  it('is cut to its span where the next one on its line is close, and only grows as the reader comes closer', () => {
    let room = 0;
    for (let zoom = 1; zoom < 4; zoom += 0.1) {
      const [start, end] = [20, 20 + 60 * zoom];
      const label = spanLabel({ ...SPAN, named: false, next: end + 1 }, placeOf(start, end, 200));
      if (label === undefined) expect(room).to.equal(0);
      else {
        expect(label.x).to.be.greaterThan(start);
        expect(label.x + label.room).to.be.lessThan(end);
        expect(label.room).to.be.at.least(Math.max(room, 72));
        room = label.room;
      }
    }
    expect(room).to.be.greaterThan(150);
  });

  it('does not begin before a span in view, moved inwards and cut: it is cut to the span, or stands before it', () => {
    const label = spanLabel({ ...SPAN, next: 320 }, placeOf(180, 300, 240))!;
    expect(label.x).to.be.greaterThan(180);
    expect(label.x + label.room).to.be.lessThan(300);
    const ahead = spanLabel({ ...SPAN, next: 300 }, placeOf(220, 290, 240))!;
    expect(ahead.x + ahead.room).to.be.lessThan(220);
  });

  it('leaves a span of some length in view at the edge', () => {
    const month = spanLabel(SPAN, placeOf(250, 275, 160))!;
    expect(month.room).to.equal(160);
    expect(month.x + month.room, 'a span that ends before the edge').to.be.at.most(250);
    const label = spanLabel(SPAN, placeOf(300, 900, 200))!;
    expect(label.x + label.room).to.be.at.most(300);
  });
});
