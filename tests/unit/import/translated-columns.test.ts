import { expect } from 'chai';
import { guessMapping } from '../../../src/convert/import/guess-mapping.js';
import { importData } from '../../../src/convert/import/import-data.js';
import { translatedOf } from '../../../src/convert/import/translated-columns.js';

describe('columns in other languages', () => {
  it('are recognised by a language after a colon', () => {
    expect(translatedOf('title:uk')).to.deep.equal({ field: 'title', tag: 'uk' });
    expect(translatedOf(' summary : sr-Latn ')).to.deep.equal({ field: 'summary', tag: 'sr-Latn' });
    for (const name of ['title', 'title:', 'title:UN', 'title:uk!', 'place:uk', ':uk', 'title:__proto__'])
      expect(translatedOf(name), name).to.equal(undefined);
  });

  it('are found beside those of any sheet, by what people call them', () => {
    expect(guessMapping(['When', 'Headline', 'Headline: uk', 'Опис:uk', 'Event: UN', 'Where:de'])).to.deep.equal({
      date: 'When',
      title: 'Headline',
      'title:uk': 'Headline: uk',
      'summary:uk': 'Опис:uk',
    });
  });

  it('give entries their translations, and are chosen like any other', async () => {
    const header = ['When', 'Headline', 'Headline: uk', 'Auf Deutsch'];
    const rows = [
      header,
      ['1 March 2024', 'Talks', 'Переговори', 'Gespräche'],
      ['2 March 2024', 'A second round', '', ''],
    ];
    const { dataset, issues, notKept } = await importData(rows, {
      format: 'table',
      mapping: { 'summary:de': 'Auf Deutsch' },
    });
    expect([issues, notKept]).to.deep.equal([[], []]);
    expect(dataset!.entries.map(({ translations }) => translations)).to.deep.equal([
      { de: { summary: 'Gespräche' }, uk: { title: 'Переговори' } },
      undefined,
    ]);
  });
});

describe('columns of a sheet in Chinese, Hebrew, Persian, Polish or Turkish', () => {
  const SHEETS: readonly (readonly [language: string, header: string, date: string])[] = [
    ['pl', 'Początek,Koniec,Wydarzenie,Opis,Państwo,Miejsce,Źródło', '7 listopada 1917'],
    ['pl', 'data_rozpoczecia,data_zakonczenia,tytul,opis,panstwo,miejsce,zrodlo', '7.11.1917'],
    ['tr', 'TARİH,Bitiş,Başlık,Açıklama,Taraflar,Yer,Kaynak', '7 Kasım 1917'],
    ['he', 'תאריך,סיום,כותרת,תיאור,צדדים,מקום,מקור', '7 בנובמבר 1917'],
    ['fa', 'تاریخ,پایان,رویداد,شرح,طرف‌ها,مکان,منبع', '۷ نوامبر ۱۹۱۷'],
    ['zh', '日期,结束日期,事件,描述,国家,地点,来源', '1917年11月7日'],
    ['zh-Hant', '日期,結束日期,標題,說明,國家,地點,來源', '1917年11月7號'],
  ];
  for (const [language, header, date] of SHEETS)
    it(`are known by their names, and their dates read: ${language}, ${header.split(',')[0]!}`, async () => {
      const [start, end, title, summary, parties, place, source] = header.split(',');
      const { mapping, dataset, issues } = await importData(`${header}\n${date},,A,B,C,D,E\n`);
      expect(mapping).to.deep.equal({ date: start, end, title, summary, parties, place, source });
      expect(dataset?.entries.map((entry) => entry.date)).to.deep.equal(['1917-11-07']);
      expect(issues).to.deep.equal([]);
    });

  it('are dates by a word in their names, of antiquity too', async () => {
    for (const name of ['Rok bitwy', 'Savaş yılı', 'Tarih', 'שנה', 'سال', '年份']) {
      const { mapping, dataset } = await importData(`name,${name}\nA,966\nB,1410\nC,972\n`);
      expect(mapping, name).to.deep.equal({ title: 'name', date: name });
      expect(
        dataset?.entries.map((entry) => entry.date),
        name,
      ).to.deep.equal(['0966', '1410', '0972']);
    }
  });
});
