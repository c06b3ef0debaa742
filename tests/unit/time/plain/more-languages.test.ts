/** Dates in each of the element's languages, and words that mean something else in another one. */
import { expect } from 'chai';
import '../../../all-code.js';
import { readPlainDate } from '../../../../src/dataset/time/plain/read-plain-date.js';
import { LANGUAGES } from '../../i18n/languages.js';
import type { Form } from './forms.js';

const FORMS: readonly Form[] = [
  ['12 I 1914', '1914-01-12'],
  ['15 lipca 1410 r.', '1410-07-15'],
  ['w listopadzie 1917 r.', '1917-11'],
  ['od 1914 do 1918', '1914/1918'],
  ['do 14.03.2014', '../2014-03-14'],
  ['po 1918', '[1918..]'],
  ['między 1914 a 1918', '[1914..1918]'],
  ['1914 lub 1915', '[1914,1915]'],
  ['ok. 1410', '1410~'],
  ['druga połowa XIX wieku', '[1850..1899]'],
  ['w połowie 1914', '[1914-05..1914-08]'],
  ['454 p.n.e.', '-0453'],
  ['w latach 1914–1918', '1914/1918'],
  ['lata 20. XX wieku', '192X'],
  ['lata 30.', ['193X', '183X']],
  ['1 Eyl 1939 - 2 Eyl 1945', '1939-09-01/1945-09-02'],
  ['KASIM 1917', '1917-11'],
  ['1914 civarında', '1914~'],
  ['1914–günümüz', '1914/..'],
  ['1990’lar', '199X'],
  ['20. yüzyıl', '19XX'],
  ['M.Ö. 454', '-0453'],
  ['İÖ 454', '-0453'],
  ['milattan sonra 454', '0454'],
  ['ב-7 בנובמבר 1917', '1917-11-07'],
  ['7 בנוב׳ 1917', '1917-11-07'],
  ['סתיו 1917', '1917-23'],
  ['בערך 1410', '1410~'],
  ['עד 1918', '../1918'],
  ['המאה ה-20', '19XX'],
  ['454 לפנה״ס', '-0453'],
  ['از ۱۹۱۴ تا ۱۹۱۸', '1914/1918'],
  ['تا ۱۹۱۸', '../1918'],
  ['حدود ۱۴۱۰ میلادی', '1410~'],
  ['اواخر ۱۹۱۴', '[1914-09..1914-12]'],
  ['دهه ۱۹۹۰', '199X'],
  ['۴۵۴ پیش از میلاد', '-0453'],
  ['1914年6月28日至7月3日', '1914-06-28/1914-07-03'],
  ['1914年6月-8月', '1914-06/1914-08'],
  ['1949年至今', '1949/..'],
  ['1914年或1915年', '[1914,1915]'],
  ['约1100年', '1100~'],
  ['1990年代', '199X'],
  ['20世纪', '19XX'],
  ['公元前221年至公元前206年', '-0220/-0205'],
  ['前221年', '-0220'],
  ['1914年前', ['1914']],
];

describe('a date in a language of the element', () => {
  for (const language of ['en', ...LANGUAGES])
    it(`is read as Intl writes it: ${language}`, () => {
      for (let month = 1; month <= 12; month++) {
        const time = Date.UTC(1917, month - 1, 7);
        const edtf = new Date(time).toISOString();
        const written = (options: Intl.DateTimeFormatOptions): string =>
          new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' }).format(time);
        for (const dateStyle of ['long', 'full'] as const)
          expect(readPlainDate(written({ dateStyle })).date, written({ dateStyle })).to.equal(edtf.slice(0, 10));
        const whole = written({ month: 'long', year: 'numeric' });
        expect(readPlainDate(whole).date, whole).to.equal(edtf.slice(0, 7));
      }
    });

  it('may have words beside it', () => {
    for (const [text, expected] of FORMS) {
      const { date, readings }: { date?: string; readings?: readonly string[] } = readPlainDate(text);
      expect(date ?? readings, text).to.deep.equal(expected);
    }
  });
});

describe('a word that means something else in another language', () => {
  it('is Polish with a small letter, and a German Thursday with a capital one: "do"', () => {
    expect(readPlainDate('do 1918').date).to.equal('../1918');
    expect(readPlainDate('Do 13.3.2014').date).to.equal('2014-03-13');
    expect(readPlainDate('Do 14.3.2014').fault).to.equal('bad-date');
    expect(readPlainDate('Do 1918').fault).to.equal('bad-date');
  });

  it('is none without its full stop: "ok", "mo"', () => {
    for (const text of ['1914 ok', 'MO 454', '2 mo']) expect(readPlainDate(text).fault, text).to.equal('bad-date');
  });
});

describe('a day of the week', () => {
  it('is right beside the day alone: beside a month or a year it says something else', () => {
    expect(readPlainDate('Mon 12 May 2014').date).to.equal('2014-05-12');
    expect(readPlainDate('Friday 1914')).to.deep.equal({ fault: 'bad-date', readings: ['1914'] });
    expect(readPlainDate('Fri March 2014')).to.deep.equal({ fault: 'bad-date', readings: ['2014-03', '2014'] });
  });
});

describe('a length of time', () => {
  it('is no year, and years beside a word for them are', () => {
    for (const text of [
      '30 years',
      '5 years',
      '30 ans',
      '30 Jahre',
      '30 años',
      '30 років',
      '30 лет',
      '30 سال',
      '30 yıl',
      '30 lat',
    ])
      expect(readPlainDate(text), text).to.deep.equal({ fault: 'bad-date', readings: [] });
    expect(readPlainDate('1914–1918 years').date).to.equal('1914/1918');
    expect(readPlainDate('43 року').date).to.equal('0043');
  });
});
