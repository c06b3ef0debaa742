import { expect } from 'chai';
import fc from 'fast-check';
import { finish } from '../../../src/dataset/base/steps.js';
import { createEntryWords } from '../../../src/words/a11y/entry-words.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { foldsBefore, groupSteps, groupOf, isOfOneDay } from '../../../src/element/rows/list-groups.js';
import { english } from '../../../src/words/i18n/en.js';
import { createTexts } from '../../../src/words/i18n/texts.js';
import type { FocusOrder } from '../../../src/drawing/scene/focus-order.js';
import { dayHeading } from '../../../src/dataset/time/date-words.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { modelOf, focusOrderOf } from './many-entries.js';

const DATES = [
  '2022-03-01',
  '2022-03-02',
  '2022-03-02~',
  '2022-03-02?',
  '2022-03-02T09:30',
  '2022-03-02T23:30:00Z',
  '2022-03',
  '2022',
  '2022-03-0X',
  '2022-03-01/2022-03-02',
  '../2022-03-02',
  '2022-03-02/..',
  '[2022-03-01,2022-03-02]',
  '[2022-03-01,2022-03-03,2022-03-02]',
  '{2022-03-01,2022-03-02}',
];

/** What a reader sees: the words of each entry's date. */
function headings(model: TimelineModel, { entries, times }: FocusOrder): readonly string[] {
  const words = createEntryWords(model, createTexts(english, 'en'), englishDateWords);
  return Array.from(entries, (entry, place) =>
    isOfOneDay(model, entry)
      ? dayHeading(times[place]!, { locale: 'en', timeZone: model.timeZone })
      : words.date(entry),
  );
}

const datasetOf = (dates: readonly (readonly [string, string | undefined])[]): object => ({
  title: 'x',
  entries: dates.map(([date, asOf], index) => ({
    id: `e${index}`,
    kind: 'event',
    title: 't',
    date,
    ...(asOf ? { asOf } : {}),
  })),
});

describe('groups of the list', () => {
  it('begin exactly where the words of the date change, in every zone', () => {
    const aDate = fc.tuple(
      fc.constantFrom(...DATES),
      fc.constantFrom(undefined, undefined, '2022-03-04', '2022-03-05'),
    );
    const zones = fc.constantFrom('UTC', 'Europe/Kyiv', 'America/New_York', 'Asia/Kathmandu');
    fc.assert(
      fc.property(fc.array(aDate, { minLength: 1, maxLength: 12 }), zones, (dates, zone) => {
        const model = modelOf(datasetOf(dates), zone);
        const focusOrder = focusOrderOf(model);
        const texts = headings(model, focusOrder);
        const expected = texts.flatMap((text, place) => (place === 0 || text !== texts[place - 1] ? [place] : []));
        expect([...finish(groupSteps(model, focusOrder)).starts]).to.deep.equal(expected);
      }),
    );
  });

  it('know their day only where it is certain', () => {
    const model = modelOf(
      datasetOf([
        ['2022-03-01', undefined],
        ['2022-03-02~', undefined],
        ['2022-03-03T10:00', undefined],
      ]),
    );
    const [first, about, timed] = finish(groupSteps(model, focusOrderOf(model))).days;
    expect([first, timed]).to.deep.equal([Date.UTC(2022, 2, 1), Date.UTC(2022, 2, 3)]);
    expect(about).to.be.NaN;
  });

  it('are parted by folds, which come before the entry that follows them', () => {
    const model = modelOf(
      datasetOf(['2022-03-01', '2022-03-01', '2025-03-01', '2025-03-01'].map((date) => [date, undefined])),
    );
    const gaps = [{ start: Date.UTC(2022, 3, 1), end: Date.UTC(2025, 1, 1) }];
    const groups = finish(groupSteps(model, focusOrderOf(model, gaps)));
    expect([...groups.starts]).to.deep.equal([0, 2]);
    expect([0, 1, 2, 3].map((place) => foldsBefore(groups, place))).to.deep.equal([
      [0, 0],
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
    expect([0, 1, 2, 3].map((place) => groupOf(groups, place))).to.deep.equal([0, 0, 1, 1]);
  });
});
