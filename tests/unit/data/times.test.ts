import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { asTimes, timingOf, type Times } from '../../../src/dataset/data/times.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const ENTRIES = [
  { id: 'all', kind: 'statement', date: '2022-01-01', said: '2022-02-01', published: '2022-03-01', title: 'T' },
  { id: 'said', kind: 'statement', date: '2022-01-02', said: '2022-02-02', title: 'T' },
  { id: 'published', kind: 'statement', date: '2022-01-03', published: '2022-03-03', title: 'T' },
  { id: 'state', kind: 'event', date: '../..', asOf: '2022-01-04', published: '2022-03-04', title: 'T' },
];

function modelBy(times: Times) {
  return createModel(validateDataset({ entries: ENTRIES }).dataset!, { timeZone: 'UTC', times });
}

describe('times', () => {
  it('stand at the time asked for, else at the next one that is known', () => {
    const anchors = (times: Times) => [...modelBy(times).anchor];
    expect(anchors('happened')).to.deep.equal(['2022-01-01', '2022-01-02', '2022-01-03', '2022-01-04'].map(day));
    expect(anchors('said')).to.deep.equal(['2022-02-01', '2022-02-02', '2022-01-03', '2022-01-04'].map(day));
    expect(anchors('published')).to.deep.equal(['2022-03-01', '2022-02-02', '2022-03-03', '2022-03-04'].map(day));
  });

  it('change order, dates and what lasts with them', () => {
    const model = modelBy('said');
    expect([...model.order]).to.deep.equal([3, 2, 0, 1]);
    expect(model.dates.at(0)?.text).to.equal('2022-02-01');
    expect([...modelBy('happened').lasting]).to.deep.equal([0, 0, 0, 1]);
    expect([...modelBy('published').lasting]).to.deep.equal([0, 0, 0, 0]);
  });

  it('are counted, whichever time places the entries', () => {
    for (const times of ['happened', 'said', 'published'] as const) {
      expect(modelBy(times).timesKnown, times).to.deep.equal({ said: 2, published: 3 });
      expect(modelBy(times).times).to.equal(times);
    }
  });

  it('are those of happening unless a page asks for others that there are', () => {
    expect(asTimes('published')).to.equal('published');
    for (const value of ['', 'never', undefined, null, '__proto__', {}]) expect(asTimes(value)).to.equal('happened');
    const entry = validateDataset({ entries: ENTRIES }).dataset!.entries[0]!;
    expect(timingOf(entry, 'happened')).to.equal(entry);
  });
});
