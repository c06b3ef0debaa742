import { expect } from 'chai';
import { MAX_QUERY } from '../../../src/dataset/data/max-query.js';
import { queryTerms } from '../../../src/dataset/data/search-query.js';

describe('queryTerms', () => {
  it('takes words apart, folded and each once', () => {
    expect(queryTerms(' Perемир’я  ПЕРЕМИР’Я Élysée ')).to.deep.equal(["perемир'я", "перемир'я", 'elysee']);
  });

  it('takes what stands in quotation marks as it stands, whichever they are', () => {
    expect(queryTerms('talks "full  Scale" now')).to.deep.equal(['talks', 'full scale', 'now']);
    expect(queryTerms('“full scale”')).to.deep.equal(['full scale']);
    expect(queryTerms('«full scale»')).to.deep.equal(['full scale']);
    expect(queryTerms('„full scale“')).to.deep.equal(['full scale']);
  });

  it('takes what follows an open quotation mark as its beginning', () => {
    expect(queryTerms('talks "full sc')).to.deep.equal(['talks', 'full sc']);
  });

  it('has nothing to look for where nothing is asked', () => {
    for (const query of ['', ' ', '""', '" "', '\u200b', '"']) expect(queryTerms(query), query).to.deep.equal([]);
  });

  it('looks at no more than a reader types', () => {
    const terms = queryTerms('x '.repeat(MAX_QUERY / 2 - 1) + 'y '.repeat(500_000));
    expect(terms).to.deep.equal(['x', 'y']);
    expect(queryTerms('z'.repeat(1_000_000))).to.deep.equal(['z'.repeat(MAX_QUERY)]);
  });
});
