import { expect } from 'chai';
import { EntryIds } from '../../../src/dataset/data/entry-ids.js';
import { placesById } from '../../../src/dataset/data/id-lists.js';
import { IdSet } from '../../../src/dataset/data/id-set.js';

describe('ids of entries', () => {
  it('that are asked for again become copies with a number', () => {
    const ids = new EntryIds();
    const asked = ['a', 'a', 'b', 'a', 'a~2', 'a', 'b'];
    expect(asked.map((id) => ids.take(id))).to.deep.equal(['a', 'a~2', 'b', 'a~3', 'a~2~2', 'a~4', 'b~2']);
  });

  it('leave numbers out that are ids already', () => {
    const ids = new EntryIds();
    const asked = ['a~2', 'a~3', 'a', 'a', 'a'];
    expect(asked.map((id) => ids.take(id))).to.deep.equal(['a~2', 'a~3', 'a', 'a~4', 'a~5']);
  });

  it('are had once they are taken, at the row of their turn', () => {
    const ids = new EntryIds();
    expect([ids.has('a'), ids.rowOf('a')]).to.deep.equal([false, undefined]);
    ids.take('a');
    ids.take('a');
    expect([ids.has('a'), ids.has('a~2')]).to.deep.equal([true, true]);
    expect(['a', 'a~2', 'b'].map((id) => ids.rowOf(id))).to.deep.equal([0, 1, undefined]);
  });

  it('are taken again by the entry that has them', () => {
    const ids = new EntryIds();
    ids.take('a');
    ids.own = 'a';
    expect(ids.take('a')).to.equal('a');
    ids.own = undefined;
    expect([ids.take('a'), ids.rowOf('a'), ids.rowOf('a~2')]).to.deep.equal(['a~2', 0, 1]);
  });

  it('are given by a record, or made', () => {
    const ids = new EntryIds();
    for (const id of ['a', 'a', 'b', 'b', 'b~2']) ids.take(id);
    const known = ['a', 'a~2', 'b~2', 'b~2~2', 'c'];
    expect(known.map((id) => ids.isGiven(id))).to.deep.equal([true, false, true, false, false]);
  });

  it('may be those of entries that are not taken one by one', () => {
    const ids = new EntryIds();
    ids.adopt((id) => id === 'row');
    ids.take('a');
    expect(['a', 'row', 'b'].map((id) => ids.has(id))).to.deep.equal([true, true, false]);
  });
});

describe('a set of ids', () => {
  it('is filled once, when the first id is looked for', () => {
    const ids = new IdSet('entry', 'entries');
    let filled = 0;
    ids.fillLater(() => {
      filled++;
      ids.add({ id: 'a' });
    });
    expect(filled).to.equal(0);
    expect([ids.has('a'), ids.has('b'), filled]).to.deep.equal([true, false, 1]);
  });
});

describe('places of ids', () => {
  it('are those of the first records that have them', () => {
    expect([...placesById([{ id: 'a' }, { id: 'b' }, { id: 'a' }])]).to.deep.equal([
      ['a', 0],
      ['b', 1],
    ]);
    expect([...placesById([])]).to.deep.equal([]);
  });

  it('leave out places without a record', () => {
    const records = { length: 3, at: (place: number) => (place === 1 ? { id: 'a' } : undefined) };
    expect([...placesById(records)]).to.deep.equal([['a', 1]]);
  });
});
