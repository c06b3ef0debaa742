import { expect } from 'chai';
import { headerFault } from '../../../src/dataset/sources/csv-header.js';

const faultOf = (header: string): string | undefined => headerFault(header.split(','));

describe('the header of a table', () => {
  it('has a column for when something was and one for what, by any of their names', () => {
    for (const header of ['date,title', ' Start ,QUOTE', 'id,summary,end,date']) {
      expect(faultOf(header), header).to.equal(undefined);
    }
  });

  it('is refused without one of them, with what it has and what it needs', () => {
    expect(faultOf('Name,When')).to.equal(
      'the table has no column "date" or "start", and none "title" or "summary" or "quote"; its first line has "Name", "When"',
    );
    expect(faultOf('Datum,Title')).to.equal(
      'the table has no column "date" or "start"; its first line has "Datum", "Title"',
    );
    expect(faultOf('date,text')).to.match(/^the table has no column "title" or "summary" or "quote"; /);
  });

  it('is reported in a short line, however wide it is', () => {
    const fault = faultOf(Array.from({ length: 40 }, (_, at) => `column ${String(at)} ${'x'.repeat(90)}`).join(','))!;
    expect(fault.length).to.be.below(800);
    expect(fault).to.match(/ and 28 more$/);
  });
});
