import { expect } from 'chai';
import '../../all-code.js';
import { ownFieldListsOf } from '../../../src/dataset/data/derived-lists.js';
import { ownFieldTexts, ownTexts } from '../../../src/dataset/data/field-words.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { GrowingDataset } from '../../../src/dataset/data/growing-dataset.js';
import { entryOf, GOOD } from './entry-of.js';

const FIELDS = [
  { id: 'docket', name: 'Docket', translations: { uk: { name: 'Справа' } } },
  { id: 'file', name: 'Case file', kind: 'link' },
  { id: 'members', name: 'Members', kind: 'list' },
  { id: 'ruling', name: 'Ruling', kind: 'date' },
];
const VALUES = {
  docket: 'AB-1234',
  file: 'https://court.example/ab-1234',
  members: ['A. Smith', 'B. Jones'],
  ruling: '2024-05~',
};

const told = (fields: unknown, head: object = { fields: FIELDS }): readonly string[] =>
  entryOf({ fields }, head).issues.map(({ path, code, cure }) => [code, path, cure].filter(Boolean).join(' · '));

describe('fields of one’s own', () => {
  it('hold a text, an address, a list and a date', () => {
    const { dataset, issues } = entryOf({ fields: VALUES }, { fields: FIELDS });
    expect(issues).to.deep.equal([]);
    expect(dataset!.fields).to.deep.equal(FIELDS);
    expect(dataset!.entries[0]!.fields).to.deep.equal(VALUES);
  });

  it('say what is wrong of a kind, with path and cure', () => {
    expect(
      told({ docket: ['a', 'b'], file: 'javascript:alert(1)', members: 'A. Smith', ruling: '5 May 2024', doket: 'x' }),
    ).to.deep.equal([
      'wrong-type · entries[0].fields.docket · give the field the kind "list"',
      'bad-url · entries[0].fields.file · write an http, https or mailto address',
      'wrong-type · entries[0].fields.members · write ["A. Smith"]',
      'bad-date · entries[0].fields.ruling · write "2024-05-05"',
      'unknown-id · entries[0].fields.doket · did you mean "docket"?',
    ]);
    expect(told('AB-1234')).to.deep.equal(['wrong-type · entries[0].fields']);
  });

  it('keep what can be shown: an address that is none as text, a text as a list of one, an unknown field by its id', () => {
    const { entry } = entryOf(
      { fields: { docket: 7, file: 'javascript:alert(1)', members: 'A. Smith', ruling: 'soon', other: ['a', 'b'] } },
      { fields: FIELDS },
    );
    expect(entry!.fields).to.deep.equal({
      docket: '7',
      file: 'javascript:alert(1)',
      members: ['A. Smith'],
      other: ['a', 'b'],
    });
  });

  it('lack an address that is blank, as they lack a blank text', () => {
    for (const blank of ['', ' ']) {
      const { entry, issues } = entryOf({ fields: { docket: blank, file: blank } }, { fields: FIELDS });
      expect(issues.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
        'missing entries[0].fields.docket',
        'missing entries[0].fields.file',
      ]);
      expect(Object.keys(entry!.fields ?? {})).to.deep.equal([]);
    }
  });

  it('are listed once each, with a known kind', () => {
    const head = {
      fields: [...FIELDS, { id: 'docket', name: 'Twice' }, { id: 'x', kind: 'number' }, { name: 'No id' }],
    };
    const { dataset, issues } = entryOf({ fields: { docket: 'a' } }, head);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'duplicate-id fields[4].id',
      'wrong-value fields[5].kind',
      'missing fields[5].name',
      'missing fields[6].id',
    ]);
    expect(dataset!.fields).to.deep.equal([...FIELDS, { id: 'x', name: 'x' }]);
  });

  it('are a hundred at most, in the head and in an entry', () => {
    const many = Array.from({ length: 150 }, (_, at) => ({ id: `f${at}`, name: `Field ${at}` }));
    const values = Object.fromEntries(many.map(({ id }) => [id, 'x']));
    const { dataset, issues, entry } = entryOf({ fields: values }, { fields: many });
    expect(dataset!.fields).to.have.lengthOf(100);
    expect(Object.keys(entry!.fields!)).to.have.lengthOf(100);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'too-long fields',
      'too-long entries[0].fields',
    ]);
  });

  it('may be called as anything', () => {
    const fields = JSON.parse('{"__proto__": "a", "constructor": "b"}') as object;
    const head = {
      fields: [
        { id: '__proto__', name: 'Odd' },
        { id: 'constructor', name: 'C' },
      ],
    };
    const { entry, issues } = entryOf({ fields }, head);
    expect(issues).to.deep.equal([]);
    expect([ownTexts(entry!.fields, '__proto__'), ownTexts(entry!.fields, 'toString')]).to.deep.equal([['a'], []]);
  });

  it('stand in the order of the dataset, dates in words', () => {
    const { dataset, entry } = entryOf({ fields: { ruling: '2024', other: 'x', docket: 'a' } }, { fields: FIELDS });
    expect(ownFieldTexts(entry!, dataset!, (date) => `in ${date}`)).to.deep.equal([
      { name: 'Docket', kind: 'text', texts: ['a'] },
      { name: 'Ruling', kind: 'date', texts: ['in 2024'] },
      { name: 'other', kind: 'text', texts: ['x'] },
    ]);
  });

  it('have their dates in order of time', () => {
    const entries = ['2024-05', '2023~', '', '2024-05-01'].map((ruling, at) => ({
      ...GOOD,
      id: `e${at}`,
      ...(ruling !== '' && { fields: { ruling } }),
    }));
    const model = createModel(validateDataset({ fields: FIELDS, entries }).dataset!);
    const { records } = ownFieldListsOf(model, 'ruling');
    expect(records.map(({ id }) => id)).to.deep.equal(['2023~', '2024-05-01', '2024-05']);
  });

  it('go on in a dataset that grows: a changed entry is read by the same kinds', () => {
    const growing = new GrowingDataset();
    growing.setHead({ fields: FIELDS });
    growing.add({ ...GOOD, fields: VALUES });
    growing.add({ ...GOOD, id: 'b', fields: { members: ['C'], docket: ['no'] } });
    const { dataset, issues } = growing.validation();
    expect(dataset!.entries[0]!.fields).to.deep.equal(VALUES);
    expect(dataset!.entries[1]!.fields).to.deep.equal({ members: ['C'] });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(['wrong-type entries[1].fields.docket']);
  });
});
