import { expect } from 'chai';
import { laneTerms, outerKey, termsFor } from '../../../src/drawing/layout/lane-terms.js';
import type { LanesBy } from '../../../src/drawing/layout/lanes.js';

const DATA = {
  categories: ['theatre', 'my field', 'x'].map((id) => ({ id, name: id, values: [] })),
};
const found = (lanes: string) => termsFor(DATA, lanes as LanesBy);

describe('laneTerms', () => {
  it('are one grouping or two, with any blanks between and around them', () => {
    expect(laneTerms('party')).to.deep.equal(['party']);
    expect(laneTerms('party kind')).to.deep.equal(['party', 'kind']);
    expect(laneTerms('  auto \n none ')).to.deep.equal(['auto', 'none']);
    expect(laneTerms('actor category:theatre')).to.deep.equal(['actor', 'category:theatre']);
  });

  it('are none of anything else', () => {
    for (const text of ['', ' ', 'Party', 'party sides', 'sides party', 'party topic kind', 'party,kind'])
      expect(laneTerms(text)).to.equal(undefined);
  });
});

describe('termsFor', () => {
  it('are those of the data, also of a category with blanks in its id', () => {
    expect(found('category:theatre party')).to.deep.equal({ terms: ['category:theatre', 'party'], unknown: undefined });
    expect(found('category:my field')).to.deep.equal({ terms: ['category:my field'], unknown: undefined });
    expect(found('category:my field category:x').terms).to.deep.equal(['category:my field', 'category:x']);
    expect(found('category:x category:my field').terms).to.deep.equal(['category:x', 'category:my field']);
  });

  it('leave out what the data lack, and name it', () => {
    expect(found('category:nope party')).to.deep.equal({ terms: ['party'], unknown: 'category:nope' });
    expect(found('party category:nope')).to.deep.equal({ terms: ['party'], unknown: 'category:nope' });
    expect(found('category:nope')).to.deep.equal({ terms: [], unknown: 'category:nope' });
    expect(found('category:nope category:other')).to.deep.equal({ terms: [], unknown: 'category:nope' });
    expect(found('one two')).to.deep.equal({ terms: [], unknown: 'one two' });
  });
});

describe('outerKey', () => {
  it('ends in a sign that the key of a lane has only there', () => {
    expect(outerKey({ key: '=a/b' })).to.equal('%3Da%2Fb/');
    expect(outerKey({ key: '=\ud800' })).to.equal('%3D%EF%BF%BD/');
  });
});
