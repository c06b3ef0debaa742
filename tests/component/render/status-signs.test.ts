import { expect } from '@open-wc/testing';
import { STATUSES } from '../../../src/data/timeline-model.js';
import { RETRACTED, statusSign } from '../../../src/render/status-signs.js';

describe('the signs of status', () => {
  const signs = [0, ...STATUSES.map((_, at) => at + 1)].map(statusSign);

  it('are for all but what is established and what the data do not say', () => {
    expect(signs.map((sign) => sign !== undefined)).to.deep.equal([false, false, true, true, true, true]);
    expect(STATUSES[RETRACTED - 1]).to.equal('retracted');
    expect(statusSign(99)).to.equal(undefined);
  });

  it('differ in shape alone', () => {
    const shapes = signs.flatMap((sign) => (sign === undefined ? [] : [sign.outline + sign.fill]));
    expect(new Set(shapes).size).to.equal(4);
  });

  it('are paths that every painter can read', () => {
    for (const { outline, fill } of signs.filter((sign) => sign !== undefined)) {
      const context = document.createElement('canvas').getContext('2d')!;
      context.translate(20, 20);
      context.stroke(new Path2D(outline));
      context.fill(new Path2D(fill));
      expect([...context.getImageData(0, 0, 40, 40).data].some((value) => value > 0)).to.equal(true);
    }
  });
});
