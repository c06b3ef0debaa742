import { expect } from 'chai';
import { memorySource } from '../../../../src/archive/memory-source.js';
import type { SourceRange, TimelineSource } from '../../../../src/archive/contract.js';
import { createModel } from '../../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../../src/dataset/data/validate.js';
import { Archive } from '../../../../src/features/archive/archive.js';
import { PageReader } from '../../../../src/features/archive/page-reader.js';

const { signal } = new AbortController();
const ignore = (): undefined => undefined;

describe('the first page of an archive', () => {
  it('is asked for once, from the beginning to the end, also where no entry comes', async () => {
    const entries = [{ id: 'a', kind: 'event', date: '2022', title: 'A' }];
    const whole = memorySource(createModel(validateDataset({ entries }).dataset!));
    const asked: SourceRange[] = [];
    const source: TimelineSource = {
      ...whole,
      entries: ({ range }) => {
        asked.push(range);
        return Promise.resolve({ entries: [], total: 1, isEstimate: false, next: undefined, revision: '' });
      },
    };
    const archive = new Archive(source, await whole.describe({ signal }), { onChange: ignore, onOther: ignore });
    const reader = new PageReader({ onChange: ignore, onFault: ignore, focus: ignore });
    expect((await reader.first(archive, {}, signal)).entries).to.deep.equal([]);
    expect(asked).to.deep.equal([{ start: -Infinity, end: Infinity }]);
  });
});
