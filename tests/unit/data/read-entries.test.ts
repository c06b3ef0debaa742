import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { GOOD } from './entry-of.js';

describe('entries', () => {
  it('that cannot be shown are listed with their readable fields', () => {
    const long = { kind: 'event', summary: 's'.repeat(400) };
    const { unclear } = validateDataset({ entries: [long, 'x'.repeat(301), 'x'.repeat(300)] });
    expect(unclear.map(({ index, path }) => [index, path])).to.deep.equal([
      [0, 'entries[0]'],
      [1, 'entries[1]'],
      [2, 'entries[2]'],
    ]);
    // The summary stands in for a title.
    expect(unclear[0]).to.include({ title: `${'s'.repeat(79)}…` });
    expect(unclear[0]?.raw).to.equal(`${JSON.stringify(long).slice(0, 299)}…`);
    expect(unclear[1]).to.deep.include({ raw: `${'x'.repeat(299)}…`, fields: {} });
    expect(unclear[1]).not.to.have.property('title');
    expect(unclear[2]?.raw).to.equal('x'.repeat(300));
  });

  it('that cannot be shown have each their own issues', () => {
    const { unclear } = validateDataset({ entries: [5, { ...GOOD, date: 'x' }, { ...GOOD, id: 'b', place: {} }, {}] });
    expect(unclear.map(({ issues }) => issues.map(({ message }) => message))).to.deep.equal([
      ['entries[0]: expected an object (5)'],
      ['entries[1].date: not an EDTF date ("x")'],
      ['entries[3].id: missing', 'entries[3].kind: missing', 'entries[3].date: missing', 'entries[3].title: missing'],
    ]);
  });

  it('that share an id are both shown, the later one under another', () => {
    const relations = [{ type: 'follows', target: 'a~2' }];
    const entries = [GOOD, { ...GOOD, relations, place: {} }, { ...GOOD, id: 'a~2' }];
    const { dataset, issues } = validateDataset({ entries });
    expect(dataset?.entries.map(({ id }) => id)).to.deep.equal(['a', 'a~2', 'a~2~2']);
    expect(dataset?.entries[1]?.relations, 'to itself').to.deep.equal([]);
    expect(issues.map(({ severity, message }) => `${severity}: ${message}`)).to.deep.equal([
      'warning: entries[1].place: expected text ({})',
      'warning: entries[1].id: id was used before, the entry is shown as "a~2" ("a")',
      'warning: entries[1].relations: relates the entry to itself ("a~2")',
      'warning: entries[2].id: id was used before, the entry is shown as "a~2~2" ("a~2")',
    ]);
  });

  it('may be meant by an id that is a number', () => {
    const entries = [
      { ...GOOD, relations: [{ type: 'follows', target: '7' }] },
      { ...GOOD, id: 7 },
    ];
    expect(validateDataset({ entries }).issues.map(({ path }) => path)).to.deep.equal(['entries[1].id']);
  });

  it('without an id are meant by none', () => {
    const entries = [{ ...GOOD, relations: [{ type: 'follows', target: 'undefined' }] }, {}, 5, { id: {} }];
    expect(validateDataset({ entries }).issues.map(({ code }) => code)).to.include('unknown-id');
  });
});
