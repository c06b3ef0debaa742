import { expect } from 'chai';
import { joinHalves, joinSentences, withOneStop } from '../../../src/words/i18n/join-sentences.js';

describe('joinSentences', () => {
  it('puts a full stop between texts, and none after the last', () => {
    expect(joinSentences(['Event', 'Talks', '2 May 2025'])).to.equal('Event. Talks. 2 May 2025');
  });

  it('leaves a full stop that a text ends in as it is', () => {
    expect(joinSentences(['Подія', '11 березня 2025 р.', 'Стверджується'])).to.equal(
      'Подія. 11 березня 2025 р. Стверджується',
    );
  });

  it('leaves the end of a sentence within quotation marks or brackets as it is', () => {
    expect(joinSentences(['Zelenskyy: “Pressure is necessary.”', 'Post'])).to.equal(
      'Zelenskyy: “Pressure is necessary.” Post',
    );
    expect(joinSentences(['Trump: “Vladimir, STOP!”', 'Post'])).to.equal('Trump: “Vladimir, STOP!” Post');
    expect(joinSentences(['Wer sagt „Nein?“', 'Rede (um 9 Uhr.)', '« Oui. »', 'Fin'])).to.equal(
      'Wer sagt „Nein?“ Rede (um 9 Uhr.) « Oui. » Fin',
    );
    expect(joinSentences(['متى؟', 'تصريح'])).to.equal('متى؟ تصريح');
    expect(joinSentences(['“Pressure”', 'Post'])).to.equal('“Pressure”. Post');
  });

  it('leaves out what is empty', () => {
    expect(joinSentences(['', 'Event', '', 'Talks'])).to.equal('Event. Talks');
    expect(joinSentences([])).to.equal('');
  });
});

describe('withOneStop', () => {
  it('ends a sentence once that ends in a date with a stop of its own', () => {
    expect(withOneStop('Показано 1 травня – 6 травня 2025 р.. Записи: 25 з 27')).to.equal(
      'Показано 1 травня – 6 травня 2025 р. Записи: 25 з 27',
    );
  });
});

describe('joinHalves', () => {
  it('takes the semicolon of the script, and leaves out what is empty', () => {
    expect(joinHalves(['25 of 27', '2 earlier'], ',')).to.equal('25 of 27; 2 earlier');
    expect(joinHalves(['25 من 27', 'اثنان قبل ذلك'], '،')).to.equal('25 من 27؛ اثنان قبل ذلك');
    expect(joinHalves(['27', ''], ',')).to.equal('27');
  });
});
