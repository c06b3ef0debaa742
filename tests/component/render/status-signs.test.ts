import { expect } from '@open-wc/testing';
import { STATUSES } from '../../../src/data/timeline-model.js';
import { RETRACTED, statusSign } from '../../../src/render/status-signs.js';
import { symbolPath } from '../../../src/render/symbol-type.js';
import { detail } from '../detail.js';

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
});
