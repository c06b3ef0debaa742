/**
 * Decodes the bytes of a file. Programs save sheets as UTF-8, as UTF-16 and, if older, in a code page. Without a byte
 * order mark, text that is not UTF-8 is read as Windows-1251 if that gives Cyrillic words, as Windows-1252 if nearly
 * all is plain Latin; anything else is an error.
 */
import type { ImportIssueCode } from './imported.js';

const LATIN = 'windows-1252';
/** Its characters from 0x80 to 0x9f, which some versions of Node leave as control characters. */
const LATIN_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST_SIGN = 0x80;
/** Enough to tell. */
const SAMPLE = 65_536;
const CYRILLIC = /[\u0400-\u045f\u0490\u0491«»—–№“”„’…\u00a0]/gu;
const LATIN_LETTER = /[\u00c0-\u024f]/gu;
const NOT_ASCII = /[^\0-\u007f]/gu;
const RARE = /[\u0402\u0403\u0409\u040a\u040b\u040c\u040f\u0452\u0453\u0459\u045a\u045b\u045c\u045f\ufffd]/gu;
const MOSTLY = 0.9;
/** Other bytes contain fewer zeros. */
const LEAST_WIDE = 0.02;

export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly fault?: undefined }
  | {
      readonly text?: undefined;
      readonly fault: { readonly code: ImportIssueCode; readonly message: string; readonly cure: string };
    };

export function decodeText(bytes: Uint8Array, encoding?: string): Decoded {
  const name = encoding ?? encodingOf(bytes.subarray(0, SAMPLE));
  if (name === undefined) {
    return fault('the encoding of the file is not clear', 'save it as UTF-8, or name its encoding');
  }
  try {
    const fatal = name === 'utf-8';
    const text = new TextDecoder(name, { fatal }).decode(bytes);
    return { text: name === LATIN ? withLatinSigns(text) : text, encoding: name };
  } catch {
    if (encoding === undefined && name === 'utf-8') return decodeText(bytes, codePageOf(bytes) ?? 'utf-8');
    return fault(`the file is not in the encoding ${name}`, 'save it as UTF-8, or name its encoding');
  }
}

/** Looks at its first bytes; undefined if they could be anything. Also for a text that is read as a stream. */
export function encodingOf(sample: Uint8Array): string | undefined {
  const [first = -1, second = -1, third = -1] = sample;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (sample.includes(0)) return wideEncodingOf(sample);
  if (isUtf8(sample)) return 'utf-8';
  return codePageOf(sample);
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

/** A sample may end within a character. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function codePageOf(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const cyrillic = new TextDecoder('windows-1251').decode(sample);
  if (
    shareOf(cyrillic, CYRILLIC, NOT_ASCII) >= MOSTLY &&
    shareOf(cyrillic, RARE, NOT_ASCII) < 1 - MOSTLY &&
    hasCyrillicWords(cyrillic)
  ) {
    return 'windows-1251';
  }
  const latin = new TextDecoder(LATIN).decode(sample);
  return shareOf(latin, LATIN_LETTER, NOT_ASCII) >= 0.5 ? LATIN : undefined;
}

function withLatinSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => LATIN_SIGNS[sign.charCodeAt(0) - FIRST_SIGN] ?? sign);
}

/** Accents of Latin words are single letters between plain ones; Cyrillic letters come together. */
function hasCyrillicWords(text: string): boolean {
  const together = text.match(/[\u0400-\u045f\u0490\u0491]{3,}/gu)?.join('').length ?? 0;
  const all = text.match(/[\u0400-\u045f\u0490\u0491]/gu)?.length ?? 0;
  return all > 0 && together / all > 0.5;
}

function shareOf(text: string, part: RegExp, whole: RegExp): number {
  const all = text.match(whole)?.length ?? 0;
  return all === 0 ? 0 : (text.match(part)?.length ?? 0) / all;
}

function fault(message: string, cure: string): Decoded {
  return { fault: { code: 'encoding', message, cure } };
}
