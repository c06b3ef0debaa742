/** The summary in words: kinds, first and last date, the days with the most entries, the pauses. */
import type { Texts } from '../i18n/texts.js';
import { formatCivil } from '../time/date-format.js';
import { durationWords } from '../time/date-words.js';
import { coveredText } from '../picture/covered-text.js';
import type { SummaryFacts } from './summary-facts.js';

/** If more days have equally many, they are counted, not named. */
const MAX_DAYS_NAMED = 3;

/** `known` is the time in the heading. The summary gives a time only if it differs. */
export function summaryWords(facts: SummaryFacts, texts: Texts, known?: string): string {
  return [whatWords(facts, texts, known), busiestWords(facts, texts), pauseWords(facts, texts)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function whatWords({ events, statements, covered, precision }: SummaryFacts, texts: Texts, known?: string): string {
  const kinds = [
    ...(events > 0 ? [texts.count('summaryEvents', events)] : []),
    ...(statements > 0 ? [texts.count('summaryStatements', statements)] : []),
  ];
  const what = listWords(kinds, texts.locale);
  const time = coveredText(covered, precision, texts);
  return time === known ? `${what}.` : texts.text('summaryWhat', { what, time });
}

/** Days with one entry each are not busy. */
function busiestWords({ most, busiest }: SummaryFacts, texts: Texts): string {
  if (most < 2) return '';
  const entries = texts.count('entries', most);
  if (busiest.length > MAX_DAYS_NAMED) return texts.count('summaryBusiestMany', busiest.length, { entries });
  const days = busiest.map((day) => formatCivil(day, 'day', texts));
  return texts.count('summaryBusiest', days.length, { entries, days: listWords(days, texts.locale) });
}

function pauseWords({ pauses, maxPauseMs }: SummaryFacts, texts: Texts): string {
  if (pauses === 0) return '';
  return texts.count('summaryPauses', pauses, { length: durationWords(maxPauseMs, { locale: texts.locale }) });
}

function listWords(parts: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(parts);
}
