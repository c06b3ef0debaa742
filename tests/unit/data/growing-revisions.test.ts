import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { GrowingDataset } from '../../../src/dataset/data/growing-dataset.js';
import { validateDataset, type Validation } from '../../../src/dataset/data/validate.js';
import { modelParts } from './model-parts.js';

const UTC = { timeZone: 'UTC' };
const entry = (id: string, more: object = {}) => ({ id, kind: 'event', date: '2022-02-24', title: 'T', ...more });
const grown = (value: object): GrowingDataset => finish(GrowingDataset.from(validateDataset(value)));
const modelOf = ({ dataset }: Validation) => createModel(dataset!, UTC);
const idsOf = (growing: GrowingDataset) => growing.validation().dataset!.entries.map(({ id }) => id);
const none = new Set<string>();

describe('a growing dataset, revised', () => {
  it('tells which entries are others and which are gone', () => {
    const growing = grown({ entries: ['a', 'b', 'c', 'd'].map((id) => entry(id)) });
    const { rowOf, ...what } = growing.revise([{ id: 'c', title: 'U' }, { id: 'x' }], new Set(['b', 'y']));
    expect(what).to.deep.equal({ added: [], changed: ['c'], removed: ['b'] });
    expect([0, 1, 2, 3].map((row) => rowOf(row))).to.deep.equal([0, undefined, 1, 2]);
    expect(idsOf(growing)).to.deep.equal(['a', 'c', 'd']);
  });

  it('by nothing, stays as it was', () => {
    const growing = grown({ entries: [entry('a')] });
    const { rowOf, ...what } = growing.revise([{ id: 'x' }], new Set(['y']));
    expect(what).to.deep.equal({ added: [], changed: [], removed: [] });
    expect([rowOf(0), rowOf(7)]).to.deep.equal([0, 7]);
  });

  it('takes changes of one entry one after another, whatever id they give', () => {
    const growing = grown({ entries: [entry('a'), entry('b')] });
    growing.revise(
      [
        { id: 'a', title: 'U' },
        { id: 'a', summary: 'S' },
      ],
      none,
    );
    expect(growing.validation().dataset?.entries[0]).to.deep.equal(entry('a', { title: 'U', summary: 'S' }));
    expect(growing.issues).to.deep.equal([]);
    expect(growing.count).to.equal(2);
  });

  it('takes fields away by null, known ones and others', () => {
    const growing = grown({ entries: [entry('a', { summary: 'S' })] });
    growing.revise([{ id: 'a', summary: null, colour: null }], none);
    expect(growing.validation().dataset?.entries[0]).to.deep.equal(entry('a'));
    expect(growing.issues).to.deep.equal([]);
  });

  it('frees the ids of what is gone, and no others', () => {
    const growing = grown({ entries: [entry('a'), entry('b')] });
    growing.revise(
      [
        { id: 'a', title: 'U' },
        { id: 'b', date: 'never' },
      ],
      none,
    );
    expect(['a', 'b', 'c'].map((id) => growing.has(id))).to.deep.equal([true, true, false]);
    expect(growing.add(entry('b'))).to.equal('b~2');
    growing.revise([], new Set(['a']));
    expect(growing.has('a')).to.equal(false);
    expect(growing.add(entry('a'))).to.equal('a');
    expect(idsOf(growing)).to.deep.equal(['b', 'b~2', 'a']);
  });

  it('says which row a change that would not do was meant for', () => {
    const growing = grown({ entries: [entry('a'), entry('b')] });
    growing.revise([{ id: 'b', date: 'never' }], none);
    expect(growing.issues.map(({ path, severity }) => [path, severity])).to.deep.equal([['entries[1].date', 'error']]);
    const { unclear, unclearCount } = growing.validation();
    expect([unclear, unclearCount]).to.deep.equal([[], 0]);
  });

  it('keeps what was unclear before a change that would not do', () => {
    const growing = grown({ entries: [entry('a')] });
    growing.add({ id: 'lost' });
    growing.revise([{ id: 'a', date: 'never' }], none);
    const { unclear, unclearCount } = growing.validation();
    expect(unclear.map(({ fields }) => fields.id)).to.deep.equal(['lost']);
    expect(unclearCount).to.equal(1);
  });

  it('knows the parties that came since its first model', () => {
    const growing = new GrowingDataset();
    growing.listNamed();
    growing.add(entry('a', { parties: ['north'] }));
    modelOf(growing.validation());
    growing.add(entry('b', { parties: ['south'] }));
    growing.revise([{ id: 'b', title: 'U' }], none);
    growing.add(entry('c', { parties: ['west'] }));
    const validation = growing.validation();
    expect([...modelOf(validation).party]).to.deep.equal([0, 1, 2]);
    const whole = validateDataset({ ...validation.dataset, entries: validation.dataset!.entries });
    expect(modelParts(modelOf(validation))).to.deep.equal(modelParts(modelOf(whole)));
  });

  it('lists what a change names where nothing else does', () => {
    const growing = new GrowingDataset();
    growing.listNamed();
    growing.add(entry('a', { parties: ['north'] }));
    modelOf(growing.validation());
    growing.revise(
      [
        { id: 'a', parties: ['south'] },
        { id: 'x', parties: ['west'] },
      ],
      none,
    );
    const validation = growing.validation();
    expect(growing.issues).to.deep.equal([]);
    expect(validation.dataset?.parties?.map(({ id }) => id)).to.deep.equal(['north', 'south']);
    expect([...modelOf(validation).party]).to.deep.equal([1]);
  });

  it('says whether any of its entries relates to another', () => {
    const plain = grown({ entries: [entry('a'), entry('b', { relations: [] })] });
    expect(modelOf(plain.validation()).hasRelations).to.equal(false);
    plain.revise([{ id: 'a', title: 'U' }], none);
    expect(modelOf(plain.validation()).hasRelations).to.equal(false);
    plain.revise([{ id: 'b', relations: [{ type: 'follows', target: 'a' }] }], none);
    expect(modelOf(plain.validation()).hasRelations).to.equal(true);
    plain.revise([{ id: 'a', title: 'V' }], none);
    expect(modelOf(plain.validation()).hasRelations).to.equal(true);
  });
});
