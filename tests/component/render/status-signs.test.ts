import { expect } from '@open-wc/testing';
import { STATUSES } from '../../../src/dataset/data/timeline-model.js';
import { RETRACTED, statusSign } from '../../../src/drawing/render/status-signs.js';
import { symbolPath } from '../../../src/drawing/render/symbol-type.js';
import { detail } from '../detail.js';
import { shapesIn } from '../look-ups.js';
import { markOf, mount } from '../mount.js';

describe('the signs of status', () => {
  const signs = [0, ...STATUSES.map((_, at) => at + 1)].map(statusSign);

  detail('are for every status, and for nothing that the data do not say', () => {
    expect(signs.map((sign) => sign !== undefined)).to.deep.equal([false, true, true, true, true, true]);
    expect(STATUSES[RETRACTED - 1]).to.equal('retracted');
    expect(statusSign(99)).to.equal(undefined);
  });

  detail('differ in shape alone', () => {
    const shapes = signs.flatMap((sign) =>
      sign === undefined ? [] : [symbolPath(sign.outline) + (sign.fill ? symbolPath(sign.fill) : '')],
    );
    expect(new Set(shapes).size).to.equal(5);
  });

  it('strike a retracted title with a line that hides none of its letters', async () => {
    const retracted = { id: 'a', kind: 'event', date: '2025-03-01', title: 'Taken back', status: 'retracted' };
    const kept = { ...retracted, id: 'b', date: '2025-03-09', title: 'Kept', status: 'reported' };
    const element = await mount({ data: { entries: [retracted, kept] }, view: 'chart' });
    const styleOf = (title: string): CSSStyleDeclaration =>
      getComputedStyle(shapesIn(markOf(element, title), 'label')[0]!);
    const { textDecorationLine, stroke } = styleOf('Taken back');
    expect(textDecorationLine).to.equal('line-through');
    // Engines draw the line together with the outline of the letters, which is as wide as they are thick.
    expect(stroke).to.equal('none');
    expect(styleOf('Kept').textDecorationLine).to.equal('none');
    expect(styleOf('Kept').stroke).not.to.equal('none');
  });
});
