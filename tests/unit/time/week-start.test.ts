import { expect } from '@open-wc/testing';
import { firstDayOfWeek } from '../../../src/time/week-start.js';

const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 7;

/** Firefox cannot tell. */
const KNOWS_WEEKS = 'getWeekInfo' in Intl.Locale.prototype || 'weekInfo' in Intl.Locale.prototype;

describe('firstDayOfWeek', () => {
  it('is Monday, unless the engine knows better', () => {
    expect(firstDayOfWeek('en')).to.equal(MONDAY);
    expect(firstDayOfWeek('uk')).to.equal(MONDAY);
    expect(firstDayOfWeek('not a locale')).to.equal(MONDAY);
    expect(firstDayOfWeek('en-US')).to.equal(KNOWS_WEEKS ? SUNDAY : MONDAY);
    expect(firstDayOfWeek('ar-EG')).to.equal(KNOWS_WEEKS ? SATURDAY : MONDAY);
  });
});
