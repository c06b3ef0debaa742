import { expect } from 'chai';
import { entriesOfActor } from '../../../src/dataset/data/actor-entries.js';
import { createDatasetModel } from '../layout/random-model.js';

const entry = (id: string, date: string, more: object): object => ({ id, kind: 'statement', date, title: id, ...more });

describe('entriesOfActor', () => {
  const actors = ['ann', '__proto__', 'bob'].map((id) => ({ id, name: `Actor ${id}`, aliases: [`${id} too`] }));
  const model = createDatasetModel({
    actors,
    entries: [
      entry('late', '2022-03', { speaker: 'bob', actors: ['ann'] }),
      entry('early', '2022-01', { speaker: 'ann too' }),
      entry('silent', '2022-02', { actors: ['ann', 'bob', '__proto__'] }),
      entry('nobody', '2022-02', { speaker: 'Somebody else', actors: ['bob'] }),
      entry('both', '2022-04', { speaker: 'ann', actors: ['ann', 'bob'] }),
    ],
  });
  const of = (id: string): unknown => {
    const { entries, said, events, others } = entriesOfActor(model, id);
    return [[...entries].map((at) => model.entries.at(at)!.id), said, events, others];
  };

  it('are in order of time, each once, speakers apart from participants, by alias as well', () => {
    expect(of('ann')).to.deep.equal([['early', 'silent', 'late', 'both'], 2, 0, 2]);
    expect(of('bob')).to.deep.equal([['silent', 'nobody', 'late', 'both'], 1, 0, 3]);
  });

  it('do not take the first of the actors for the speaker where the speaker is not listed', () => {
    expect(of('__proto__')).to.deep.equal([['silent'], 0, 0, 1]);
    expect(of('constructor')).to.deep.equal([[], 0, 0, 0]);
  });
});
