import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { modelParts } from './model-parts.js';

const HEAD = {
  updated: '2025-04-25',
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  actors: [
    { id: 'ann', name: 'Ann Lee', aliases: ['Lee'] },
    { id: 'bob', name: 'Bob' },
  ],
  topics: [{ id: 'talks', name: 'Talks' }],
  sources: [{ id: 'paper', title: 'The paper' }],
};
const FOUR = { start: [3, 1, 2, 1], title: ['a', 'b', 'c', 'd'] };
const VALUES = {
  kind: ['statement', 'event', '', ''],
  form: ['', 'post', 'interview', ''],
  status: ['claimed', '', 'disputed', 'nonsense'],
  party: ['south', '', 'nobody', 'north'],
  actor: ['ann', 'Lee', '', 'nobody'],
  topic: ['', 'talks', 'nothing', ''],
  source: ['paper', 'letter', '', ''],
  speaker: ['Ann Lee', 'bob', '', 'Somebody'],
};
type Name = keyof typeof VALUES;
const NAMES = Object.keys(VALUES) as Name[];

const modelOf = (columns: object, head: object = HEAD): TimelineModel =>
  createModel(validateDataset({ ...head, columns }).dataset!, { timeZone: 'UTC' });
const partsOfListed = (model: TimelineModel, head: object = HEAD) => {
  const entries = Array.from({ length: model.count }, (_, row) => model.entries.at(row));
  return modelParts(createModel(validateDataset({ ...head, entries }).dataset!, { timeZone: 'UTC' }));
};

describe('a model of columns', () => {
  it('is that of its entries, whichever columns there are', () => {
    const chosen: readonly (readonly Name[])[] = [
      [],
      NAMES,
      ...NAMES.map((name) => [name]),
      ...NAMES.flatMap((one) => NAMES.filter((other) => other > one).map((other) => [one, other])),
    ];
    for (const names of chosen) {
      for (const head of [HEAD, {}]) {
        const model = modelOf({ ...FOUR, ...Object.fromEntries(names.map((name) => [name, VALUES[name]])) }, head);
        expect(modelParts(model), names.join(' ')).to.deep.equal(partsOfListed(model, head));
      }
    }
  });

  it('is that of its entries without any row', () => {
    const model = modelOf({ start: [], title: [] });
    expect([model.count, model.entries.length, model.dates.length]).to.deep.equal([0, 0, 0]);
    expect(modelParts(model)).to.deep.equal(partsOfListed(model));
  });

  it('tells who is meant, and what kind it is', () => {
    const { kind, form, status, speaks, party, ids, hasRelations, times } = modelOf({ ...FOUR, ...VALUES });
    const listed = ({ start, value }: (typeof ids)['actors']): readonly (readonly number[])[] =>
      FOUR.title.map((_, row) => [...value.subarray(start[row], start[row + 1])]);
    expect([...kind]).to.deep.equal([1, 0, 1, 1]);
    expect([...form]).to.deep.equal([0, 1, 2, 0]);
    expect([status[0]! > 0, status[1], status[2]! > 0, status[3]]).to.deep.equal([true, 0, true, 0]);
    expect([...speaks]).to.deep.equal([1, 1, 0, 0]);
    expect([...party]).to.deep.equal([1, -1, -1, 0]);
    expect(listed(ids.parties)).to.deep.equal([[1], [], [], [0]]);
    expect(listed(ids.actors)).to.deep.equal([[0], [1, 0], [], []]);
    expect(listed(ids.topics)).to.deep.equal([[], [0], [], []]);
    expect(listed(ids.sources)).to.deep.equal([[0], [], [], []]);
    expect([hasRelations, times]).to.deep.equal([false, 'happened']);
    for (const { start, value } of [ids.parties, ids.actors, ids.topics, ids.sources]) {
      expect(value.length).to.equal(start.at(-1));
    }
  });

  it('takes the time that is asked for, of which columns tell nothing', () => {
    const { dataset } = validateDataset({ columns: FOUR });
    const { times, timesKnown, order } = createModel(dataset!, { timeZone: 'UTC', times: 'said' });
    expect([times, timesKnown, [...order]]).to.deep.equal(['said', { said: 0, published: 0 }, [1, 3, 2, 0]]);
  });

  it('has nothing in rows that there are not', () => {
    const { entries, dates } = modelOf(FOUR);
    for (const row of [-1, 4, 0.5, Number.NaN, Infinity]) {
      if (row !== 0.5) expect(entries.at(row), String(row)).to.equal(undefined);
      expect(dates.at(row), String(row)).to.equal(undefined);
    }
    expect([entries.at(3)?.title, dates.at(3)?.min]).to.deep.equal(['d', 1]);
  });

  it('places what has no beginning at its end, and what has neither at the latest of the others', () => {
    const start = [-Infinity, 5, -Infinity];
    const columns = { start, title: ['a', 'b', 'c'], end: [7, Number.NaN, Infinity] };
    expect([...modelOf(columns).anchor]).to.deep.equal([7, 5, 7]);
    expect([...modelOf({ start: [-Infinity], title: ['a'], end: [Infinity] }).anchor]).to.deep.equal([
      Date.parse('2025-04-25'),
    ]);
  });

  it('finds the first of the rows that share an id', () => {
    const { indexOf } = modelOf({ ...FOUR, id: ['x', 'y', 'x', ''] });
    for (let look = 0; look < 20; look++) {
      expect(['x', 'y', 'e3'].map(indexOf), `look ${look}`).to.deep.equal([0, 1, 3]);
    }
    const others = ['e4', 'e0', ''];
    const { indexOf: fresh } = modelOf({ ...FOUR, id: ['x', 'y', 'x', ''] });
    for (const find of [fresh, indexOf]) expect(others.map(find)).to.deep.equal([undefined, undefined, undefined]);
  });
});
