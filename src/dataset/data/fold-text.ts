/**
 * Texts in the form that a search compares: case, accents, width, kinds of apostrophes, dashes and blanks are ignored.
 * In scripts whose marks are letters (Devanagari, Thai) they stay, and so does й, which is not и.
 */
const LETTERS: readonly (readonly [given: string, folded: string])[] = [
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ['ґ', 'г'],
  ['й', 'й'],
  ['Й', 'й'],
  // Arabic: the line that stretches words, and letters with two spellings.
  ['ـ', ''],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
];
const APOSTROPHES = '’‘‛ʼʻʹ`´′';
const QUOTES = '“”„‟«»″';
const DASHES = '‐‑‒–—―−';
/** Zeros of other digits: Arabic, Persian, Devanagari, Bengali. */
const ZEROS: readonly number[] = [0x660, 0x6f0, 0x966, 0x9e6];

/** First and last code of accents, of vowel points, and of characters without a form of their own. Sorted. */
const DROPPED: readonly (readonly [from: number, to: number])[] = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c7],
  [0x610, 0x61c],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e8],
  [0x6ea, 0x6ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
];

const BREVE = 0x306;
const SMALL_I = 0x438;
const LARGE_I = 0x418;

export interface FoldedText {
  readonly text: string;
  /** The start in the original of each unit's character in the folded text. */
  readonly offsets: readonly number[];
}

/** One pass for any text: it copies unchanged runs whole. */
export function foldText(text: string): string {
  return fold(text, undefined);
}

export function foldWithOffsets(text: string): FoldedText {
  const offsets: number[] = [];
  return { text: fold(text, offsets), offsets };
}

function fold(text: string, offsets: number[] | undefined): string {
  let folded = '';
  let copied = 0;
  let afterBlank = false;
  let end = 0;
  while (end < text.length) {
    const at = end;
    const code = text.charCodeAt(at);
    if (offsets === undefined && plain[code] === 1) {
      afterBlank = false;
      end++;
      continue;
    }
    end = characterEnd(text, at, code);
    let piece = pieceOf(text, at, end, code);
    if (afterBlank && piece === ' ') piece = '';
    else if (piece !== '') afterBlank = piece === ' ';
    for (let unit = 0; offsets !== undefined && unit < piece.length; unit++) offsets.push(at);
    if (end === at + 1 && piece.charCodeAt(0) === code) {
      // Characters that stand for themselves, whatever follows, are passed over from now on: most of a text.
      if (piece.length === 1 && piece !== ' ' && code !== SMALL_I) plain[code] = 1;
      continue;
    }
    folded += text.slice(copied, at) + piece;
    copied = end;
  }
  return folded + text.slice(copied);
}

/** A number for each unit: 1 for those that stay as they are. */
const plain = new Uint8Array(0x10000);

/** й may be stored as two characters. */
function characterEnd(text: string, at: number, code: number): number {
  const following = text.charCodeAt(at + 1);
  if ((code === SMALL_I || code === LARGE_I) && following === BREVE) return at + 2;
  return code >= 0xd800 && code < 0xdc00 && following >= 0xdc00 && following < 0xe000 ? at + 2 : at + 1;
}

const pieces = new Map<number, string>();

/** Remembered for single units; there are at most 65,536. */
function pieceOf(text: string, from: number, to: number, code: number): string {
  if (to > from + 1) return foldCharacter(text.slice(from, to).normalize('NFC'));
  // Half a character: engines treat it differently.
  if (code >= 0xd800 && code < 0xe000) return text.charAt(from);
  let piece = pieces.get(code);
  if (piece === undefined) {
    piece = foldCharacter(text.charAt(from));
    pieces.set(code, piece);
  }
  return piece;
}

const replaced = new Map<string, string>([
  ...LETTERS,
  ...Array.from(APOSTROPHES, (sign) => [sign, "'"] as const),
  ...Array.from(QUOTES, (sign) => [sign, '"'] as const),
  ...Array.from(DASHES, (sign) => [sign, '-'] as const),
  ...ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(zero + digit), String(digit)] as const),
  ),
]);

function foldCharacter(character: string): string {
  const whole = replaced.get(character);
  if (whole !== undefined) return whole;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    folded += replaced.get(part) ?? (isDropped(part.charCodeAt(0)) ? '' : part);
  }
  return folded !== '' && folded.trim() === '' ? ' ' : folded;
}

function isDropped(code: number): boolean {
  return DROPPED.some(([from, to]) => code >= from && code <= to);
}
