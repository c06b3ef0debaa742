/** Words and numbers of dates at their edges: months that are cut short, and numbers that are too long. */
import { expect } from 'chai';
import '../../../all-code.js';
import { plainReadings, readPlainDate } from '../../../../src/dataset/time/plain/read-plain-date.js';

const dateOf = (text: string): string | undefined => readPlainDate(text).date;

describe('a month that is cut short', () => {
  it('is the only one that begins so', () => {
    expect(dateOf('octob 1914')).to.equal('1914-10');
    expect(dateOf('novemb. 1918')).to.equal('1918-11');
    expect(dateOf('3 septemb. 2014')).to.equal('2014-09-03');
  });

  it('takes the full stop behind it, and nothing else', () => {
    expect(dateOf('octob., 2014')).to.equal('2014-10');
    expect(dateOf('5 octob., 2014')).to.equal('2014-10-05');
    expect(dateOf('octob2014')).to.equal('2014-10');
  });

  it('stands before a hyphen, but has none within', () => {
    expect(dateOf('octob-2014')).to.equal('2014-10');
    expect(dateOf('3-septemb-2014')).to.equal('2014-09-03');
    expect(readPlainDate('octo-b 2014')).to.deep.equal({ fault: 'bad-date', readings: ['2014'] });
  });

  it('is none with fewer than three letters, or if two months begin so', () => {
    expect(readPlainDate('no 2014').fault).to.equal('bad-date');
    expect(readPlainDate('ju 2014').fault).to.equal('bad-date');
  });
});

describe('a number of five digits', () => {
  it('is part of no date: it says something else beside one', () => {
    expect(readPlainDate('May 2014 12345')).to.deep.equal({ fault: 'bad-date', readings: ['2014-05', '2014'] });
    expect(readPlainDate('12345')).to.deep.equal({ fault: 'bad-date', readings: [] });
  });

  it('leaves the year beside it to be asked about', () => {
    expect(plainReadings('12345/2014')).to.deep.equal(['2014']);
    expect(plainReadings('2014-12345')).to.deep.equal(['2014']);
  });
});
