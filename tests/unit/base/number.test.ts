import { expect } from 'chai';
import { clamp, mix } from '../../../src/dataset/base/number.js';

describe('clamp', () => {
  it('holds a value between its bounds; where they cross, the lower one wins', () => {
    expect([clamp(-1, 0, 10), clamp(5, 0, 10), clamp(11, 0, 10)]).to.deep.equal([0, 5, 10]);
    expect(clamp(5, 10, 0)).to.equal(10);
  });
});

describe('mix', () => {
  it('begins and ends exactly', () => {
    expect([mix(3, 7, 0), mix(3, 7, 0.25), mix(3, 7, 1)]).to.deep.equal([3, 4, 7]);
  });
});
