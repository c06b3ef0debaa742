/** Dates with one end, and dates within bounds, with words of doubt before them. */
import { expect } from 'chai';
import '../../../all-code.js';
import { plainReadings, readPlainDate } from '../../../../src/dataset/time/plain/read-plain-date.js';

const dateOf = (text: string): string | undefined => readPlainDate(text).date;
const faultOf = (text: string): string | undefined => readPlainDate(text).fault;

describe('a doubt before a bound', () => {
  it('is a doubt about the date behind the bound', () => {
    expect(dateOf('c. before 1914')).to.equal('../1914~');
    expect(dateOf('perhaps since 1914')).to.equal('1914?/..');
    expect(dateOf('probably after May 1914')).to.equal('[1914-05?..]');
    expect(dateOf('about until 3 May 1914')).to.equal('/1914-05-03~');
  });

  it('is one about both ends of "between"', () => {
    expect(dateOf('c. between 1914 and 1918')).to.equal('[1914~..1918~]');
    expect(dateOf('perhaps between May and July 1914')).to.equal('[1914-05?..1914-07?]');
  });

  it('adds to another doubt, and is the same behind the bound', () => {
    expect(dateOf('probably c. before 1914')).to.equal('../1914%');
    expect(dateOf('before c. 1914')).to.equal(dateOf('c. before 1914'));
  });

  it('is no date without one', () => {
    for (const text of ['about', 'c.', 'perhaps', 'about before', 'c. between'])
      expect(readPlainDate(text), text).to.deep.equal({ fault: 'bad-date', readings: [] });
  });
});

describe('"between"', () => {
  it('has two ends: one alone is no date, also where it could be cut in two', () => {
    for (const text of ['between 1914', 'between May 1914', 'between 12 May 1914', 'between 1914 and'])
      expect(faultOf(text), text).to.equal('bad-date');
    expect(plainReadings('between 12 May 1914')).to.deep.equal(['1914-05-12', '1914']);
  });

  it('asks where one of its ends is no date', () => {
    expect(plainReadings('between 1914 and soon')).to.deep.equal(['1914']);
    expect(plainReadings('between soon and 1914')).to.deep.equal(['1914']);
  });

  it('takes the words that stand between two dates', () => {
    for (const text of ['between 1914 to 1918', 'between 1914 – 1918', 'between 1914 and 1918'])
      expect(dateOf(text), text).to.equal('[1914..1918]');
  });

  it('makes the coarser end as fine as the other: its first or its last month or day', () => {
    expect(dateOf('between 1914 and May 1916')).to.equal('[1914-01..1916-05]');
    expect(dateOf('between May 1914 and 1916')).to.equal('[1914-05..1916-12]');
    expect(dateOf('between 3 May 1914 and February 1916')).to.equal('[1914-05-03..1916-02-29]');
    expect(dateOf('between May 1914 and 3 June 1915')).to.equal('[1914-05-01..1915-06-03]');
  });
});

describe('a number that is about a day, before the end of a range', () => {
  it('has the month and the year of the other end: it is no year of antiquity', () => {
    expect(dateOf('c. 12 to 14 May 1914')).to.equal('1914-05-12~/1914-05-14~');
    expect(dateOf('vers 12-14 mai 1914')).to.equal('1914-05-12~/1914-05-14~');
    expect(dateOf('c. between 3 and 5 May 2014')).to.equal('[2014-05-03~..2014-05-05~]');
    expect(dateOf('c. 12 and 14 May 1914')).to.equal('{1914-05-12~,1914-05-14~}');
  });

  it('is a century before a century', () => {
    expect(dateOf('about 12–14th century')).to.equal('11XX~/13XX~');
  });

  it('stays a year before a year of antiquity, and is open before a later one', () => {
    expect(dateOf('c. 47–50')).to.equal('0047~/0050~');
    expect(dateOf('c. 98–117')).to.equal('0098~/0117~');
    expect(faultOf('c. 5 to 2020')).to.equal('bad-date');
  });
});

describe('one end', () => {
  it('has a day, a month or a year', () => {
    expect(dateOf('before 3 May 1914')).to.equal('../1914-05-03');
    expect(dateOf('since May 1914')).to.equal('1914-05/..');
    expect(dateOf('1914 to now')).to.equal('1914/..');
    expect(dateOf('since 1914 to the present')).to.equal('1914/..');
    expect(dateOf('from May to July 1914')).to.equal('1914-05/1914-07');
  });

  it('is open where a dash stands alone on its side', () => {
    expect(dateOf('1914–')).to.equal('1914/..');
    expect(dateOf('May 1914 -')).to.equal('1914-05/..');
    expect(dateOf('–1914')).to.equal('../1914');
    expect(faultOf('–')).to.equal('bad-date');
  });

  it('is unknown where a question mark stands on its side', () => {
    expect(dateOf('? – 1914')).to.equal('/1914');
    expect(dateOf('1914 – ?')).to.equal('1914/');
    expect(dateOf('?/1914')).to.equal('/1914');
  });

  it('is no date with no date behind it', () => {
    for (const text of ['before', 'until', 'after', 'since', 'to now', 'before soon', 'since soon'])
      expect(faultOf(text), text).to.equal('bad-date');
  });
});
