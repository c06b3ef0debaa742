/** Fills messages in one language. */
import { usableLocale } from '../../dataset/base/locale.js';
import { memo } from '../../dataset/base/memo.js';
import { fillMessage, pickPlural } from '../../dataset/base/message.js';
import type { Rewriting } from '../../dataset/time/date-format.js';
import type { Messages, PlainKey, PluralKey } from './messages.js';

export type Params = Readonly<Record<string, string | number>>;

/** Words for the eras of years. */
export interface Eras {
  readonly eraBce: string;
  readonly eraCe: string;
  readonly asWritten?: readonly Rewriting[];
}

export interface Texts {
  readonly locale: string;
  /** Undefined if those of `Intl` are as good. */
  readonly eras?: Eras | undefined;
  text(key: PlainKey, params?: Params): string;
  /** `count` chooses the plural form and is written with the locale's digits. */
  count(key: PluralKey, count: number, params?: Params): string;
}

export function createTexts(messages: Messages, tag: string, eras?: Eras): Texts {
  const locale = usableLocale(tag);
  const digits = new Intl.NumberFormat(locale);
  return {
    locale,
    eras,
    text: (key, params = {}) => fillMessage(messages[key], valuesOf(params)),
    count: (key, count, params = {}) =>
      fillMessage(pickPlural(messages[key], count, locale), valuesOf({ ...params, count: digits.format(count) })),
  };
}

/** "A, B and C" in a locale that `Intl` knows. Making a format takes longer than using it a hundred times. */
export const nameSeries = (names: readonly string[], locale: string): string => listFormat(locale).format(names);

const listFormat = memo((locale: string) => new Intl.ListFormat(locale));

function valuesOf(params: Params): ReadonlyMap<string, string> {
  return new Map(Object.entries(params).map(([name, value]) => [name, String(value)]));
}
