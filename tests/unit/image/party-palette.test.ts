import { expect } from 'chai';
import { paletteOf, PALETTES } from '../../../src/element/image/palette.js';
import { partyColours } from '../../../src/drawing/layout/party-colours.js';

describe('the palette of a picture', () => {
  const parties = [
    { id: 'a', name: 'A', color: '#036' },
    { id: 'b', name: 'B' },
    ...Array.from({ length: 8 }, (_, at) => ({ id: `c${at}`, name: 'C', color: '#abcdef' })),
  ];

  it('has the colours of parties at their places, lightened on a dark ground', () => {
    const two = parties.slice(0, 2);
    const [light, dark] = [paletteOf('light', two), paletteOf('dark', two)];
    const [a, b] = partyColours(two);
    expect([light.marks[a!], light.marks[b!]]).to.deep.equal(['#003366', PALETTES.light.marks[b!]]);
    expect([dark.marks[a!], dark.marks[b!]]).to.deep.equal(['#6685a3', PALETTES.dark.marks[b!]]);
    expect(paletteOf('light', parties).marks.slice(0, -1), 'ten parties').to.include('#abcdef');
    expect(light.marks.at(-1)).to.equal(PALETTES.light.marks.at(-1));
  });

  it('is that of the element where a dataset gives none', () => {
    expect(paletteOf('dark')).to.deep.equal(PALETTES.dark);
  });
});
