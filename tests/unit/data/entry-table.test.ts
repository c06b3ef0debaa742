import { expect } from 'chai';
import type { Entry } from '../../../src/dataset/data/dataset.js';
import { EntryIds } from '../../../src/dataset/data/entry-ids.js';
import { EntryTable } from '../../../src/dataset/data/entry-table.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const PLAIN: Entry = { id: 'a', kind: 'event', date: '2022-02-24', title: 'T' };

const WHOLE: Entry = {
  id: 'b',
  kind: 'statement',
  date: { start: '2022-02', end: '2022-03/2022-04' },
  asOf: '2022-03-01',
  said: '2022-03-02',
  published: '',
  title: 'U',
  summary: 'a summary',
  dateNote: 'a note',
  place: 'Kyiv',
  channel: 'radio',
  parties: ['p', 'q', 'p'],
  actors: ['x'],
  topics: ['t'],
  categories: { theatre: 'sea' },
  location: { latitude: 50.45, longitude: 30.52 },
  status: 'claimed',
  citations: [{ source: 's' }, { source: 's', locator: 'p. 1' }],
  relations: [{ type: 'follows', target: 'a' }],
  graphic: false,
  weight: 0.3,
  measures: { deaths: 0 },
  media: [],
  speaker: 'y',
  form: 'remark',
  quotes: [{ text: 'words' }],
};

function tableOf(...entries: readonly Entry[]): EntryTable {
  const table = new EntryTable();
  for (const entry of entries) table.add(entry);
  return table;
}

describe('a table of entries', () => {
  it('returns what was written, field by field', () => {
    const table = tableOf(PLAIN, WHOLE, PLAIN);
    expect([0, 1, 2].map((row) => table.at(row))).to.deep.equal([PLAIN, WHOLE, PLAIN]);
    expect(Object.keys(table.at(1)!)).to.deep.equal(Object.keys(WHOLE));
    for (const name of Object.keys(WHOLE) as (keyof Entry)[]) {
      const one = { ...PLAIN, [name]: WHOLE[name] };
      expect(tableOf(PLAIN, one, PLAIN).at(1), name).to.deep.equal(one);
    }
  });

  it('has no entry beyond its rows', () => {
    const table = tableOf(PLAIN);
    expect([-1, 1, Number.NaN].map((row) => table.at(row))).to.deep.equal(Array(3).fill(undefined));
  });

  it('tells an empty list from none', () => {
    const empty: Entry = { ...PLAIN, parties: [], actors: [], topics: [], citations: [], relations: [], quotes: [] };
    expect(tableOf(empty, PLAIN).at(0)).to.deep.equal(empty);
    expect(tableOf(empty, PLAIN).at(1)).to.deep.equal(PLAIN);
  });

  it('makes each entry again: what a page does to one reaches no other', () => {
    const table = tableOf({ ...PLAIN, parties: ['p'], citations: [{ source: 's' }] });
    const first = table.at(0)!;
    (first.parties as string[]).push('q');
    Object.assign(first.citations![0]!, { source: 'other' });
    Object.assign(first, { title: 'changed' });
    expect(table.at(0)).to.deep.equal({ ...PLAIN, parties: ['p'], citations: [{ source: 's' }] });
  });

  it('keeps the list of a moment as it was', () => {
    const table = tableOf(PLAIN);
    const list = table.list();
    table.add(WHOLE);
    expect([list.length, list.at(0), list.at(1)]).to.deep.equal([1, PLAIN, undefined]);
    expect(table.list().at(1)).to.deep.equal(WHOLE);
  });

  it('has the ids that were taken for its rows', () => {
    const ids = new EntryIds();
    const table = new EntryTable(ids);
    for (const id of ['a', 'a']) {
      ids.take(id);
      table.add(PLAIN);
    }
    expect([table.at(0)?.id, table.at(1)?.id]).to.deep.equal(['a', 'a~2']);
  });
});

describe('entries of a validated dataset', () => {
  it('are not those of the page, and do not follow them', () => {
    const citation = { source: 's', locator: 'p. 1' };
    const given = { ...PLAIN, parties: ['p'], citations: [citation] };
    const { dataset } = validateDataset({
      parties: [{ id: 'p', name: 'P' }],
      sources: [{ id: 's', title: 'S' }],
      entries: [given],
    });
    given.title = 'changed';
    given.parties.push('q');
    citation.locator = 'changed';
    expect(dataset?.entries).to.deep.equal([
      { ...PLAIN, parties: ['p'], citations: [{ source: 's', locator: 'p. 1' }] },
    ]);
  });

  it('are read once, each getter of theirs too', () => {
    const looks = new Map<string, number>();
    const entry = new Proxy(PLAIN, {
      get: (target, key) => {
        looks.set(String(key), (looks.get(String(key)) ?? 0) + 1);
        return Reflect.get(target, key) as unknown;
      },
    });
    const { dataset } = validateDataset({ entries: [entry] });
    expect(dataset?.entries).to.deep.equal([PLAIN]);
    expect(dataset?.entries[0]?.title).to.equal('T');
    expect(['id', 'kind', 'date', 'title'].map((name) => looks.get(name))).to.deep.equal([1, 1, 1, 1]);
  });
});
