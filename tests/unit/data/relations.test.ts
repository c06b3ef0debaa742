import { expect } from 'chai';
import fc from 'fast-check';
import type { RelationType } from '../../../src/dataset/data/dataset.js';
import { RELATION_TABLE, RELATION_TYPES } from '../../../src/dataset/data/relation-types.js';
import { indexRelations } from '../../../src/dataset/data/relations.js';
import { RUNS } from '../scale/random-frame.js';
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

  it('gives pages that follow one another, whatever the relations', () => {
    const relation = fc.record({
      type: fc.constantFrom(...RELATION_TYPES),
      target: fc.nat(6).map((target) => `e${target}`),
      note: fc.constantFrom('One.', 'Another.'),
    });
    const relations = fc.array(fc.array(relation, { maxLength: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(relations, fc.integer({ min: 1, max: 4 }), (given, most) => {
        const index = indexRelations(relatedModel(6, (entry) => given[entry]!));
        const all = given.flatMap((list, from) => list.map((one) => ({ ...one, from })));
        expect(index.count).to.equal(all.length);
        const found = all.flatMap(({ target }, relation) => (target === 'e6' ? [] : [relation]));
        expect([...index.inList].sort((left, right) => left - right)).to.deep.equal(found);
        for (let entry = 0; entry < 6; entry++) {
          const out = all.filter(({ from }) => from === entry);
          const into = all.filter(({ target }) => target === `e${entry}`);
          const isAnswer = ({ type }: { readonly type: RelationType }): boolean => RELATION_TABLE[type].answers;
          const outgoing = out.map(({ type, target, note }) => ({
            type,
            entry: target === 'e6' ? undefined : Number(target.slice(1)),
            id: target,
            note,
            reversed: false,
          }));
          const incoming = [...into.filter(isAnswer), ...into.filter((one) => !isAnswer(one))].map(
            ({ type, from, note }) => ({ type, entry: from, id: `e${from}`, note, reversed: true }),
          );
          expect(index.of(entry)).to.deep.equal([...outgoing, ...incoming]);
          expect([index.outgoingCount(entry), index.incomingCount(entry)]).to.deep.equal([out.length, into.length]);
          const starts = [0, 1, 2, 3, 4, 5, 6, 7].map((page) => page * most);
          expect(starts.flatMap((from) => index.outgoing(entry, from, most))).to.deep.equal(
            outgoing.slice(0, 8 * most),
          );
          expect(starts.flatMap((from) => index.incoming(entry, from, most))).to.deep.equal(
            incoming.slice(0, 8 * most),
          );
        }
      }),
      RUNS,
    );
  });

  it('tells which types are in use', () => {
    const bitsOf = (...types: readonly RelationType[]): number =>
      indexRelations(relatedModel(1, () => types.map((type) => ({ type, target: 'gone' })))).typesInUse;
    for (const [place, type] of RELATION_TYPES.entries()) expect(bitsOf(type), type).to.equal(1 << place);
    expect(bitsOf('responds-to', 'same-as', 'responds-to')).to.equal(0b1000_0001);
    expect(bitsOf()).to.equal(0);
  });

  it('knows which types answer', () => {
    const answering = RELATION_TYPES.filter((type) => RELATION_TABLE[type].answers);
    expect(answering).to.have.members(['responds-to', 'contradicts', 'criticises', 'supports']);
    const others = RELATION_TYPES.filter((type) => !RELATION_TABLE[type].answers);
    expect(others).to.have.members(['refers-to', 'follows', 'part-of', 'same-as']);
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
