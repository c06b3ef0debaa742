import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { entryOf, GOOD } from './entry-of.js';

type ListName = 'parties' | 'actors' | 'topics' | 'sources';

/** What is read of a list of one record, and the messages. */
function read(list: ListName, record: object): readonly [unknown, ...messages: readonly string[]] {
  const { dataset, issues } = validateDataset({ [list]: [record], entries: [GOOD] });
  return [dataset?.[list]?.[0], ...issues.map(({ message }) => message)];
}

describe('records that refer to nothing', () => {
  const named = [
    ['parties', 'name'],
    ['actors', 'name'],
    ['topics', 'name'],
    ['sources', 'title'],
  ] as const;

  for (const [list, name] of named) {
    it(`have an id and a ${name}: ${list}`, () => {
      expect(read(list, { id: 'x', [name]: 'Words' })).to.deep.equal([{ id: 'x', [name]: 'Words' }]);
    });

    it(`take the id for a missing ${name}: ${list}`, () => {
      expect(read(list, { id: 'x' })).to.deep.equal([{ id: 'x', [name]: 'x' }, `${list}[0].${name}: missing`]);
    });

    it(`are left out without an id: ${list}`, () => {
      expect(read(list, { [name]: 'Words' })).to.deep.equal([undefined, `${list}[0].id: missing`]);
      expect(read(list, {})).to.deep.equal([undefined, `${list}[0].id: missing`, `${list}[0].${name}: missing`]);
    });

    it(`tell that nothing can stand in for an unreadable ${name}: ${list}`, () => {
      expect(read(list, { [name]: {} })).to.deep.equal([
        undefined,
        `${list}[0].${name}: expected text ({})`,
        `${list}[0].id: missing`,
        `${list}[0].${name}: missing`,
      ]);
    });
  }

  it('may be roles, each of which needs a name', () => {
    const roles = [{ role: 'Mayor', from: '2014', to: '2025' }, { from: '2014' }];
    expect(read('actors', { id: 'a', name: 'A', role: roles })).to.deep.equal([
      { id: 'a', name: 'A', role: [roles[0]] },
      'actors[0].role[1].role: missing',
    ]);
  });

  it('may be quotes and translations, each of which needs a text', () => {
    const quotes = [
      { text: 'Слово', lang: 'uk', dir: 'ltr', translation: { text: 'Word', lang: 'en', translator: 'T' } },
      { text: 'Слово', translation: { lang: 'en' } },
      { lang: 'uk' },
    ];
    const { entry, issues } = entryOf({ quotes });
    expect(entry?.quotes).to.deep.equal([quotes[0], { text: 'Слово' }]);
    expect(issues.map(({ message }) => message)).to.deep.equal([
      'entries[0].quotes[1].translation.text: missing',
      'entries[0].quotes[2].text: missing',
    ]);
  });

  it('may run in any direction', () => {
    const quotes = ['ltr', 'rtl', 'auto', 'down'].map((dir) => ({ text: 'Words', dir }));
    const { entry, issues } = entryOf({ quotes });
    expect(entry?.quotes).to.deep.equal([...quotes.slice(0, 3), { text: 'Words' }]);
    expect(issues.map(({ message }) => message)).to.deep.equal([
      'entries[0].quotes[3].dir: expected one of ltr, rtl, auto ("down")',
    ]);
  });
});
