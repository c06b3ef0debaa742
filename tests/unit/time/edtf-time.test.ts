import { expect } from 'chai';
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
