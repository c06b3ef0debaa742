/** The summaries of the project's own datasets in each language, beside counts that were made by hand in their files. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { translateModel } from '../../../src/dataset/data/translate-model.js';
import { finish } from '../../../src/dataset/base/steps.js';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { occupiedRanges } from '../../../src/drawing/layout/occupied.js';
import { findExtent } from '../../../src/drawing/scale/gaps.js';
import { focusOrderSteps } from '../../../src/element/picture/focus-path.js';
import { groupSteps } from '../../../src/element/rows/list-groups.js';
import { detailedFacts, pausesOf, summaryFacts } from '../../../src/element/rows/summary-facts.js';
import { detailedWords, pauseWords, summaryWords, titlesWords } from '../../../src/element/rows/summary-words.js';
import { english } from '../../../src/words/i18n/en.js';
import { loadLanguage } from '../../../src/words/i18n/load-language.js';
import { createTexts } from '../../../src/words/i18n/texts.js';
import { goldenTexts } from '../../golden-texts.mjs';
import { LANGUAGES } from '../i18n/languages.js';
import { modelOf } from './many-entries.js';

const BY_HAND = new Map([
  [
    'talks-and-resolutions',
    {
      events: 86,
      statements: 51,
      busiest: ['2022-03-29', '2023-07-17', '2025-03-18', '2025-05-16', '2025-07-23'],
      most: 4,
      possible: 0,
      exact: 135,
      parties: { un: 29, courts: 11, russia: 64, ukraine: 56, us: 21, turkiye: 7 },
      without: 3,
      several: 42,
      gaps: [
        '2014-04-18 2014-09-05',
        '2014-09-20 2015-02-12',
        '2015-02-18 2015-07-29',
        '2015-07-30 2016-12-19',
        '2017-04-20 2019-05-25',
        '2019-05-26 2019-12-09',
        '2019-12-10 2020-07-27',
        '2020-07-27 2021-12-17',
        '2024-07-12 2025-02-12',
      ],
    },
  ],
  [
    'ceasefire-2025',
    {
      events: 10,
      statements: 17,
      // 25 April 2025: five are of the day; five about it, ten on or before it and three that last on it are not.
      busiest: ['2025-04-25'],
      most: 5,
      possible: 18,
      exact: 7,
      parties: { us: 11, russia: 9, ukraine: 11 },
      without: 1,
      several: 5,
      // The first day without an entry, and the day of the next: one entry of 2022 may be of 28 February.
      gaps: ['2022-03-01 2025-03-11', '2025-03-12 2025-04-25'],
    },
  ],
]);

function summaryOf(file: string) {
  const dataset = JSON.parse(readFileSync(`data/${file}.json`, 'utf8')) as { readonly timeZone: string };
  const model = modelOf(dataset, dataset.timeZone);
  const marks = markColumns(model);
  const extent = findExtent(occupiedRanges(model, marks, model.order));
  const order = finish(focusOrderSteps(model, model.order, marks, extent));
  const pauses = pausesOf(model, order, marks, finish(groupSteps(model, order)));
  return { model, order, facts: summaryFacts(model, order, marks, pauses), details: detailedFacts(model, order) };
}

const goldens = goldenTexts('__goldens__/own-summaries.txt', import.meta.url);

const day = (civil: number, timeZone = 'UTC'): string => new Date(civil).toLocaleDateString('sv-SE', { timeZone });

for (const [file, byHand] of BY_HAND)
  describe(`the summary of ${file}`, () => {
    const { model, order, facts, details } = summaryOf(file);

    it('counts what a person counts', () => {
      expect({
        events: facts.events,
        statements: facts.statements,
        busiest: facts.busiest.map((civil) => day(civil)),
        most: facts.most,
        possible: facts.possible,
        exact: details.exact,
        parties: Object.fromEntries(model.dataset.parties!.map(({ id }, at) => [id, details.parties[at]!])),
        without: details.without,
        several: details.several,
        gaps: details.gaps.map(({ empty }) =>
          [empty!.start, empty!.end].map((ms) => day(ms, model.timeZone)).join(' '),
        ),
      }).to.deep.equal(byHand);
    });

    for (const locale of ['en', ...LANGUAGES])
      it(`says so in ${locale}`, async () => {
        const texts = createTexts((await loadLanguage(locale))?.messages ?? english, locale);
        const words = [
          summaryWords(facts, texts),
          pauseWords(facts, texts),
          titlesWords(order, translateModel(model, locale), texts),
          detailedWords(details, translateModel(model, locale), texts),
        ];
        const digits = new Intl.NumberFormat(locale);
        for (const count of [facts.events, facts.statements, facts.most, details.exact])
          expect(words.join(' '), String(count)).to.contain(digits.format(count));
        goldens.check(`${file} ${locale}`, words.join('\n'));
      });
  });
