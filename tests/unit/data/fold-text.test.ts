import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldText, foldWithOffsets } from '../../../src/data/fold-text.js';

/** Each line holds spellings of one thing. */
const SAME: readonly (readonly [what: string, ...spellings: string[]])[] = [
  ['Ukrainian, with any apostrophe', 'об’єкт', "об'єкт", 'ОБʼЄКТ', 'об`єкт'],
  ['Ukrainian ґ', 'Ґданськ', 'гданськ'],
  ['Russian ё', 'Вёл переговоры', 'вел ПЕРЕГОВОРЫ', 'ве\u0308л переговоры'],
  ['a stress that a dictionary writes', 'Зеле\u0301нский', 'зеленский'],
  ['й as one character and as two', 'Зеленский', 'Зеленскии\u0306', 'ЗЕЛЕНСКИИ\u0306'],
  ['German', 'Straße', 'STRASSE', 'straſſe'],
  ['German umlauts', 'Müller', 'Mu\u0308ller', 'muller'],
  ['French', 'Élysée, cœur', 'elysee, coeur'],
  ['Polish and Danish', 'Łódź Ø', 'lodz o'],
  ['Danish and Serbian ligatures and strokes', 'Æ Đ', 'ae d', 'æ đ'],
  ['Persian letters and those of Arabic', 'یک', 'يك'],
  ['Arabic, with and without vowels', 'السَّلَام', 'السلام', 'الســـلام'],
  ['Arabic, letters that are written either way', 'إلى أُمَّة', 'الي امه'],
  ['digits', '٢٠٢٥', '۲۰۲۵', '2025', '２０２５'],
  ['Turkish', 'İSTANBUL', 'istanbul', 'Istanbul', 'ıstanbul'],
  ['Greek', 'ΑΘΉΝΑΣ', 'αθηνας', 'αθηνασ'],
  ['Hebrew', 'שָׁלוֹם', 'שלום'],
  ['width and ligatures', 'ＡＢＣ ﬁn', 'abc fin'],
  ['dashes', 'cease–fire', 'cease-fire', 'cease\u2011fire', 'CEASE—FIRE'],
  ['quotation marks', '«x»', '“x”', '"x"'],
  ['blanks', 'a  b', 'a\u00a0b', 'a\n\tb', 'a\u200b \u202fb'],
  ['what is not seen', 'cease\u00adfire', 'cease\u200bfire', '\u202ecease\u202cfire', 'ceasefire'],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['мой', 'мои'],
  ['कि', 'का'],
  ['นำ', 'นา'],
  ['o', '0'],
];

describe('foldText', () => {
  for (const [what, ...spellings] of SAME) {
    it(`takes as one: ${what}`, () => {
      for (const spelling of spellings) expect(foldText(spelling)).to.equal(foldText(spellings[0]!));
    });
  }

  for (const [left, right] of DIFFERENT) {
    it(`keeps apart: ${left} and ${right}`, () => {
      expect(foldText(left)).not.to.equal(foldText(right));
    });
  }

  it('keeps emoji, and lone surrogates as they are', () => {
    expect(foldText('A 👩‍👧 b')).to.equal('a 👩👧 b');
    expect(foldText('x\ud83dy\udc69')).to.equal('x\ud83dy\udc69');
    expect(foldText('\ud83d')).to.equal('\ud83d');
  });

  it('holds no line break, and no two blanks together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        expect(folded.includes('\n')).to.equal(false);
        expect(folded.includes('  ')).to.equal(false);
      }),
      { seed: 5 },
    );
  });

  it('does not depend on how a text is composed, for letters that people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('Ééйёїўßǻ ậأ٣')) }), (text) => {
        expect(foldText(text.normalize('NFD'))).to.equal(foldText(text.normalize('NFC')));
      }),
      { seed: 5 },
    );
  });

  it('folds a letter the same wherever it stands, and folded text not once more', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aБйЙё’–ß１ﬁ字가ة👩')) }), (text) => {
        expect(foldText(text)).to.equal(Array.from(text, foldText).join(''));
        expect(foldText(foldText(text))).to.equal(foldText(text));
      }),
      { seed: 5 },
    );
  });

  it('knows for each unit where it comes from', () => {
    const text = 'Aß е\u0301и\u0306\u200b👩x';
    const { text: folded, offsets } = foldWithOffsets(text);
    expect(folded).to.equal('ass ей👩x');
    expect(offsets).to.deep.equal([0, 1, 1, 2, 3, 5, 8, 8, 10]);
  });

  it('has one origin a unit, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, offsets } = foldWithOffsets(text);
        expect(folded).to.equal(foldText(text));
        expect(offsets.length).to.equal(folded.length);
        expect(offsets.every((offset, at) => offset < text.length && offset >= (offsets[at - 1] ?? 0))).to.equal(true);
      }),
      { seed: 5 },
    );
  });
});
