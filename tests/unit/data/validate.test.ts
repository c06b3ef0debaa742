import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { entryOf, GOOD } from './entry-of.js';

describe('validateDataset', () => {
  it('copies what it knows into fresh objects', () => {
    const input = { title: 'T', entries: [GOOD] };
    const { dataset, issues, unclear } = validateDataset(input);
    expect(dataset).to.deep.equal(input);
    expect(dataset?.entries[0]).to.not.equal(GOOD);
    expect(issues).to.deep.equal([]);
    expect(unclear).to.deep.equal([]);
  });

  describe('a value that is not a dataset', () => {
    const cases = {
      nothing: undefined,
      null: null,
      'a number': 5,
      'a text': 'text',
      'a list': [],
      'an empty object': {},
      'entries that are no list': { entries: {} },
      'entries that are null': { entries: null },
      'a function': () => 1,
      'a symbol': Symbol('s'),
    };
    for (const [name, value] of Object.entries(cases)) {
      it(`is told for ${name}`, () => {
        const { dataset, issues } = validateDataset(value);
        expect(dataset).to.equal(undefined);
        expect(issues.map(({ code, severity }) => [code, severity])).to.deep.equal([['not-a-dataset', 'fatal']]);
      });
    }
  });

  it('takes an empty dataset with a warning', () => {
    const { dataset, issues } = validateDataset({ entries: [] });
    expect(dataset).to.deep.equal({ entries: [] });
    expect(issues).to.deep.equal([
      { code: 'no-entries', severity: 'warning', path: 'entries', value: '', message: 'entries: there are no entries' },
    ]);
  });

  describe('a bad record', () => {
    it('is kept as unclear, with what could be read of it, and the others stay', () => {
      const bad = { id: 'b', kind: 'event', date: '2024-13-45', title: 'Bad', summary: 'Still readable' };
      const { dataset, unclear, issues } = validateDataset({ entries: [GOOD, bad, { ...GOOD, id: 'c' }] });
      expect(dataset?.entries.map(({ id }) => id)).to.deep.equal(['a', 'c']);
      expect(issues.map(({ message }) => message)).to.deep.equal(['entries[1].date: not an EDTF date ("2024-13-45")']);
      expect(issues[0]).to.include({
        code: 'bad-date',
        severity: 'error',
        path: 'entries[1].date',
        value: '2024-13-45',
      });
      expect(unclear).to.deep.equal([
        {
          index: 1,
          path: 'entries[1]',
          title: 'Bad',
          raw: JSON.stringify(bad),
          fields: { id: 'b', kind: 'event', title: 'Bad', summary: 'Still readable' },
          issues,
        },
      ]);
    });

    it('may be anything at all', () => {
      const { dataset, unclear, issues } = validateDataset({ entries: [null, 5, 'x', [], {}, GOOD] });
      expect(dataset?.entries.length).to.equal(1);
      expect(unclear.map(({ index, raw }) => [index, raw])).to.deep.equal([
        [0, 'null'],
        [1, '5'],
        [2, 'x'],
        [3, '[]'],
        [4, '{}'],
      ]);
      expect(issues.filter(({ severity }) => severity === 'error').map(({ message }) => message)).to.deep.equal([
        'entries[0]: expected an object (null)',
        'entries[1]: expected an object (5)',
        'entries[2]: expected an object ("x")',
        'entries[3]: expected an object ([])',
        'entries[4].id: missing',
        'entries[4].date: missing',
        'entries[4].title: missing',
      ]);
    });

    const dates = {
      'an empty text': '',
      null: null,
      'an object': {},
      'a list': [],
      true: true,
      'not a number': Number.NaN,
      infinity: Infinity,
      'a date of another format': '7/21/46',
      'a long number': '1'.repeat(1000),
    };
    for (const [name, date] of Object.entries(dates)) {
      it(`has for a date ${name}`, () => {
        const { unclear, issues } = entryOf({ date });
        expect(unclear.length).to.equal(1);
        expect(issues.length).to.equal(1);
        expect(issues[0]).to.include({ severity: 'error', path: 'entries[0].date' });
      });
    }

    it('says that an interval runs backwards', () => {
      expect(entryOf({ date: '2024-03/2024-01' }).issues[0]).to.include({
        code: 'date-order',
        message: 'entries[0].date: ends before it starts ("2024-03/2024-01")',
      });
    });
  });

  describe('what stands in', () => {
    it('for a missing title: the quote, else the summary', () => {
      const quoted = entryOf({ title: undefined, quotes: [{ text: 'the words' }], summary: 's' });
      expect(quoted.entry?.title).to.equal('the words');
      expect(quoted.issues[0]).to.include({ code: 'missing', severity: 'warning', path: 'entries[0].title' });
      expect(entryOf({ title: '  ', summary: 'the summary' }).entry?.title).to.equal('the summary');
      expect(entryOf({ title: undefined }).unclear.length).to.equal(1);
    });

    it('for a missing kind: a statement where somebody speaks', () => {
      expect(entryOf({ kind: undefined }).entry?.kind).to.equal('event');
      expect(entryOf({ kind: 'speech', form: 'post' }).entry?.kind).to.equal('statement');
    });

    it('for a missing name: the id', () => {
      const { dataset } = validateDataset({ parties: [{ id: 'p' }], sources: [{ id: 's' }], entries: [GOOD] });
      expect(dataset?.parties).to.deep.equal([{ id: 'p', name: 'p' }]);
      expect(dataset?.sources).to.deep.equal([{ id: 's', title: 's' }]);
    });
  });

  describe('a story', () => {
    it('shows entries and ranges', () => {
      const story = [
        { heading: 'One', entry: 'a' },
        { heading: 'Two', range: '2022-02/2022-04' },
        { heading: 'Three', entries: ['a'], quote: true },
      ];
      expect(validateDataset({ entries: [GOOD], story }).dataset?.story).to.deep.equal(story);
    });

    it('loses an entry that is not there, not the step', () => {
      const { dataset, issues } = validateDataset({ entries: [GOOD], story: [{ heading: 'One', entry: 'x' }] });
      expect(dataset?.story).to.deep.equal([{ heading: 'One' }]);
      expect(issues[0]).to.include({ code: 'unknown-id', path: 'story[0].entry' });
      const several = validateDataset({ entries: [GOOD], story: [{ heading: 'Two', entries: ['x', 'a'] }] });
      expect(several.dataset?.story).to.deep.equal([{ heading: 'Two', entries: ['a'] }]);
      expect(several.issues[0]).to.include({ code: 'unknown-id', path: 'story[0].entries[0]' });
    });
  });
});
