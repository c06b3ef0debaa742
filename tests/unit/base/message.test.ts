import { expect } from 'chai';
import { fillMessage, pickPlural } from '../../../src/dataset/base/message.js';
import { leastMs } from '../least-ms.js';

/** Far above linear work, far below quadratic work: busy machines do not fail it. */
const TIME_LIMIT_MS = 2000;

describe('messages', () => {
  it('puts values in as they are, and reads them no second time', () => {
    const values = new Map([
      ['a', '{b} $& <b>'],
      ['b', 'never'],
    ]);
    expect(fillMessage('x {a} y', values)).to.equal('x {b} $& <b> y');
  });

  it('leaves a placeholder that has no value', () => {
    expect(fillMessage('{a} {toString} {} {', new Map([['a', '1']]))).to.equal('1 {toString} {} {');
  });

  it('reads long templates in linear time', () => {
    for (const piece of ['{', '{a', '{a}', '}', 'a']) {
      const text = piece.repeat(20_000);
      expect(leastMs(TIME_LIMIT_MS, () => fillMessage(text, new Map()))).to.be.lessThan(TIME_LIMIT_MS);
    }
  });

  it('picks the form of the language, and "other" where that form is missing', () => {
    const forms = { one: 'one', few: 'few', other: 'other' };
    expect([1, 2, 5].map((count) => pickPlural(forms, count, 'uk'))).to.deep.equal(['one', 'few', 'other']);
    expect([1, 2, 5].map((count) => pickPlural(forms, count, 'en'))).to.deep.equal(['one', 'other', 'other']);
    expect(pickPlural({ other: 'other' }, 1, 'not a locale')).to.equal('other');
  });
});
