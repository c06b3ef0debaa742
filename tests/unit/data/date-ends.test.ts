import { expect } from 'chai';
import fc from 'fast-check';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import type { DateValue } from '../../../src/dataset/time/date-ends.js';
import { entryOf, GOOD } from './entry-of.js';

const DAY_MS = 86_400_000;
const ENDS = { start: '2022-02-24/2022-02-28', end: '2022-03-XX' };

function boundsOf(date: DateValue, timeZone = 'UTC'): readonly number[] {
  const { dataset } = validateDataset({ entries: [{ ...GOOD, date }] });
  const { startMin, startMax, endMin, endMax } = createModel(dataset!, { timeZone });
  return [startMin[0]!, startMax[0]!, endMin[0]!, endMax[0]!];
}

describe('an entry with two ends', () => {
  it('keeps them, without anything else', () => {
    const { entry, issues } = entryOf({ date: { ...ENDS, 'x-mine': 1 } });
    expect(entry?.date).to.deep.equal(ENDS);
    expect(issues).to.deep.equal([]);
  });

  it('has the bounds of each', () => {
    expect(boundsOf(ENDS)).to.deep.equal([
      Date.UTC(2022, 1, 24),
      Date.UTC(2022, 2, 1) - 1,
      Date.UTC(2022, 2, 1),
      Date.UTC(2022, 3, 1) - 1,
    ]);
  });

  it('has bounds by the zone of each part', () => {
    const [start] = boundsOf({ start: '[2022-02-24T05:00:00+02:00,2022-02-25]', end: '2022-03' }, 'Europe/Kyiv');
    expect(start).to.equal(Date.UTC(2022, 1, 24, 3));
    const [local] = boundsOf({ start: '2022-02-24/2022-02-25', end: '2022-03' }, 'Europe/Kyiv');
    expect(local).to.equal(Date.UTC(2022, 1, 23, 22));
  });

  it('has no start after its latest end, and no end before its earliest start', () => {
    expect(boundsOf('2022-02-24/2022-02')).to.deep.equal([
      Date.UTC(2022, 1, 24),
      Date.UTC(2022, 1, 25) - 1,
      Date.UTC(2022, 1, 24),
      Date.UTC(2022, 2, 1) - 1,
    ]);
    const form = fc.constantFrom('2022', '2022-02', '2022-02-24', '2022-02-XX', '202X', '..', '', '2022-03-01/2022-05');
    fc.assert(
      fc.property(form, form, (start, end) => {
        fc.pre(entryOf({ date: { start, end } }).entry !== undefined);
        const [startMin, startMax, endMin, endMax] = boundsOf({ start, end });
        expect(startMin).to.be.at.most(startMax!);
        expect(endMin).to.be.at.most(endMax!);
        expect(startMax).to.be.at.most(endMax!);
        expect(startMin).to.be.at.most(endMin!);
      }),
    );
  });

  const FAULTS: readonly (readonly [object, string])[] = [
    [{ start: '2022', end: 'soon' }, 'entries[0].date.end: not an EDTF date ("soon")'],
    [{ start: '2022' }, 'entries[0].date.end: missing'],
    [{ start: {}, end: '2022' }, 'entries[0].date.start: expected text ({})'],
    [
      { start: '2022-03-01/2022-03-05', end: '2022-02' },
      'entries[0].date: ends before it starts ({"start":"2022-03-01/2022-03-05","end":"2022-02"})',
    ],
  ];
  for (const [date, message] of FAULTS) {
    it(`cannot be placed where one is wrong: ${message}`, () => {
      const { issues, unclear } = entryOf({ date });
      expect(issues.map((issue) => [issue.severity, issue.message])).to.deep.equal([['error', message]]);
      expect(unclear.length).to.equal(1);
    });
  }

  it('is not out of order where it may be in order', () => {
    expect(entryOf({ date: '2022-02-24/2022-02-XX' }).issues).to.deep.equal([]);
    expect(entryOf({ date: '2022-03-01/2022-02-XX' }).issues[0]?.code).to.equal('date-order');
  });
});

describe('columns of texts for both ends', () => {
  const columns = {
    title: ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
    start: ['2022-02-24/2022-02-28', '2022', '2022-02', '', '2023', 'soon', null],
    end: { codes: [0, 1, 2, 0, 0, 0, 1], values: ['2022-03-XX', '', '..'] },
  };

  it('are none where they are neither numbers nor texts', () => {
    const start: { codes: number[]; values?: unknown } = { codes: [0] };
    start.values = start;
    const { issues } = validateDataset({ columns: { title: ['A'], start } });
    expect(issues.map(({ message }) => message)).to.deep.equal(['columns.start: expected a list of numbers']);
  });

  it('are read as an entry is', () => {
    const { dataset, issues } = validateDataset({ columns });
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal([ENDS, '2022', '2022-02/..', '/2022-03-XX']);
    expect(issues.map(({ message }) => message)).to.deep.equal([
      'columns.end[4]: ends before it starts ("2022-03-XX")',
      'columns.start[5]: not an EDTF date ("soon") and 1 more like it',
    ]);
    const model = createModel(dataset!, { timeZone: 'UTC' });
    const same = createModel(validateDataset({ entries: dataset!.entries }).dataset!, { timeZone: 'UTC' });
    for (const name of ['startMin', 'startMax', 'endMin', 'endMax', 'flags', 'precision'] as const) {
      expect([...model[name]]).to.deep.equal([...same[name]]);
    }
    expect(model.dates.at(0)).to.deep.equal(same.dates.at(0));
    expect(model.endMax[0]! - model.startMin[0]!).to.be.greaterThan(30 * DAY_MS);
  });
});
