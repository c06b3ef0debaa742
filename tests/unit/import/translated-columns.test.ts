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
