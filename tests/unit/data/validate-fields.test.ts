import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { entryOf, GOOD } from './entry-of.js';

describe('validateDataset: fields', () => {
  describe('a bad field', () => {
    const cases: readonly (readonly [field: string, value: unknown, code: string, message: string])[] = [
      ['summary', { a: 1 }, 'wrong-type', 'entries[0].summary: expected text ({"a":1})'],
      ['graphic', 'yes', 'wrong-type', 'entries[0].graphic: expected true or false ("yes")'],
      ['weight', 1.5, 'wrong-value', 'entries[0].weight: expected a number from 0 to 1 (1.5)'],
      ['weight', '1', 'wrong-value', 'entries[0].weight: expected a number from 0 to 1 ("1")'],
      ['topics', 'x', 'wrong-type', 'entries[0].topics: expected a list ("x")'],
      ['asOf', '../..', 'wrong-value', 'entries[0].asOf: expected a date that has a beginning ("../..")'],
      ['said', 'soon', 'bad-date', 'entries[0].said: not an EDTF date ("soon")'],
      [
        'form',
        'song',
        'wrong-value',
        'entries[0].form: expected one of post, interview, remark, press-statement, no-comment ("song")',
      ],
    ];
    for (const [field, value, code, message] of cases) {
      it(`is left out with a warning: ${field}`, () => {
        const { entry, issues } = entryOf({ [field]: value });
        expect(entry).to.deep.equal(GOOD);
        expect(issues.map((issue) => [issue.code, issue.severity, issue.message])).to.deep.equal([
          [code, 'warning', message],
        ]);
      });
    }

    it('is null', () => {
      expect(entryOf({ summary: null }).issues[0]?.message).to.equal('entries[0].summary: expected text (null)');
    });

    it('leaves out a bad item, and keeps the list', () => {
      const { entry, issues } = entryOf({ quotes: [{ text: 'kept' }, { lang: 'en' }, 5] });
      expect(entry?.quotes).to.deep.equal([{ text: 'kept' }]);
      expect(issues.map(({ message }) => message)).to.deep.equal([
        'entries[0].quotes[1].text: missing',
        'entries[0].quotes[2]: expected an object (5)',
      ]);
    });

    it('reads a number as text', () => {
      const { entry, issues } = entryOf({ id: 7, date: 2022 });
      expect(entry).to.include({ id: '7', date: '2022' });
      expect(issues.map(({ code, severity }) => [code, severity])).to.deep.equal([
        ['wrong-type', 'warning'],
        ['wrong-type', 'warning'],
      ]);
    });

    it('cuts a text that is too long', () => {
      const { entry, issues } = entryOf({ summary: 'x'.repeat(20_000) });
      expect(entry?.summary?.length).to.equal(10_000);
      expect(issues[0]).to.include({ code: 'too-long', severity: 'warning' });
      expect(issues[0]?.value.length).to.equal(80);
    });

    it('takes only plain colours', () => {
      const party = (color: string) => ({ id: color, name: 'n', color });
      const colours = ['#36c', '#3366CC', 'red', '#36', 'url(x)', '#36c;}'].map(party);
      const { dataset, issues } = validateDataset({ parties: colours, entries: [GOOD] });
      expect(dataset?.parties?.map(({ color }) => color)).to.deep.equal([
        '#36c',
        '#3366CC',
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(issues.every(({ code }) => code === 'bad-colour')).to.equal(true);
    });

    it('refuses a language that Intl would throw on', () => {
      expect(validateDataset({ lang: 'en-a', entries: [GOOD] }).issues.map(({ message }) => message)).to.deep.equal([
        'lang: expected a language tag like "en" ("en-a")',
      ]);
    });

    it('takes the blanks from around an address, and keeps paragraphs', () => {
      const url = '\n https://example.org/a ';
      const { dataset, issues } = validateDataset({ sources: [{ id: 's', title: 'S', url }], entries: [GOOD] });
      expect(dataset?.sources?.[0]?.url).to.equal('https://example.org/a');
      expect(issues).to.deep.equal([]);
      expect(entryOf({ summary: 'One.\n\nTwo.' }).entry?.summary).to.equal('One.\n\nTwo.');
    });

    it('keeps a bad address as text', () => {
      const url = 'javascript:alert(1)';
      const { dataset, issues } = validateDataset({ sources: [{ id: 's', title: 'S', url }], entries: [GOOD] });
      expect(dataset?.sources?.[0]?.url).to.equal(url);
      expect(issues[0]).to.include({ code: 'bad-url', path: 'sources[0].url', value: url });
    });
  });

  describe('unknown fields', () => {
    it('are left out and reported once for each kind of record', () => {
      const entries = [
        { ...GOOD, colour: 'red' },
        { ...GOOD, id: 'b', colour: 'red' },
      ];
      const { dataset, issues } = validateDataset({ entries, colour: 1, $schema: './s.json', 'x-mine': 1 });
      expect(dataset?.entries[0]).to.deep.equal(GOOD);
      expect(issues.map(({ message }) => message)).to.deep.equal([
        'entries[0].colour: unknown field',
        'colour: unknown field',
      ]);
    });

    it('may have any name', () => {
      const entry: unknown = JSON.parse('{"__proto__":{"polluted":1},"constructor":2,"a.b\\u202e":3}');
      const { issues } = validateDataset({ entries: [{ ...GOOD, ...(entry as object) }, entry] });
      const unknown = issues.filter(({ code }) => code === 'unknown-field').map(({ path }) => path);
      expect(unknown).to.include('entries[0].constructor');
      expect(unknown).to.include('entries[0]["a.b\\u202e"]');
      expect(unknown).to.include('entries[0].__proto__');
      expect(({} as { readonly polluted?: unknown }).polluted).to.equal(undefined);
    });
  });
});
