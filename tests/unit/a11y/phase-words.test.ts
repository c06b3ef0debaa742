import { expect } from 'chai';
import { createEntryWords } from '../../../src/words/a11y/entry-words.js';
import { phaseTime } from '../../../src/words/a11y/phase-words.js';
import { english } from '../../../src/words/i18n/en.js';
import { createTexts } from '../../../src/words/i18n/texts.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import type { DateValue } from '../../../src/dataset/time/date-ends.js';
import { createDatasetModel } from '../layout/random-model.js';

const model = createDatasetModel({ entries: [{ id: 'a', kind: 'event', date: '2025-04-25', title: 'Talks' }] });
const words = createEntryWords(model, createTexts(english, 'en-GB'), englishDateWords);
const timeOf = (date: DateValue): string => phaseTime({ label: 'First siege', date }, words);

describe('the time of a phase in words', () => {
  it('is the whole span of its date, where the same date of an entry lies within it', () => {
    expect(words.dateText('2022-03')).to.equal('some time in March 2022');
    expect(timeOf('2022-03')).to.equal('March 2022');
    expect(timeOf('2022')).to.equal('2022');
  });

  it('keeps doubt, and goes on without an end', () => {
    expect(timeOf('2022-03~')).to.equal('about March 2022');
    expect(timeOf('2022-03-01/..')).to.equal('since 1 March 2022');
  });

  it('is in words of both ends, if its ends are ranges themselves', () => {
    const ends = { start: '2022-02-24/2022-02-28', end: '2022-04-02' };
    expect(timeOf(ends)).to.equal(words.dateText(ends));
    expect(timeOf(ends)).to.match(/24.*28 February 2022.*2 April 2022/);
  });

  it('is as written, if it is no date', () => {
    expect(timeOf('at that time')).to.equal('at that time');
    expect(timeOf({ start: 'then', end: 'later' })).to.equal('then/later');
  });
});
