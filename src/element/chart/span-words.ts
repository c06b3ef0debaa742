/** A time of the chart in words: a whole year, month or day of the calendar by its name, any other from its first day to its last. */
import { certainCount } from '../../dataset/data/certain-time.js';
import { certainWords } from '../../words/i18n/certain-words.js';
import { joinFacts, joinSentences } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Span } from '../interaction/command.js';
import type { Picture } from '../picture/picture.js';
import type { View } from '../../drawing/scale/view.js';
import {
  countPeriod,
  finerUnit,
  timedBy,
  timedOf,
  unitOfPeriod,
  type PeriodUnit,
  type Timed,
} from '../../drawing/scene/periods.js';
import { civilDateOf, civilMs, dayOf } from '../../dataset/time/civil.js';
import { formatCivil, formatCivilRange, formatYear, formatYearSpan } from '../../dataset/time/date-format.js';
import { edgeUnit } from '../../dataset/time/edge-words.js';
import { DAY_MS } from '../../dataset/time/units.js';
import { utcToCivil } from '../../dataset/time/zone.js';
import { laneText } from './lane-name.js';

type Dated = Pick<Picture, 'precision' | 'model'>;

/** "2025", "April 2025", "25 April 2025", "3 – 9 March 2025". */
export function timeWords({ start, end }: View, { precision, model }: Dated, texts: Texts): string {
  const [first, after] = [utcToCivil(start, model.timeZone), utcToCivil(end, model.timeZone)];
  const { year, month, day } = civilDateOf(first);
  if (dayOf(first) * DAY_MS === first) {
    if (first === civilMs(year) && after === civilMs(year + 1)) return formatYear(year, texts);
    if (day === 1 && after === civilMs(year, month + 1)) return formatCivil(first, 'month', texts);
    if (after === first + DAY_MS) return formatCivil(first, 'day', texts);
  }
  const last = utcToCivil(end - 1, model.timeZone);
  const unit = edgeUnit(precision, end - start);
  if (unit !== 'year') {
    const style = unit === 'day' || unit === 'month' ? unit : (`${unit}OfDate` as const);
    return formatCivilRange(first, last, style, texts);
  }
  const lastYear = civilDateOf(last).year;
  return year === lastYear ? formatYear(year, texts) : formatYearSpan(year, lastYear, texts);
}

/** "Russia. April 2025. 22 entries": of a lane, if there are several. */
export function columnWords(
  span: Span,
  count: string,
  { context, ...picture }: Dated & Pick<Picture, 'context'>,
  texts: Texts,
): string {
  const { lanes } = context.arrangement;
  const lane = span.lane === undefined || lanes.length < 2 ? undefined : lanes[span.lane];
  return joinSentences(
    [lane === undefined ? '' : laneText(lane.name, texts), timeWords(span, picture, texts), count],
    texts.locale,
  );
}

/** The number of entries of a column. Those that are only counted are not told apart. */
export function numberWords(
  entries: Uint32Array | undefined,
  { start, end, count }: View & { readonly count: number },
  model: Picture['model'],
  texts: Texts,
): string {
  if (entries === undefined) return texts.count('entries', count);
  return certainWords(certainCount(model, entries, { start, end }), texts);
}

/** The places in time of the entries of a lane, or of all. */
export function timedIn({ arrangement, focusOrder, timeOf }: Picture['context'], lane: number | undefined): Timed {
  if (lane === undefined) return timedOf(focusOrder, timeOf);
  return timedBy(arrangement.lanes[lane]?.entries ?? [], timeOf);
}

/** "2025. 12 entries (13 more with no certain date), most in April, 10". Of an archive only a part is here, so nothing is counted. */
export function periodWords(span: Span, picture: Picture, texts: Texts): string {
  const { context, model, precision, totals } = picture;
  if (totals.all > model.count) return columnWords(span, '', picture, texts);
  const parts = finerUnit(unitOfPeriod(span), precision);
  const { most, ...count } = countPeriod(timedIn(context, span.lane), span, parts, model);
  const entries = certainWords(count, texts);
  if (parts === undefined || most === undefined || most.certain < 2) return columnWords(span, entries, picture, texts);
  const number = new Intl.NumberFormat(texts.locale).format(most.certain);
  const part = partWords(most, parts, picture, texts);
  const busiest = texts.text(parts.unit === 'day' ? 'saidMostOn' : 'saidMostIn', { part, number });
  return columnWords(span, joinFacts([entries, busiest], texts.locale), picture, texts);
}

/** A part of a period that was named just before: a month without its year. */
function partWords(part: View, { unit }: PeriodUnit, picture: Dated, texts: Texts): string {
  const civil = utcToCivil(part.start, picture.model.timeZone);
  if (unit === 'month') return formatCivil(civil, 'monthName', texts);
  if (unit === 'day') return formatCivil(civil, 'dayMonth', texts);
  return unit === 'hour' ? formatCivil(civil, 'minute', texts) : timeWords(part, picture, texts);
}
