import { expect } from 'chai';
import { drawnStatus, plainStatus } from '../../../src/dataset/data/plain-status.js';
import { STATUSES } from '../../../src/dataset/data/timeline-model.js';

const code = (status: string): number => STATUSES.findIndex((each) => each === status) + 1;
const column = (...statuses: readonly string[]): { readonly status: Uint8Array } => ({
  status: Uint8Array.from(statuses, code),
});

describe('the status that the key names once', () => {
  it('is the commonest where every entry has one', () => {
    const model = column('reported', 'claimed', 'reported', 'established');
    expect(plainStatus(model)).to.equal(code('reported'));
    expect([0, 1, 2, 3].map((entry) => drawnStatus(model, entry))).to.deep.equal([
      0,
      code('claimed'),
      0,
      code('established'),
    ]);
    expect(plainStatus(model), 'the second time').to.equal(code('reported'));
  });

  it('is none if an entry has none: a missing sign would be ambiguous', () => {
    const model = column('reported', 'reported', '');
    expect(plainStatus(model)).to.equal(0);
    expect(drawnStatus(model, 0)).to.equal(code('reported'));
    expect(plainStatus(column())).to.equal(0);
  });

  it('is never that of what was withdrawn', () => {
    expect(plainStatus(column('retracted', 'retracted', 'claimed'))).to.equal(code('claimed'));
    expect(plainStatus(column('retracted'))).to.equal(0);
  });
});
