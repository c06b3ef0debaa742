import { expect } from 'chai';
import {
  formatCivil,
  formatYear,
  formatYearNumber,
  formatYearSpan,
  splitRange,
  type DateStyle,
} from '../../../src/dataset/time/date-format.js';
import { civilMs } from '../../../src/dataset/time/civil.js';

const ENGLISH = { locale: 'en-GB', eras: { eraBce: 'BCE', eraCe: 'CE' } };
const HOUR_MS = 3_600_000;
/** Months and weekdays fall alike again. */
const CYCLE_YEARS = 400;

/** Engines disagree on plain and narrow spaces. */
function plain(text: string): string {
  return text.replace(/\s/gu, ' ');
}

describe('formatYear', () => {
  const cases: readonly (readonly [year: number, text: string])[] = [
    [-9999, '10,000 BCE'],
    [-9998, '9999 BCE'],
    [-44, '45 BCE'],
    [0, '1 BCE'],
    [1, '1 CE'],
    [999, '999 CE'],
    [1000, '1000'],
    [2025, '2025'],
    [9999, '9999'],
    [10_000, '10,000'],
  ];
  for (const [year, text] of cases) {
    it(text, () => {
      expect(formatYear(year, ENGLISH)).to.equal(text);
    });
  }

  it('gives the era in the words of Intl without others', () => {
    const { locale } = ENGLISH;
    expect(formatYear(0, { locale })).to.match(/^1 BC/);
    expect(formatYear(-400, { locale })).to.match(/^401 BC/);
    expect(formatYear(500, { locale })).to.match(/500/).and.not.match(/BC/);
  });
});

describe('formatYearNumber', () => {
  it('groups years of more than four digits', () => {
    expect([9999, 10_000].map((year) => formatYearNumber(year, 'en-GB'))).to.deep.equal(['9999', '10,000']);
  });
});

describe('formatYearSpan', () => {
  const cases: readonly (readonly [first: number, last: number, text: string])[] = [
    [-199, -100, '200–101 BCE'],
    [-9, 0, '10–1 BCE'],
    [1, 99, '1–99 CE'],
    [900, 999, '900–999 CE'],
    [-99, 99, '100 BCE–99 CE'],
    [0, 9, '1 BCE–9 CE'],
    [900, 1000, '900 CE–1000'],
    [900, 1499, '900 CE–1499'],
    [-99, 1499, '100 BCE–1499'],
    [1400, 1499, '1400–1499'],
  ];
  for (const [first, last, text] of cases) {
    it(text, () => {
      expect(formatYearSpan(first, last, ENGLISH)).to.equal(text);
    });
  }
});

describe('formatCivil', () => {
  const styles: readonly DateStyle[] = ['dayHeading', 'weekdayDay', 'dayMonth', 'monthName', 'second'];
  const dates = [civilMs(2024, 2, 29), civilMs(2025, 12, 31) + 10.5 * HOUR_MS, civilMs(2101, 1, 1) + 23 * HOUR_MS];

  it('has weekdays from the day on which the calendar began, 15 October 1582', () => {
    const [last, first] = [civilMs(1582, 10, 14), civilMs(1582, 10, 15)];
    expect(formatCivil(last, 'dayHeading', ENGLISH)).to.equal('14 October 1582');
    expect(formatCivil(first, 'dayHeading', ENGLISH)).to.equal('Friday, 15 October 1582');
    expect(formatCivil(civilMs(-43, 3, 15), 'weekdayDate', ENGLISH)).not.to.match(/\p{L}{3},/u);
    expect(formatCivil(civilMs(0, 1, 1), 'weekdayDay', ENGLISH)).to.equal('1');
  });

  it('names the same days and times in every cycle of the calendar', () => {
    const cycleMs = civilMs(CYCLE_YEARS) - civilMs(0);
    for (const style of styles) {
      for (const ms of dates) {
        const near = formatCivil(ms, style, ENGLISH).replace(/\d{4}/, '');
        const earlier =
          style.toLowerCase().includes('day') && style !== 'dayMonth' ? [-1] : [-100, -10, -6, -5, -4, -3];
        for (const cycles of [...earlier, 1, 19, 20, 100]) {
          const far = formatCivil(ms + cycles * cycleMs, style, ENGLISH);
          expect(far.replace(/[\d,]+ B?CE$|\d{4}$|\d+,\d{3}$/, ''), `${style} ${far}`).to.equal(near);
        }
      }
    }
  });

  it('writes the day, the month and the time of years that Intl cannot write', () => {
    expect(plain(formatCivil(civilMs(-44, 3, 15) + 12 * HOUR_MS, 'day', ENGLISH))).to.equal('15 March 45 BCE');
    expect(plain(formatCivil(civilMs(33, 4, 3) + 12 * HOUR_MS, 'day', ENGLISH))).to.equal('3 April 33 CE');
    expect(plain(formatCivil(civilMs(12_025, 4, 25), 'day', ENGLISH))).to.equal('25 April 12,025');
    expect(formatCivil(civilMs(12_025, 4, 25) + 10.5 * HOUR_MS, 'minute', ENGLISH)).to.equal('10:30');
  });

  it('makes one format for each style and language', () => {
    const original = Intl.DateTimeFormat;
    let made = 0;
    Intl.DateTimeFormat = new Proxy(original, {
      construct: (target, parameters, newTarget) => {
        made++;
        return Reflect.construct(target, parameters, newTarget) as Intl.DateTimeFormat;
      },
    });
    try {
      for (let round = 0; round < 3; round++) {
        for (const locale of ['lt', 'et', 'lv']) formatCivil(civilMs(2025 + round), 'weekdayDate', { locale });
      }
    } finally {
      Intl.DateTimeFormat = original;
    }
    // More where so many formats are known by then that all are let go.
    expect(made).to.be.within(3, 5);
  });

  it('keeps tags and styles apart that read alike together', () => {
    const april = civilMs(2025, 4, 25);
    const short = new Intl.DateTimeFormat('de', { month: 'short', timeZone: 'UTC' }).format(april);
    expect(formatCivil(april, 'monthName', { locale: 'Shortde' })).to.equal('April');
    expect(formatCivil(civilMs(2025, 3, 25), 'monthName', { locale: 'Shortde' })).to.equal('March');
    expect(formatCivil(april, 'monthNameShort', { locale: 'de' })).to.equal(short);
    expect(formatCivil(civilMs(2025, 3, 25), 'monthNameShort', { locale: 'de' })).to.not.equal('March');
  });
});

describe('splitRange', () => {
  const split = (start: number, end: number, style: DateStyle): string | undefined => {
    const texts = splitRange(start, end, style, ENGLISH);
    return texts && plain(`${texts.start} to ${texts.end}`);
  };

  it('says once what both ends share', () => {
    expect(split(civilMs(2025, 4, 28), civilMs(2025, 5, 4), 'day')).to.equal('28 April to 4 May 2025');
    expect(split(civilMs(2025, 4, 28), civilMs(2025, 4, 30), 'day')).to.equal('28 to 30 April 2025');
    expect(split(civilMs(2024, 12), civilMs(2025, 1), 'month')).to.equal('December 2024 to January 2025');
  });

  it('takes all years of four digits', () => {
    expect(split(civilMs(1000, 5), civilMs(1000, 6), 'month')).to.equal('May to June 1000');
    expect(split(civilMs(9999, 5), civilMs(9999, 6), 'month')).to.equal('May to June 9999');
  });

  it('takes no range with an end in other years', () => {
    for (const [start, end] of [
      [999, 1001],
      [-44, 2025],
      [9998, 10_000],
      [500, 600],
      [12_000, 12_001],
    ] as const) {
      expect(split(civilMs(start), civilMs(end), 'year'), `${start} to ${end}`).to.equal(undefined);
    }
  });

  it('cannot split a range within one day', () => {
    expect(split(civilMs(2025), civilMs(2025) + HOUR_MS, 'day')).to.equal(undefined);
  });
});
