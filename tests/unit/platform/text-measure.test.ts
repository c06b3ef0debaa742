import { expect } from 'chai';
import { createTextMeasure } from '../../../src/drawing/platform/text-measure.js';

const measure = createTextMeasure('16px monospace');
const CHARACTER_PX = measure.width('x');

describe('createTextMeasure', () => {
  it('measures in the given font', () => {
    expect(measure.width('xxxx')).to.be.closeTo(4 * CHARACTER_PX, 0.1);
    expect(createTextMeasure('32px monospace').width('x')).to.be.closeTo(2 * CHARACTER_PX, 1.5);
  });

  it('adds the distances of letters and words', () => {
    const spaced = createTextMeasure('16px monospace', 2, 5);
    expect(spaced.width('a b')).to.be.closeTo(measure.width('a b') + 3 * 2 + 5, 0.01);
    expect(spaced.fit('a b', measure.width('a b'))).not.to.equal('a b');
  });

  it('leaves a text that fits as it is', () => {
    expect(measure.fit('ceasefire', CHARACTER_PX * 9 + 1)).to.equal('ceasefire');
  });

  it('cuts to as much as fits with an ellipsis, and to nothing where not even that fits', () => {
    const cut = measure.fit('a ceasefire is near', CHARACTER_PX * 12);
    expect(cut.endsWith('…')).to.equal(true);
    expect('a ceasefire is near'.startsWith(cut.slice(0, -1))).to.equal(true);
    expect(measure.width(cut)).to.be.at.most(CHARACTER_PX * 12);
    expect(cut.length, 'no shorter than it has to be').to.be.at.least(9);
    expect(measure.fit('ceasefire', CHARACTER_PX * 0.5)).to.equal('');
  });

  it('leaves no space before the ellipsis', () => {
    for (let px = 2; px < 20; px++) expect(measure.fit('a b c d e f g h', CHARACTER_PX * px)).not.to.match(/\s…/);
  });

  it('never cuts inside what a reader sees as one character', () => {
    const family = '👨‍👩‍👧‍👦';
    const accent = 'e\u0301';
    for (const [sign, text] of [
      [family, family.repeat(6)],
      [accent, accent.repeat(30)],
    ] as const) {
      for (let px = 1; px < 30; px++) {
        const cut = measure.fit(text, CHARACTER_PX * px).replace('…', '');
        expect(cut.length % sign.length, `cut at ${px}`).to.equal(0);
      }
    }
  });

  it('takes a text of megabytes in no time', () => {
    const start = performance.now();
    const cut = measure.fit('x'.repeat(5_000_000), 300);
    expect(performance.now() - start).to.be.lessThan(2000);
    expect(cut.length).to.be.lessThan(200);
  });
});
