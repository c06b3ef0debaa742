import { expect } from 'chai';
import { recordId } from '../../../src/dataset/data/record-id.js';

describe('the id of a record', () => {
  it('is a text or a number', () => {
    expect([{ id: 'a' }, { id: 7 }, { id: {} }, {}].map(recordId)).to.deep.equal(['a', '7', undefined, undefined]);
  });

  it('is not read from a value that is not a record', () => {
    const others = [Object.assign([], { id: 'a' }), Object.assign(() => undefined, { id: 'a' }), null, 'a', 5];
    expect(others.map(recordId)).to.deep.equal(others.map(() => undefined));
  });
});
