import { expect } from 'chai';
import fc from 'fast-check';
import { foldText, foldWithOffsets } from '../../../src/dataset/data/fold-text.js';

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
  ['русский', 'русскии'],
  ['कि', 'का'],
  ['นำ', 'นา'],
  ['o', '0'],
];

/** First and last code of the marks that are left out, each of which stands on a letter of its script. */
const MARKS: readonly (readonly [what: string, letter: string, first: number, last: number])[] = [
  ['accents', 'a', 0x300, 0x36f],
  ['Cyrillic marks', 'а', 0x483, 0x489],
  ['Hebrew accents and points', 'ש', 0x591, 0x5bd],
  ['the Hebrew rafe', 'ש', 0x5bf, 0x5bf],
  ['Hebrew dots', 'ש', 0x5c1, 0x5c7],
  ['Arabic signs above', 'س', 0x610, 0x61c],
  ['Arabic vowels', 'س', 0x64b, 0x65f],
  ['the Arabic letter above', 'س', 0x670, 0x670],
  ['Quranic marks', 'س', 0x6d6, 0x6dc],
  ['more Quranic marks', 'س', 0x6df, 0x6e8],
  ['the last Quranic marks', 'س', 0x6ea, 0x6ed],
  ['accents of phonetics', 'a', 0x1ab0, 0x1aff],
  ['more accents', 'a', 0x1dc0, 0x1dff],
  ['marks of symbols', 'a', 0x20d0, 0x20ff],
  ['half marks', 'a', 0xfe20, 0xfe2f],
  ['soft hyphens', 'a', 0xad, 0xad],
  ['blanks without width and signs of direction', 'a', 0x200b, 0x200f],
  ['signs that turn the direction', 'a', 0x202a, 0x202e],
  ['invisible signs', 'a', 0x2060, 0x206f],
  ['choices of a form', 'a', 0xfe00, 0xfe0f],
  ['the mark of byte order', 'a', 0xfeff, 0xfeff],
];

/** Where the units of the folded text come from. */
const ORIGINS: readonly (readonly [what: string, text: string, ...offsets: readonly number[]])[] = [
  ['the first character of two units', '\u{10000}', 0, 0],
  ['the last character of two units', '\u{10ffff}', 0, 0],
  ['a first half, then a letter beyond all halves', '\ud83d\ue000', 0, 1],
  ['a first half, then a letter', '\ud83da', 0, 1],
  ['two first halves', '\ud83d\ud83d', 0, 1],
  ['two second halves', '\udc00\udc00', 0, 1],
  ['a letter, then a second half', 'a\udc00', 0, 1],
  ['a letter beyond all halves, then a second half', '\ue000\udc00', 0, 1],
  ['и before another letter', 'ийх', 0, 1, 2],
  ['a letter that is not и, with a breve', 'е\u0306x', 0, 2],
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

  for (const [what, letter, first, last] of MARKS) {
    it(`leaves out ${what}`, () => {
      for (const code of [first, last]) {
        expect(foldText(`${letter}${String.fromCharCode(code)}x`), code.toString(16)).to.equal(`${letter}x`);
      }
    });
  }

  it('leaves out no letter that stands beside marks in the list of all characters', () => {
    for (const letter of ['־', 'א', 'ٮ', 'ᬀ', 'ꙮ', '\u0950']) expect(foldText(`a${letter}`)).to.equal(`a${letter}`);
  });

  it('keeps one blank at the beginning, at the end, and around what is not seen', () => {
    expect(foldText('  a  ')).to.equal(' a ');
    expect(foldText('a \u200b b')).to.equal('a b');
    expect(foldText('a\u2003b\u3000c')).to.equal('a b c');
  });

  it('has capitals of two units small as well', () => {
    expect(foldText('\u{10400}')).to.equal('\u{10428}');
  });

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
    );
  });

  it('does not depend on how a text is composed, for letters that people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('Ééйёїўßǻ ậأ٣')) }), (text) => {
        expect(foldText(text.normalize('NFD'))).to.equal(foldText(text.normalize('NFC')));
      }),
    );
  });

  it('folds a letter the same anywhere, and folded text never again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aБйЙё’–ß１ﬁ字가ة👩')) }), (text) => {
        expect(foldText(text)).to.equal(Array.from(text, foldText).join(''));
        expect(foldText(foldText(text))).to.equal(foldText(text));
      }),
    );
  });

  it('knows for each unit where it comes from', () => {
    const text = 'Aß е\u0301и\u0306\u200b👩x';
    const { text: folded, offsets } = foldWithOffsets(text);
    expect(folded).to.equal('ass ей👩x');
    expect(offsets).to.deep.equal([0, 1, 1, 2, 3, 5, 8, 8, 10]);
  });

  for (const [what, text, ...offsets] of ORIGINS) {
    it(`knows where units come from: ${what}`, () => {
      expect(foldWithOffsets(text).offsets).to.deep.equal(offsets);
    });
  }

  it('has one origin a unit, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, offsets } = foldWithOffsets(text);
        expect(folded).to.equal(foldText(text));
        expect(offsets.length).to.equal(folded.length);
        expect(offsets.every((offset, at) => offset < text.length && offset >= (offsets[at - 1] ?? 0))).to.equal(true);
      }),
    );
  });
});
