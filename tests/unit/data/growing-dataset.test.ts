import { expect } from 'chai';
import fc from 'fast-check';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { finish } from '../../../src/dataset/base/steps.js';
import { GrowingDataset } from '../../../src/dataset/data/growing-dataset.js';
import { validateDataset, type Validation } from '../../../src/dataset/data/validate.js';
import { modelParts } from './model-parts.js';

const HEAD = {
  title: 'Growing',
  parties: [
    { id: 'p', name: 'P' },
    { id: 'q', name: 'Q' },
  ],
  actors: [{ id: 'a', name: 'A' }],
  sources: [{ id: 's', title: 'S' }],
};
const UTC = { timeZone: 'UTC' };

const partsOf = ({ dataset }: Validation, options = UTC) => modelParts(createModel(dataset!, options));

const date = fc.constantFrom(
  '2022-02-24',
  '2022-02-25',
  '2022-02',
  '../2022-03',
  '2022-02/..',
  '../..',
  '{2022-01,2022-03}',
);
const fields = fc.record(
  {
    kind: fc.constantFrom('event', 'statement'),
    date,
    title: fc.constant('T'),
    parties: fc.subarray(['p', 'q']),
    speaker: fc.constantFrom('a', 'somebody'),
    said: fc.constant('2022-02-26'),
    citations: fc.constantFrom([{ source: 's' }], []),
    weight: fc.constantFrom(0, 0.25, 1),
  },
  { requiredKeys: ['kind', 'date', 'title'] },
);
const entries = fc
  .array(fields, { minLength: 1, maxLength: 14 })
  .map((list) => list.map((entry, index) => ({ id: `e${index}`, ...entry })));

describe('a dataset that grows', () => {
  it('is at any moment what it would be had it come whole', () => {
    fc.assert(
      fc.property(entries, fc.array(fc.nat(14), { maxLength: 3 }), (list, focusOrder) => {
        const growing = new GrowingDataset();
        growing.setHead(HEAD);
        const seen: [Validation, number][] = [];
        for (const [index, entry] of list.entries()) {
          growing.add(entry);
          if (!focusOrder.includes(index)) continue;
          const validation = growing.validation();
          partsOf(validation);
          seen.push([validation, index + 1]);
        }
        seen.push([growing.validation(), list.length]);
        for (const [validation, count] of seen.reverse()) {
          const whole = validateDataset({ ...HEAD, entries: list.slice(0, count) });
          expect(validation.dataset).to.deep.equal(whole.dataset);
          expect(partsOf(validation)).to.deep.equal(partsOf(whole));
        }
      }),
    );
  });

  it('can be placed in another zone, and at other times, at any moment', () => {
    const growing = new GrowingDataset();
    const one = { id: 'one', kind: 'event', date: '2022-02-24', said: '2022-03-01', title: 'T' };
    growing.add(one);
    partsOf(growing.validation());
    growing.add({ ...one, id: 'two', date: '2022-02-23' });
    for (const options of [{ timeZone: 'Europe/Kyiv' }, { timeZone: 'UTC', times: 'said' as const }, UTC]) {
      const whole = validateDataset({ entries: [one, { ...one, id: 'two', date: '2022-02-23' }] });
      expect(partsOf(growing.validation(), options)).to.deep.equal(partsOf(whole, options));
    }
  });

  it('revised, is what it would be had the entries come as they are now', () => {
    fc.assert(
      fc.property(
        entries,
        fc.array(fc.record({ id: fc.nat(16), date, parties: fc.subarray(['p', 'q']) }), { maxLength: 4 }),
        fc.uniqueArray(fc.nat(16), { maxLength: 4 }),
        (list, changes, gone) => {
          const growing = finish(GrowingDataset.from(validateDataset({ ...HEAD, entries: list })));
          partsOf(growing.validation());
          const updates = changes.map((change) => ({ ...change, id: `e${change.id}` }));
          const removals = new Set(gone.map((id) => `e${id}`));
          const { rowOf } = growing.revise(updates, removals);
          const whole = list
            .map((entry) => Object.assign({}, entry, ...updates.filter(({ id }) => id === entry.id)) as typeof entry)
            .filter(({ id }) => !removals.has(id));
          expect(partsOf(growing.validation())).to.deep.equal(partsOf(validateDataset({ ...HEAD, entries: whole })));
          list.forEach(({ id }, row) => {
            const now = whole.findIndex((entry) => entry.id === id);
            expect(rowOf(row)).to.equal(now < 0 ? undefined : now);
          });
        },
      ),
    );
  });

  it('keeps what it was where a change would not do, and says why', () => {
    const growing = finish(
      GrowingDataset.from(
        validateDataset({ entries: [{ id: 'one', kind: 'event', date: '2022', title: 'T', place: 'Kyiv' }] }),
      ),
    );
    growing.revise([{ id: 'one', date: '2022-13' }, { id: 'two' }, 5], new Set(['three']));
    expect(growing.validation().dataset?.entries[0]?.date).to.equal('2022');
    expect(growing.issues.map(({ code }) => code)).to.deep.equal(['bad-date']);
    expect(growing.validation().unclearCount).to.equal(0);
    growing.revise([{ id: 'one', place: null, summary: 'S' }], new Set());
    expect(growing.validation().dataset?.entries[0]).to.deep.equal({
      id: 'one',
      kind: 'event',
      date: '2022',
      title: 'T',
      summary: 'S',
    });
  });

  it('waits for ids that may still come', () => {
    const relating = (target: string) => ({
      ...{ id: target, kind: 'event', date: '2022', title: 'T' },
      relations: [{ type: 'follows', target: `${target}-next` }],
    });
    const growing = new GrowingDataset();
    growing.add(relating('one'));
    growing.add(relating('lost'));
    growing.add({ id: 'one-next', kind: 'event', date: '2022', title: 'T' });
    expect(growing.issues).to.deep.equal([]);
    growing.end();
    expect(growing.issues.map(({ path, value }) => `${path} ${value}`)).to.deep.equal([
      'entries[1].relations[0].target lost-next',
    ]);
  });

  it('lists what entries name where nothing else does, in the order of their first mention', () => {
    const growing = new GrowingDataset();
    growing.setHead({ title: 'T', topics: [{ id: 'talks', name: 'Talks' }] });
    growing.listNamed();
    const add = (id: string, more: object): unknown =>
      growing.add({ id, kind: 'event', date: '2022', title: 'T', ...more });
    add('one', { parties: ['north'], topics: ['talks', 'other'] });
    const first = growing.validation();
    expect([...createModel(first.dataset!, UTC).party]).to.deep.equal([0]);
    add('two', { parties: ['south', 'north'], speaker: 'Ann', citations: [{ source: 'The paper' }] });
    const { dataset, issues } = growing.validation();
    expect(dataset?.parties).to.deep.equal([
      { id: 'north', name: 'north' },
      { id: 'south', name: 'south' },
    ]);
    expect(dataset?.actors).to.deep.equal([{ id: 'Ann', name: 'Ann' }]);
    expect(dataset?.sources).to.deep.equal([{ id: 'The paper', title: 'The paper' }]);
    expect(issues.map(({ value }) => value)).to.deep.equal(['other']);
    expect([...createModel(dataset!, UTC).party]).to.deep.equal([0, 1]);
    expect(partsOf(growing.validation())).to.deep.equal(
      partsOf(validateDataset({ ...dataset, entries: dataset!.entries })),
    );
    expect(first.dataset?.parties).to.have.lengthOf(1);
  });

  it('counts a million faults by kind', () => {
    const growing = new GrowingDataset();
    for (let index = 0; index < 20_000; index++) growing.add({ id: `e${index}`, kind: 'event', title: 'T', date: 'x' });
    const { issues, unclearCount } = growing.validation();
    expect(issues).to.have.lengthOf(101);
    expect(issues.at(-1)).to.deep.include({ code: 'bad-date', count: 19_900 });
    expect(unclearCount).to.equal(20_000);
  });
});
