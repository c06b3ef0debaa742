import { expect } from 'chai';
import { rememberedText } from '../../../src/dataset/base/remembered-text.js';

describe('remembered texts', () => {
  it('are made once each', () => {
    let made = 0;
    const textOf = (entry: number): string => `${entry} ${++made}`;
    const text = rememberedText(textOf);
    expect([text(3), text(4), text(3)]).to.deep.equal(['3 1', '4 2', '3 1']);
    expect(rememberedText(textOf)).to.equal(text);
  });

  it('are remembered of empty ones too', () => {
    let made = 0;
    const text = rememberedText(() => 'x'.repeat(made++));
    expect([text(1), text(1)]).to.deep.equal(['', '']);
  });

  it('do not pile up', () => {
    let made = 0;
    const text = rememberedText((entry) => `${entry} ${++made}`);
    for (let entry = 0; entry < 10_000; entry++) text(entry);
    expect(text(0)).to.equal('0 10001');
  });
});
