// Places that overlap on screen are joined: no entry is lost or counted twice, no mark covers another, no name either.
import { expect } from 'chai';
import fc from 'fast-check';
import { APART_PX, joinPlaces, radiusPx, type Joined } from '../../../src/drawing/geo/join-places.js';
import { namePlaces } from '../../../src/drawing/geo/name-places.js';
import { sheetOf } from '../../../src/drawing/geo/sheet.js';

const SIZE = { widthPx: 400, heightPx: 300 };
const VIEW = { sheet: sheetOf('regional', 0), k: 1, dx: 0, dy: 0 };

/** Places in px, with the places of entries. */
function join(places: readonly (readonly [number, number])[], placeOf: readonly number[]): Joined {
  const sums = places.map((_, place) => placeOf.filter((each) => each === place).length);
  return joinPlaces({
    ...SIZE,
    view: VIEW,
    points: { x: Float64Array.from(places, ([x]) => x), y: Float64Array.from(places, ([, y]) => y) },
    order: Uint32Array.from(places.keys()).sort((one, other) => sums[other]! - sums[one]!),
    entries: Uint32Array.from(placeOf.keys()),
    placeOf: Int32Array.from(placeOf),
    colourOf: (entry) => entry % 3,
  });
}

const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 399 }), fc.integer({ min: 0, max: 299 })), {
  minLength: 1,
  maxLength: 60,
});
const scenario = places.chain((list) =>
  fc.tuple(fc.constant(list), fc.array(fc.integer({ min: -1, max: list.length - 1 }), { maxLength: 200 })),
);

describe('joinPlaces', () => {
  it('counts each entry once, and those without a place apart', () => {
    fc.assert(
      fc.property(scenario, ([list, placeOf]) => {
        const { marks, placed, unplaced, places: used } = join(list, placeOf);
        const without = placeOf.filter((each) => each < 0).length;
        expect(unplaced).to.equal(without);
        expect(placed).to.equal(placeOf.length - without);
        expect(marks.reduce((sum, { count }) => sum + count, 0)).to.equal(placed);
        expect(marks.reduce((sum, mark) => sum + mark.places, 0)).to.equal(used);
        for (const { colours, count } of marks) expect(colours.reduce((sum, each) => sum + each, 0)).to.equal(count);
      }),
    );
  });
  it('keeps marks apart, each at one of its places', () => {
    fc.assert(
      fc.property(scenario, ([list, placeOf]) => {
        const { marks } = join(list, placeOf);
        for (const [at, { x, y, place, count }] of marks.entries()) {
          expect([x, y]).to.deep.equal(list[place]);
          expect(radiusPx(count)).to.be.at.most(APART_PX / 2);
          for (const other of marks.slice(at + 1))
            expect(Math.hypot(other.x - x, other.y - y)).to.be.at.least(APART_PX);
        }
      }),
    );
  });
  it('stands at the place with the most entries, not between', () => {
    const { marks } = join(
      [
        [100, 100],
        [112, 100],
      ],
      [0, 1, 1, 1],
    );
    expect(marks.map(({ x, count, places: joined }) => [x, count, joined])).to.deep.equal([[112, 4, 2]]);
  });
});

describe('namePlaces', () => {
  it('lets no name cover another, a mark, or the edge', () => {
    fc.assert(
      fc.property(scenario, ([list, placeOf]) => {
        const { marks } = join(list, placeOf);
        const fontPx = 12;
        const widthOf = (text: string): number => text.length * 6;
        const names = namePlaces({ ...SIZE, marks, nameOf: ({ place }) => `Place ${place}`, widthOf, fontPx });
        const boxes = names.map(({ text, x, y, mark }) => {
          const bottom = y + 0.28 * fontPx;
          return { mark, left: x, right: x + widthOf(text), bottom, top: bottom - 1.24 * fontPx };
        });
        for (const [at, box] of boxes.entries()) {
          expect(box.left).to.be.at.least(0);
          expect(box.right).to.be.at.most(SIZE.widthPx);
          for (const other of boxes.slice(at + 1)) {
            const apart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
            expect(apart).to.equal(true);
          }
          for (const [place, { x, y, count }] of marks.entries()) {
            if (place === box.mark) continue;
            const radius = radiusPx(count);
            const apart =
              box.right <= x - radius || box.left >= x + radius || box.bottom <= y - radius || box.top >= y + radius;
            expect(apart).to.equal(true);
          }
        }
      }),
    );
  });
});
