/** What is offered for a text that is no date, and what a column of dates adds to it. */
import { expect } from 'chai';
import '../../../all-code.js';
import { ColumnReading } from '../../../../src/dataset/time/plain/column-facts.js';
import { plainReadings, readPlainDate, type PlainDate } from '../../../../src/dataset/time/plain/read-plain-date.js';

/** A text in a column that has other cells. */
function inColumn(text: string, ...cells: readonly string[]): PlainDate {
  const reading = new ColumnReading();
  for (const cell of cells) reading.take(cell);
  return readPlainDate(text, { column: reading.facts });
}

describe('a month that is misspelt', () => {
  it('is offered with one letter missing, added, wrong, or two in the wrong order', () => {
    for (const name of ['Febuary', 'Febrruary', 'Fevruary', 'Febraury', 'xFebruary', 'Februaryy'])
      expect(readPlainDate(`${name} 2014`), name).to.deep.equal({ fault: 'bad-date', readings: ['2014-02', '2014'] });
  });

  it('is not offered with two mistakes, with three letters, or where it may be two months', () => {
    for (const name of ['Ferbuay', 'Mzy', 'Juny']) expect(plainReadings(`${name} 2014`), name).to.deep.equal(['2014']);
  });

  it('keeps its day', () => {
    expect(plainReadings('Novebmer 3, 2014')[0]).to.equal('2014-11-03');
  });
});

describe('a date among other words', () => {
  it('is offered with its month and its year, then with the year alone', () => {
    expect(plainReadings('talks in May 2014 or so')).to.deep.equal(['2014-05', '2014']);
    expect(plainReadings('14 October 1066 (O.S.) and more')).to.deep.equal(['1066-10-14', '1066']);
  });

  it('keeps its bound', () => {
    expect(plainReadings('before the talks of 3 May 2014')).to.deep.equal(['../2014-05-03', '2014-05-03', '2014']);
  });

  it('loses a time that a word may move to the evening', () => {
    expect(plainReadings('8 Uhr abends, 5. Mai 2014')).to.deep.equal(['2014-05-05', '2014']);
  });

  it('is nothing where two numbers may be a week and its year', () => {
    expect(plainReadings('13/1914')).to.deep.equal([]);
    expect(plainReadings('12/1914')).to.deep.equal(['1914-12']);
  });
});

describe('a column of dates', () => {
  it('gives its commonest years to a day without one', () => {
    expect(inColumn('5 May', '1914', '1916', '1916', '1918', '1920')).to.deep.equal({
      ...{ fault: 'bad-date', readings: ['1916-05-05', '1914-05-05', '1918-05-05'] },
    });
  });

  it('makes a lone number a question if it has short years, or if its numbers are days', () => {
    const years = { fault: 'open-date', readings: ['2014', '1914', '0014'] };
    expect(inColumn('14', '3 May 14')).to.deep.equal(years);
    expect(inColumn('14', '1', '2', '3', '4', '5')).to.deep.equal(years);
    expect(inColumn('14', '1', '2', '3', '4')).to.deep.equal({ date: '0014' });
    expect(inColumn('c. 14?', '3 May 14')).to.deep.equal({
      ...{ fault: 'open-date', readings: ['2014%', '1914%', '0014%'] },
    });
  });

  it('completes a lone number from 30 on to a year of the last century first', () => {
    expect(inColumn('29', '3 May 14')).to.deep.include({ readings: ['2029', '1929', '0029'] });
    expect(inColumn('30', '3 May 14')).to.deep.include({ readings: ['1930', '2030', '0030'] });
  });

  it('makes no year of a zero', () => {
    for (const zero of ['0', '00'])
      expect(inColumn(zero, '3 May 14'), zero).to.deep.equal({ fault: 'bad-date', readings: [] });
  });

  it('opens a year and a month of EDTF where it has pairs of years, and leaves what else is EDTF', () => {
    expect(inColumn('1911-12', '1989/90')).to.deep.equal({
      ...{ fault: 'open-date', readings: ['1911-12', '1911/1912'] },
    });
    for (const text of ['1914-11', '[1914,1915]', '1911-12/..', '../1911-12', '1911-12-13'])
      expect(inColumn(text, '1989/90'), text).to.deep.equal({ date: text });
  });

  it('without years completes a short year as spreadsheets do', () => {
    expect(inColumn('15/6/21', 'soon')).to.deep.equal({ date: '2021-06-15' });
    expect(inColumn('15/6/45', 'soon')).to.deep.equal({ date: '1945-06-15' });
  });

  it('decides between centuries, and between nothing else', () => {
    expect(inColumn('15/6/21', '1914', '1925')).to.deep.equal({ date: '1921-06-15' });
    expect(inColumn('the 20s', '1814', '1825')).to.deep.equal({ date: '182X' });
    expect(inColumn('May 20 to 2020', '2025', '2026')).to.deep.equal({
      ...{ fault: 'open-date', readings: ['2020-05-20/2020', '2019-05-20/2020'] },
    });
  });
});
