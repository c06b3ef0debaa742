import { expect } from 'chai';
import { parseDate } from '../../../src/dataset/time/edtf-interval.js';
import { parsePlainDate } from '../../../src/dataset/time/edtf-plain-date.js';

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

describe('parsePlainDate', () => {
  it('reads every day of a year as the reader of all dates does', () => {
    for (const year of [0, 4, 1900, 1999, 2000, 2023, 2024, 9999]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
          expect(parsePlainDate(text), text).to.deep.equal(parseDate(text));
        }
      }
    }
  });

  it('takes the first and the last day of a month, and no other', () => {
    const read = (text: string): boolean => parsePlainDate(text) !== undefined;
    const days = ['0000-01-01', '2025-01-31', '2025-12-01', '2025-12-31', '2024-02-29', '9999-12-31'];
    expect(days.filter((text) => !read(text))).to.deep.equal([]);
    const none = ['2025-00-10', '2025-13-10', '2025-01-00', '2025-01-32', '2025-02-29', '2025-04-31'];
    expect(none.filter(read)).to.deep.equal([]);
  });

  it('leaves every other form to the reader of all dates', () => {
    const texts = [
      ...['', '2025', '2025-04', '2025-04-2', '2025-04-25~', '-2025-04-25', '2025-04-25T10:30'],
      ...['2025/04-25', '2025-04/25', '2025x04x25', '20250425..', '202X-04-25', '2025-0X-25', '2025-04-2X'],
    ];
    for (const text of texts) expect(parsePlainDate(text), text).to.equal(undefined);
  });

  it('takes only digits for digits', () => {
    for (const other of ['/', ':', ' ', 'a', '-', '\u0660', '\uFF11']) {
      for (const at of [0, 1, 2, 3, 5, 6, 8, 9]) {
        for (const date of ['2011-11-11', '2000-01-01']) {
          const text = date.slice(0, at) + other + date.slice(at + 1);
          expect(parsePlainDate(text), text).to.equal(undefined);
        }
      }
    }
  });
});
