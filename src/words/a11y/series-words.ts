/** Numbers over time in words: one value, and all of them in a sentence. */
import type { Curve } from '../../dataset/data/series.js';
import { isolated } from '../i18n/isolated.js';
import type { Texts } from '../i18n/texts.js';

/** More digits are noise of a computation. */
const MOST_DIGITS = 6;

/** The number, its unit, and what it may lie between. */
export function valueWords({ value, low, high, unit }: Curve, at: number, texts: Texts): string {
  const number = value[at]!;
  if (Number.isNaN(number)) return texts.text('seriesGap');
  const best = withUnit(numberText(number, texts), unit);
  if (Number.isNaN(low[at]!)) return best;
  return texts.text('seriesBounds', {
    value: best,
    low: numberText(low[at]!, texts),
    high: numberText(high[at]!, texts),
  });
}

export function numberText(number: number, { locale }: Texts): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: MOST_DIGITS }).format(number);
}

/** The unit has its own direction. */
function withUnit(text: string, unit: string | undefined): string {
  return unit === undefined ? text : `${text}\u00a0${isolated(unit)}`;
}

/** The least, the most and the last; empty if no number is known. `dateText`: a date in words. */
export function seriesSummary(
  curve: Curve,
  places: { readonly least: number; readonly most: number; readonly last: number } | undefined,
  dateText: (edtf: string) => string,
  texts: Texts,
): string {
  const leftOut = curve.leftOut === 0 ? '' : ` ${texts.count('seriesLeftOut', curve.leftOut)}`;
  if (places === undefined) return `${texts.text('seriesGap')}.${leftOut}`;
  const { least, most, last } = places;
  const number = (at: number): string => withUnit(numberText(curve.value[at]!, texts), curve.unit);
  const when = (at: number): string => dateText(curve.dateAt(at));
  return `${texts.text('seriesSummary', {
    ...{ least: number(least), most: number(most), last: number(last) },
    ...{ leastDate: when(least), mostDate: when(most), lastDate: when(last) },
  })}${leftOut}`;
}
