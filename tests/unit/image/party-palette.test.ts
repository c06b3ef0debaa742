import { expect } from 'chai';
import { PALETTES } from '../../../src/image/palette.js';
import { paletteOf } from '../../../src/image/party-palette.js';

describe('the palette of a picture', () => {
  const parties = [
    { id: 'a', name: 'A', color: '#036' },
    { id: 'b', name: 'B' },
    ...Array.from({ length: 8 }, (_, at) => ({ id: `c${at}`, name: 'C', color: '#abcdef' })),
  ];

  it('has the colours of the first parties, lightened on a dark ground', () => {
    const [light, dark] = [paletteOf('light', parties), paletteOf('dark', parties)];
    expect(light.marks.slice(0, 3)).to.deep.equal(['#003366', PALETTES.light.marks[1], '#abcdef']);
    expect(dark.marks.slice(0, 2)).to.deep.equal(['#6685a3', PALETTES.dark.marks[1]]);
    expect(light.marks.at(-1)).to.equal(PALETTES.light.marks.at(-1));
  });

  it('is that of the element where a dataset gives none', () => {
    expect(paletteOf('dark')).to.deep.equal(PALETTES.dark);
  });
});
