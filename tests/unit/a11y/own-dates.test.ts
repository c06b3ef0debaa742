/**
 * What readers see for each date of the project's own datasets, in eight languages: a table for a person to read. Below
 * the name of an entry stands its date as the dataset has it; then each language has the long form and the short one.
 */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { dateText } from '../../../src/dataset/time/date-ends.js';
import { createEntryWords, type EntryWords } from '../../../src/words/a11y/entry-words.js';
import { english } from '../../../src/words/i18n/en.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { loadLanguage } from '../../../src/words/i18n/load-language.js';
import { createTexts } from '../../../src/words/i18n/texts.js';
import { goldenTexts } from '../../golden-texts.mjs';

const READ_IN = ['en', 'uk', 'ru', 'de', 'fr', 'ar', 'pl', 'zh'];
const goldens = goldenTexts('__goldens__/own-dates.txt', import.meta.url);

for (const file of ['ceasefire-2025', 'talks-and-resolutions'])
  describe(`the dates of ${file}`, () => {
    const dataset = validateDataset(JSON.parse(readFileSync(`data/${file}.json`, 'utf8'))).dataset!;
    const model = createModel(dataset);

    it('are said as they were read', async () => {
      const inEach: (readonly [string, EntryWords])[] = [];
      for (const locale of READ_IN) {
        const { messages, dateWords } = (await loadLanguage(locale)) ?? {
          messages: english,
          dateWords: englishDateWords,
        };
        inEach.push([locale, createEntryWords(model, createTexts(messages, locale), dateWords)]);
      }
      expect(model.count).to.equal(dataset.entries.length);
      for (const entry of model.order) {
        const { id, date, timeZone, asOf } = model.entries.at(entry)!;
        const written = [dateText(date), timeZone, asOf && `as of ${asOf}`].filter(Boolean).join(', ');
        const said = inEach.map(([locale, words]) => `${locale}  ${words.date(entry)}  |  ${words.shortDate(entry)}`);
        goldens.check(`${file}: ${id}`, [written, ...said].join('\n'));
      }
    });
  });
