import { expect } from 'chai';
import { givenColours } from '../../../src/drawing/layout/given-colours.js';
import { PALETTE_SIZE, partyColours } from '../../../src/drawing/layout/party-colours.js';

/** More than the palette holds, each with a colour of its own: `#000000`, `#010101` and so on. */
const MANY = Array.from({ length: 3 * PALETTE_SIZE }, (_, at) => ({
  id: `party-${String.fromCharCode(97 + at)}`,
  color: `#${String(at).padStart(2, '0').repeat(3)}`,
}));

describe('the colours that a dataset gives', () => {
  it('have a place for each of the palette, also if there is none', () => {
    const none = Array.from({ length: PALETTE_SIZE }, () => undefined);
    expect(givenColours([])).to.deep.equal(none);
    expect(givenColours([{ id: 'north' }, { id: 'south' }])).to.deep.equal(none);
  });

  it('stand at the place of their party, and nowhere else', () => {
    const parties = [{ id: 'north', color: '#123456' }, { id: 'south' }];
    const [north] = partyColours(parties);
    expect(
      givenColours(parties).flatMap((colour, place) => (colour === undefined ? [] : [[place, colour]])),
    ).to.deep.equal([[north, '#123456']]);
  });

  it('are those of the first by id, of parties that share a place, wherever they stand in the file', () => {
    for (const parties of [MANY, MANY.toReversed()]) {
      const places = partyColours(parties);
      const firsts = Array.from({ length: PALETTE_SIZE }, (_, place) => {
        const sharing = parties.filter((_party, at) => places[at] === place);
        expect(sharing.length, 'parties of a place').to.equal(3);
        return sharing.toSorted((one, other) => (one.id < other.id ? -1 : 1))[0]!.color;
      });
      expect(givenColours(parties)).to.deep.equal(firsts);
    }
  });

  it('are not those of a party without one, though it is the first by id', () => {
    const parties = [...MANY, ...MANY.map(({ id }) => ({ id: `a-${id}` }))];
    expect(givenColours(parties)).to.have.lengthOf(PALETTE_SIZE);
    expect(givenColours(parties)).to.deep.equal(givenColours(MANY));
  });
});
