import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { entryOf, GOOD } from './entry-of.js';

describe('validateDataset: ids', () => {
  describe('ids', () => {
    const HEAD = {
      parties: [{ id: 'p', name: 'P' }],
      topics: [{ id: 't', name: 'T' }],
      sources: [{ id: 's', title: 'S' }],
      actors: [{ id: 'z', name: 'Volodymyr Zelenskyy', aliases: ['Zelensky'], party: 'p' }],
    };

    it('that nobody has stay as they are written, and stand for nobody', () => {
      const fields = { parties: ['p', 'q'], topics: ['u', 't'], actors: ['z', 'y'] };
      const { entry, issues } = entryOf(fields, HEAD);
      expect(entry).to.deep.include(fields);
      expect(issues.map(({ message }) => message)).to.deep.equal([
        'entries[0].parties[1]: no party has this id ("q")',
        'entries[0].actors[1]: no actor has this id ("y")',
        'entries[0].topics[0]: no topic has this id ("u")',
      ]);
    });

    it('that nobody has stay in relations, citations and as the speaker', () => {
      const fields = {
        relations: [{ type: 'follows', target: 'x' }],
        citations: [{ source: 'x' }],
        speaker: 'Somebody',
      };
      const { entry, issues } = entryOf(fields, HEAD);
      expect(entry).to.deep.include(fields);
      expect(issues.map(({ code }) => code)).to.deep.equal(['unknown-id', 'unknown-id', 'unknown-id']);
    });

    it('may be names and aliases of actors', () => {
      const { entry, issues } = entryOf({ speaker: 'Zelensky', actors: ['Volodymyr Zelenskyy'] }, HEAD);
      expect(entry).to.deep.include({ speaker: 'z', actors: ['z'] });
      expect(issues).to.deep.equal([]);
    });

    it('may be of a later or an unclear entry', () => {
      const relations = ['late', 'unclear'].map((target) => ({ type: 'follows', target }));
      const entries = [
        { ...GOOD, relations },
        { ...GOOD, id: 'late' },
        { ...GOOD, id: 'unclear', date: '?' },
      ];
      const { issues } = validateDataset({ entries });
      expect(issues.map(({ code }) => code)).to.deep.equal(['bad-date']);
    });

    it('that are used twice give two entries, links lead to the first', () => {
      const relations = [{ type: 'follows', target: 'a' }];
      const { dataset, issues } = validateDataset({
        entries: [GOOD, { ...GOOD, relations }, { ...GOOD, title: 'third' }],
      });
      expect(dataset?.entries.map(({ id }) => id)).to.deep.equal(['a', 'a~2', 'a~3']);
      expect(dataset?.entries[1]?.relations).to.deep.equal(relations);
      expect(issues[0]).to.include({
        code: 'duplicate-id',
        severity: 'warning',
        message: 'entries[1].id: id was used before, the entry is shown as "a~2" ("a")',
      });
    });

    it('that are used twice among parties leave the first', () => {
      const parties = [
        { id: 'p', name: 'First' },
        { id: 'p', name: 'Second' },
      ];
      const { dataset, issues } = validateDataset({ parties, entries: [GOOD] });
      expect(dataset?.parties).to.deep.equal([{ id: 'p', name: 'First' }]);
      expect(issues[0]).to.include({ code: 'duplicate-id', path: 'parties[1].id' });
    });

    it('of the entry itself make no relation', () => {
      const relations = ['a', 'b'].map((target) => ({ type: 'follows', target }));
      const { dataset, issues } = validateDataset({
        entries: [
          { ...GOOD, relations },
          { ...GOOD, id: 'b' },
        ],
      });
      expect(dataset?.entries[0]?.relations).to.deep.equal([{ type: 'follows', target: 'b' }]);
      expect(issues.map(({ message }) => message)).to.deep.equal([
        'entries[0].relations: relates the entry to itself ("a")',
      ]);
    });

    it('may be names that every object has', () => {
      const odd = ['__proto__', 'constructor', 'toString', 'then', 'hasOwnProperty'];
      const named = odd.map((id) => ({ id, name: id }));
      const entries = odd.map((id, index) => ({
        ...GOOD,
        id,
        parties: [id],
        actors: [id],
        topics: [id],
        relations: [{ type: 'refers-to', target: odd[(index + 1) % odd.length] }],
      }));
      const input = { parties: named, actors: named, topics: named, entries };
      const { dataset, issues } = validateDataset(input);
      expect(issues).to.deep.equal([]);
      expect(dataset).to.deep.equal(input);
      expect(entryOf({ parties: odd }).issues.length).to.equal(odd.length);
    });
  });
});
