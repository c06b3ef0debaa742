import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { inZone, withOffsets } from '../../../src/dataset/time/announced.js';
import { parseDate } from '../../../src/dataset/time/date-ends.js';
import { dateShort, dateWords } from '../../../src/dataset/time/date-words.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { createEntryWords } from '../../../src/words/a11y/entry-words.js';
import { english } from '../../../src/words/i18n/en.js';
import { loadLanguage } from '../../../src/words/i18n/load-language.js';
import { createTexts } from '../../../src/words/i18n/texts.js';

const options = { locale: 'en-GB', words: englishDateWords };

function said(text: string, zone?: string, timeZone?: string): string {
  return dateWords(inZone(parseDate(text)!, zone), { ...options, timeZone });
}

describe('hours as they were announced', () => {
  it('are told in the zone of the dataset or of the entry, on the day of its clocks', () => {
    expect(said('2015-02-15T00:00+02:00', 'Europe/Kyiv')).to.equal('15 February 2015, 00:00, Kyiv time');
    expect(said('2025-05-08T00:00+03:00/2025-05-11T00:00+03:00', 'Europe/Moscow')).to.equal(
      'from 8 May 2025, 00:00 to 11 May 2025, 00:00, Moscow time',
    );
    expect(said('2025-08-15T14:00', 'America/New_York')).to.equal('15 August 2025, 14:00, New York Time');
  });

  it('are told at the offset that they are written with, if nobody names a zone', () => {
    expect(said('2015-02-15T00:00+02:00')).to.equal('15 February 2015, 00:00 UTC+2');
    expect(said('2015-02-15T00:00-04:30')).to.equal('15 February 2015, 00:00 UTC−4:30');
    expect(said('2015-02-15T12:00Z')).to.equal('15 February 2015, 12:00 UTC');
    expect(said('2015-02-15T12:00')).to.equal('15 February 2015, 12:00');
  });

  it('move to the zone that the reader chose', () => {
    expect(said('2015-02-15T00:00+02:00', 'Europe/Kyiv', 'UTC')).to.equal('14 February 2015, 22:00 UTC');
    expect(said('2015-02-15T00:00', 'Europe/Kyiv', 'UTC')).to.equal('14 February 2015, 22:00 UTC');
  });

  it('have no seconds that nobody gave', () => {
    expect(said('2015-02-15T00:00:00+02:00')).to.equal('15 February 2015, 00:00 UTC+2');
    expect(said('2015-02-15T00:00:07+02:00')).to.equal('15 February 2015, 00:00:07 UTC+2');
  });

  it('are instants, also without an offset; a day stays a day', () => {
    const hour = inZone(parseDate('2015-02-15T00:00/2015-02-16')!, 'Europe/Kyiv');
    expect(hour.start?.min).to.equal(Date.parse('2015-02-14T22:00Z'));
    expect(hour.end?.min).to.equal(Date.parse('2015-02-16T00:00Z'));
    const entries = [
      { id: 'a', kind: 'event', title: 'A', date: '2015-02-15T00:00' },
      { id: 'b', kind: 'event', title: 'B', date: '2015-02-15T00:00', timeZone: 'Europe/Moscow' },
      { id: 'c', kind: 'event', title: 'C', date: '2015-02-15T00:00-05:00' },
    ];
    const { dataset } = validateDataset({ timeZone: 'Europe/Kyiv', entries });
    for (const timeZone of [undefined, 'America/New_York']) {
      const { startMin } = createModel(dataset!, { timeZone });
      const instants = ['2015-02-14T22:00Z', '2015-02-14T21:00Z', '2015-02-15T05:00Z'];
      expect([...startMin]).to.deep.equal(instants.map((text) => Date.parse(text)));
    }
  });

  it('keep a fault of the zone apart from the entry', () => {
    const { dataset, issues } = validateDataset({
      timeZone: 'Kyiv',
      entries: [{ id: 'a', kind: 'event', title: 'A', date: '2015', timeZone: 'Europe/Kyiv' }],
    });
    expect(issues.map(({ code, path }) => [code, path])).to.deep.equal([['wrong-value', 'timeZone']]);
    expect(dataset?.entries[0]?.timeZone).to.equal('Europe/Kyiv');
  });

  it('get an offset for formats without zones', () => {
    expect(withOffsets('2025-07-01T10:00/2025-12-01T10:00:30', 'Europe/Kyiv')).to.equal(
      '2025-07-01T10:00+03:00/2025-12-01T10:00:30+02:00',
    );
    for (const same of ['2025-07-01', '2025-07-01T10:00Z', '2025-07-01T10:00-05:00', '[2025..2026]']) {
      expect(withOffsets(same, 'Europe/Kyiv')).to.equal(same);
    }
    expect(withOffsets({ start: '2025-07-01T10:00', end: '..' }, 'America/New_York')).to.deep.equal({
      start: '2025-07-01T10:00-04:00',
      end: '..',
    });
  });

  it('stand under the heading of their instant, with their own day if that is another', () => {
    const { dataset } = validateDataset({
      entries: [{ id: 'a', kind: 'event', title: 'A', date: '2015-02-15T00:00+02:00' }],
    });
    const wordsOf = (timeZone?: string) =>
      createEntryWords(
        createModel(dataset!, { timeZone }),
        createTexts(english, 'en-GB', englishDateWords),
        englishDateWords,
      );
    expect(wordsOf().hour(0)).to.equal(dateShort(parseDate('2015-02-15T00:00+02:00')!, options));
    expect(wordsOf('Europe/Kyiv').hour(0)).to.equal('00:00, Kyiv time');
  });

  const IN_WORDS = {
    en: '00:00, Kyiv time',
    uk: '00:00 за київським часом',
    ru: '00:00 по киевскому времени',
    de: '00:00 Uhr Kiewer Zeit',
    fr: '00:00, heure de Kyiv',
    es: '00:00, hora de Kiev',
    ar: '12:00 ص بتوقيت كييف',
    pl: '00:00 czasu kijowskiego',
    tr: 'Kiev saatiyle 00:00',
    zh: '00:00（基辅时间）',
    fa: '۰۰:۰۰ به وقت کی\u200cیف',
    he: '00:00 שעון קייב',
  };
  for (const [locale, words] of Object.entries(IN_WORDS)) {
    it(`name the zone in words (${locale})`, async () => {
      const dates = (await loadLanguage(locale))?.dateWords ?? englishDateWords;
      const date = inZone(parseDate('2015-02-15T00:00+02:00')!, 'Europe/Kyiv');
      expect(dateWords(date, { locale, words: dates }).replaceAll(/[\u00a0\u202f]/g, ' ')).to.contain(words);
    });
  }
});
