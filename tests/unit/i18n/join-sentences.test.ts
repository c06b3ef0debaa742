import { expect } from 'chai';
import { joinSentences } from '../../../src/words/i18n/join-sentences.js';

describe('joinSentences', () => {
  it('puts a full stop between texts, and none after the last', () => {
    expect(joinSentences(['Event', 'Talks', '2 May 2025'])).to.equal('Event. Talks. 2 May 2025');
  });

  it('leaves a full stop that a text ends in as it is', () => {
    expect(joinSentences(['Подія', '11 березня 2025 р.', 'Стверджується'])).to.equal(
      'Подія. 11 березня 2025 р. Стверджується',
    );
  });

  it('leaves out what is empty', () => {
    expect(joinSentences(['', 'Event', '', 'Talks'])).to.equal('Event. Talks');
    expect(joinSentences([])).to.equal('');
  });
});
