import { expect } from 'chai';
import { firstDayOfWeek } from '../../../src/dataset/time/week-start.js';

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

  it('asks the method of an engine, or the property that came before it', () => {
    expect(withWeeks({ getWeekInfo: () => ({ firstDay: SATURDAY }) }, 'en-NZ')).to.equal(SATURDAY);
    expect(withWeeks({ weekInfo: { firstDay: SATURDAY } }, 'en-IE')).to.equal(SATURDAY);
    expect(withWeeks({}, 'en-ZA')).to.equal(MONDAY);
  });

  const days: readonly (readonly [locale: string, told: number, day: number])[] = [
    ['fr', MONDAY, MONDAY],
    ['fr-CA', SUNDAY, SUNDAY],
    ['fr-CH', MONDAY - 1, MONDAY],
    ['fr-BE', SUNDAY + 1, MONDAY],
  ];
  for (const [locale, told, day] of days) {
    it(`is day ${String(day)} where the engine says ${String(told)}`, () => {
      expect(withWeeks({ getWeekInfo: () => ({ firstDay: told }) }, locale)).to.equal(day);
    });
  }
});

/** As an engine says that has nothing but these. Each locale is asked once, since the answer is kept. */
function withWeeks(own: Readonly<Record<string, unknown>>, locale: string): number {
  const names = ['getWeekInfo', 'weekInfo'];
  const prototype = Intl.Locale.prototype as object;
  const usual = names.map((name) => Object.getOwnPropertyDescriptor(prototype, name));
  for (const name of names) {
    Object.defineProperty(prototype, name, { value: own[name], configurable: true });
  }
  try {
    return firstDayOfWeek(locale);
  } finally {
    for (const [at, name] of names.entries()) {
      Reflect.deleteProperty(prototype, name);
      const descriptor = usual[at];
      if (descriptor !== undefined) Object.defineProperty(prototype, name, descriptor);
    }
  }
}
