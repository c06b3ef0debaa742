import { expect } from 'chai';
import fc from 'fast-check';
import '../../../all-code.js';
import { parseEdtf } from '../../../../src/dataset/time/edtf.js';
import { ColumnReading } from '../../../../src/dataset/time/plain/column-facts.js';
import { ofHijri } from '../../../../src/dataset/time/plain/hijri.js';
import { formOf, plainReadings, readPlainDate } from '../../../../src/dataset/time/plain/read-plain-date.js';
import { timeOfDay } from '../../../../src/dataset/time/plain/time-of-day.js';
import { MORE_FORMS, REFUSED, SHEET_FORMS, type Form } from './forms.js';
import { STRANGE_FORMS } from './strange-forms.js';
import { leastMs } from '../../least-ms.js';

const columnOf = (...cells: readonly string[]): { readonly column: ColumnReading['facts'] } => {
  const reading = new ColumnReading();
  for (const cell of cells) reading.take(cell);
  return { column: reading.facts };
};

const outcome = ([text]: Form): string | readonly string[] => {
  const { date, readings } = { readings: [], ...readPlainDate(text) };
  return date ?? readings;
};

describe('dates as people write them', () => {
  for (const [name, forms] of [
    ['of English sheets', SHEET_FORMS],
    ['in seven languages', MORE_FORMS],
    ['with a second meaning, or with signs of other programs', STRANGE_FORMS],
    ['that are none', REFUSED],
  ] as const) {
    it(`${name} are each read as what they say, or asked about (${forms.length} forms)`, () => {
      expect(forms.map((form) => [form[0], outcome(form)])).to.deep.equal(forms.map(([text, date]) => [text, date]));
    });
  }

  it('are at least 82 of a sheet and 60 more, of which at least 75 and 60 are read', () => {
    const read = (forms: readonly Form[]): number => forms.filter(([, date]) => typeof date === 'string').length;
    expect([SHEET_FORMS.length, MORE_FORMS.length]).to.satisfy(
      ([one, two]: [number, number]) => one >= 82 && two >= 60,
    );
    expect(read(SHEET_FORMS)).to.be.at.least(75);
    expect(read(MORE_FORMS)).to.equal(MORE_FORMS.length);
  });

  it('that are refused have cures that are read as they stand', () => {
    for (const [text] of [...SHEET_FORMS, ...STRANGE_FORMS, ...REFUSED])
      for (const reading of plainReadings(text)) {
        const again = [reading, `${reading}!`].map((cure) => readPlainDate(cure).date);
        expect(again, text).to.include(reading);
      }
  });

  it('are settled by their column: day and month, a century, two years or a month', () => {
    expect(readPlainDate('03/04/2022', columnOf('25/12/2022'))).to.deep.equal({ date: '2022-04-03' });
    expect(readPlainDate('03/04/2022', columnOf('12/25/2022'))).to.deep.equal({ date: '2022-03-04' });
    expect(readPlainDate('03/04/2022', columnOf('4/4/2022')).fault).to.equal('day-order');
    expect(readPlainDate('03/04/2022', columnOf('25/12/2022', '12/25/2022')).fault).to.equal('day-order');
    expect(readPlainDate('15/6/21', columnOf('3 May 1921', '4 May 1919'))).to.deep.equal({ date: '1921-06-15' });
    expect(readPlainDate('15/6/21', columnOf('1900', '2020')).fault).to.equal('open-date');
    expect(readPlainDate('the 90s', columnOf('1985', '1999'))).to.deep.equal({ date: '199X' });
    expect(readPlainDate('1911/12', columnOf('1989/90'))).to.deep.equal({ date: '1911/1912' });
    expect(readPlainDate('1911/12', columnOf('2022/03'))).to.deep.equal({ date: '1911-12' });
    expect(readPlainDate('2010-11', columnOf('1943-44')).fault).to.equal('open-date');
    expect(readPlainDate("'14", columnOf('1914', '1918'))).to.deep.equal({ date: '1914' });
    const short = columnOf('12.03.14', '3 May 15');
    expect({ readings: [], ...readPlainDate('14', short) }.readings).to.deep.equal(['2014', '1914', '0014']);
    expect({ readings: [], ...readPlainDate('c. 95', short) }.readings).to.deep.equal(['1995~', '2095~', '0095~']);
    expect(readPlainDate('14', columnOf('12', '43', '47–50', '122')).date).to.equal('0014');
    expect([readPlainDate('14!', short).date, readPlainDate('14 AD', short).date]).to.deep.equal(['0014', '0014']);
    expect(readPlainDate('1914-8', columnOf('1914-1'))).to.deep.equal({ date: '1914-08' });
    expect({ readings: [], ...readPlainDate('4/7', columnOf('3 May 2014')) }.readings).to.deep.equal([
      '2014-07-04',
      '2014-04-07',
      '0004/0007',
    ]);
    expect(readPlainDate('41692', columnOf('2013', '2015'))).to.deep.equal({ date: '2014-02-22' });
    expect({ readings: [], ...readPlainDate('end of March', columnOf('2013', '2013', '2014')) }.readings).to.deep.equal(
      ['[2013-03-21..2013-03-31]', '[2014-03-21..2014-03-31]'],
    );
  });

  it('are EDTF as it stands only in its long forms: numbers of one to three digits are years', () => {
    for (const text of [
      '2014',
      '2014-02',
      '2014-02-22',
      '19XX',
      '43XX',
      '2022-21',
      '[2014,2015]',
      '1914/1918',
      '-0054',
    ])
      expect(readPlainDate(text), text).to.deep.equal({ date: text });
    expect(readPlainDate('19').date).to.equal('0019');
    expect(readPlainDate('877').date).to.equal('0877');
    expect(readPlainDate('43/50').date).to.equal('0043/0050');
  });

  it('after the Hijra are those that Unicode has: by the sun to the day, by the moon to about one', () => {
    const yearsOf = (calendar: string): ((ms: number) => string) => {
      const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
      });
      return (ms) =>
        (['year', 'month', 'day'] as const)
          .map((part) => format.formatToParts(ms).find(({ type }) => type === part)!.value)
          .join('/');
    };
    for (const [name, calendar] of [
      ['persian', 'solar'],
      ['islamic-civil', 'lunar'],
    ] as const) {
      const written = yearsOf(name);
      for (let year = 1925; year < 2026; year++)
        for (const day of [1, 20, 21, 22, 100, 200, 364]) {
          const ms = Date.UTC(year, 2, day);
          const expected = `${new Date(ms).toISOString().slice(0, 10)}${calendar === 'lunar' ? '~' : ''}`;
          expect(ofHijri(written(ms), calendar), `${name} ${written(ms)}`).to.equal(expected);
        }
    }
  });

  it('have one form for all that are written alike', () => {
    expect(formOf('10–14 June 2021')).to.equal(formOf('3–5 травня 2020'));
    expect(formOf('2021-06-10')).to.equal(formOf('2014-02-22'));
    expect(formOf('early 2022')).to.not.equal(formOf('late 2022'));
  });

  it('are EDTF, whatever is written, and long text costs nothing', () => {
    const pieces = fc.constantFrom(
      ...['1', '20', '2022', '43', ' ', '.', '/', '-', '–', 'May', 'to', 's', ',', 'c.', '?', 'bc', 'early', 'since'],
      ...['q1', 'winter', 'в', 'і', 'до', 'xiv', 'century', 'and', '(', '!', 'noon', '10:30', 'من', '年'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (written) => {
        for (const date of plainReadings(written.join(''))) expect(parseEdtf(date)).to.not.equal(undefined);
      }),
    );
    const ms = leastMs(3000, () => {
      for (const piece of ['1-', '–2', 'xi', 'a.', 'до ', '1/'])
        for (let at = 0; at < 20; at++) readPlainDate(piece.repeat(100 - at));
      for (let at = 0; at < 100; at++) readPlainDate(`2022-01-01${' '.repeat(10_000)}x`);
    });
    expect(ms).to.be.lessThan(3000);
  });

  it('have times of day in cells of their own', () => {
    expect(['14:30', '2:30 pm', '2 pm', '14h30', 'noon', '14.30 Uhr', '25:00', 'soon'].map(timeOfDay)).to.deep.equal([
      '14:30',
      '14:30',
      '14:00',
      '14:30',
      '12:00',
      '14:30',
      undefined,
      undefined,
    ]);
  });
});
