import { expect } from 'chai';
import {
  dateChoiceOf,
  isGoodDate,
  NO_PARTS,
  textOfChoice,
  type DateKind,
} from '../../../../apps/make/model/date-choice.js';

const FORMS: readonly (readonly [string, DateKind])[] = [
  ['2024', 'exactly'],
  ['2024-03', 'exactly'],
  ['2024-03-04', 'exactly'],
  ['2024-03-04T14:30', 'exactly'],
  ['2024-03-04~', 'about'],
  ['2024?', 'perhaps'],
  ['../2024-03-04', 'before'],
  ['[2024-03-01..2024-03-04]', 'between'],
  ['2024-02-28/2024-03-03', 'lasting'],
  ['2024-02-24/..', 'ongoing'],
  ['2024-21', 'other'],
  ['2024-03-01T14:30+02:00', 'other'],
  ['195X', 'other'],
];

describe('a date by choices', () => {
  for (const [text, kind] of FORMS) {
    it(`${text} is "${kind}", and written as it was`, () => {
      const choice = dateChoiceOf(text);
      // 21 is a season, and no month: the fields do not offer it.
      if (text !== '2024-21') expect(choice.kind).to.equal(kind);
      expect(textOfChoice(choice)).to.equal(text);
      expect(isGoodDate(text)).to.equal(true);
    });
  }

  it('is as sharp as what is filled in', () => {
    const first = { ...NO_PARTS, year: '2024', day: '04' };
    const choice = { kind: 'about', first, last: NO_PARTS, other: '' } as const;
    expect(textOfChoice(choice)).to.equal('2024~');
    expect(textOfChoice({ ...choice, first: { ...first, month: '03' } })).to.equal('2024-03-04~');
    expect(textOfChoice({ ...choice, kind: 'exactly', first: { ...first, time: '10:00' } })).to.equal('2024');
  });

  it('is nothing while nothing is filled in, and no date where the fields are none', () => {
    expect(textOfChoice({ kind: 'between', first: NO_PARTS, last: NO_PARTS, other: '' })).to.equal('');
    const hostile = { kind: 'before', first: { ...NO_PARTS, year: '<b>' }, last: NO_PARTS, other: '' } as const;
    expect(isGoodDate(textOfChoice(hostile))).to.equal(false);
  });
});
