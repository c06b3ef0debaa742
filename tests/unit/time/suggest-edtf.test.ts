import { expect } from 'chai';
import fc from 'fast-check';
import '../../all-code.js';
import { parseEdtf } from '../../../src/time/edtf.js';
import { suggestEdtf } from '../../../src/time/suggest-edtf.js';

const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  '1 August 2022': ['2022-08-01'],
  '2nd Aug. 2022': ['2022-08-02'],
  'Aug 1, 2022': ['2022-08-01'],
  'August 3rd 2022': ['2022-08-03'],
  '1 серпня 2022 р.': ['2022-08-01'],
  '24 февраля 2022 г.': ['2022-02-24'],
  '1. März 2022': ['2022-03-01'],
  '1 août 2022': ['2022-08-01'],
  'agosto 2022': ['2022-08'],
  'серпень 2022': ['2022-08'],
  'Septem 2022': ['2022-09'],
  'August, 2022': ['2022-08'],
  '2022/8/1': ['2022-08-01'],
  '2022-8-1': ['2022-08-01'],
  '2022.12.31': ['2022-12-31'],
  '2022/8': ['2022-08'],
  '1.8.2022': ['2022-08-01'],
  '2022-08-01 14:30': ['2022-08-01T14:30'],
  '2022-08-01 14:30:05Z': ['2022-08-01T14:30:05Z'],
  '2022-08-01 14:30+03:00': ['2022-08-01T14:30+03:00'],
  'c. 1950': ['1950~'],
  'circa 1950': ['1950~'],
  'about 1950': ['1950~'],
  '1940s': ['194X'],
  "1940's": ['194X'],
  ' 2022-08 ': ['2022-08'],
};

describe('EDTF for a date as people write it', () => {
  for (const [text, meanings] of Object.entries(MEANINGS)) {
    it(`reads “${text}”`, () => {
      expect(suggestEdtf(text)).to.deep.equal(meanings);
    });
  }

  it('gives both meanings of a day and a month in figures, the European first', () => {
    expect(suggestEdtf('3/4/2022')).to.deep.equal(['2022-04-03', '2022-03-04']);
    expect(suggestEdtf('4-4-2022')).to.deep.equal(['2022-04-04']);
    expect(suggestEdtf('3/14/2022')).to.deep.equal(['2022-03-14']);
  });

  it('reads both ends of a time', () => {
    expect(suggestEdtf('1 August 2022 – 3 August 2022')).to.deep.equal(['2022-08-01/2022-08-03']);
    expect(suggestEdtf('1 August 2022 to 3 August 2022')).to.deep.equal(['2022-08-01/2022-08-03']);
    expect(suggestEdtf('May 2022—June 2022')).to.deep.equal(['2022-05/2022-06']);
    expect(suggestEdtf('May 2022 - soon')).to.deep.equal([]);
    expect(suggestEdtf('May 2022 - June 2022 - July 2022')).to.deep.equal([]);
  });

  it('gives nothing for what is no date, or may be several months', () => {
    for (const text of ['', 'soon', '31 February 2022', '2022/13/1', '7/21/46', 'Ju 2022', 'Ma 2022', 'Brumaire 1799'])
      expect(suggestEdtf(text), text).to.deep.equal([]);
    expect(suggestEdtf('Ма 2022'), 'two letters').to.deep.equal([]);
  });

  it('gives EDTF, whatever is written', () => {
    const pieces = fc.constantFrom('1', '20', '2022', ' ', '.', '/', '-', 'May', '–', 'to', 's', ',');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (written) => {
        for (const date of suggestEdtf(written.join(''))) expect(parseEdtf(date)).to.not.equal(undefined);
      }),
    );
  });

  it('reads no text that is longer than any date', () => {
    const long = `1 August 2022${' '.repeat(60)}– 3 August 2022`;
    expect(suggestEdtf(long)).to.deep.equal([]);
  });
});
