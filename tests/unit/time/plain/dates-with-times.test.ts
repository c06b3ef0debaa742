/** Times of day behind a day, at their edges, with their zones. */
import { expect } from 'chai';
import '../../../all-code.js';
import { readPlainDate } from '../../../../src/dataset/time/plain/read-plain-date.js';

/** The time that is read behind 3 May 2014; undefined if the whole is no date. */
const timeOf = (written: string): string | undefined =>
  /^2014-05-03T(.*)$/.exec(readPlainDate(`3 May 2014 ${written}`).date ?? '')?.[1];

describe('a time of day behind a day', () => {
  it('has up to 59 minutes, and up to 24 hours', () => {
    expect(['00:00', '14:59', '14:59:59', '23:30'].map(timeOf)).to.deep.equal(['00:00', '14:59', '14:59:59', '23:30']);
    expect(['14:60', '24:30', '25:00'].map(timeOf)).to.deep.equal([undefined, undefined, undefined]);
    expect(readPlainDate('3 May 2014 25:00').fault).to.equal('bad-date');
  });

  it('asks which midnight 24:00 is', () => {
    expect(readPlainDate('3 May 2014 24:00')).to.deep.equal({
      ...{ fault: 'open-date', readings: ['2014-05-03T00:00', '2014-05-03T24:00'] },
    });
  });

  it('counts from twelve before and after noon', () => {
    expect(['12:30 am', '1:30 am', '12:30 pm', '1:30 pm', '2 p.m.'].map(timeOf)).to.deep.equal([
      ...['00:30', '01:30', '12:30', '13:30', '14:00'],
    ]);
  });

  it('has the hours 1 to 12 before and after noon, and no others', () => {
    expect(['0:30 pm', '0:30 am', '13:30 pm', '13:30 am'].map(timeOf)).to.deep.equal([
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it('has a zone by its name, or by its distance from Greenwich', () => {
    expect(['14:30 UTC', '14:30 CET', '14:30 CEST', '14:30 MSK'].map(timeOf)).to.deep.equal([
      ...['14:30Z', '14:30+01:00', '14:30+02:00', '14:30+03:00'],
    ]);
    expect(['14:30 +0300', '14:30 +03:00', '14:30-0530', '14:30 +1000'].map(timeOf)).to.deep.equal([
      ...['14:30+03:00', '14:30+03:00', '14:30-05:30', '14:30+10:00'],
    ]);
    expect(['14:30 +0000', '14:30 +00:00'].map(timeOf)).to.deep.equal(['14:30Z', '14:30Z']);
  });
});
