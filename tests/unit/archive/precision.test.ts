import { expect } from 'chai';
import { checkSource } from '../../../src/archive/check-source.js';
import { rowMaker } from '../../../src/archive/archive-row.js';
import { memorySource } from '../../../src/archive/memory-source.js';
import type { Entry } from '../../../src/dataset/data/dataset.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { Precision } from '../../../src/dataset/time/date-range.js';

const DATES = [
  ['1914', 'year'],
  ['1914/1918', 'year'],
  ['2022-02', 'month'],
  ['2022-02-24', 'day'],
  ['2022-02-24T05:00Z', 'minute'],
  ['2022-02-24T05:00:07Z', 'second'],
] as const;

const entryOf = (date: string, at: number): Entry => ({ id: `e${at}`, kind: 'event', title: 'T', date });

describe('archive: the precision of its sharpest date', () => {
  it('is in each row, whose body may be given', () => {
    const rowOf = rowMaker({});
    for (const [date, name] of DATES) expect(rowOf(entryOf(date, 0))!.precision, date).to.equal(Precision[name]);
    expect(rowOf(entryOf('2022', 0), 'as it was read')!.body).to.equal('as it was read');
    expect(JSON.parse(rowOf(entryOf('2022', 0))!.body)).to.deep.equal(entryOf('2022', 0));
  });

  it('is told by the source of a model, and read with the description', async () => {
    for (let known = 1; known <= DATES.length; known++) {
      const entries = DATES.slice(0, known).map(([date], at) => entryOf(date, at));
      const { dataset } = validateDataset({ title: 'T', entries });
      const source = checkSource(memorySource(createModel(dataset!)));
      expect((await source.describe()).precision).to.equal(DATES[known - 1]![1]);
    }
  });

  it('may be missing, and is one of a date', async () => {
    const { dataset } = validateDataset({ title: 'T', entries: [entryOf('2022', 0)] });
    const memory = memorySource(createModel(dataset!));
    const description = await memory.describe();
    const giving = (precision: unknown) =>
      checkSource({ ...methodsOf(memory), describe: () => Promise.resolve({ ...description, precision }) }).describe();
    expect((await giving(undefined)).precision).to.equal(undefined);
    for (const bad of ['days', 'constructor', 4, {}]) {
      const error: unknown = await giving(bad).catch((reason: unknown) => reason);
      expect(error, JSON.stringify(bad)).to.have.property('message').that.contains('precision');
    }
  });
});

function methodsOf(source: ReturnType<typeof memorySource>): object {
  const names = ['describe', 'summarise', 'entries', 'entry', 'search', 'facets'] as const;
  return { version: 1, ...Object.fromEntries(names.map((name) => [name, source[name].bind(source)])) };
}
