import { expect } from 'chai';
import { partySigns } from '../../../src/dataset/data/party-signs.js';

function signsOf(...names: readonly string[]): readonly string[] {
  return partySigns(names.map((name, index) => ({ id: String(index), name })));
}

describe('signs of parties', () => {
  it('are initials of several words, and the beginning of one', () => {
    expect(signsOf('United States', 'Russia', 'Ukraine')).to.deep.equal(['US', 'Rus', 'Ukr']);
    expect(signsOf('Republic of Korea', 'Côte d’Ivoire')).to.deep.equal(['RK', 'Côt']);
    expect(signsOf('the rebels', 'Україна')).to.deep.equal(['tr', 'Укр']);
  });

  it('have more letters if two would be alike in any case, and are never a bare number', () => {
    expect(signsOf('Austria', 'Australia')).to.deep.equal(['Austri', 'Austra']);
    expect(signsOf('Union Sud', 'US', 'France')).to.deep.equal(['Uni', 'US', 'Fra']);
    expect(signsOf('الاتحاد', 'الأمم')).to.deep.equal(['الا', 'الأ']);
    expect(signsOf('美国', 'Ukraine')).to.deep.equal(['美国', 'Ukr']);
    expect(signsOf('†', 'Ukraine')).to.deep.equal(['?', 'Ukr']);
    expect(signsOf('Side 1', 'Side 2')).to.deep.equal(['Side1', 'Side2']);
    expect(signsOf('Mali', 'Mali')).to.deep.equal(['Mali-1', 'Mali-2']);
  });

  it('are three letters at most, of words that have letters', () => {
    expect(signsOf('Union of Soviet Socialist Republics', 'Ukraine')).to.deep.equal(['USS', 'Ukr']);
    expect(signsOf('the rebels of nowhere', 'Ukraine')).to.deep.equal(['tro', 'Ukr']);
    expect(signsOf('† rebels', 'Ukraine')).to.deep.equal(['reb', 'Ukr']);
    expect(signsOf('† rebels from nowhere', 'Ukraine')).to.deep.equal(['rfn', 'Ukr']);
  });

  it('come of the beginning of a long name', () => {
    expect(signsOf(`${'very '.repeat(40)}Long`)).to.deep.equal(['vvv']);
  });

  it('keep a letter with its accents together', () => {
    expect(signsOf('E\u0301cole', 'Ukraine')).to.deep.equal(['E\u0301co', 'Ukr']);
  });

  it('need a name, not a well-formed one', () => {
    expect(signsOf('\ud800', '')).to.deep.equal(['?-1', '?-2']);
    expect(signsOf()).to.deep.equal([]);
  });
});
