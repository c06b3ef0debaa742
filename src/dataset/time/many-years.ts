/** Tens of thousands of years and more: "8.3 billion years", with the preposition that `Intl` leaves out. */
const FROM = 10_000;
const FORMAT = {
  style: 'unit',
  unit: 'year',
  unitDisplay: 'long',
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 2,
} as const;
const FRENCH = /(milli(?:on|ard)s?)\sans$/;
const SPANISH = /(mill(?:ón|ones))\saños$/;

/** Undefined for fewer, which need no millions. Only years are ever as many. */
export function manyYears(count: number, locale: string): string | undefined {
  if (count < FROM) return undefined;
  return count.toLocaleString(locale, FORMAT).replace(FRENCH, '$1 d’années').replace(SPANISH, '$1 de años');
}
