import { expect } from 'chai';
import fc from 'fast-check';
import { numbersIn, sharedValues, splitByNumbers } from '../../../src/dataset/data/account-numbers.js';
import { accountsOf, type Accounts } from '../../../src/dataset/data/comparison.js';
import { indexRelations } from '../../../src/dataset/data/relations.js';
import { createDatasetModel } from '../layout/random-model.js';

type Link = readonly [from: string, type: string, to: string];

/** Entries of consecutive days; the later ones come first in the data. */
function accounts(ids: readonly string[], links: readonly Link[], of: string): Accounts {
  const entries = ids.map((id, day) => ({
    id,
    kind: 'event',
    date: new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10),
    title: id,
    relations: links.filter(([from]) => from === id).map(([, type, target]) => ({ type, target })),
  }));
  const model = createDatasetModel({ entries: entries.toReversed() });
  const found = accountsOf(model, indexRelations(model), model.indexOf(of)!);
  return found;
}

function idsOf(ids: readonly string[], links: readonly Link[], of: string): readonly string[] {
  return accounts(ids, links, of).entries.map((entry) => ids[ids.length - 1 - entry]!);
}

describe('accountsOf', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];

  it('has what contradicts or repeats the entry, both ways and in order of time, and nothing beyond', () => {
    const links: readonly Link[] = [
      ['c', 'contradicts', 'a'],
      ['c', 'same-as', 'd'],
      ['e', 'responds-to', 'a'],
      ['b', 'supports', 'd'],
    ];
    expect(idsOf(ids, links, 'c')).to.deep.equal(['a', 'c', 'd']);
    expect(idsOf(ids, links, 'a')).to.deep.equal(['a', 'c']);
    expect(idsOf(ids, links, 'd')).to.deep.equal(['c', 'd']);
    expect(idsOf(ids, links, 'b')).to.deep.equal(['b']);
  });

  it('ends in circles and at targets that are not there', () => {
    const links: readonly Link[] = [
      ['a', 'contradicts', 'b'],
      ['b', 'contradicts', 'a'],
      ['b', 'contradicts', 'b'],
      ['b', 'contradicts', 'gone'],
    ];
    expect(idsOf(ids, links, 'a')).to.deep.equal(['a', 'b']);
  });

  it('stops at twelve, the entry among them, and says that there are more', () => {
    const many = Array.from({ length: 40 }, (_, index) => `n${index}`);
    const links = many.slice(1).map((id): Link => [id, 'contradicts', 'n0']);
    const found = accounts(many, links, 'n0');
    expect(found.entries).to.have.lengthOf(12);
    expect(found.entries).to.include(39);
    expect(found.more).to.equal(true);
    expect(accounts(many.slice(0, 12), links.slice(0, 11), 'n0').more).to.equal(false);
  });

  it('takes no second step of a chain', () => {
    const many = Array.from({ length: 300 }, (_, index) => `n${index}`);
    const links = many.slice(1).map((id, index): Link => [id, 'same-as', `n${index}`]);
    expect(idsOf(many, links, 'n150')).to.deep.equal(['n149', 'n150', 'n151']);
  });
});

describe('numbers of accounts', () => {
  it('are the same however they are written', () => {
    for (const text of ['1,200', '1.200', '1\u202f200', '١٬٢٠٠', '۱۲۰۰', '1’200']) {
      expect([...numbersIn(`some ${text} people`)], text).to.deep.equal(['1200']);
    }
    expect([...numbersIn('2,5 and 2.5')]).to.deep.equal(['2.5']);
    expect([...numbersIn('1,200,000 and 1.200.000')]).to.deep.equal(['1200000']);
    expect([...numbersIn('3.2.2022, 1.200.5, 123 and ٠')]).to.deep.equal(['3.2.2022', '1.200.5', '123', '0']);
    expect([...numbersIn('12 of 12, then 3.')]).to.deep.equal(['12', '3']);
    expect([...numbersIn('none')]).to.deep.equal([]);
  });

  it('are shared where all who give numbers give them', () => {
    const sets = [numbersIn('12 and 2'), numbersIn('9 and 2'), numbersIn('no number')];
    expect([...sharedValues(sets)]).to.deep.equal(['2']);
    expect([...sharedValues([])]).to.deep.equal([]);
  });

  it('are pieces of their own where they differ', () => {
    expect(splitByNumbers('12 of 2.', new Set(['2']))).to.deep.equal([
      { text: '12', differs: true },
      { text: ' of 2.', differs: false },
    ]);
    expect(splitByNumbers('about 2 or 13', new Set(['2']))).to.deep.equal([
      { text: 'about 2 or ', differs: false },
      { text: '13', differs: true },
    ]);
    expect(splitByNumbers('', new Set())).to.deep.equal([]);
  });

  it('leave every letter of any text where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat().map(String)), (text, shared) => {
        const parts = splitByNumbers(text, new Set(shared));
        expect(parts.map((part) => part.text).join('')).to.equal(text);
        for (const part of parts) if (part.differs) expect(numbersIn(part.text).size).to.equal(1);
      }),
    );
  });
});
