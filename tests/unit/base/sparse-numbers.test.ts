import { expect } from 'chai';
import fc from 'fast-check';
import { SparseNumbers } from '../../../src/dataset/base/sparse-numbers.js';

const someRows = fc.array(fc.boolean(), { maxLength: 60 });

function numbersOf(has: readonly boolean[]): SparseNumbers {
  const numbers = new SparseNumbers();
  has.forEach((yes, row) => {
    if (yes) numbers.add(row, row + 0.5);
  });
  return numbers;
}

describe('SparseNumbers', () => {
  it('returns the numbers of the rows that have one, else the default', () => {
    fc.assert(
      fc.property(someRows, (has) => {
        const numbers = numbersOf(has);
        has.forEach((yes, row) => {
          expect(numbers.at(row, Infinity)).to.equal(yes ? row + 0.5 : Infinity);
        });
        expect(numbers.at(has.length, -1)).to.equal(-1);
      }),
    );
  });

  it('stand in the first rows of a column, which is never written', () => {
    fc.assert(
      fc.property(someRows, fc.nat(60), (has, length) => {
        const column = new Float64Array(length).fill(7);
        const both = numbersOf(has).over(column);
        expect([...both]).to.deep.equal(Array.from({ length }, (_, row) => (has[row] === true ? row + 0.5 : 7)));
        expect(both === column).to.equal(!has.slice(0, length).includes(true));
        expect(column.every((number) => number === 7)).to.equal(true);
      }),
    );
  });
});
