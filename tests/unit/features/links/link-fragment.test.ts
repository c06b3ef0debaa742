import { expect } from 'chai';
import fc from 'fast-check';
import { readPair, withPair } from '../../../../src/features/links/link-fragment.js';

describe('a pair of the fragment', () => {
  it('is found among others', () => {
    expect(readPair('#section&timeline=at:a&other=1', 'timeline')).to.equal('at:a');
    expect(readPair('#timeline-2=at:b', 'timeline')).to.equal(undefined);
    expect(readPair('', 'timeline')).to.equal(undefined);
  });

  it('leaves the page’s own anchor and the pairs of others alone', () => {
    expect(withPair('#section&other=%20&timeline=x', 'timeline', 'at:a')).to.equal('#section&other=%20&timeline=at:a');
    expect(withPair('#section', 'timeline', '')).to.equal('#section');
  });

  it('leaves nothing behind', () => {
    expect(withPair('#timeline=at:a', 'timeline', '')).to.equal('');
  });

  it('is read under the name that it was written under', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1 });
    const values = fc.stringMatching(/^[a-z:;.~%]+$/);
    fc.assert(
      fc.property(names, names, values, values, (one, other, first, second) => {
        fc.pre(one !== other);
        const both = withPair(withPair('#page', one, first), other, second);
        expect([readPair(both, one), readPair(both, other)]).to.deep.equal([first, second]);
        expect(withPair(withPair(both, one, ''), other, '')).to.equal('#page');
      }),
    );
  });
});
