import { expect } from 'chai';
import { earliest } from '../../../src/dataset/data/bounds.js';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';

describe('the first instant that a date can mean', () => {
  const ZONE = 'America/New_York';
  const found = (text: string): string => new Date(earliest(parseEdtf(text)!, ZONE)).toISOString();

  it('begins with the day in the zone, where no other is given', () => {
    expect(found('2022-01-01')).to.equal('2022-01-01T05:00:00.000Z');
    expect(found('[2022-03-05, 2022-01-01]')).to.equal('2022-01-01T05:00:00.000Z');
  });

  it('is that of the earliest member of a set, each in its own zone', () => {
    expect(found('[2022-01-01T00:00:00Z, 2022-03-05]')).to.equal('2022-01-01T00:00:00.000Z');
    expect(found('[2022-01-01T03:00:00Z, 2022-01-01]')).to.equal('2022-01-01T03:00:00.000Z');
  });
});
