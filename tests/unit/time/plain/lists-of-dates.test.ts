/** Several dates in one text: all of them, or one of them. */
import { expect } from 'chai';
import '../../../all-code.js';
import { readPlainDate } from '../../../../src/dataset/time/plain/read-plain-date.js';

const dateOf = (text: string): string | undefined => readPlainDate(text).date;
const faultOf = (text: string): string | undefined => readPlainDate(text).fault;

describe('a list of dates', () => {
  it('is all of them with "and", and one of them with "or"', () => {
    expect(dateOf('1914 and 1916')).to.equal('{1914,1916}');
    expect(dateOf('1914 or 1916')).to.equal('[1914,1916]');
    expect(dateOf('1914, 1916, 1918')).to.equal('{1914,1916,1918}');
    expect(dateOf('1914 or 1916 or 1918')).to.equal('[1914,1916,1918]');
  });

  it('is a question with both words', () => {
    expect(faultOf('1914 and 1916 or 1918')).to.equal('bad-date');
    expect(faultOf('March, May and June or July 2022')).to.equal('bad-date');
  });

  it('has days of the month and the year of the last', () => {
    expect(dateOf('10, 12 and 15 June 2021')).to.equal('{2021-06-10,2021-06-12,2021-06-15}');
    expect(dateOf('10, 12 or 15 June, 2021')).to.equal('[2021-06-10,2021-06-12,2021-06-15]');
    expect(dateOf('10, 12, and 15 June 2021')).to.equal(dateOf('10, 12 and 15 June 2021'));
    expect(faultOf('10, 12 and 35 June 2021')).to.equal('bad-date');
    expect(faultOf('10, 35 and 12 June 2021')).to.equal('bad-date');
  });

  it('has months of the year of the last, or each of its own', () => {
    expect(dateOf('March, May, July 2022')).to.equal('{2022-03,2022-05,2022-07}');
    expect(dateOf('March 2020, May 2021 and July 2022')).to.equal('{2020-03,2021-05,2022-07}');
  });

  it('has dates of one unit, where it has three: others are asked about', () => {
    expect(readPlainDate('1914, May 1916 and 1918')).to.deep.equal({ fault: 'bad-date', readings: ['{1916-05,1918}'] });
    expect(faultOf('March, soon and July 2022')).to.equal('bad-date');
    expect(faultOf('soon, March and July 2022')).to.equal('bad-date');
  });

  it('has years of three digits and more, where it has three', () => {
    expect(dateOf('877, 879 and 881')).to.equal('{0877,0879,0881}');
    expect(faultOf('43, 45 and 47')).to.equal('bad-date');
  });

  it('has two sides', () => {
    for (const text of ['and 1914', '1914 and', 'or', 'soon and 1914', '1914 or soon'])
      expect(faultOf(text), text).to.equal('bad-date');
  });
});

describe('the ends of a range', () => {
  it('share the era of the second', () => {
    expect(dateOf('March–May 44 BC')).to.equal('-0043-03/-0043-05');
    expect(dateOf('spring to autumn 44 BC')).to.equal('-0043-21/-0043-23');
  });

  it('share the century of a first year that is written with a sign for "year"', () => {
    expect(dateOf('2014年–18')).to.equal('2014/2018');
    expect(dateOf('2014年 – 2016年')).to.equal('2014/2016');
  });

  it('are in order: two equal numbers are a year and its month', () => {
    expect(dateOf('1912/12')).to.equal('1912-12');
    expect(dateOf('1912–12')).to.equal('1912-12');
  });
});
