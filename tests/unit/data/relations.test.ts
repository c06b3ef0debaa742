import { expect } from '@open-wc/testing';
import { indexRelations } from '../../../src/data/relations.js';
import { relatedModel } from './thread-model.js';

const NOTED = { type: 'criticises', target: 'e0', note: 'Said so.' } as const;

describe('indexRelations', () => {
  it('gives both sides of a relation, with its note, and the id of what is not there', () => {
    const model = relatedModel(3, (entry) => (entry === 1 ? [NOTED, { type: 'follows', target: 'gone' }] : []));
    const index = indexRelations(model);
    expect(index.outgoing(1, 0, 9)).to.deep.equal([
      { type: 'criticises', entry: 0, id: 'e0', note: 'Said so.', reversed: false },
      { type: 'follows', entry: undefined, id: 'gone', note: undefined, reversed: false },
    ]);
    expect(index.incoming(0, 0, 9)).to.deep.equal([
      { type: 'criticises', entry: 1, id: 'e1', note: 'Said so.', reversed: true },
    ]);
    expect(index.of(2)).to.deep.equal([]);
  });

  it('puts answers before mentions, each in order of time', () => {
    const types = ['refers-to', 'supports', 'follows', 'responds-to'] as const;
    const model = relatedModel(5, (entry) => (entry === 0 ? [] : [{ type: types[entry - 1]!, target: 'e0' }]));
    expect(
      indexRelations(model)
        .incoming(0, 0, 9)
        .map(({ entry }) => entry),
    ).to.deep.equal([2, 4, 1, 3]);
  });

  it('counts all and gives a page', () => {
    const index = indexRelations(
      relatedModel(101, (entry) => (entry === 0 ? [] : [{ type: 'supports', target: 'e0' }])),
    );
    expect(index.incomingCount(0)).to.equal(100);
    expect(index.incoming(0, 95, 40)).to.have.lengthOf(5);
    expect(index.incoming(0, 200, 40)).to.deep.equal([]);
    expect(index.of(0, 10)).to.have.lengthOf(10);
  });

  it('does not walk entries that say they relate to none', () => {
    const model = relatedModel(3, () => [NOTED]);
    const entries = {
      length: 3,
      at: () => {
        throw new Error('walked');
      },
    };
    const index = indexRelations({ ...model, entries, hasRelations: false });
    expect([index.count, index.typesInUse, index.incomingCount(0), index.of(2).length]).to.deep.equal([0, 0, 0, 0]);
  });
});
