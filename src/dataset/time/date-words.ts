/**
 * A date in words, exactly as certain as the date is: a month is "some time in" it, `~` is "about", `../b` is "on or
 * before". A date without a zone is written from its own fields and reads the same everywhere; a time with a zone is
 * told as it was announced, or moves to the zone that the reader chose.
 */
import { usableLocale } from '../base/locale.js';
import { fillMessage, pickPlural } from '../base/message.js';
import { DateFlag, Precision, type DatePart, type DateRange, type EdtfDate } from './date-range.js';
import { boundsText, nameOf, shareClocks, type Speaker } from './date-name.js';
import {
  asWritten,
  formatCivil,
  formatNumber,
  splitRange,
  type DateStyle,
  type EraWords,
  type RangeText,
} from './date-format.js';
import type { DatePhrases, DateWordMessages } from './date-words-messages.js';
import { isKnownZone, utcToCivil } from './zone.js';

export { durationWords } from './duration-words.js';

const UTC = 'UTC';
const QUALIFIED = DateFlag.uncertain | DateFlag.approximate;

export interface DateWordOptions {
  readonly locale: string;
  /** The reader's zone, for times that name their zone. Without it, hours are told as they were announced. */
  readonly timeZone?: string | undefined;
  /** When the source gave the entry as current. */
  readonly asOf?: EdtfDate | undefined;
  readonly words: DateWordMessages;
}

/** A full phrase: "on or before 25 April 2025". */
export function dateWords(date: EdtfDate, options: DateWordOptions): string {
  return speak(date, speakerOf(options, 'long'), options.asOf);
}

/** The same for little room: "by 25 Apr 2025". */
export function dateShort(date: EdtfDate, options: DateWordOptions): string {
  return speak(date, speakerOf(options, 'short'), options.asOf);
}

/** A span of time itself, which needs no doubt: "March 2025", where an entry would be "some time in" it. */
export function spanWords(date: EdtfDate, options: DateWordOptions): string {
  const isPoint = date.members === undefined && !has(date, DateFlag.interval);
  return isPoint ? qualified(date, speakerOf(options, 'long')) : dateWords(date, options);
}

export interface DayHeadingOptions {
  readonly locale: string;
  readonly timeZone?: string;
  readonly eras?: EraWords | undefined;
}

/** The day of an instant, with its weekday: "Friday 25 April 2025". Empty for anything but an instant. */
export function dayHeading(ms: number, { locale, timeZone = UTC, eras }: DayHeadingOptions): string {
  return Number.isFinite(ms) ? formatCivil(utcToCivil(ms, timeZone), 'dayHeading', { locale, eras }) : '';
}

function speakerOf({ locale, timeZone, words }: DateWordOptions, length: 'long' | 'short'): Speaker {
  const chosen = timeZone === undefined || isKnownZone(timeZone) ? timeZone : UTC;
  return { locale, timeZone: chosen, words, phrases: words[length], length };
}

function speak(date: EdtfDate, speaker: Speaker, asOf: EdtfDate | undefined): string {
  const phrase = phraseOf(date, speaker);
  if (asOf === undefined || !Number.isFinite(asOf.max - asOf.min)) return phrase;
  const values = new Map([
    ['date', phrase.endsWith(speaker.phrases.lasting) ? phrase : fill('current', speaker, ['date', phrase])],
    ['asOf', nameOf(asOf, speaker)],
  ]);
  return fillMessage(speaker.phrases[asOfKey(asOf)], values);
}

function asOfKey(asOf: DateRange): 'asOfAbout' | 'asOfIn' | 'asOfOn' {
  if (has(asOf, QUALIFIED)) return 'asOfAbout';
  return asOf.precision > Precision.day ? 'asOfIn' : 'asOfOn';
}

function phraseOf(date: EdtfDate, speaker: Speaker): string {
  if (date.members !== undefined) return setPhrase(date, date.members, speaker);
  return has(date, DateFlag.interval) ? intervalPhrase(date, speaker) : pointPhrase(date, speaker);
}

/** A date that names a span of time during which the entry happened once. */
function pointPhrase(date: DatePart, speaker: Speaker): string {
  if (date.estimate !== undefined) return estimatePhrase(date, date.estimate, speaker);
  const name = nameOf(date, speaker);
  if (has(date, QUALIFIED)) return fill(doubtOf(date), speaker, ['date', name]);
  if (date.precision <= Precision.day || isUnreadable(date)) return name;
  const bounds = date.precision === Precision.season ? undefined : boundsText(date, speaker);
  if (bounds !== undefined) return betweenPhrase(bounds, bounds.days, speaker);
  if (date.precision === Precision.decade && !has(date, DateFlag.unspecified)) return name;
  return fill(partKey(date), speaker, ['date', name]);
}

/** The approximate date, with the certain one in parentheses. */
function estimatePhrase({ min, max, precision, flags }: DateRange, estimate: DateRange, speaker: Speaker): string {
  const about = fill(doubtOf({ ...estimate, flags }), speaker, ['date', nameOf(estimate, speaker)]);
  if (estimate.min === min && estimate.max === max) return about;
  const values = new Map([
    ['date', about],
    ['span', nameOf({ min, max, precision, flags: estimate.flags }, speaker)],
  ]);
  return fillMessage(speaker.words.estimate, values);
}

/** Digits are missing from the front on: bounds over ten thousand years would say nothing. */
function isUnreadable(date: DateRange): boolean {
  return date.precision === Precision.age && has(date, DateFlag.unspecified);
}

function partKey(date: DateRange): keyof DatePhrases {
  if (!has(date, DateFlag.unspecified)) return 'someTimeIn';
  if (date.precision === Precision.month) return 'someDayIn';
  return date.precision === Precision.decade ? 'someYearIn' : 'someTimeIn';
}

function doubtKey(date: DateRange): 'about' | 'uncertain' | 'aboutUncertain' {
  if (!has(date, DateFlag.approximate)) return 'uncertain';
  return has(date, DateFlag.uncertain) ? 'aboutUncertain' : 'about';
}

/** A day alone has words of its own in some languages; within another phrase the short ones fit. */
function doubtOf(date: DateRange): keyof DatePhrases {
  const key = doubtKey(date);
  return key === 'about' && date.precision === Precision.day ? 'aboutDay' : key;
}

/** A date within another phrase: "about 25 April 2025", or the bare name if it is certain. */
function qualified(date: DatePart, speaker: Speaker): string {
  if (date.estimate !== undefined) return estimatePhrase(date, date.estimate, speaker);
  const name = nameOf(date, speaker);
  if (!has(date, QUALIFIED)) return name;
  const doubt = doubtKey(date);
  return fill(doubt === 'about' ? doubt : `${doubt}Within`, speaker, ['date', name]);
}

function intervalPhrase(date: DatePart, speaker: Speaker): string {
  const { start, end } = date;
  if (isRange(start) || isRange(end)) return endsPhrase(date, speaker);
  if (start !== undefined && end !== undefined) return closedPhrase(start, end, speaker);
  if (start !== undefined) {
    const key = has(date, DateFlag.unknownEnd) ? 'fromEndUnknown' : 'since';
    return fill(key, speaker, ['date', qualified(start, speaker)]);
  }
  if (end === undefined) return speaker.phrases[has(date, DateFlag.openEnd) ? 'lasting' : 'unknown'];
  if (has(date, DateFlag.unknownStart)) return fill('untilStartUnknown', speaker, ['date', qualified(end, speaker)]);
  return beforePhrase(end, speaker);
}

/** Whether an end is itself a range that contains one date. */
function isRange(part: DatePart | undefined): boolean {
  return part?.start !== undefined || part?.end !== undefined || part?.members !== undefined;
}

/** Each end separately; in little room about the outer bounds. */
function endsPhrase(date: DatePart, speaker: Speaker): string {
  const { start, end } = date;
  if (speaker.length === 'short') {
    const outer = { ...(start && { start: outerPart(start, 'start') }), ...(end && { end: outerPart(end, 'end') }) };
    return intervalPhrase({ ...date, ...outer }, speaker);
  }
  const { ends } = speaker.words;
  const from = start && fillMessage(ends.start, new Map([['date', endPhrase(start, speaker)]]));
  const to = end && fillMessage(ends.end, new Map([['date', endPhrase(end, speaker)]]));
  const last = to ?? (has(date, DateFlag.openEnd) ? speaker.phrases.lasting : ends.endUnknown);
  if (from === undefined && !has(date, DateFlag.unknownStart)) return last;
  const values = new Map([
    ['start', from ?? ends.startUnknown],
    ['end', last],
  ]);
  return fillMessage(ends.both, values);
}

function endPhrase(part: DatePart, speaker: Speaker): string {
  const { members } = part;
  if (members !== undefined) return setPhrase({ ...part, flags: part.flags | DateFlag.oneOf }, members, speaker);
  return isRange(part) ? withinPhrase(part, speaker) : pointPhrase(part, speaker);
}

/** Its first or its last date, as an uncertain one. */
function outerPart(part: DatePart, side: 'start' | 'end'): DatePart {
  if (!isRange(part)) return part;
  const { members = [part] } = part;
  const outer = members.reduce((best, member) =>
    (side === 'start' ? member.min < best.min : member.max > best.max) ? member : best,
  );
  const date: DatePart = outer[side] ?? outer.start ?? outer.end ?? outer;
  return { ...date, flags: date.flags | DateFlag.approximate };
}

/** One date between two, of which one may be open. */
function withinPhrase({ start, end }: DatePart, speaker: Speaker): string {
  if (start !== undefined && end !== undefined) return closedPhrase(start, end, speaker, 'someTimeBetween');
  if (start !== undefined) return fill('orLater', speaker, ['date', qualified(start, speaker)]);
  return end === undefined ? speaker.phrases.unknown : beforePhrase(end, speaker);
}

function beforePhrase(end: DatePart, speaker: Speaker): string {
  const key = end.precision > Precision.day ? 'inOrBefore' : 'onOrBefore';
  return fill(key, speaker, ['date', qualified(end, speaker)]);
}

type ClosedKey = 'fromTo' | 'span' | 'someTimeBetween';

function closedPhrase(start: DatePart, end: DatePart, speaker: Speaker, key: ClosedKey = 'fromTo'): string {
  if (start.min === end.min && start.max === end.max && start.flags === end.flags) return pointPhrase(start, speaker);
  const style = sharedStyle(start, end, speaker);
  const split = style && splitRange(start.min, end.min, style, { locale: speaker.locale, eras: speaker.words });
  if (split !== undefined && key === 'someTimeBetween')
    return betweenPhrase(split, start.precision === Precision.day, speaker);
  const zoneless = shareClocks(start, end, speaker.timeZone);
  const from = split?.start ?? qualified(start, { ...speaker, zoneless });
  const to = split?.end ?? qualified(end, speaker);
  return asWritten(fill(key, speaker, ['start', from], ['end', to]), speaker.words);
}

/** Some time between two dates is no duration: each language says so in words of its own. */
function betweenPhrase({ start, end }: RangeText, days: boolean, speaker: Speaker): string {
  return asWritten(
    fill(days ? 'someDayBetween' : 'someTimeBetween', speaker, ['start', start], ['end', end]),
    speaker.words,
  );
}

/** Ends of one precision, both certain, need not repeat the year: "from 28 April to 4 May 2025". */
function sharedStyle(start: DateRange, end: DateRange, { length }: Speaker): DateStyle | undefined {
  const unsure = QUALIFIED | DateFlag.unspecified;
  if (start.precision !== end.precision || has(start, unsure) || has(end, unsure)) return undefined;
  if (start.precision === Precision.day) return length === 'long' ? 'day' : 'dayShort';
  if (start.precision === Precision.month) return length === 'long' ? 'month' : 'monthShort';
  return start.precision === Precision.year ? 'year' : undefined;
}

function setPhrase(date: DateRange, members: readonly EdtfDate[], speaker: Speaker): string {
  const oneOf = has(date, DateFlag.oneOf);
  const first = members[0];
  if (members.length === 1 && first !== undefined) {
    return oneOf && isRange(first) ? withinPhrase(first, speaker) : phraseOf(first, speaker);
  }
  if (speaker.length === 'short' && first !== undefined) return shortSet(first, members.length - 1, oneOf, speaker);
  const type = oneOf ? 'disjunction' : 'conjunction';
  const texts = members.map((member) => memberText(member, speaker));
  const list = new Intl.ListFormat(usableLocale(speaker.locale), { type }).format(texts);
  return fill(oneOf ? 'oneOf' : 'allOf', speaker, ['list', list]);
}

/** A run of dates within a set does not last: its ends name it, without "from". */
function memberText(member: EdtfDate, speaker: Speaker): string {
  const { start, end } = member;
  if (start !== undefined && end !== undefined) return closedPhrase(start, end, speaker, 'span');
  return has(member, DateFlag.interval) ? intervalPhrase(member, speaker) : qualified(member, speaker);
}

function shortSet(first: EdtfDate, others: number, oneOf: boolean, speaker: Speaker): string {
  const forms = oneOf ? speaker.words.oneOfMore : speaker.words.allOfMore;
  const values = new Map([
    ['date', memberText(first, speaker)],
    ['count', formatNumber(others, speaker.locale)],
  ]);
  return fillMessage(pickPlural(forms, others, speaker.locale), values);
}

function fill(key: keyof DatePhrases, speaker: Speaker, ...values: readonly (readonly [string, string])[]): string {
  const { phrases } = speaker;
  const same = key === 'aboutDay' ? phrases.about : phrases.someTimeBetween;
  return fillMessage(phrases[key] ?? same, new Map(values));
}

function has(date: DateRange, flags: number): boolean {
  return (date.flags & flags) !== 0;
}
