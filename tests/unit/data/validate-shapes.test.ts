import { expect } from 'chai';
import { entriesOf } from '../../../src/dataset/data/held-dataset.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { entryOf, GOOD } from './entry-of.js';

const told = (value: unknown): readonly string[] =>
  validateDataset(value).issues.map(({ severity, message }) => `${severity} ${message}`);
const toldOf = (fields: object): readonly string[] =>
  entryOf(fields).issues.map(({ severity, message }) => `${severity} ${message}`);

describe('validateDataset: what a record needs', () => {
  it('is reported for each kind of record', () => {
    const head = {
      parties: [{}],
      actors: [{}, { id: 'a', role: [{}] }],
      topics: [{}],
      sources: [{}],
      story: [{}],
    };
    const entry = { ...GOOD, citations: [{}], relations: [{}], quotes: [{}] };
    expect(told({ ...head, entries: [entry, {}] })).to.deep.equal([
      'warning parties[0].id: missing',
      'warning parties[0].name: missing',
      'warning actors[0].id: missing',
      'warning actors[0].name: missing',
      'warning actors[1].role[0].role: missing',
      'warning actors[1].name: missing',
      'warning topics[0].id: missing',
      'warning topics[0].name: missing',
      'warning sources[0].id: missing',
      'warning sources[0].title: missing',
      'warning entries[0].citations[0].source: missing',
      'warning entries[0].relations[0].type: missing',
      'warning entries[0].relations[0].target: missing',
      'warning entries[0].quotes[0].text: missing',
      'error entries[1].id: missing',
      'warning entries[1].kind: missing',
      'error entries[1].date: missing',
      'error entries[1].title: missing',
      'warning story[0].heading: missing',
    ]);
  });

  it('is reported once if it cannot be read and its substitute is missing too', () => {
    expect(told({ actors: [{ name: {} }], entries: [GOOD] })).to.deep.equal([
      'warning actors[0].name: expected text ({})',
      'warning actors[0].id: missing',
      'warning actors[0].name: missing',
    ]);
    expect(toldOf({ title: {} })).to.deep.equal([
      'warning entries[0].title: expected text ({})',
      'error entries[0].title: missing',
    ]);
    expect(toldOf({ kind: 'song' })).to.deep.equal([
      'warning entries[0].kind: expected one of event, statement ("song")',
    ]);
    expect(toldOf({ id: {} })).to.deep.equal(['error entries[0].id: expected text ({})']);
  });

  it('keeps what is whole of a list', () => {
    const { dataset } = validateDataset({
      actors: [{ id: 'a' }, { name: 'B' }, { id: 'c', name: 'C', role: [{ role: 'R' }, {}] }, { id: 'd', role: 'S' }],
      entries: [GOOD],
      story: [{}, { heading: 'H' }],
    });
    expect(dataset).to.deep.equal({
      actors: [
        { id: 'a', name: 'a' },
        { id: 'c', name: 'C', role: [{ role: 'R' }] },
        { id: 'd', role: 'S', name: 'd' },
      ],
      entries: [GOOD],
      story: [{ heading: 'H' }],
    });
  });
});

describe('validateDataset: what stands in', () => {
  it('makes a statement of an entry with a speaker or a quote', () => {
    const kindOf = (fields: object) => entryOf({ kind: undefined, ...fields }).entry?.kind;
    expect(kindOf({ speaker: 'Ann' })).to.equal('statement');
    expect(kindOf({ form: 'remark' })).to.equal('statement');
    expect(kindOf({ quotes: [{ text: 'Words' }] })).to.equal('statement');
    expect(kindOf({ actors: ['Ann'], summary: 'S' })).to.equal('event');
  });

  it('makes a title of the first words that there are, cut where they are long', () => {
    const titleOf = (fields: object) => entryOf({ title: undefined, ...fields }).entry?.title;
    expect(titleOf({ summary: ' S ' })).to.equal('S');
    expect(titleOf({ quotes: [], summary: 'S' })).to.equal('S');
    expect(titleOf({ quotes: [{ text: 'First' }, { text: 'Second' }], summary: 'S' })).to.equal('First');
    expect(titleOf({ summary: 'x'.repeat(80) })).to.equal('x'.repeat(80));
    expect(titleOf({ summary: 'x'.repeat(81) })).to.equal(`${'x'.repeat(79)}…`);
    expect(titleOf({ summary: ' \n' })).to.equal(undefined);
  });
});

describe('validateDataset: columns', () => {
  const columns = { id: ['a', 'b'], title: ['A', 'B'], start: [0, 1] };

  it('have a head and a story that shows their rows', () => {
    const story = [
      { heading: 'H', entry: 'b' },
      { heading: 'I', entry: 'c' },
    ];
    const { dataset, issues, count } = validateDataset({ title: 'T', story, columns });
    expect(issues.map(({ severity, message }) => `${severity} ${message}`)).to.deep.equal([
      'warning story[1].entry: no entry has this id ("c")',
    ]);
    expect([dataset?.title, dataset?.story, count]).to.deep.equal(['T', [story[0], { heading: 'I' }], 2]);
  });

  it('are read only without entries', () => {
    const { dataset, issues } = validateDataset({ entries: [GOOD], columns });
    expect(dataset).to.deep.equal({ entries: [GOOD] });
    expect(issues.map(({ message }) => message)).to.deep.equal(['columns: unknown field']);
    expect(validateDataset({ entries: 5, columns }).count).to.equal(2);
  });

  it('make their entries once, and none to be counted', () => {
    const { dataset } = validateDataset({ columns });
    expect(entriesOf(dataset!)).to.have.property('length', 2);
    expect(entriesOf(dataset!)).to.not.equal(dataset!.entries);
    expect(dataset!.entries).to.equal(dataset!.entries);
    expect(dataset!.entries.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(Object.isFrozen(dataset!.entries)).to.equal(true);
    const listed = validateDataset({ entries: [GOOD] }).dataset!;
    expect(entriesOf(listed)).to.have.property('length', 1);
    expect(listed.entries).to.equal(listed.entries);
    expect(listed.entries).to.deep.equal([GOOD]);
  });
});

describe('validateDataset: entries', () => {
  it('that are not a list at a second look make no dataset', () => {
    let looks = 0;
    const value = {
      get entries(): unknown {
        return looks++ === 0 ? [GOOD] : 5;
      },
    };
    const { dataset, count, issues } = validateDataset(value);
    expect([dataset, count]).to.deep.equal([undefined, 0]);
    expect(issues.map(({ severity, message }) => `${severity} ${message}`)).to.deep.equal([
      'fatal entries: expected a list (5)',
    ]);
  });
});
