import { expect } from 'chai';
import { cardSide, placeCard } from '../../../../src/features/details/details-placement.js';

const SPACE = { widthPx: 1200, fontPx: 13, topPx: 110, heightPx: 900, markX: 600, markY: 190, labelRight: true };

describe('where a card stands', () => {
  it('leaves the controls above the chart free', () => {
    expect(placeCard(SPACE, 600).top).to.equal(110);
    expect(placeCard({ ...SPACE, markY: 500 }, 300).top).to.equal(400);
  });

  it('stands over them where it is too high for the chart', () => {
    expect(placeCard(SPACE, 850).top).to.equal(42);
    expect(placeCard(SPACE, 1000).top).to.equal(8);
  });

  it('ends above the end of the chart', () => {
    expect(placeCard({ ...SPACE, markY: 880 }, 300).top).to.equal(592);
  });

  it('is wider with larger text, and has no place where it finds no room', () => {
    const narrow = { ...SPACE, widthPx: 760, markX: 560 };
    expect(cardSide(narrow)).to.equal('left');
    expect(cardSide({ ...narrow, fontPx: 26 })).to.equal(undefined);
    expect(placeCard({ ...SPACE, widthPx: 1600, markX: 800, fontPx: 26 }, 300).left).to.equal(8);
  });
});
