import { expect } from 'chai';
import { cslDate, isPlainDate, linkOf, datasetParts } from '../../../src/convert/export/citation.js';
import { dateText, type DateValue } from '../../../src/dataset/time/date-ends.js';

const inWords = (date: DateValue): string => `words for ${dateText(date)}`;
const cslOf = (date: DateValue) => cslDate(date, inWords);

describe('a date of CSL-JSON', () => {
  it('has the parts that the date has', () => {
    expect(cslOf('2024')).to.deep.equal({ 'date-parts': [[2024]] });
    expect(cslOf('2024-03')).to.deep.equal({ 'date-parts': [[2024, 3]] });
    expect(cslOf('2024-12-31')).to.deep.equal({ 'date-parts': [[2024, 12, 31]] });
    expect(cslOf('-0043-03-15')).to.deep.equal({ 'date-parts': [[-43, 3, 15]] });
    expect(cslOf('2024-03-10T10:00+02:00')).to.deep.equal({ 'date-parts': [[2024, 3, 10]] });
  });

  it('has the number of a season of one date, and words for seasons from one to another', () => {
    const seasons = ['2024-21', '2024-22', '2024-23', '2024-24'].map((date) => cslOf(date));
    expect(seasons).to.deep.equal([1, 2, 3, 4].map((season) => ({ 'date-parts': [[2024]], season })));
    for (const date of ['2024-21/2024-22', '2024-21/2025', '2024/2025-21', '2024-25', '2024-33'])
      expect(cslOf(date), date).to.deep.equal({ literal: `words for ${date}` });
  });

  it('is about a time if either end is, whatever the sign of doubt', () => {
    for (const sign of ['?', '~', '%'])
      expect(cslOf(`2024-03${sign}`)).to.deep.equal({ 'date-parts': [[2024, 3]], circa: true });
    const parts = { 'date-parts': [[2024], [2025, 2]] };
    expect(cslOf('2024~/2025-02')).to.deep.equal({ ...parts, circa: true });
    expect(cslOf('2024/2025-02?')).to.deep.equal({ ...parts, circa: true });
    expect(cslOf('2024/2025-02')).to.deep.equal(parts);
    expect(cslOf('2024-22~')).to.deep.equal({ 'date-parts': [[2024]], season: 2, circa: true });
  });

  it('is in words where any part is missing or more than a part holds', () => {
    const dates: readonly DateValue[] = ['../2024', '2024/..', '2024/', '/2024', '202X', '2024-03-XX', 'Y12000', ''];
    for (const date of dates) expect(cslOf(date), dateText(date)).to.deep.equal({ literal: inWords(date) });
    const ends = { start: '2024-01/2024-02', end: '2024-03' };
    expect(cslOf(ends)).to.deep.equal({ literal: inWords(ends) });
    expect(cslOf({ start: '2024-01', end: '2024-03' })).to.deep.equal({
      'date-parts': [
        [2024, 1],
        [2024, 3],
      ],
    });
  });
});

describe('a date that a bibliography holds as it is', () => {
  it('is a date, or one from one to another, with its doubt', () => {
    for (const plain of ['2024', '2024-03', '2024-03-10', '2024-21', '2024-03~', '2024/2025', '-0043-03-15/2024-03?'])
      expect(isPlainDate(plain), plain).to.equal(true);
  });

  it('is not an open date, one with unknown digits or of more than two parts', () => {
    for (const vague of ['../2024', '2024/..', '202X', '2024/2025/2026', '2024-25', 'in 2024', '2024-03-10 or so', ''])
      expect(isPlainDate(vague), vague).to.equal(false);
  });
});

describe('the parts of a citation', () => {
  it('are those of the dataset that are known', () => {
    expect(datasetParts({ title: 'War', version: '1.0.0', license: 'CC0' })).to.deep.equal(['War', '1.0.0', 'CC0']);
    expect(datasetParts({ title: '', license: 'CC0' })).to.deep.equal(['CC0']);
    expect(datasetParts({})).to.deep.equal([]);
  });

  it('are addresses only if they are safe to follow', () => {
    expect(linkOf('https://a.example/b')).to.equal('https://a.example/b');
    expect(linkOf('javascript:alert(1)')).to.equal(undefined);
    expect(linkOf(undefined)).to.equal(undefined);
  });
});
