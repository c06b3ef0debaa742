/**
 * Decodes the bytes of a file. Programs save sheets as UTF-8, as UTF-16 and, if older, in a code page. What is not
 * Unicode is read in each code page that spreadsheets write; `chardet` says how much the result is like a language, and
 * the words themselves whether they can be words. If two results are near each other, nobody is asked to trust a guess:
 * both are named with a preview.
 */
import type { EncodingReading, ImportIssueCode } from './imported.js';

const LATIN = 'windows-1252';
/** Its characters from 0x80 to 0x9f, which some versions of Node leave as control characters. */
const LATIN_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST_SIGN = 0x80;
/** Enough to tell. */
const SAMPLE = 65_536;
const ASCII_END = 0x80;
const MOSTLY = 0.9;
/** Other bytes contain fewer zeros. */
const LEAST_WIDE = 0.02;

/** Code pages by the one whose model of a language counts for them, by chardet's names for it. */
const FAMILIES: readonly (readonly [model: string, names: readonly string[], pages: readonly string[]])[] = [
  [LATIN, ['ISO-8859-1', 'windows-1252'], [LATIN, 'macintosh']],
  ['iso-8859-2', ['ISO-8859-2', 'windows-1250'], ['windows-1250', 'iso-8859-2']],
  ['windows-1251', ['windows-1251'], ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic']],
  ['iso-8859-7', ['ISO-8859-7', 'windows-1253'], ['windows-1253', 'iso-8859-7']],
  ['windows-1254', ['ISO-8859-9', 'windows-1254'], ['windows-1254']],
  ['iso-8859-8', ['ISO-8859-8', 'ISO-8859-8-I', 'windows-1255'], ['windows-1255']],
  ['windows-1256', ['windows-1256'], ['windows-1256', 'iso-8859-6']],
  ['windows-1257', ['windows-1257'], ['windows-1257']],
  ['windows-874', ['windows-874'], ['windows-874']],
];
/** A text with these is seldom Chinese or Korean. */
const KANA = /[\u3041-\u30ff]/;
/** More readings than a reader compares. */
const MAX_READINGS = 4;
/** Code pages of several bytes a sign, by chardet's names for them. */
const WIDE: ReadonlyMap<string, string> = new Map([
  ['GB18030', 'gb18030'],
  ['Big5', 'big5'],
  ['Shift_JIS', 'shift_jis'],
  ['EUC-JP', 'euc-jp'],
  ['EUC-KR', 'euc-kr'],
]);
/** Words that are looked at, in bytes: more say the same again. */
const MAX_WORDS = 16_384;
/** A language without a model is still read if its words can be words. */
const LEAST_MODEL = 12;
/** Fewer good words than this share are no reading. */
const LEAST_GOOD = 0.6;
/** How often sheets are in one, beside the others. */
const OFTEN: ReadonlyMap<string, number> = new Map([
  [LATIN, 1.5],
  ['windows-1251', 1.2],
  ['macintosh', 0.8],
  ['x-mac-cyrillic', 0.6],
]);
/**
 * A reading with more than this share of the best one's score is near it. Few words say little: with one, the share is
 * a third. Tried on tables of two to sixty rows in 17 languages and 24 encodings: none was read wrongly.
 */
const NEAR = 0.8;
const NEAR_OF_FEW = 0.04;
const ENOUGH_WORDS = 12;
/** Signs alone, such as quotation marks: any code page may have them. */
const NO_WORDS = 0.8;
const PREVIEW_WORDS = 6;
const WORD = /[\p{L}\p{M}'’ʼ]+/gu;
const NOT_ASCII = /[^\0-\u007f]/u;
/** What stands within words of a wrong code page or beside their letters, and never in a right one. */
const SPOILT =
  /[\u0080-\u009f\ufffd\ue000-\uf8ff]|\p{L}[¡-©«-®°-¹»-¿\u2200-\u25ff†‡‰‹›]\p{L}|(?<!\p{L})[¢-¦¨©¬®-´¶-¹¼-¾\u2200-\u25ff†‡‰]\p{L}|\p{L}[¢-¦¨¬±-´¶-¹¼-¾\u2200-\u25ff†‡‰](?!\p{L})/gu;
const SCRIPTS = [
  /^[\p{Script=Latin}\p{Script=Inherited}'’ʼ]+$/u,
  /^[\p{Script=Cyrillic}\p{Script=Inherited}'’ʼ]+$/u,
  /^[\p{Script=Greek}\p{Script=Inherited}'’]+$/u,
  /^[\p{Script=Hebrew}'’]+$/u,
  /^[\p{Script=Arabic}\p{Script=Inherited}ـ]+$/u,
  /^[\p{Script=Thai}]+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u,
  /^[\p{Script=Hangul}\p{Script=Han}]+$/u,
];
/** A capital after a small letter, or two and then small ones. */
const ODD_CASE = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;
const LATIN_WORD = /^[\p{Script=Latin}'’]+$/u;
/** Accents of Latin words stand between plain letters. */
const MOST_ACCENTS = 0.67;

export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly fault?: undefined }
  | {
      readonly text?: undefined;
      readonly fault: {
        readonly code: ImportIssueCode;
        readonly message: string;
        readonly cure: string;
        readonly encodings?: readonly EncodingReading[];
      };
    };

export async function decodeText(bytes: Uint8Array, encoding?: string): Promise<Decoded> {
  const found = encoding === undefined ? await encodingOf(bytes) : { encoding };
  if (found.encoding === undefined) return unclear(found.readings);
  const name = found.encoding;
  try {
    const text = new TextDecoder(name, { fatal: true }).decode(bytes);
    return { text: name === LATIN ? withLatinSigns(text) : text, encoding: name };
  } catch {
    return fault(`the file is not in the encoding ${name.slice(0, 40)}`, 'save it as UTF-8, or name its encoding');
  }
}

/** The encoding of bytes, or those that it may be; none for what is no text. */
export type FoundEncoding =
  { readonly encoding: string } | { readonly encoding?: undefined; readonly readings: readonly EncodingReading[] };

/** Its first bytes of a text decide, and of one that begins in plain ASCII those from the first other one on. */
export async function encodingOf(bytes: Uint8Array): Promise<FoundEncoding> {
  const sample = bytes.subarray(0, SAMPLE);
  const [first = -1, second = -1, third = -1] = sample;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8' };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be' };
  if (sample.includes(0)) {
    const wide = wideEncodingOf(sample);
    return wide === undefined ? { readings: [] } : { encoding: wide };
  }
  return isUtf8(bytes) ? { encoding: 'utf-8' } : codePageOf(bytes);
}

/** Commas, digits and line ends have a zero byte: the first of two, or the second. */
function wideEncodingOf(sample: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]!++;
  const [first, second] = zeros as [number, number];
  const isRare = first + second < LEAST_WIDE * sample.length;
  if (isRare || Math.min(first, second) > (1 - MOSTLY) * (first + second)) return undefined;
  return second > first ? 'utf-16le' : 'utf-16be';
}

/** The bytes may end within a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

async function codePageOf(bytes: Uint8Array): Promise<FoundEncoding> {
  const { analyse } = (await import('chardet')).default;
  const from = Math.max(0, bytes.findIndex((byte) => byte >= ASCII_END) - SAMPLE / 2);
  const sample = bytes.subarray(from, from + SAMPLE);
  const words = foreignWords(sample);
  const confidence = (given: Uint8Array, names: readonly string[]): number =>
    Math.max(0, ...analyse(given).flatMap((match) => (names.includes(match.name) ? [match.confidence] : [])));
  const readings = [
    ...FAMILIES.flatMap(([model, names, pages]) =>
      pages.map((page) => ({ page, bytes: words, score: (text: string) => confidence(encoded(text, model), names) })),
    ),
    ...Array.from(WIDE, ([name, page]) => ({
      page,
      bytes: sample,
      score: (text: string) =>
        confidence(sample, [name]) * (KANA.test(text) && !page.endsWith('jp') && !page.endsWith('jis') ? 0.5 : 1),
    })),
  ].flatMap(({ page, bytes: given, score }) => {
    const text = decodedAs(page, given);
    const good = text === undefined ? 0 : shareOfWords(text);
    if (text === undefined || good < LEAST_GOOD) return [];
    return [{ encoding: page, text, score: (OFTEN.get(page) ?? 1) * good ** 4 * (score(text) + LEAST_MODEL) }];
  });
  readings.sort((one, two) => two.score - one.score);
  const [best] = readings;
  if (best === undefined) return { readings: [] };
  const asRead = (encoding: string): string => decodedAs(encoding, sample) ?? '';
  const whole = asRead(best.encoding);
  // One of the same text is the same reading.
  const share = NEAR - NEAR_OF_FEW * Math.max(0, ENOUGH_WORDS - distinctWords(whole).length);
  const near = readings.filter((one) => one.score >= share * best.score && asRead(one.encoding) !== whole);
  if (near.length === 0) return { encoding: best.encoding };
  const previews = [best, ...near].map(({ encoding }) => ({ encoding, preview: previewOf(asRead(encoding)) }));
  return {
    readings: previews
      .filter(({ preview }, at) => previews.findIndex((other) => other.preview === preview) === at)
      .slice(0, MAX_READINGS),
  };
}

/** The words that have a sign beyond ASCII, with a blank after each: plain letters say nothing of a code page. */
function foreignWords(bytes: Uint8Array): Uint8Array {
  const found: number[] = [];
  let word: number[] = [];
  let isForeign = false;
  for (const byte of bytes) {
    const small = byte | 0x20;
    if (byte >= ASCII_END || (small >= 0x61 && small <= 0x7a)) {
      word.push(byte);
      isForeign ||= byte >= ASCII_END;
      continue;
    }
    if (isForeign) for (const each of [...word, 0x20]) found.push(each);
    if (found.length > MAX_WORDS) break;
    word = [];
    isForeign = false;
  }
  return Uint8Array.from(isForeign ? [...found, ...word] : found);
}

/** Undefined where a byte has no meaning. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return encoding === LATIN ? withLatinSigns(text) : text;
  } catch {
    return undefined;
  }
}

/** A text in a code page of one byte a sign; what it has not is a blank. */
function encoded(text: string, page: string): Uint8Array {
  const bytes = Array.from({ length: 256 }, (_, at) => at);
  const places = new Map(bytes.map((byte) => [new TextDecoder(page).decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (sign) => places.get(sign) ?? 0x20);
}

/** How many of the words with signs beyond ASCII can be words. */
function shareOfWords(text: string): number {
  const words = (text.match(WORD) ?? []).filter((word) => NOT_ASCII.test(word));
  const spoilt = text.match(SPOILT)?.length ?? 0;
  if (words.length + spoilt === 0) return NO_WORDS;
  return words.filter(isWord).length / (words.length + spoilt);
}

function isWord(word: string): boolean {
  if (ODD_CASE.test(word) || !SCRIPTS.some((script) => script.test(word))) return false;
  const accents = Array.from(word).filter((sign) => NOT_ASCII.test(sign)).length;
  return !LATIN_WORD.test(word) || word.length < 3 || accents <= MOST_ACCENTS * word.length;
}

function previewOf(text: string): string {
  return distinctWords(text).slice(0, PREVIEW_WORDS).join(' ');
}

function distinctWords(text: string): readonly string[] {
  return [...new Set((text.match(WORD) ?? []).filter((word) => NOT_ASCII.test(word)))];
}

function withLatinSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => LATIN_SIGNS[sign.charCodeAt(0) - FIRST_SIGN] ?? sign);
}

/** A text that arrives in pieces. One that begins in plain ASCII may be in any encoding: its first other byte decides. */
export class TextPieces {
  /** Known with the first byte beyond ASCII; a text without one is UTF-8. */
  encoding: string | undefined;
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #held: Uint8Array[] = [];
  #size = 0;

  constructor(encoding?: string) {
    if (encoding !== undefined) this.#choose(encoding);
  }

  /** The text of the next bytes, or why they have none. */
  async take(bytes: Uint8Array): Promise<Decoded> {
    if (this.#decoder === undefined) {
      if (this.#size === 0 && !isForeign(bytes)) return { text: new TextDecoder().decode(bytes), encoding: 'utf-8' };
      this.#held.push(bytes);
      this.#size += bytes.byteLength;
      return this.#size < SAMPLE ? { text: '', encoding: 'utf-8' } : await this.#decide();
    }
    return this.#decoded(bytes);
  }

  /** The rest. */
  async end(): Promise<Decoded> {
    const rest = this.#size > 0 ? await this.#decide() : { text: '', encoding: 'utf-8' };
    if (rest.text === undefined || this.#decoder === undefined) return rest;
    const last = this.#decoded();
    return last.text === undefined ? last : { ...rest, text: rest.text + last.text };
  }

  async #decide(): Promise<Decoded> {
    const bytes = joined(this.#held);
    this.#held = [];
    this.#size = 0;
    const found = await encodingOf(bytes);
    if (found.encoding === undefined) return unclear(found.readings);
    this.#choose(found.encoding);
    return this.#decoded(bytes);
  }

  #choose(encoding: string): void {
    this.encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  #decoded(bytes?: Uint8Array): Decoded {
    const encoding = this.encoding!;
    try {
      const text = bytes === undefined ? this.#decoder!.decode() : this.#decoder!.decode(bytes, { stream: true });
      return { text: encoding === LATIN ? withLatinSigns(text) : text, encoding };
    } catch {
      return fault(
        `from here on the file is not in the encoding ${encoding}`,
        'save it as UTF-8, or name its encoding',
      );
    }
  }
}

/** Zeros and byte order marks too say that it is no plain ASCII. */
function isForeign(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= ASCII_END || byte === 0) return true;
  return false;
}

/** Bytes that came in pieces. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, { byteLength }) => size + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** What is said of a file whose encoding is not certain. */
export function unclear(readings: readonly EncodingReading[]): Extract<Decoded, { readonly text?: undefined }> {
  if (readings.length === 0)
    return fault('the encoding of the file is not clear', 'save it as UTF-8, or name its encoding');
  const named = readings.map(({ encoding, preview }) => `${encoding} (“${preview}”)`);
  const message = `the file may be in ${named.slice(0, -1).join(', ')} or ${named.at(-1)!}`;
  return { fault: { code: 'encoding', message, cure: 'choose the one that reads well', encodings: readings } };
}

function fault(message: string, cure: string): Extract<Decoded, { readonly text?: undefined }> {
  return { fault: { code: 'encoding', message, cure } };
}
