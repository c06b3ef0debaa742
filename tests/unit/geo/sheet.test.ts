// The projection that suits some places, and the view that shows them all.
import { expect } from 'chai';
import fc from 'fast-check';
import { fitPlaces, mixViews, suits, type SheetPoints } from '../../../src/drawing/geo/map-view.js';
import { sheetFor, sheetOf, type Sheet } from '../../../src/drawing/geo/sheet.js';
import { scaleBar } from '../../../src/drawing/geo/scale-bar.js';

const SIZE = { widthPx: 440, heightPx: 400 };

type Place = readonly [longitude: number, latitude: number];

const sheetOfPlaces = (places: readonly Place[]): Sheet =>
  sheetFor(
    places.map(([longitude]) => longitude),
    places.map(([, latitude]) => latitude),
  );

function pointsOn(sheet: Sheet, places: readonly Place[]): SheetPoints {
  const projected = places.map(([longitude, latitude]) => sheet.project(longitude, latitude) ?? [NaN, NaN]);
  return { x: Float64Array.from(projected, ([x]) => x), y: Float64Array.from(projected, ([, y]) => y) };
}

const place = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }));

describe('sheetFor', () => {
  it('is regional for one country, and turned over the antimeridian for islands on both sides of it', () => {
    const ukraine = sheetOfPlaces([
      [24, 49.8],
      [38, 48.6],
    ]);
    expect([ukraine.kind, ukraine.middle]).to.deep.equal(['regional', 0]);
    const pacific = sheetOfPlaces([
      [178, -17.7],
      [-179.9, -16.8],
      [-171.8, -13.8],
    ]);
    expect([pacific.kind, Math.abs(pacific.middle)]).to.deep.equal(['regional', 180]);
    const [[west], [east]] = [pacific.project(178, -17)!, pacific.project(-172, -14)!];
    expect(east - west).to.be.within(0, 400);
  });
  it('is around a pole for places near it, and the whole Earth for places all over it', () => {
    expect(
      sheetOfPlaces([
        [0, 90],
        [15, 78],
        [33, 69],
      ]).kind,
    ).to.equal('north');
    expect(sheetOfPlaces([[0, -90]]).kind).to.equal('south');
    expect(
      sheetOfPlaces([
        [-150, 61],
        [46, 24],
      ]).kind,
    ).to.equal('world');
    expect(sheetOfPlaces([]).kind).to.equal('world');
  });
  it('shows any places, all of them within the map', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
        const sheet = sheetOfPlaces(places);
        const points = pointsOn(sheet, places);
        const all = places.map((_, at) => at);
        const view = fitPlaces(sheet, points, all, SIZE);
        for (const at of all) {
          expect(view.k * points.x[at]! + view.dx).to.be.within(0, SIZE.widthPx);
          expect(view.k * points.y[at]! + view.dy).to.be.within(0, SIZE.heightPx);
        }
        expect(suits(view, points, all, SIZE)).to.equal(true);
      }),
    );
  });
});

describe('fitPlaces', () => {
  it('comes no closer than the coast allows', () => {
    const sheet = sheetOf('regional', 0);
    const view = fitPlaces(sheet, pointsOn(sheet, [[34.46, 31.5]]), [0], SIZE);
    const bar = scaleBar(view, SIZE)!;
    expect((bar.km / bar.px) * SIZE.heightPx).to.be.closeTo(600, 1);
  });
});

describe('mixViews', () => {
  it('begins and ends at the views, and keeps the middle between them', () => {
    const sheet = sheetOf('regional', 0);
    const places: readonly Place[] = [
      [30, 50],
      [40, 55],
    ];
    const points = pointsOn(sheet, places);
    const [from, to] = [fitPlaces(sheet, points, [0, 1], SIZE), fitPlaces(sheet, points, [1], SIZE)];
    const near = mixViews(from, to, 0.000001, SIZE);
    expect(near.k).to.be.closeTo(from.k, 1e-4);
    expect(near.dx).to.be.closeTo(from.dx, 0.01);
    expect(mixViews(from, to, 1, SIZE)).to.equal(to);
    expect(mixViews(from, to, 0.5, SIZE).k).to.be.within(from.k, to.k);
  });
});
