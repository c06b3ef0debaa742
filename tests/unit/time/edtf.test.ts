import { expect } from 'chai';
import { DateFlag, Precision, type EdtfDate } from '../../../src/dataset/time/date-range.js';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';
import { leastMs } from '../least-ms.js';

const DAY_MS = 86_400_000;
/** Far above what linear work takes, far below what quadratic work would: busy machines do not fail it. */
const TIME_LIMIT_MS = 2000;

function parse(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date === undefined) throw new Error(`${text} did not parse`);
  return date;
}

function iso(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : String(ms);
}

/** First and last day, for values whose bounds are whole days. */
function days(text: string): string {
  const { min, max } = parse(text);
  expect(iso(min)).to.match(/T00:00:00\.000Z$|Infinity/);
  expect(iso(max)).to.match(/T23:59:59\.999Z$|Infinity/);
  return `${iso(min).replace(/T.*/, '')} ${iso(max).replace(/T.*/, '')}`;
}

function flagNames(text: string): readonly string[] {
  const { flags } = parse(text);
  return Object.entries(DateFlag)
    .filter(([name, bit]) => (flags & bit) !== 0 && name !== 'floating')
    .map(([name]) => name);
}

describe('parseEdtf: bounds', () => {
  const cases: readonly (readonly [text: string, bounds: string, precision: Precision])[] = [
    ['2025-04-25', '2025-04-25 2025-04-25', Precision.day],
    ['2024-02-29', '2024-02-29 2024-02-29', Precision.day],
    ['2000-02-29', '2000-02-29 2000-02-29', Precision.day],
    ['0000-02-29', '0000-02-29 0000-02-29', Precision.day],
    ['2022-02', '2022-02-01 2022-02-28', Precision.month],
    ['2022', '2022-01-01 2022-12-31', Precision.year],
    ['0000', '0000-01-01 0000-12-31', Precision.year],
    ['-0044-03-15', '-000044-03-15 -000044-03-15', Precision.day],
    ['19', '1900-01-01 1999-12-31', Precision.century],
    ['-01', '-000100-01-01 -000001-12-31', Precision.century],
    ['193', '1930-01-01 1939-12-31', Precision.decade],
    ['-005', '-000050-01-01 -000041-12-31', Precision.decade],
    ['-201', '-002019-01-01 -002010-12-31', Precision.decade],
    ['199X', '1990-01-01 1999-12-31', Precision.decade],
    ['19XX', '1900-01-01 1999-12-31', Precision.century],
    ['1XXX', '1000-01-01 1999-12-31', Precision.millennium],
    ['-01XX', '-000199-01-01 -000100-12-31', Precision.century],
    ['-000X', '-000009-01-01 -000001-12-31', Precision.decade],
    ['20X0', '2000-01-01 2090-12-31', Precision.century],
    ['1985-XX', '1985-01-01 1985-12-31', Precision.year],
    ['1985-04-XX', '1985-04-01 1985-04-30', Precision.month],
    ['1985-XX-XX', '1985-01-01 1985-12-31', Precision.year],
    ['1984-1X', '1984-10-01 1984-12-31', Precision.year],
    ['2020-0X', '2020-01-01 2020-09-30', Precision.year],
    ['2020-05-1X', '2020-05-10 2020-05-19', Precision.month],
    ['2020-12-3X', '2020-12-30 2020-12-31', Precision.month],
    ['156X-12-25', '1560-12-25 1569-12-25', Precision.decade],
    ['-1X32-X1-X2', '-001932-01-02 -001032-11-22', Precision.millennium],
    ['XXXX-12-XX', '0000-12-01 9999-12-31', Precision.age],
    ['150X-02-29', '1504-02-29 1508-02-29', Precision.decade],
    ['2021-XX-31', '2021-01-31 2021-12-31', Precision.year],
    ['2021-21', '2021-03-01 2021-05-31', Precision.season],
    ['2021-22', '2021-06-01 2021-08-31', Precision.season],
    ['2021-23', '2021-09-01 2021-11-30', Precision.season],
    ['2021-24', '2021-12-01 2022-02-28', Precision.season],
    ['2021-25', '2021-03-01 2021-05-31', Precision.season],
    ['2021-29', '2021-09-01 2021-11-30', Precision.season],
    ['2021-30', '2021-12-01 2022-02-28', Precision.season],
    ['2021-31', '2021-03-01 2021-05-31', Precision.season],
    ['2021-32', '2021-06-01 2021-08-31', Precision.season],
    ['2021-33', '2021-01-01 2021-03-31', Precision.season],
    ['2021-36', '2021-10-01 2021-12-31', Precision.season],
    ['2021-37', '2021-01-01 2021-04-30', Precision.season],
    ['2021-39', '2021-09-01 2021-12-31', Precision.season],
    ['2021-40', '2021-01-01 2021-06-30', Precision.season],
    ['2021-41', '2021-07-01 2021-12-31', Precision.season],
    ['199X-21', '1990-03-01 1999-05-31', Precision.decade],
    ['2025-04-25~', '2025-04-25 2025-04-25', Precision.day],
    ['1953S2', '1900-01-01 1999-12-31', Precision.century],
    ['1950S2', '1900-01-01 1999-12-31', Precision.century],
    ['1953S3', '1950-01-01 1959-12-31', Precision.decade],
    ['1953S1', '1000-01-01 1999-12-31', Precision.millennium],
    ['1953S4', '1953-01-01 1953-12-31', Precision.year],
    ['Y20E2', '2000-01-01 2000-12-31', Precision.century],
    ['Y-20E2S3', '-002009-01-01 -002000-12-31', Precision.decade],
    ['Y12000', '+012000-01-01 +012000-12-31', Precision.year],
    ['2004-06/2006-08', '2004-06-01 2006-08-31', Precision.month],
    ['2022-02-24/2022-02', '2022-02-24 2022-02-28', Precision.month],
    ['2022-02-24/2022-02-XX', '2022-02-24 2022-02-28', Precision.month],
    ['2022-02/2022', '2022-02-01 2022-12-31', Precision.year],
    ['2025/202X', '2025-01-01 2029-12-31', Precision.decade],
    ['Y-18000/-9000', '-018000-01-01 -009000-12-31', Precision.year],
    ['Y-61000/Y-20000', '-061000-01-01 -020000-12-31', Precision.year],
    ['2000/Y12000', '2000-01-01 +012000-12-31', Precision.year],
    ['2004-02-01/2005', '2004-02-01 2005-12-31', Precision.year],
    ['2025-04-28/..', '2025-04-28 Infinity', Precision.day],
    ['../2025-04-25', '-Infinity 2025-04-25', Precision.day],
    ['/2025', '-Infinity 2025-12-31', Precision.year],
    ['../..', '-Infinity Infinity', Precision.age],
    ['[1667, 1668,1670..1672]', '1667-01-01 1672-12-31', Precision.year],
    ['{1960,1961-12}', '1960-01-01 1961-12-31', Precision.year],
    ['[..1760-12-03]', '-Infinity 1760-12-03', Precision.day],
    ['{1760-12..}', '1760-12-01 Infinity', Precision.month],
  ];
  for (const [text, bounds, precision] of cases) {
    it(text, () => {
      expect(days(text)).to.equal(bounds);
      expect(parse(text).precision).to.equal(precision);
      expect(parse(text).text).to.equal(text);
    });
  }

  it('ends a year of four digits and a long year at their last millisecond', () => {
    const beyond = parse('Y280000');
    expect(beyond.max + 1).to.equal(parse('Y280001').min);
    expect(Number.isFinite(beyond.min)).to.equal(true);
    expect(beyond.max - beyond.min + 1).to.equal(366 * DAY_MS);
  });

  it('keeps the end of a year in that year where doubles are coarser than milliseconds', () => {
    for (const text of ['Y17E8', 'Y-17E8', 'Y1E12']) {
      const { min, max } = parse(text);
      expect(Number.isFinite(min) && Number.isFinite(max)).to.equal(true);
      expect(max).to.be.greaterThan(min);
      expect((max - min) / DAY_MS).to.be.within(364, 366);
    }
    expect(parse('Y1700000000').max).to.be.lessThan(parse('Y1700000001').min);
  });
});

describe('parseEdtf: flags and parts', () => {
  const cases: readonly (readonly [text: string, flags: readonly string[]])[] = [
    ['2025-04-25', []],
    ['2025-04-25?', ['uncertain']],
    ['2025-04-25~', ['approximate']],
    ['2025-04-25%', ['uncertain', 'approximate']],
    ['?2004-06-~11', ['uncertain', 'approximate']],
    ['2004-?06-11', ['uncertain']],
    ['2004~-06', ['approximate']],
    ['%-2011-06-13', ['uncertain', 'approximate']],
    ['19~', ['approximate']],
    ['193?', ['uncertain']],
    ['2021-21~', ['approximate']],
    ['Y170000002?', ['uncertain']],
    ['1953S2', ['approximate']],
    ['199X', ['unspecified']],
    ['199X~', ['approximate', 'unspecified']],
    ['2004/2005', ['interval']],
    ['1984?/2004-~06', ['uncertain', 'approximate', 'interval']],
    ['../2004', ['openStart', 'interval']],
    ['2004/..', ['openEnd', 'interval']],
    ['/2004', ['unknownStart', 'interval']],
    ['2004/', ['unknownEnd', 'interval']],
    ['../', ['openStart', 'unknownEnd', 'interval']],
    ['[1667,1668~]', ['approximate', 'oneOf']],
    ['{1667,166X..}', ['unspecified', 'openEnd', 'allOf']],
  ];
  for (const [text, flags] of cases) {
    it(text, () => {
      expect([...flagNames(text)].sort()).to.deep.equal([...flags].sort());
    });
  }

  it('floats unless a zone is given', () => {
    const floats = (text: string): boolean => (parse(text).flags & DateFlag.floating) !== 0;
    expect(['2025', '2025-04-25', '2025-04-25T10:30', '199X', '2004/2005', 'Y17E7'].every(floats)).to.equal(true);
    expect(['2025-04-25T10:30Z', '2025-04-25T10:30:00-04', '../..'].some(floats)).to.equal(false);
  });

  it('gives the ends of an interval, and none where an end is open or unknown', () => {
    const closed = parse('2025-04-28/2025-05~');
    expect(closed.start?.min).to.equal(parse('2025-04-28').min);
    expect(closed.end?.max).to.equal(parse('2025-05').max);
    expect(closed.end?.flags).to.equal(DateFlag.approximate | DateFlag.floating);
    expect(parse('2025-04-28/..')).to.not.have.property('end');
    expect(parse('/2025-04-28')).to.not.have.property('start');
    expect(parse('2025')).to.not.have.any.keys('start', 'end', 'members');
  });

  it('gives the estimate of a year of which not all digits are sure', () => {
    expect(parse('1950S2').estimate).to.deep.equal({
      min: parse('1950').min,
      max: parse('1950').max,
      precision: Precision.year,
      flags: DateFlag.floating,
    });
    expect(parse('Y17101E4S3').estimate?.min).to.equal(parse('Y171010000').min);
    expect(parse('1950')).to.not.have.property('estimate');
  });

  it('gives the members of a set in the order written', () => {
    const members = parse('[1760-01, -1760-02,1760-12..]').members ?? [];
    expect(members.map(({ text }) => text)).to.deep.equal(['1760-01', '-1760-02', '1760-12..']);
    expect(members[2]?.start?.min).to.equal(parse('1760-12').min);
    expect(parse('{1670..1672}').members?.[0]?.end?.max).to.equal(parse('1672').max);
  });
});

describe('parseEdtf: times', () => {
  const cases: readonly (readonly [text: string, min: string, max: string])[] = [
    ['2025-04-25T10:30Z', '2025-04-25T10:30:00.000Z', '2025-04-25T10:30:59.999Z'],
    ['2025-04-25T10:30:05', '2025-04-25T10:30:05.000Z', '2025-04-25T10:30:05.999Z'],
    ['2025-04-25T10:30:05.4Z', '2025-04-25T10:30:05.400Z', '2025-04-25T10:30:05.499Z'],
    ['2025-04-25T10:30:05.042123Z', '2025-04-25T10:30:05.042Z', '2025-04-25T10:30:05.042Z'],
    ['2025-04-25T23:20:30-04', '2025-04-26T03:20:30.000Z', '2025-04-26T03:20:30.999Z'],
    ['2025-04-25T23:20:30+0430', '2025-04-25T18:50:30.000Z', '2025-04-25T18:50:30.999Z'],
    ['2025-04-25T10:30:00\u221205:00', '2025-04-25T15:30:00.000Z', '2025-04-25T15:30:00.999Z'],
    ['2025-04-25T00:00:00-12:00', '2025-04-25T12:00:00.000Z', '2025-04-25T12:00:00.999Z'],
    ['2025-04-25T24:00:00Z', '2025-04-26T00:00:00.000Z', '2025-04-26T00:00:00.999Z'],
    ['-1985-04-12T23:20:30Z', '-001985-04-12T23:20:30.000Z', '-001985-04-12T23:20:30.999Z'],
  ];
  for (const [text, min, max] of cases) {
    it(text, () => {
      expect(iso(parse(text).min)).to.equal(min);
      expect(iso(parse(text).max)).to.equal(max);
    });
  }

  it('is as precise as its last unit', () => {
    expect(parse('2025-04-25T10:30Z').precision).to.equal(Precision.minute);
    expect(parse('2025-04-25T10:30:05Z').precision).to.equal(Precision.second);
    expect(parse('2025-04-25T10:30:05.1Z').precision).to.equal(Precision.millisecond);
  });
});

describe('parseEdtf: texts that are not dates', () => {
  const texts = [
    ...['', ' ', '?', '-', 'X', 'abcd', '2025-', '2025-4-25', '2025-04-25 ', ' 2025', '+2025', '20 25'],
    ...['2025-13', '2025-00', '2025-04-31', '2025-02-29', '1900-02-29', '2025-04-00', '2025-42', '2025-20'],
    ...['-0000', '-000', '-00', '1X', '19X', '2025-2X', '1999-13-XX', '15XX-02-3X', '156X-11-31', '1501-02-2X-01'],
    ...['2025??', '2025?~', '2025-04-25-01', '2021-21-05', '2'],
    ...['Y2006', 'Y-9999', 'Y012345', 'Y', 'YE5', 'Y1E', 'Y1E400', 'Y17E13', 'Y12345S0', '1953S', '195S2', '19XXS2'],
    ...['2025-04-25T', '2025-04-25T10', '2025-04-25T10:3', '2025-04-25T10:60', '2025-04-25T25:00', '2025-04-25t10:30'],
    ...['2025-04-25T24:00:01Z', '2025-04-25T10:30:60', '2025-04-25T10:30:00.', '2025-04-25T10:30z', '2025-04T10:30'],
    ...['2025-04-25T10:30:00-00', '2025-04-25T10:30:00+14:01', '2025-04-25T10:30:00-12:01', '2025-04-25T10:30Z00:00'],
    ...[
      '2025-04-25T10:30:00+5',
      '2025-04-25T10:30:00+05:',
      '2025-04-25T10:30:00+05:0',
      '2025-04-25T10:30:00+05:60',
      '2025-04-25T10:30:00+0560',
      '2025-04-25T10:30~',
    ],
    ...[
      '2025/2024',
      '2025-02/2025-01',
      '2022-03-01/2022-02-XX',
      '1985/2000/2010',
      '//',
      '2025/x',
      'Y-2000/-61000',
      '0001/0000',
      '2012-24/2012-21',
    ],
    ...['[', '[]', '{}', '[2020}', '[2020', '2020]', '[2020,]', '[..]', '[2020..2019]', '{1987-10..1988}', '[1/2]'],
    ...['[[2020]]', '[20 20]', '[2020;2021]', '[2020...2021]'],
  ];
  for (const text of texts) {
    it(JSON.stringify(text), () => {
      expect(parseEdtf(text)).to.equal(undefined);
    });
  }

  it('is nothing but text, and short text', () => {
    for (const value of [undefined, null, 2025, true, {}, [], ['2025'], new Date(0), { length: 4 }]) {
      expect(parseEdtf(value)).to.equal(undefined);
    }
    const longest = `[${'2020,'.repeat(38)}2020]`;
    expect(longest.length).to.be.at.most(200);
    expect(parseEdtf(longest)?.members?.length).to.equal(39);
    expect(parseEdtf(`[${'2020,'.repeat(39)}2020]`)).to.equal(undefined);
  });

  it('costs next to nothing, however hostile', () => {
    const million = 1_000_000;
    const texts = ['(', '1', '-', '/', 'X', ' ', 'a!', 'Y', '[', '{', ',', '..', '?'].map((piece) =>
      piece.repeat(million),
    );
    const short = ['X', '?', '-', '/', '..', 'XXX1-02-29,'].map((piece) => `[${piece.repeat(190 / piece.length)}]`);
    for (const text of [...texts, ...short, `[${'XXX1-02-29,'.repeat(17)}2000]`]) {
      expect(leastMs(TIME_LIMIT_MS, () => parseEdtf(text))).to.be.lessThan(TIME_LIMIT_MS);
    }
  });
});
