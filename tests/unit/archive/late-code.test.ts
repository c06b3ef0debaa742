import { expect } from 'chai';
import { withLateCode } from '../../../src/archive/late-code.js';
import { MissingCode } from '../../../src/base/code.js';

describe('archive: code that has not come', () => {
  it('is fetched, and the answer is read again', async () => {
    let reads = 0;
    const answer = await withLateCode(() => {
      if (++reads === 1) throw new MissingCode('not there');
      return 'read';
    });
    expect(answer).to.equal('read');
    expect(reads).to.equal(2);
  });

  it('hides no other fault', async () => {
    const error: unknown = await withLateCode(() => {
      throw new TypeError('broken');
    }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
  });
});
