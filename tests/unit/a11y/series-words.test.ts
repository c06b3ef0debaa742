import { expect } from 'chai';
import { numberText, seriesSummary, valueWords } from '../../../src/words/a11y/series-words.js';
import { english } from '../../../src/words/i18n/en.js';
import german from '../../../src/words/i18n/languages/de.json' with { type: 'json' };
import { createTexts, type Texts } from '../../../src/words/i18n/texts.js';
import { curvesOf, summaryOf, type Curve } from '../../../src/dataset/data/series.js';
import { createDatasetModel } from '../layout/random-model.js';

const texts = createTexts(english, 'en-GB');
const deutsch = createTexts(german.messages, 'de');
const MEASURES = [{ id: 'hurt', name: 'Hurt', unit: 'people' }];
const ROWS = [
  ['2024-01', 1200.5],
  ['2024-02', 800, 700, 950.25],
  ['2024-03', null],
  ['2024-04', 1500, 1400, 1600],
  ['2024-05', 900],
];

/** The only curve of a dataset, with entries that a sum counts. */
function curveOf(series: object, ...entries: readonly object[]): Curve {
  const all = [{ date: '2024-01-05' }, ...entries].map((entry, at) => ({
    ...{ id: `e${at}`, kind: 'event', title: `Day ${at}` },
    ...entry,
  }));
  const model = createDatasetModel({
    measures: MEASURES,
    series: [{ id: 's', name: 'Held', ...series }],
    entries: all,
  });
  return curvesOf(model, model.order)[0]!;
}

const plainOf = (text: string): string => text.replace(/[\u2068\u2069]/g, '').replaceAll('\u00a0', ' ');
const summary = (curve: Curve, of: Texts = texts): string =>
  plainOf(seriesSummary(curve, summaryOf(curve), (edtf) => `<${edtf}>`, of));

describe('a number in words', () => {
  it('has the signs of the language', () => {
    expect(numberText(1234567.5, texts)).to.equal('1,234,567.5');
    expect(numberText(1234567.5, deutsch)).to.equal('1.234.567,5');
    expect(numberText(-3, texts)).to.equal('-3');
  });

  it('has six digits behind the point at most, and no empty ones', () => {
    expect(numberText(1 / 3, texts)).to.equal('0.333333');
    expect(numberText(0.1 + 0.2, texts)).to.equal('0.3');
    expect(numberText(0.000004, texts)).to.equal('0.000004');
  });
});

describe('a value of a series in words', () => {
  const curve = curveOf({ values: ROWS, unit: 'km²' });
  const bare = curveOf({ values: ROWS });

  it('has its unit, or none', () => {
    expect(plainOf(valueWords(curve, 0, texts))).to.equal('1,200.5 km²');
    expect(valueWords(bare, 0, texts)).to.equal('1,200.5');
  });

  it('has a unit that stays on the line of the number and keeps its own direction', () => {
    expect(valueWords(curve, 0, texts)).to.equal('1,200.5\u00a0\u2068km²\u2069');
  });

  it('says between which numbers it lies, if both are known', () => {
    expect(plainOf(valueWords(curve, 1, texts))).to.equal('800 km², between 700 and 950.25');
    expect(plainOf(valueWords(curve, 1, deutsch))).to.equal('800 km², zwischen 700 und 950,25');
  });

  it('says so where no number is known', () => {
    expect(valueWords(curve, 2, texts)).to.equal('no number known');
  });
});

describe('a series in a sentence', () => {
  it('has the least, the most and the last number, each with its unit and its date', () => {
    expect(summary(curveOf({ values: ROWS, unit: 'km²' }))).to.equal(
      'Least: 800 km² (<2024-02>). Most: 1,500 km² (<2024-04>). Last: 900 km² (<2024-05>).',
    );
    expect(summary(curveOf({ values: ROWS }), deutsch)).to.equal(
      'Am wenigsten: 800 (<2024-02>). Am meisten: 1.500 (<2024-04>). Zuletzt: 900 (<2024-05>).',
    );
  });

  it('says how many entries are in no column of a sum, and nothing if all are', () => {
    const exact = { date: '2024-01-06', measures: { hurt: 4 } };
    const vague = { date: '../2024-03', measures: { hurt: 9 } };
    const sums = 'Least: 4 people (<2024-01-06>). Most: 4 people (<2024-01-06>). Last: 4 people (<2024-01-06>).';
    expect(summary(curveOf({ sum: 'hurt' }, exact))).to.equal(sums);
    expect(summary(curveOf({ sum: 'hurt' }, exact, vague))).to.equal(
      `${sums} 1 entry is in no column: its date is too vague.`,
    );
  });

  it('says that no number is known, and which entries have none of use', () => {
    expect(summary(curveOf({ values: [['2024-01', null]] }))).to.equal('no number known.');
    const vague = { date: '../2024', measures: { hurt: 9 } };
    expect(summary(curveOf({ sum: 'hurt' }, vague, vague))).to.equal(
      'no number known. 2 entries are in no column: their dates are too vague.',
    );
  });
});
