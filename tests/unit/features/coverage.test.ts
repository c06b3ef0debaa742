import { expect } from 'chai';
import '../../all-code.js';
import { coverageOf } from '../../../src/features/about/coverage.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const entry = (id: string, sources: readonly string[], more: object = {}): object => ({
  id,
  kind: 'event',
  date: '2022',
  title: id,
  citations: sources.map((source) => ({ source })),
  ...more,
});

describe('the coverage of sources', () => {
  it('counts a source once an entry, and a copy in either field', () => {
    const { dataset } = validateDataset({
      sources: [
        { id: 'a', title: 'A', archivedUrl: 'https://archive.example/a' },
        {
          id: 'b',
          title: 'B',
          archives: [{ url: 'https://archive.example/b' }],
          checked: { date: '2024', result: 'gone' },
        },
        { id: 'c', title: 'C', checked: { date: '2024', result: 'found' } },
      ],
      entries: [
        entry('none', []),
        entry('one', ['a', 'a'], { reviewed: { by: 'Desk', date: '2024' } }),
        entry('two', ['a', 'b']),
      ],
    });
    const { uses, ...counts } = coverageOf(createModel(dataset!, { timeZone: 'UTC' }));
    expect([...uses]).to.deep.equal([
      ['a', 2],
      ['b', 1],
    ]);
    expect(counts).to.deep.equal({
      unsourced: 1,
      oneSource: 1,
      reviewed: 1,
      sources: 3,
      archived: 2,
      checked: 2,
      gone: 1,
    });
  });
});
