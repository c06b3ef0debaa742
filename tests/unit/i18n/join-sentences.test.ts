import { expect } from 'chai';
import {
  asSentence,
  joinFacts,
  joinHalves,
  joinSentences,
  labelled,
  withOneStop,
} from '../../../src/words/i18n/join-sentences.js';
import table from '../../../src/words/i18n/marks.json' with { type: 'json' };
import { nameList, quoted } from '../../../src/words/i18n/name-list.js';
import { LANGUAGES } from './languages.js';

describe('joinSentences', () => {
  const join = (...texts: readonly string[]): string => joinSentences(texts, 'en');

  it('puts a full stop between texts, and none after the last', () => {
    expect(join('Event', 'Talks', '2 May 2025')).to.equal('Event. Talks. 2 May 2025');
  });

  it('leaves a full stop that a text ends in as it is', () => {
    expect(join('Подія', '11 березня 2025 р.', 'Стверджується')).to.equal('Подія. 11 березня 2025 р. Стверджується');
  });

  it('leaves the end of a sentence within quotation marks or brackets as it is', () => {
    expect(join('Zelenskyy: “Pressure is necessary.”', 'Post')).to.equal('Zelenskyy: “Pressure is necessary.” Post');
    expect(join('Trump: “Vladimir, STOP!”', 'Post')).to.equal('Trump: “Vladimir, STOP!” Post');
    expect(join('Wer sagt „Nein?“', 'Rede (um 9 Uhr.)', '« Oui. »', 'Fin')).to.equal(
      'Wer sagt „Nein?“ Rede (um 9 Uhr.) « Oui. » Fin',
    );
    expect(join('متى؟', 'تصريح')).to.equal('متى؟ تصريح');
    expect(join('“Pressure”', 'Post')).to.equal('“Pressure”. Post');
  });

  it('leaves out what is empty', () => {
    expect(join('', 'Event', '', 'Talks')).to.equal('Event. Talks');
    expect(join()).to.equal('');
  });

  it('writes Chinese without blanks, also behind a text that ends by itself', () => {
    expect(joinSentences(['事件', '44 条言论。', '完'], 'zh-Hans')).to.equal('事件。44 条言论。完');
  });
});

describe('asSentence', () => {
  it('ends a text once', () => {
    expect(asSentence('Talks', 'en')).to.equal('Talks.');
    expect(asSentence('2025 р.', 'uk')).to.equal('2025 р.');
    expect(asSentence('会谈', 'zh')).to.equal('会谈。');
  });
});

describe('withOneStop', () => {
  it('ends a sentence once that ends in a date with a stop of its own', () => {
    expect(withOneStop('Показано 1 травня – 6 травня 2025 р.. Записи: 25 з 27')).to.equal(
      'Показано 1 травня – 6 травня 2025 р. Записи: 25 з 27',
    );
  });
});

describe('marks', () => {
  const NB = '\u00a0';
  /** Sentences, facts, halves, names, a label, a quotation. */
  const JOINED: Readonly<Record<string, string>> = {
    en: 'a. b | a, b | a; b | a, b | a: b | “a”',
    ar: 'a. b | a، b | a؛ b | a، b | a: b | «a»',
    de: 'a. b | a, b | a; b | a, b | a: b | „a“',
    es: 'a. b | a, b | a; b | a, b | a: b | «a»',
    fa: 'a. b | a، b | a؛ b | a، b | a: b | «a»',
    fr: `a. b | a, b | a${NB}; b | a, b | a${NB}: b | «${NB}a${NB}»`,
    he: 'a. b | a, b | a; b | a, b | a: b | ״a״',
    pl: 'a. b | a, b | a; b | a, b | a: b | „a”',
    ru: 'a. b | a, b | a; b | a, b | a: b | «a»',
    tr: 'a. b | a, b | a; b | a, b | a: b | “a”',
    uk: 'a. b | a, b | a; b | a, b | a: b | «a»',
    zh: 'a。b | a，b | a；b | a、b | a：b | “a”',
  };
  const both = ['a', '', 'b'];

  it('are there for each language', () => {
    expect(Object.keys(table).sort()).to.deep.equal(['en', ...LANGUAGES].sort());
  });

  for (const lang of ['en', ...LANGUAGES]) {
    it(`are those of ${lang} in every joiner`, () => {
      const joined = [
        ...[joinSentences(both, lang), joinFacts(both, lang), joinHalves(both, lang)],
        ...[nameList(['a', 'b'], lang), labelled('a', 'b', lang), quoted('a', lang)],
      ];
      expect(joined.join(' | ')).to.equal(JOINED[lang]);
    });
  }

  it('are those of English for another language', () => {
    expect(joinHalves(['a', 'b'], 'eo')).to.equal('a; b');
    expect(nameList(['a', 'b'], '__proto__')).to.equal('a, b');
  });
});
