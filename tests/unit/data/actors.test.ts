import { expect } from 'chai';
import { ActorIndex, actorsOf } from '../../../src/dataset/data/actors.js';
import type { Entry } from '../../../src/dataset/data/dataset.js';

describe('ActorIndex', () => {
  const zelenskyy = { id: 'z', name: 'Volodymyr Zelenskyy', aliases: ['Zelenskyy', 'Zelensky', 'Andrii\u0301'] };
  const other = { id: 'Zelensky', name: 'Somebody else', aliases: ['Zelenskyy'] };
  const actors = new ActorIndex([zelenskyy, other]);

  it('finds an actor by id, name and alias', () => {
    for (const text of ['z', 'Volodymyr Zelenskyy', 'Zelenskyy', ' Zelenskyy ']) {
      expect(actors.find(text), text).to.equal(zelenskyy);
    }
  });

  it('takes an id before a name, and the first of two names', () => {
    expect(actors.find('Zelensky')).to.equal(other);
    expect(actors.find('Zelenskyy')).to.equal(zelenskyy);
  });

  it('does not care how a letter is composed', () => {
    expect(actors.find('Andri\u00ed')).to.equal(zelenskyy);
  });

  it('finds nobody under the names that every object has', () => {
    for (const text of ['__proto__', 'constructor', '']) expect(actors.find(text), text).to.equal(undefined);
  });
});

describe('actorsOf', () => {
  const entry: Entry = { id: 'a', kind: 'statement', date: '2022', title: 'T' };

  it('gives the speaker first, each actor once', () => {
    expect(actorsOf({ ...entry, speaker: 'b', actors: ['a', 'b', 'c'] })).to.deep.equal(['b', 'a', 'c']);
    expect(actorsOf({ ...entry, actors: ['a'] })).to.deep.equal(['a']);
    expect(actorsOf(entry)).to.deep.equal([]);
  });
});
