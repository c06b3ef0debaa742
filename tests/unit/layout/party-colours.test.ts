import { expect } from 'chai';
import fc from 'fast-check';
import { givenColours } from '../../../src/drawing/layout/given-colours.js';
import { NEUTRAL_COLOUR, PALETTE_SIZE, partyColours } from '../../../src/drawing/layout/party-colours.js';

const parties = (...ids: readonly string[]): { readonly id: string }[] => ids.map((id) => ({ id }));
const byId = (list: readonly { readonly id: string }[]): Map<string, number> => {
  const colours = partyColours(list);
  return new Map(list.map(({ id }, at) => [id, colours[at]!]));
};
const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 20 });

describe('the colours of parties', () => {
  it('do not depend on the order in the file', () => {
    fc.assert(
      fc.property(ids, (list) => {
        const forward = byId(parties(...list));
        const back = byId(parties(...list.toReversed()));
        for (const id of list) expect(back.get(id)).to.equal(forward.get(id));
      }),
    );
  });

  it('differ as long as the palette has places, and use each place as often', () => {
    fc.assert(
      fc.property(ids, (list) => {
        const uses = new Array<number>(PALETTE_SIZE).fill(0);
        for (const colour of partyColours(parties(...list))) uses[colour]!++;
        expect(Math.max(...uses)).to.equal(Math.ceil(list.length / PALETTE_SIZE));
        expect(uses).to.have.lengthOf(NEUTRAL_COLOUR);
      }),
    );
  });

  it('are those of the party alone, if no other wants the same place', () => {
    const alone = ['us', 'ru', 'ua', 'un'].map((id) => partyColours(parties(id))[0]!);
    expect(new Set(alone).size, 'the hash spreads short ids').to.be.greaterThan(2);
    const two = byId(parties('us', 'ua'));
    if (alone[0] !== alone[2]) expect([two.get('us'), two.get('ua')]).to.deep.equal([alone[0], alone[2]]);
  });

  it('grow with a list that grows', () => {
    const list = parties('us');
    expect(partyColours(list)).to.have.lengthOf(1);
    list.push({ id: 'ru' });
    expect(partyColours(list)).to.have.lengthOf(2);
  });

  it('that the dataset gives are all there up to the size of the palette', () => {
    const list = Array.from({ length: 20 }, (_, at) => ({
      id: `party ${at}`,
      ...(at % 3 === 0 ? { color: `#00000${at / 3}` } : {}),
    }));
    const given = givenColours(list);
    const colours = partyColours(list);
    for (let at = 0; at < 20; at += 3) expect(given[colours[at]!]).to.equal(list[at]!.color);
  });
});
