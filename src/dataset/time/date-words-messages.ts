/**
 * The words that connect dates. Dates themselves come from `Intl`; these are templates, so another language is data.
 * `{date}` and the like stand for text from `Intl`, in its plain form: word a template so that this text can follow.
 */
import type { PluralForms } from '../base/message.js';
import type { Rewriting } from './date-format.js';

export interface DatePhrases {
  /** `~` */
  readonly about: string;
  /** The same for a day, where a language says it otherwise: "vers le 25 avril". */
  readonly aboutDay?: string;
  /** `?` */
  readonly uncertain: string;
  /** `%` */
  readonly aboutUncertain: string;
  /** `?` and `%` within another phrase, as in the end of an interval. */
  readonly uncertainWithin: string;
  readonly aboutUncertainWithin: string;
  /** A month, a season or a year, in some part of which the entry happened. */
  readonly someTimeIn: string;
  readonly someDayIn: string;
  readonly someYearIn: string;
  /** Some time within `{start}` to `{end}`, not throughout. */
  readonly someTimeBetween: string;
  /** The same between two days, where a language says it otherwise: "entre le 24 et le 28 février". */
  readonly someDayBetween?: string;
  /** Digits are missing so early that bounds are useless; `{text}` is the date as written. */
  readonly notFullyKnown: string;
  /** The text takes its `{year}`, and its `{last}` one. */
  readonly decade: string;
  /** Bounds within another phrase: "about `1900 to 1999`". */
  readonly span: string;
  readonly fromTo: string;
  /** `../day` */
  readonly onOrBefore: string;
  /** `../month`, `../year` */
  readonly inOrBefore: string;
  /** `/date` */
  readonly untilStartUnknown: string;
  /** `[date..]` */
  readonly orLater: string;
  /** `date/..` */
  readonly since: string;
  /** `date/` */
  readonly fromEndUnknown: string;
  /** `../..` */
  readonly lasting: string;
  /** `/` */
  readonly unknown: string;
  readonly oneOf: string;
  readonly allOf: string;
  /** `{date}` before the day on which the source gave it as current; "lasting" needs no such word. */
  readonly current: string;
  /** A sharp day on which the source gave `{date}` as current. */
  readonly asOfOn: string;
  readonly asOfAbout: string;
  /** The same for anything wider than a day. */
  readonly asOfIn: string;
}

export interface SeasonWords {
  readonly spring: string;
  readonly summer: string;
  readonly autumn: string;
  readonly winter: string;
  readonly northern: string;
  readonly southern: string;
  /** Names of four, three and two parts of a year: a text with `{number}`, or one for each part, where an ordinal is a word. */
  readonly quarter: string | readonly string[];
  readonly third: string | readonly string[];
  readonly half: string | readonly string[];
}

/** Another form for decades whose first year ends so: "1940-ві", where others are "1930-ті". */
export interface DecadeWords {
  readonly ending: string;
  readonly long: string;
  readonly short: string;
}

/** Ends that are each known within bounds of their own, at length. `{date}` is any phrase for one date. */
export interface EndWords {
  readonly start: string;
  readonly end: string;
  readonly startUnknown: string;
  readonly endUnknown: string;
  /** `{start}` and `{end}` in the words of the others. */
  readonly both: string;
}

export interface DateWordMessages {
  readonly long: DatePhrases;
  /** Phrases where there is little room. */
  readonly short: DatePhrases;
  readonly seasons: SeasonWords;
  readonly ends: EndWords;
  /** An estimate, in the words of `about`, and the certain span. */
  readonly estimate: string;
  readonly eraBce: string;
  readonly eraCe: string;
  readonly asWritten?: readonly Rewriting[];
  readonly decades?: readonly DecadeWords[];
  readonly dateTime: string;
  /** A `{time}` in a `{zone}` that `Intl` names. */
  readonly zonedTime: string;
  /** The same in Kyiv and in Moscow, whose zones `Intl` names otherwise in each language. */
  readonly kyivTime: string;
  readonly moscowTime: string;
  /** A set in little room: its first date and the number of others. */
  readonly oneOfMore: PluralForms;
  readonly allOfMore: PluralForms;
}
