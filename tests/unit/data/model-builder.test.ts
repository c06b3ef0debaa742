import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { orderManySteps } from '../../../src/dataset/data/digit-sort.js';
import { modelSteps } from '../../../src/dataset/data/held-dataset.js';
import type { Dataset, Entry } from '../../../src/dataset/data/dataset.js';
import { GrowingDataset } from '../../../src/dataset/data/growing-dataset.js';
import { EntryTable } from '../../../src/dataset/data/entry-table.js';
import { ListColumn, NameCodes, NameColumn } from '../../../src/dataset/data/field-columns.js';
import { ModelBuilder } from '../../../src/dataset/data/model-builder.js';
import { revisedBuilder } from '../../../src/dataset/data/growing-entries.js';
import {
  STATEMENT_FORMS,
  STATUSES,
  type IdLists,
  type TimelineModel,
} from '../../../src/dataset/data/timeline-model.js';
import { fillAnchors } from '../../../src/dataset/data/placed-rows.js';
import { modelParts } from './model-parts.js';

const UTC = { timeZone: 'UTC' };
const HEAD = {
  parties: ['p0', 'p1', 'p2'].map((id) => ({ id, name: id })),
  actors: ['a0', 'a1', 'a2'].map((id) => ({ id, name: id })),
  topics: ['t0', 't1'].map((id) => ({ id, name: id })),
  sources: ['s0', 's1'].map((id) => ({ id, title: id })),
};

/** No two neighbours alike. */
function entryAt(row: number): Entry {
  const day = String((row % 28) + 1).padStart(2, '0');
  return {
    id: `e${row}`,
    kind: row % 2 === 0 ? 'event' : 'statement',
    date: row % 3 === 0 ? `2022-02-${day}/2022-03` : `2022-02-${day}~`,
    title: 'T',
    parties: [`p${row % 3}`, `p${(row + 1) % 3}`],
    actors: [`a${row % 3}`],
    topics: [`t${row % 2}`],
    citations: [{ source: `s${row % 2}` }],
    ...(row % 2 === 1 && { speaker: `a${(row + 1) % 3}`, form: STATEMENT_FORMS[row % 5]! }),
    ...(row % 4 === 0 && { status: STATUSES[row % 5]!, asOf: `2022-03-${day}` }),
    ...(row % 5 === 0 && { said: '2022-04-01' }),
    ...(row % 6 === 0 && { weight: 1 }),
    ...(row % 7 === 0 && { published: '2022-05-01' }),
  };
}

function tableOf(entries: readonly Entry[]): EntryTable {
  const table = new EntryTable();
  table.know(HEAD);
  for (const entry of entries) table.add(entry);
  return table;
}

const listOf = ({ start, value }: IdLists, row: number) => [...value.subarray(start[row], start[row + 1])];

function expectRow(model: TimelineModel, row: number): void {
  const entry = entryAt(row);
  const one = createModel({ ...HEAD, entries: [entry] }, UTC);
  const columns = ['startMin', 'startMax', 'endMin', 'endMax', 'anchor', 'flags', 'precision', 'kind', 'form'] as const;
  for (const name of [...columns, 'status', 'lasting', 'speaks', 'party'] as const) {
    expect(model[name][row], `${name} ${row}`).to.equal(one[name][0]);
  }
  for (const name of ['parties', 'actors', 'topics', 'sources'] as const) {
    expect(listOf(model.ids[name], row), `${name} ${row}`).to.deep.equal(listOf(one.ids[name], 0));
  }
}

describe('a model that is built entry by entry', () => {
  it('has room for as many as come', () => {
    const entries = Array.from({ length: 300 }, (_, row) => entryAt(row));
    const table = tableOf([]);
    const builder = new ModelBuilder(table, UTC);
    for (const [row, entry] of entries.entries()) {
      expect(table.count).to.equal(row);
      table.add(entry);
      const count = row + 1;
      if (![1, 63, 64, 65, 128, 129, 256, 257, 300].includes(count)) continue;
      const shown = entries.slice(0, count);
      const model = finish(builder.modelSteps(shown, HEAD));
      expect(builder.sorted).to.equal(count);
      for (let at = 0; at < count; at++) expectRow(model, at);
      expect(modelParts(model)).to.deep.equal(modelParts(createModel({ ...HEAD, entries: shown }, UTC)));
    }
  });

  it('is the same where more come, and are shown, while it is being made', () => {
    const entries = Array.from({ length: 4500 }, (_, row) => entryAt(row));
    const first = entries.slice(0, 4200);
    const [firstParts, allParts] = [first, entries].map((each) =>
      modelParts(createModel({ ...HEAD, entries: each }, UTC)),
    );
    // Each pause once: two in placing them, two in putting them in order, five after it.
    for (let pauses = 1; pauses <= 9; pauses++) {
      const table = tableOf(first);
      const builder = new ModelBuilder(table, UTC);
      const steps = builder.modelSteps(first, HEAD, orderManySteps);
      for (let pause = 0; pause < pauses; pause++) expect(steps.next().done, `pause ${pause}`).to.equal(false);
      for (const entry of entries.slice(4200)) table.add(entry);
      const all = finish(builder.modelSteps(entries, HEAD, orderManySteps));
      const model = finish(steps);
      expect(builder.sorted).to.equal(4500);
      expect(modelParts(all)).to.deep.equal(allParts);
      expect(modelParts(model)).to.deep.equal(firstParts);
      expect(finish(builder.modelSteps(entries, HEAD, orderManySteps)).order).to.equal(all.order);
    }
  });

  it('has the form and the status of each as their places, 0 for none', () => {
    const entries = [...STATEMENT_FORMS, undefined].map((form, row): Entry => {
      const status = STATUSES[row];
      return {
        id: `e${row}`,
        kind: 'statement',
        date: '2022',
        title: 'T',
        ...(form && { form }),
        ...(status && { status }),
      };
    });
    const { form, status } = createModel({ entries }, UTC);
    expect([[...form], [...status]]).to.deep.equal([
      [1, 2, 3, 4, 5, 0],
      [1, 2, 3, 4, 5, 0],
    ]);
  });

  it('tells who speaks only where the speaker is one of the actors', () => {
    const speaking = (more: Partial<Entry>): Entry => ({ ...entryAt(0), ...more });
    const entries = [speaking({ speaker: 'a2' }), speaking({ speaker: 'Somebody' }), speaking({})];
    const { speaks, ids } = createModel({ ...HEAD, entries }, UTC);
    expect([...speaks]).to.deep.equal([1, 0, 0]);
    expect([0, 1, 2].map((row) => listOf(ids.actors, row))).to.deep.equal([[2, 0], [0], [0]]);
  });

  it('tells whether an entry relates to another', () => {
    const has = (...lists: readonly Entry['relations'][]) => {
      const entries = lists.map((relations, row): Entry => ({ ...entryAt(row), ...(relations && { relations }) }));
      return createModel({ entries }, UTC).hasRelations;
    };
    const relation = { type: 'follows', target: 'e0' } as const;
    expect([has(), has(undefined, []), has([relation]), has([], [relation])]).to.deep.equal([false, false, true, true]);
  });

  it('counts the times that entries give', () => {
    const entries = Array.from({ length: 36 }, (_, row) => entryAt(row));
    expect(createModel({ entries }, UTC).timesKnown).to.deep.equal({ said: 8, published: 6 });
  });

  it('has no date and no entry beyond its rows', () => {
    const { dates, entries } = createModel({ entries: [entryAt(0)] }, UTC);
    expect([dates.length, dates.at(0)?.text, dates.at(1), entries.at(1)]).to.deep.equal([
      1,
      '2022-02-01/2022-03',
      undefined,
      undefined,
    ]);
  });

  it('pauses after each two thousand', () => {
    const pausesOf = (count: number): number => {
      const entries = Array.from({ length: count }, (_, row) => entryAt(row));
      const steps = new ModelBuilder(tableOf(entries), UTC).placeSteps(count);
      let pauses = 0;
      while (steps.next().done !== true) pauses++;
      return pauses;
    };
    expect([1, 2000, 2001, 4000, 4001].map(pausesOf)).to.deep.equal([0, 0, 1, 1, 2]);
  });

  it('takes in what comes and what becomes known during a pause', () => {
    const growing = new GrowingDataset();
    growing.listNamed();
    for (let row = 0; row < 2500; row++) growing.add({ ...entryAt(row), parties: ['p'] });
    const steps = modelSteps(growing.validation().dataset!, UTC);
    expect(steps.next().done).to.equal(false);
    growing.add({ ...entryAt(2500), parties: ['q'] });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(step.value.count).to.equal(2500);
    const { party, count } = createModel(growing.validation().dataset!, UTC);
    expect([count, party.at(-2), party.at(-1)]).to.deep.equal([2501, 0, 1]);
  });

  it('is shared as far as it goes by the next one', () => {
    const growing = new GrowingDataset();
    for (let row = 0; row < 10; row++) growing.add(entryAt(row));
    const modelNow = (timeZone = 'UTC'): TimelineModel => createModel(growing.validation().dataset!, { timeZone });
    const first = modelNow();
    growing.add(entryAt(10));
    const second = modelNow();
    expect(second.startMin.buffer).to.equal(first.startMin.buffer);
    expect(modelNow().order).to.equal(second.order);
    expect(modelNow('Europe/Kyiv').startMin.buffer).to.not.equal(first.startMin.buffer);
  });
});

describe('a model of chosen rows', () => {
  const entries = Array.from({ length: 200 }, (_, row) => entryAt(row));
  const built = (): ModelBuilder => new ModelBuilder(tableOf(entries), UTC);

  it('is what it would be had only they come', () => {
    const builder = built();
    finish(builder.modelSteps(entries, HEAD));
    const kept = Uint32Array.from(entries.keys()).filter((row) => row % 3 !== 1);
    const changed = new Map([5, 6, 100].map((row) => [row, { ...entryAt(row + 7), id: `new${row}` }]));
    const left = Array.from(kept, (row, place) => changed.get(place) ?? entryAt(row));
    const other = revisedBuilder(builder, tableOf(left), kept, changed);
    expect(other.sorted).to.equal(left.length);
    expect(modelParts(finish(other.modelSteps(left, HEAD)))).to.deep.equal(
      modelParts(createModel({ ...HEAD, entries: left }, UTC)),
    );
  });

  it('is the same where no model was asked for before', () => {
    const kept = Uint32Array.from([3, 0, 7]);
    const left = [entryAt(3), entryAt(0), entryAt(7)];
    const model = finish(revisedBuilder(built(), tableOf(left), kept, new Map()).modelSteps(left, HEAD));
    expect(modelParts(model)).to.deep.equal(modelParts(createModel({ ...HEAD, entries: left }, UTC)));
  });

  it('leaves the one it comes from as it was', () => {
    const builder = built();
    const before = modelParts(finish(builder.modelSteps(entries, HEAD)));
    revisedBuilder(builder, tableOf([entryAt(9)]), Uint32Array.from([1]), new Map([[0, entryAt(9)]]));
    expect(modelParts(finish(builder.modelSteps(entries, HEAD)))).to.deep.equal(before);
  });
});

describe('growing lists of ids', () => {
  const records = (...ids: readonly string[]) => ids.map((id) => ({ id }));
  const none = (rows: number): IdLists => ({ start: new Uint32Array(rows + 1), value: new Uint32Array(0) });

  it('have room for as many as come, from nothing on', () => {
    const lists = new ListColumn(new NameCodes());
    for (let row = 0; row < 200; row++) lists.write(row, row % 2 === 0 ? ['a', 'a'] : ['b', 'a']);
    const all = lists.idLists(200, records('a', 'b'), none(200));
    expect(all.start).to.have.lengthOf(201);
    expect(all.value).to.have.lengthOf(300);
    for (let row = 0; row < 200; row++) expect(listOf(all, row)).to.deep.equal(row % 2 === 0 ? [0] : [1, 0]);
    expect([lists.at(198), lists.at(199), lists.at(200)]).to.deep.equal([['a', 'a'], ['b', 'a'], undefined]);
  });

  it('are places in the list of the dataset, whichever was named first', () => {
    const lists = new ListColumn(new NameCodes());
    lists.write(1, ['d', 'c', 'e', 'a']);
    const all = lists.idLists(3, records('a', 'b', 'c', 'd'), none(3));
    expect([0, 1, 2].map((row) => listOf(all, row))).to.deep.equal([[], [3, 2, 0], []]);
    expect(listOf(lists.idLists(2, [], none(2)), 1)).to.deep.equal([]);
  });

  it('are the very columns where they are written in that order', () => {
    const names = new NameCodes();
    for (const id of ['a', 'b']) names.codeOf(id);
    const lists = new ListColumn(names);
    lists.write(0, ['b', 'a']);
    const [first, second] = [1, 2].map((rows) => lists.idLists(rows, records('a', 'b'), none(rows)));
    expect(second!.value.buffer).to.equal(first!.value.buffer);
    expect([listOf(second!, 0), listOf(second!, 1)]).to.deep.equal([[1, 0], []]);
  });

  it('begin with the name of another column', () => {
    const names = new NameCodes();
    const lists = new ListColumn(names);
    const speakers = new NameColumn(names);
    lists.write(0, ['a', 'b']);
    speakers.write(0, 'b');
    speakers.write(1, 'c');
    const all = lists.idLists(3, records('a', 'b', 'c'), none(3), speakers);
    expect([0, 1, 2].map((row) => listOf(all, row))).to.deep.equal([[1, 0], [2], []]);
  });

  it('that are empty are kept elsewhere', () => {
    const lists = new ListColumn(new NameCodes());
    expect([lists.write(0, []), lists.at(0)]).to.deep.equal([false, undefined]);
    const nothing = none(1);
    expect(lists.idLists(1, records('a'), nothing)).to.equal(nothing);
  });
});

describe('anchors', () => {
  const anchorsOf = (head: Partial<Dataset>) => {
    const open: Entry = { id: 'a', kind: 'event', date: '../..', title: 'T' };
    return [...createModel({ ...head, entries: [open] }, UTC).anchor];
  };

  it('of open entries are 1970 if the last change has no beginning or is not a date', () => {
    for (const updated of ['../2022', '..', 'never']) expect(anchorsOf({ updated }), updated).to.deep.equal([0]);
  });

  it('are those of the entries, where each has its own', () => {
    const own = Float64Array.of(3, 1);
    expect(fillAnchors(own, { updated: '2022' }, 'UTC')).to.equal(own);
    expect([...fillAnchors(Float64Array.of(3, -Infinity, 1), {}, 'UTC')]).to.deep.equal([3, 3, 1]);
  });
});
