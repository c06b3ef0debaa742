import { expect } from 'chai';
import fc from 'fast-check';
import { createModel } from '../../../src/dataset/data/create-model.js';
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { modelParts } from './model-parts.js';
import { dateText } from '../../../src/dataset/time/date-ends.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse('-009999-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');
const ZONES = ['UTC', 'Europe/Kyiv', 'America/New_York'];

const HEAD = {
  title: 'Columns',
  updated: '2025-04-25',
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  actors: [{ id: 'ann', name: 'Ann Lee', aliases: ['Lee'] }],
  topics: [{ id: 'talks', name: 'Talks' }],
  sources: [{ id: 'paper', title: 'The paper' }],
};

const datasetOf = (columns: object, head: object = HEAD): Dataset => {
  const { dataset } = validateDataset({ ...head, columns });
  if (dataset === undefined) throw new Error('no dataset');
  return dataset;
};

const start = fc.oneof(
  fc.integer({ min: FIRST_MS, max: LAST_MS }),
  fc.integer({ min: -40_000, max: 40_000 }).map((days) => days * DAY_MS),
  fc.constant(-Infinity),
);
const end = fc.oneof(fc.constant(Number.NaN), fc.constant(Infinity), fc.integer({ min: FIRST_MS, max: LAST_MS }));
const precision = fc.constantFrom('millisecond', 'second', 'minute', 'day', 'month', 'year');
const row = fc.record({
  start,
  end,
  precision,
  title: fc.string({ minLength: 1, maxLength: 5 }).filter((text) => text.trim() !== ''),
  kind: fc.constantFrom('event', 'statement', ''),
  form: fc.constantFrom('post', 'interview', ''),
  status: fc.constantFrom('claimed', 'disputed', ''),
  party: fc.constantFrom('north', 'south', ''),
  actor: fc.constantFrom('ann', 'Ann Lee', 'Lee', ''),
  topic: fc.constantFrom('talks', ''),
  source: fc.constantFrom('paper', ''),
  speaker: fc.constantFrom('ann', 'Lee', 'Somebody', ''),
});

describe('columns', () => {
  it('give the model that their entries give as objects', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.constantFrom(...ZONES),
        fc.boolean(),
        (rows, timeZone, coded) => {
          const column = (name: Exclude<keyof (typeof rows)[number], 'start' | 'end'>): unknown => {
            const texts = rows.map((one) => one[name]);
            const values = [...new Set(texts)];
            return coded ? { codes: Int8Array.from(texts, (text) => values.indexOf(text)), values } : texts;
          };
          const dataset = datasetOf({
            start: Float64Array.from(rows, (one) => one.start),
            end: rows.map((one) => one.end),
            precision: column('precision'),
            title: column('title'),
            kind: column('kind'),
            form: column('form'),
            status: column('status'),
            party: column('party'),
            actor: column('actor'),
            topic: column('topic'),
            source: column('source'),
            speaker: column('speaker'),
          });
          const model = createModel(dataset, { timeZone });
          const listed = validateDataset({ ...HEAD, entries: dataset.entries });
          expect(listed.count).to.equal(model.count);
          expect(listed.dataset?.entries).to.deep.equal(dataset.entries);
          expect(modelParts(model)).to.deep.equal(modelParts(createModel(listed.dataset!, { timeZone })));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of EDTF texts give the same as well', () => {
    const date = ['2022-02', '../2022-03-05', '{2022-01,2022-03}', '2022-02-24T05:00:00Z', '2022-02-24/2022-03~', '?'];
    const dataset = datasetOf({ date, title: date });
    const listed = validateDataset({ ...HEAD, entries: dataset.entries }).dataset!;
    expect(dataset.entries.map((entry) => entry.date)).to.deep.equal(date.slice(0, 5));
    for (const timeZone of ZONES) {
      expect(modelParts(createModel(dataset, { timeZone }))).to.deep.equal(
        modelParts(createModel(listed, { timeZone })),
      );
    }
  });

  it('are used as they are where they can be, and never changed', () => {
    const instants = Float64Array.of(1.5e12, 1.5e12 + 1, 1.6e12);
    const before = [...instants];
    const { startMin, endMax } = createModel(datasetOf({ start: instants, title: ['a', 'b', 'c'] }), {
      timeZone: 'UTC',
    });
    expect(startMin).to.equal(instants);
    expect(endMax).to.equal(instants);
    expect([...instants]).to.deep.equal(before);
  });

  it('say no more than their numbers: whole days are days', () => {
    const dates = (...ms: number[]): readonly string[] =>
      datasetOf({ start: ms, title: ms.map(String) }).entries.map(({ date }) => dateText(date));
    const day = Date.parse('2022-02-24');
    expect(dates(day)).to.deep.equal(['2022-02-24']);
    expect(dates(day, day + 60_000)).to.deep.equal(['2022-02-24T00:00Z', '2022-02-24T00:01Z']);
    expect(dates(day + 1000)).to.deep.equal(['2022-02-24T00:00:01Z']);
    expect(dates(day + 1)).to.deep.equal(['2022-02-24T00:00:00.001Z']);
    expect(dates(day + 0.5)).to.deep.equal(['2022-02-24T00:00:00.000Z']);
  });

  it('take bare numbers for places in the lists of the dataset', () => {
    const dataset = datasetOf({ start: [0, 0, 0, 0], title: ['a', 'b', 'c', 'd'], party: Uint8Array.of(1, 0, 255, 1) });
    expect(dataset.entries.map(({ parties }) => parties)).to.deep.equal([['south'], ['north'], undefined, ['south']]);
  });

  it('may leave out ids, or have their own', () => {
    expect(datasetOf({ start: [Number.NaN, 0], title: ['a', 'b'] }).entries[0]?.id).to.equal('e1');
    const named = createModel(datasetOf({ start: [1, 0], title: ['a', 'b'], id: ['x', 'y'] }), { timeZone: 'UTC' });
    expect([named.indexOf('x'), named.indexOf('y'), named.indexOf('e0')]).to.deep.equal([0, 1, undefined]);
  });

  it('are found by their ids, however many are asked for', () => {
    const id = Array.from({ length: 30 }, (_, row) => (row === 29 ? 'i3' : `i${row}`));
    const model = createModel(datasetOf({ start: id.map(() => 0), title: id, id }), { timeZone: 'UTC' });
    for (let time = 0; time < 2; time++) {
      const rows = Array.from({ length: 30 }, (_, row) => model.indexOf(`i${row}`));
      expect(rows).to.deep.equal(Array.from({ length: 30 }, (_, row) => (row === 29 ? undefined : row)));
      expect([model.indexOf('__proto__'), model.indexOf('')]).to.deep.equal([undefined, undefined]);
    }
  });

  it('have stories that lead to their rows', () => {
    const story = [
      { heading: 'One', entry: 'e1' },
      { heading: 'Two', entry: 'e7' },
    ];
    const { dataset, issues } = validateDataset({ story, columns: { start: [0, 1], title: ['a', 'b'] } });
    expect(dataset?.story).to.deep.equal([{ heading: 'One', entry: 'e1' }, { heading: 'Two' }]);
    expect(issues.map(({ path }) => path)).to.deep.equal(['story[1].entry']);
  });
});

describe('faults of columns', () => {
  const messages = (columns: object): readonly string[] =>
    validateDataset({ ...HEAD, columns }).issues.map(({ message }) => message);

  it('are one issue a kind, with its number, and the rows are counted as unclear', () => {
    const count = 10_000;
    const ms = Array.from({ length: count }, (_, index) => (index % 100 === 7 ? Number.NaN : index));
    const title = ms.map((_, index) => (index % 1000 === 0 ? ' ' : 'Title'));
    const validation = validateDataset({ columns: { start: ms, title } });
    expect(validation.issues.map(({ message }) => message)).to.deep.equal([
      'columns.title[0]: missing and 9 more like it',
      'columns.start[7]: not an EDTF date (NaN) and 99 more like it',
    ]);
    expect(validation.count).to.equal(count - 110);
    expect(validation.unclearCount).to.equal(110);
    expect(validation.unclear).to.have.lengthOf(100);
    expect(validation.unclear[1]).to.deep.include({ index: 7, path: 'columns.start[7]', fields: { title: 'Title' } });
  });

  it('name ends before starts, dates out of reach, unknown ids and words, codes out of range', () => {
    const columns = {
      start: [10, 0, 1e17],
      end: [5, 0, Number.NaN],
      title: ['a', 'b', 'c'],
      party: ['north', 'nobody', 'nobody'],
      kind: { codes: [0, 9, -1], values: ['event', 'rumour'] },
      speaker: ['x', 'ann', ''],
      colour: ['red'],
    };
    expect(messages(columns)).to.have.members([
      'columns.colour: unknown field',
      'columns.end[0]: ends before it starts (5)',
      'columns.start[2]: not an EDTF date (100000000000000000)',
      'columns.kind[1]: expected a number below 2, or -1 (9)',
      'columns.kind: expected one of event, statement ("rumour")',
      'columns.party: no party has this id ("nobody")',
      'columns.speaker: no actor has this id ("x")',
    ]);
  });

  it('of length: missing rows are empty, extra ones are left out, and both are reported', () => {
    const columns = { start: [0, 1], title: ['a', 'b', 'c'], summary: ['s'], party: ['north'] };
    expect(messages(columns)).to.deep.equal([
      'columns.title: expected 2 rows, there are 3',
      'columns.summary: expected 2 rows, there are 1',
      'columns.party: expected 2 rows, there are 1',
    ]);
    expect(datasetOf(columns).entries.map(({ summary }) => summary)).to.deep.equal(['s', undefined]);
  });

  it('never throw, whatever they contain', () => {
    const detached = new Float64Array(4);
    structuredClone(detached.buffer, { transfer: [detached.buffer] });
    const trap = new Proxy([] as unknown[], {
      get: (_, key) => {
        if (key === 'length') return 3;
        throw new Error('trap');
      },
    });
    const odd: readonly unknown[] = [
      ...[null, 5, 'x', [], {}, trap, detached, new DataView(new ArrayBuffer(8)), new BigInt64Array(2)],
      ...[{ codes: trap, values: trap }, { codes: [0, 1, 2] }, { values: ['a'] }, new Proxy({}, { get: () => trap })],
    ];
    for (const value of odd) {
      validateDataset({ columns: value });
      for (const name of ['start', 'date', 'end', 'title', 'id', 'party', 'kind', 'precision', 'speaker']) {
        const { dataset } = validateDataset({
          ...HEAD,
          columns: { start: [0, 1, 2], title: ['a', 'b', 'c'], [name]: value },
        });
        if (dataset !== undefined) modelParts(createModel(dataset, { timeZone: 'UTC' }));
      }
    }
  });

  it('that come later do not reach the page: texts are texts when they are shown', () => {
    const title: unknown[] = ['a', 'b'];
    const model = createModel(datasetOf({ start: [0, 1], title }), { timeZone: 'UTC' });
    title[1] = { _$litType$: 1, strings: ['<b>'] };
    expect(model.entries.at(1)?.title).to.equal('');
    title.length = 0;
    expect(model.entries.at(0)?.title).to.equal('');
  });
});
