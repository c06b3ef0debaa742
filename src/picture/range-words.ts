/** A range of a measure in words: `at least 10 people`, `10–50 people`. */
import type { Measure } from '../data/dataset.js';
import { amountText } from '../data/field-words.js';
import { readRange } from '../data/measure-range.js';
import type { Texts } from '../i18n/texts.js';

export function rangeWords(text: string, measure: Measure | undefined, texts: Texts): string {
  const range = readRange(text);
  if (range === undefined) return text;
  const { from, to } = range;
  const amount = (number: number): string => amountText(number, measure, texts.locale);
  if (to === Infinity) return texts.text('rangeLeast', { amount: amount(from) });
  if (from === -Infinity) return texts.text('rangeMost', { amount: amount(to) });
  if (from === to) return amount(from);
  const format = new Intl.NumberFormat(texts.locale, { maximumFractionDigits: 20 });
  return [format.formatRange(from, to), measure?.unit].filter(Boolean).join(' ');
}
