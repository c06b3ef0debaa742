import { expect } from 'chai';
import { headerFault } from '../../../src/dataset/sources/csv-header.js';
import { loadFault } from '../../../src/dataset/data/fault-part.js';

describe('why nothing could be loaded, for the author of a page', () => {
  it('says what to do in the same line', () => {
    const message = 'src: the server answered 404 ("https://example.org/x.json")';
    expect(loadFault({ code: 'http', message, url: 'https://example.org/x.json', status: 404 })).to.equal(
      `${message}: check the address in src: a relative one starts at the address of the page`,
    );
  });

  it('tells the author of a table what its columns need', () => {
    const message = `src: ${headerFault(['When', 'What'])!}`;
    expect(loadFault({ code: 'not-a-dataset', message, url: '' })).to.equal(
      'src: the table has no column "date" or "start", and none "title" or "summary" or "quote"; its first line has "When", ' +
        '"What": write these names in its first line, or say with the attribute columns which columns they are',
    );
  });

  it('has no cure for code of the timeline that cannot be fetched', () => {
    const message = 'TypeError: Failed to fetch';
    expect(loadFault({ code: 'network', message, url: '', of: 'code' })).to.equal(message);
  });

  it('leaves a fault of JSON as it is: its place says enough', () => {
    const message = 'line 1, column 2: the JSON breaks off, expected a value';
    expect(loadFault({ code: 'json-syntax', message, url: '' })).to.equal(message);
  });
});
