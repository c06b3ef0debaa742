import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import type { Dataset, Entry } from '../../../src/dataset/data/dataset.js';

import { EntryKind, type IdLists } from '../../../src/dataset/data/timeline-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { DateFlag, Precision } from '../../../src/dataset/time/date-range.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const endOf = (text: string): number => day(text) + DAY_MS - 1;

function modelOf(fields: readonly Partial<Entry>[], head: Partial<Dataset> = {}, timeZone = 'UTC') {
  const entries = fields.map((entry, index): Entry => ({
    id: `e${index}`,
    kind: 'event',
    date: '2022',
    title: 'T',
    ...entry,
  }));
  return createModel({ ...head, entries }, { timeZone });
}

function boundsOf(date: string, timeZone = 'UTC'): readonly (number | undefined)[] {
  const { startMin, startMax, endMin, endMax } = modelOf([{ date }], {}, timeZone);
  return [startMin[0], startMax[0], endMin[0], endMax[0]];
}

describe('createModel', () => {
  it('has the bounds of start and end', () => {
    const month = [day('2022-02-01'), endOf('2022-02-28')];
    expect(boundsOf('2022-02')).to.deep.equal([...month, ...month]);
    const from = [day('2022-02-24'), endOf('2022-02-24')];
    expect(boundsOf('2022-02-24/2022-03')).to.deep.equal([...from, day('2022-03-01'), endOf('2022-03-31')]);
    expect(boundsOf('../2022-02-24')).to.deep.equal([-Infinity, -Infinity, ...from]);
    expect(boundsOf('2022-02-24/..')).to.deep.equal([...from, Infinity, Infinity]);
    expect(boundsOf('../..')).to.deep.equal([-Infinity, -Infinity, Infinity, Infinity]);
  });

  it('leaves an unknown end anywhere after the start, and an unknown start anywhere before the end', () => {
    const from = [day('2022-02-24'), endOf('2022-02-24')];
    expect(boundsOf('2022-02-24/')).to.deep.equal([...from, from[0], Infinity]);
    expect(boundsOf('/2022-02-24')).to.deep.equal([-Infinity, from[1], ...from]);
  });

  it('has the outer bounds of a set', () => {
    const outer = [day('2022-02-01'), endOf('2022-04-30')];
    expect(boundsOf('{2022-02,2022-04}')).to.deep.equal([...outer, ...outer]);
    expect(boundsOf('[..2022-02-24]')).to.deep.equal([-Infinity, endOf('2022-02-24'), -Infinity, endOf('2022-02-24')]);
  });

  it('places what has no zone in the zone asked for', () => {
    const shifted = [day('2022-02-24') - 2 * HOUR_MS, endOf('2022-02-24') - 2 * HOUR_MS];
    expect(boundsOf('2022-02-24', 'Europe/Kyiv')).to.deep.equal([...shifted, ...shifted]);
    const instant = Date.parse('2022-02-24T05:00:00Z');
    expect(boundsOf('2022-02-24T05:00:00Z', 'Europe/Kyiv')[0]).to.equal(instant);
    expect(boundsOf('2022-02-24T05:00:00Z/2022-02-25', 'Europe/Kyiv').slice(0, 3)).to.deep.equal([
      instant,
      instant + 999,
      day('2022-02-25') - 2 * HOUR_MS,
    ]);
    expect(boundsOf('{2022-02-24,2022-02-24T23:30:00-05:00}', 'Europe/Kyiv').slice(0, 2)).to.deep.equal([
      shifted[0],
      Date.parse('2022-02-25T04:30:00Z') + 999,
    ]);
  });

  describe('anchor', () => {
    const anchors = (fields: readonly Partial<Entry>[], head: Partial<Dataset> = {}, timeZone = 'UTC') => [
      ...modelOf(fields, head, timeZone).anchor,
    ];

    it('is the known bound', () => {
      const dates = ['2022-02', '../2022-02-24', '/2022-02-24', '2022-02-24/..', '2022-02-24/2022-03-01'];
      expect(anchors(dates.map((date) => ({ date })))).to.deep.equal([
        day('2022-02-01'),
        day('2022-02-24'),
        day('2022-02-24'),
        day('2022-02-24'),
        day('2022-02-24'),
      ]);
      expect(anchors([{ date: '[..2022-02-24]' }])).to.deep.equal([endOf('2022-02-24')]);
    });

    it('is the day on which a state was current, in the zone', () => {
      expect(anchors([{ date: '../..', asOf: '2025-04-25' }])).to.deep.equal([day('2025-04-25')]);
      expect(anchors([{ date: '2022/..', asOf: '2025-04-25' }], {}, 'Europe/Kyiv')).to.deep.equal([
        day('2025-04-25') - 3 * HOUR_MS,
      ]);
    });

    it('is the latest of the others where nothing is known, else the last change, else 1970', () => {
      const open = { date: '../..' };
      expect(anchors([{ date: '2022' }, open, { date: '2024-05' }])[1]).to.equal(day('2024-05-01'));
      expect(anchors([open], { updated: '2025-01-02' })).to.deep.equal([day('2025-01-02')]);
      expect(anchors([open])).to.deep.equal([0]);
    });
  });

  it('orders by earliest start, latest end, position', () => {
    const dates = ['2022-03', '2022', '../2022', '../..', '2022-01', '2022', '../..'];
    const { order, rank } = modelOf(dates.map((date) => ({ date })));
    expect([...order]).to.deep.equal([3, 6, 2, 1, 5, 4, 0]);
    expect([...order].map((index) => rank[index])).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
  });

  it('has flags, precision, kind and party as numbers', () => {
    const parties = [
      { id: 'constructor', name: 'C' },
      { id: '__proto__', name: 'P' },
    ];
    const model = modelOf(
      [
        { date: '2022-02~', parties: ['__proto__', 'constructor'] },
        { date: '../2022-02-24', kind: 'statement', parties: ['toString'] },
        { parties: [] },
      ],
      { parties },
    );
    expect(model.count).to.equal(3);
    expect((model.flags[0] ?? 0) & DateFlag.approximate).to.equal(DateFlag.approximate);
    expect((model.flags[1] ?? 0) & DateFlag.openStart).to.equal(DateFlag.openStart);
    expect([...model.precision]).to.deep.equal([Precision.month, Precision.day, Precision.year]);
    expect([...model.kind]).to.deep.equal([EntryKind.event, EntryKind.statement, EntryKind.event]);
    expect([...model.party]).to.deep.equal([1, -1, -1]);
  });

  it('finds entries by id, of two the first', () => {
    const { indexOf } = modelOf([{ id: 'a' }, { id: '__proto__' }, { id: 'a' }]);
    expect([indexOf('a'), indexOf('__proto__'), indexOf('constructor')]).to.deep.equal([0, 1, undefined]);
  });

  it('has the ids of each entry as places, each once, the speaker first', () => {
    const { ids } = modelOf(
      [
        {},
        {
          parties: ['b', 'b', 'nobody'],
          actors: ['x', 'y'],
          speaker: 'y',
          citations: [{ source: 's' }, { source: 's' }],
          topics: ['t'],
        },
      ],
      {
        parties: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ],
        actors: [
          { id: 'x', name: 'X' },
          { id: 'y', name: 'Y' },
        ],
        topics: [{ id: 't', name: 'T' }],
        sources: [{ id: 's', title: 'S' }],
      },
    );
    const of = ({ start, value }: IdLists): readonly number[][] =>
      [0, 1].map((entry) => [...value.slice(start[entry], start[entry + 1])]);
    expect(of(ids.parties)).to.deep.equal([[], [1]]);
    expect(of(ids.actors)).to.deep.equal([[], [1, 0]]);
    expect(of(ids.topics)).to.deep.equal([[], [0]]);
    expect(of(ids.sources)).to.deep.equal([[], [0]]);
  });

  it('is frozen, and leaves the dataset as it was', () => {
    const dataset: Dataset = { entries: [{ id: 'a', kind: 'event', date: '2022', title: 'T' }] };
    const model = createModel(dataset, { timeZone: 'UTC' });
    expect(Object.isFrozen(model)).to.equal(true);
    expect(Object.isFrozen(model.entries)).to.equal(true);
    expect(Object.isFrozen(dataset.entries)).to.equal(false);
  });

  it('makes the entries of columns when they are asked for', () => {
    const columns = { id: ['a', 'b'], date: ['2022-02-24', '2022-02-23'], title: ['A', 'B'] };
    const { entries, order } = createModel(validateDataset({ columns }).dataset!, { timeZone: 'UTC' });
    expect([...order]).to.deep.equal([1, 0]);
    expect(entries.at(0)).to.deep.equal(entries.at(0));
    expect(entries.at(0)).to.not.equal(entries.at(0));
  });

  it('takes an empty dataset', () => {
    expect(modelOf([]).count).to.equal(0);
  });

  it('throws on a date that was never checked', () => {
    expect(() => modelOf([{}, { date: 'soon' }])).to.throw(RangeError, 'entries[1].date: not an EDTF date ("soon")');
  });
});
