/** Finds the numbers in which several accounts differ. */

/** Digits, with separators between groups of them. */
const NUMBER = /[0-9٠-٩۰-۹]+(?:[.,’'٫٬\u00a0\u2009\u202f][0-9٠-٩۰-۹]+)*/g;
const ARABIC_ZERO = 0x660;
const PERSIAN_ZERO = 0x6f0;

/** The values of every account that gives any: all other values differ. An account without values takes no part. */
export function sharedValues(accounts: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const giving = accounts.filter(({ size }) => size > 0);
  return new Set([...(giving[0] ?? [])].filter((value) => giving.every((values) => values.has(value))));
}

export function numbersIn(text: string): ReadonlySet<string> {
  return new Set((text.match(NUMBER) ?? []).map(plainNumber));
}

export interface TextPart {
  readonly text: string;
  readonly differs: boolean;
}

/** The text in pieces; each number that is not shared is a piece. */
export function splitByNumbers(text: string, shared: ReadonlySet<string>): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (shared.has(plainNumber(number))) continue;
    if (index > from) parts.push({ text: text.slice(from, index), differs: false });
    from = index + number.length;
    parts.push({ text: number, differs: true });
  }
  if (from < text.length) parts.push({ text: text.slice(from), differs: false });
  return parts;
}

/** "1,200", "1 200" and "١٬٢٠٠" are one number: separators before groups of three are ignored. */
function plainNumber(number: string): string {
  const groups = number.split(/[^0-9٠-٩۰-۹]/).map(westernDigits);
  const grouped = groups.slice(1).every(({ length }) => length === 3);
  return groups.join(grouped ? '' : '.');
}

function westernDigits(digits: string): string {
  return digits.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
  });
}
