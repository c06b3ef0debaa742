/** The summary in words: kinds, first and last date, the days with the most entries, the pauses. */
import {
  asSentence,
  joinFacts,
  joinHalves,
  joinSentences,
  labelled,
  withOneStop,
} from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import { formatCivil } from '../../dataset/time/date-format.js';
import { durationWords } from '../../dataset/time/date-words.js';
import { coveredText } from '../picture/chart-presenter.js';
import { emptyWords } from '../../dataset/time/edge-words.js';
import { emptyTime } from '../../drawing/scale/gaps.js';
import { certainWords } from '../../words/i18n/certain-words.js';
import { STATUS_KEYS } from '../../words/a11y/entry-words.js';
import { byRole } from '../../dataset/data/party-roles.js';
import { STATUSES, type TimelineModel } from '../../dataset/data/timeline-model.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import { foreignLanguage } from '../../words/i18n/foreign-language.js';
import type { DetailedFacts, SummaryFacts } from './summary-facts.js';

/** More days with equally many entries are counted, not named. */
const MAX_DAYS_NAMED = 3;

/** `known` is the time in the heading. The summary gives a time only if it differs. */
export function summaryWords(facts: SummaryFacts, texts: Texts, known?: string): string {
  return inOneLine([whatWords(facts, texts, known), busiestWords(facts, texts)], texts);
}

function whatWords({ events, statements, covered, precision }: SummaryFacts, texts: Texts, known?: string): string {
  const kinds = [
    ...(events > 0 ? [texts.count('summaryEvents', events)] : []),
    ...(statements > 0 ? [texts.count('summaryStatements', statements)] : []),
  ];
  const what = listWords(kinds, texts.locale);
  const time = coveredText(covered, precision, texts);
  return time === known ? asSentence(what, texts.locale) : texts.text('summaryWhat', { what, time });
}

/** Days with one entry each are not busy. */
function busiestWords({ most, possible, busiest }: SummaryFacts, texts: Texts): string {
  if (most < 2) return '';
  const entries = certainWords({ certain: most, possible }, texts);
  if (busiest.length > MAX_DAYS_NAMED) return texts.count('summaryBusiestMany', busiest.length, { entries });
  const days = busiest.map((day) => formatCivil(day, 'day', texts));
  return texts.count('summaryBusiest', days.length, { entries, days: listWords(days, texts.locale) });
}

/** "Longest gap: 3 years." */
export function pauseWords({ pauses, maxPauseMs }: SummaryFacts, texts: Texts): string {
  if (pauses === 0) return '';
  return texts.count('summaryPauses', pauses, { length: durationWords(maxPauseMs, texts) });
}

/** The number of more gaps is said instead, above. */
const MAX_GAPS_NAMED = 3;
/** The most parties that are named: those with the most entries. */
const MAX_PARTIES_NAMED = 9;

/** Parties, how many dates are exact, statuses, each gap. */
export function detailedWords(facts: DetailedFacts, model: TimelineModel, texts: Texts): string {
  return inOneLine(
    [
      partyWords(facts, model, texts),
      exactWords(facts, texts),
      statusWords(facts, texts),
      gapWords(facts, model, texts),
    ],
    texts,
  );
}

/** "Titles in another language (English): 25 of 137." Rows that are not in the language of the page have a reason. */
export function titlesWords({ entries }: FocusOrder, model: TimelineModel, texts: Texts): string {
  const language = foreignLanguage(model.dataset.lang, texts.locale);
  if (language === undefined) return '';
  const foreign = entries.reduce((count, entry) => count + (model.translation?.titleOf(entry) ? 0 : 1), 0);
  if (foreign === 0) return '';
  const digits = new Intl.NumberFormat(texts.locale);
  const [count, total] = [foreign, entries.length].map((number) => digits.format(number));
  return texts.text('titlesLanguage', { language, count: count!, total: total! });
}

function inOneLine(sentences: readonly string[], { locale }: Texts): string {
  return withOneStop(joinSentences(sentences, locale));
}

/**
 * "By party: United States 9, Russia 10, Ukraine 10, Unassigned 1; 4 entries belong to several." Where the dataset
 * tells others from the sides: "Parties to the conflict: Russia 10, Ukraine 10. Others involved: United States 9; …".
 */
function partyWords({ parties, without, several }: DetailedFacts, { dataset }: TimelineModel, texts: Texts): string {
  const named = [...(dataset.parties ?? [])]
    .map(({ name, role }, at) => ({ name, role, count: parties[at]! }))
    .filter(({ count }) => count > 0)
    .sort((first, second) => second.count - first.count)
    .slice(0, MAX_PARTIES_NAMED);
  if (named.length === 0) return '';
  const rest = without === 0 ? [] : [counted(texts.text('laneNone'), without, texts)];
  const list = (shown: readonly (typeof named)[number][], more: readonly string[] = []): string =>
    joinFacts([...shown.map(({ name, count }) => counted(name, count, texts)), ...more], texts.locale);
  const told = byRole(named);
  const also = several === 0 ? '' : texts.count('summarySeveral', several);
  if (told === undefined) {
    const by = texts.text('summaryParties', { parties: list(named, rest) });
    return asSentence(joinHalves([by, also], texts.locale), texts.locale);
  }
  const [sides = '', others = ''] = (['side', 'other'] as const).map((role) =>
    told[role].length === 0 ? '' : labelled(texts.text(ROLE_NAMES[role]), list(told[role]), texts.locale),
  );
  return inOneLine([sides, asSentence(joinHalves([others, ...rest, also], texts.locale), texts.locale)], texts);
}

const ROLE_NAMES = { side: 'partySides', other: 'partyOthers' } as const;

function exactWords({ exact, total }: DetailedFacts, texts: Texts): string {
  const others = new Intl.NumberFormat(texts.locale).format(total - exact);
  return texts.count('summaryExact', exact, { others });
}

/** Nothing if no entry has one. */
function statusWords({ statuses }: DetailedFacts, texts: Texts): string {
  const known = STATUSES.flatMap((status, at) => {
    const key = STATUS_KEYS.get(status);
    const count = statuses[at + 1]!;
    return key === undefined || count === 0 ? [] : [counted(texts.text(key), count, texts)];
  });
  return known.length === 0 ? '' : texts.text('summaryStatuses', { statuses: joinFacts(known, texts.locale) });
}

/** Whether the longest gap is one of those that are named. It is then said once. */
export function namesLongestGap({ gaps }: DetailedFacts, { maxPauseMs }: SummaryFacts): boolean {
  return areNamed(gaps) && gaps.map(emptyTime).some(({ start, end }) => end - start === maxPauseMs);
}

function areNamed({ length }: DetailedFacts['gaps']): boolean {
  return length > 0 && length <= MAX_GAPS_NAMED;
}

/** "Without an entry: 3 years from 2 March 2022, 6 weeks from 13 March 2025." */
function gapWords({ gaps }: DetailedFacts, { timeZone }: TimelineModel, texts: Texts): string {
  if (!areNamed(gaps)) return '';
  const named = gaps.map(emptyTime).map((gap) =>
    texts.text('summaryGap', {
      length: durationWords(gap.end - gap.start, texts),
      day: emptyWords(gap, 'day', { ...texts, timeZone }).from,
    }),
  );
  return texts.text('summaryGaps', { gaps: joinFacts(named, texts.locale) });
}

function counted(name: string, count: number, texts: Texts): string {
  return texts.text('saidCount', { name, count: new Intl.NumberFormat(texts.locale).format(count) });
}

function listWords(parts: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(parts);
}
