/** Dates as people type them, in one form: Latin digits, small letters without accents, two kinds of dashes. */

/** Zeros of Arabic, of Eastern Arabic (Persian, Urdu) and of full-width digits. */
const ZEROS = [0x660, 0x6f0, 0xff10];
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
/** Marks of direction, joiners, soft hyphens and the line that stretches Arabic words. */
const UNSEEN = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const HYPHEN = /[\u2010\u2011\u2212\uff0d]/g;
const DASH = /[\u2012\u2014\u2015\u301c\uff5e]/g;
const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Each cell is folded twice: for its meanings, and for its signs. */
let last = { text: '', folded: '' };

export function foldDate(text: string): string {
  if (last.text !== text) last = { text, folded: folded(text) };
  return last.folded;
}

function folded(text: string): string {
  return (
    text
      .replace(UNSEEN, '')
      .replace(OTHER_DIGIT, latinDigit)
      .replace(HYPHEN, '-')
      .replace(DASH, '–')
      .replace(SPACE, ' ')
      .replace(/[’‘ʼ`´׳]/g, "'")
      .replace(/[，、،]/g, ',')
      // An acronym: `לפנה״ס`.
      .replace(/(?<=\p{Script=Hebrew})["״](?=\p{Script=Hebrew})/gu, '')
      // Polish "until". With a capital letter it may be a German Thursday.
      .replace(/(?<!\p{L})do (?=[\p{L}\d])/gu, 'до ')
      .toLowerCase()
      // The sign without its dots ends "2 mo".
      .replace(/(?<!\p{L})[mi]\u0307?\.?\s?ö\.?(?!\p{L})/gu, 'milattan once ')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replaceAll('ı', 'i')
      .replaceAll('ł', 'l')
      .replaceAll('ß', 'ss')
      .replaceAll('ى', 'ي')
      .replaceAll('ة', 'ه')
      .trim()
  );
}

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - ZEROS.find((zero) => code >= zero && code < zero + 10)!);
}
