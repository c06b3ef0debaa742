import { expect } from 'chai';
import { civilDateOf } from '../../../src/dataset/time/civil.js';
import { DateFlag, Precision, type EdtfDate } from '../../../src/dataset/time/date-range.js';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';

function parse(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date === undefined) throw new Error(`${text} did not parse`);
  return date;
}

/** First and last day, as numbers. */
function days(text: string): string {
  const { min, max } = parse(text);
  return [min, max].map((ms) => Object.values(civilDateOf(ms)).join(' ')).join(', ');
}

describe('parseEdtf: decades, centuries and digits that are sure', () => {
  const cases: readonly (readonly [text: string, bounds: string, precision: Precision])[] = [
    ['-099', '-990 1 1, -981 12 31', Precision.decade],
    ['-100', '-1009 1 1, -1000 12 31', Precision.decade],
    ['-1953S2', '-1999 1 1, -1900 12 31', Precision.century],
    ['-0050S1', '-999 1 1, -1 12 31', Precision.millennium],
    ['Y1234E1S3', '12300 1 1, 12399 12 31', Precision.century],
    ['Y-1234E1S3', '-12399 1 1, -12300 12 31', Precision.century],
    ['Y5E2S3', '500 1 1, 500 12 31', Precision.year],
    ['Y-5E2S1', '-599 1 1, -500 12 31', Precision.century],
    ['Y3388E2S3', '338000 1 1, 338999 12 31', Precision.millennium],
    ['Y171010000S3', '171000000 1 1, 171999999 12 31', Precision.age],
    ['Y12345S3', '12300 1 1, 12399 12 31', Precision.century],
  ];
  for (const [text, bounds, precision] of cases) {
    it(text, () => {
      expect(days(text)).to.equal(bounds);
      expect(parse(text).precision).to.equal(precision);
    });
  }

  it('is an estimate only where some digits of a long year are not sure', () => {
    const estimates = ['Y12345S3', 'Y12345', 'Y5E2S3', 'Y5E2'].map((text) => parse(text).flags & DateFlag.approximate);
    expect(estimates.map((flag) => flag !== 0)).to.deep.equal([true, false, true, false]);
  });

  it('says that digits of the year of a season are not known', () => {
    expect(parse('199X-21').flags & DateFlag.unspecified).to.equal(DateFlag.unspecified);
    expect(parse('1990-21').flags & DateFlag.unspecified).to.equal(0);
  });
});

describe('parseEdtf: 29 February of a year that is not fully known', () => {
  const cases: readonly (readonly [text: string, bounds: string])[] = [
    ['1XX0-02-29', '1020 2 29, 1980 2 29'],
    ['1X04-02-29', '1004 2 29, 1904 2 29'],
    ['-1XX0-02-29', '-1980 2 29, -1020 2 29'],
  ];
  for (const [text, bounds] of cases) {
    it(text, () => {
      expect(days(text)).to.equal(bounds);
    });
  }

  it('is invalid if no matching year is a leap year', () => {
    for (const text of ['1X01-02-29', 'XXX1-02-29', '1X00-02-3X']) expect(parseEdtf(text)).to.equal(undefined);
  });
});

describe('parseEdtf: too few or too many digits', () => {
  for (const text of ['11111', '11111-01', '2025-04-', '2025-04-5', '2025-04-255', '2025-044', '2025-04-2X5']) {
    it(text, () => {
      expect(parseEdtf(text)).to.equal(undefined);
    });
  }

  it('reads text of 200 characters, and none that is longer', () => {
    const padded = (length: number): string => `[2020${' '.repeat(length - 6)}]`;
    expect(parseEdtf(padded(200))?.members?.length).to.equal(1);
    expect(parseEdtf(padded(201))).to.equal(undefined);
  });
});
