import { expect } from 'chai';
import fc from 'fast-check';
import { maxTree } from '../../../src/dataset/base/max-tree.js';

describe('maxTree', () => {
  it('top: the greatest numbers of any range, the greatest first', () => {
    const numbers = fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 300 });
    fc.assert(
      fc.property(numbers, fc.nat(300), fc.nat(320), fc.nat(40), (list, from, to, most) => {
        const tree = maxTree(list.length, (place) => list[place]!);
        const places = tree.top(from, to, most);
        const wanted = list.slice(from, to).sort((one, other) => other - one);
        expect(places.map((place) => list[place])).to.deep.equal(wanted.slice(0, most));
        expect(new Set(places).size).to.equal(places.length);
        expect(places.every((place) => place >= from && place < to)).to.equal(true);
      }),
    );
  });

  it('asks for few of the numbers again', () => {
    let asked = 0;
    const tree = maxTree(100_000, (place) => {
      asked++;
      return (place * 7919) % 100_003;
    });
    asked = 0;
    expect(tree.top(5, 99_990, 10)).to.have.length(10);
    expect(asked).to.be.lessThan(300);
  });
});
