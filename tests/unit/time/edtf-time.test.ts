import { expect } from 'chai';
import { DateFlag } from '../../../src/dataset/time/date-range.js';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';

describe('parseEdtf: the date before a time', () => {
  it('is any day of its month', () => {
    for (const day of ['2025-04-01', '2025-04-30', '2024-02-29', '0000-12-31']) {
      expect(parseEdtf(`${day}T10:30Z`)?.min).to.equal(Date.parse(`${day}T10:30:00Z`));
    }
  });

  const refused = [
    ...['2025-04-00', '2025-04-31', '2025-02-29', '2025-00-01', '2025-13-01', '-0000-04-25'],
    ...['202X-04-25', '2025-0X-25', '2025-04-2X', '2025-04-5', '2025-4-25', '12025-04-25'],
    ...['2025.04-25', '2025-04.25', '2025:04:25', '20250425'],
  ];
  for (const day of refused) {
    it(`is not ${day}`, () => {
      expect(parseEdtf(`${day}T10:30Z`)).to.equal(undefined);
      expect(parseEdtf(`${day}T10:30`)).to.equal(undefined);
    });
  }
});

describe('parseEdtf: seconds', () => {
  for (const time of ['10:30:5', '10:30:', '10:30.05', '10:30x05', '10:30:0x', '10:30:055']) {
    it(`are none in ${time}`, () => {
      expect(parseEdtf(`2025-04-25T${time}`)).to.equal(undefined);
      expect(parseEdtf(`2025-04-25T${time}Z`)).to.equal(undefined);
    });
  }
});

describe('parseEdtf: plain times', () => {
  const times = ['2025-04-25T10:30', '2024-02-29T23:59:59', '0000-01-01T00:00', '9999-12-31T23:59:59'];
  for (const time of times) {
    it(`mean the same in every way to write their zone: ${time}`, () => {
      const { text, ...utc } = parseEdtf(`${time}Z`)!;
      const { text: _, ...zoned } = parseEdtf(`${time}+00:00`)!;
      expect(text).to.equal(`${time}Z`);
      expect(utc).to.deep.equal(zoned);
      const { flags, ...floating } = parseEdtf(time)!;
      expect({ ...floating, text: _, flags: 0 }).to.deep.equal({ ...zoned, text: _, flags: 0 });
      expect(flags).to.equal(DateFlag.floating);
    });
  }

  it('are the ends of an interval', () => {
    const { min, max, start, end } = parseEdtf('2025-04-25T10:30Z/2025-04-26T11:45:10Z')!;
    expect([min, max]).to.deep.equal([start!.min, end!.max]);
    expect([min, max]).to.deep.equal([Date.UTC(2025, 3, 25, 10, 30), Date.UTC(2025, 3, 26, 11, 45, 10, 999)]);
  });

  it('end their day at 24:00, and no later', () => {
    expect(parseEdtf('2025-04-25T24:00Z')?.min).to.equal(Date.UTC(2025, 3, 26));
    for (const time of ['24:01', '25:00', '10:60', '10:30:60', '1O:30', '10;30', '10:30z'])
      expect(parseEdtf(`2025-04-25T${time}`)).to.equal(undefined);
  });
});
