/**
 * Names of columns that say more than a field: `date_utc`, `end_year`, `battle_id`, `name_tr` beside `name_en`. Whole
 * names count before them, and their cells have to agree.
 */
import type { HijriCalendar } from '../../dataset/time/plain/hijri.js';
import { translatedField } from './translated-columns.js';
import type { AnyMappedField } from './imported.js';

const DATED: ReadonlySet<string> = new Set(
  'date dates year yr дата рік год datum jahr année fecha año التاريخ السنة rok tarih tarihi yıl yılı תאריך שנה تاریخ سال 日期 年份'.split(
    ' ',
  ),
);
const ENDING: ReadonlySet<string> = new Set(
  'end ended ends until finish last кінець конец ende fin koniec bitiş סיום پایان'.split(' '),
);
/** Two columns whose names are the same besides are a beginning and its end: `Term start`, `Term end`. */
const BEGINNING: ReadonlySet<string> = new Set(
  'start starts started begin begins began beginning first from since took assumed entered opened joined початок начало beginn anfang début inicio od początek rozpoczęcia başlangıç התחלה آغاز شروع'.split(
    ' ',
  ),
);
const ENDING_A_PAIR: ReadonlySet<string> = new Set([
  ...ENDING,
  ...'ending to till left leaves closed завершення окончание окончания bis do zakończenia'.split(' '),
]);
/** A life lasts from one to the other. Of somebody whom an event was done to, they are no dates of the event. */
const BORN: ReadonlySet<string> = new Set(
  'born birth birthdate dob geboren geburt né née naissance nacido nacimiento народження рождение ميلاد'.split(' '),
);
const DIED: ReadonlySet<string> = new Set(
  'died death deathdate dod gestorben tod décès mort muerte fallecimiento смерть смерті смерти وفاة'.split(' '),
);
/** Years of other calendars are other years. */
const SOLAR = 'persian jalali shamsi khorshidi solar شمسی شمسي جلالی'.split(' ');
const LUNAR = 'islamic lunar qamari قمری قمري'.split(' ');
const HIJRI = 'hijri hijra hegira ah هجری هجري هجرية الهجري الهجرية'.split(' ');
const OTHER_CALENDAR: ReadonlySet<string> = new Set([...SOLAR, ...LUNAR, ...HIJRI, 'hebrew']);
/** Its author is not sure of any of its dates. */
const APPROXIMATE: ReadonlySet<string> = new Set(
  'approx approximate approximately circa estimated estimate ungefähr geschätzt environ approximatif aproximado aproximada приблизно приблизна примерно примерная تقريبي تقريبا'.split(
    ' ',
  ),
);
/** A number within a year is none. */
const WITHIN: ReadonlySet<string> = new Set('within per of in each every'.split(' '));
/** `1520` in a column of decades is ten years. */
const LONGER: ReadonlySet<string> = new Set('decade decades century centuries'.split(' '));
/** What was done with the row is not what happened. */
const OF_THE_ROW = /^(?:publi|creat|updat|modif|access|retriev|added|upload|record|report|enter)/;
const IDS: ReadonlySet<string> = new Set('id ids uid uuid guid'.split(' '));
const JOINED_ID = /^(?:event|item|record|case|incident|conflict|battle|war|row|entry|object)id$/;
/** Ends of the name of a column that says what codes mean: `region_txt` beside `region`. */
const MEANING = ['_txt', '_text', '_name', '_label'];
/** Countries: what it is about, if a place stands beside them, else who took part. */
const WHERE: ReadonlySet<string> = new Set('country countries land pays país країна страна الدولة'.split(' '));
/** `name_tr`, `Title (en)`: what they hold, then the language. */
const IN_A_LANGUAGE = /^(.+?)[\s_.(-]+([a-z]{2})\)?$/;
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A column of dates by its name. `rank`: the lowest is the likeliest; `about`: the rest of the name. */
interface DatedName {
  readonly field: 'date' | 'end';
  readonly rank: number;
  readonly about: string;
  /** Its word is one for a birth or a death, which may also count them. */
  readonly isLife: boolean;
}

/** Undefined for a name that has no word for a date. */
export function datedName(name: string): DatedName | undefined {
  const words = wordsOf(name);
  const isDated = words.some((word) => DATED.has(word));
  const isLife = words.some((word) => BORN.has(word) || DIED.has(word));
  if (!(isDated || isLife) || isIdName(name) || isOfMoreYears(name)) return undefined;
  if (words.some((word) => OTHER_CALENDAR.has(word))) return undefined;
  if (words.some((word, at) => WITHIN.has(word) && DATED.has(words[at + 1] ?? ''))) return undefined;
  const field = words.some((word) => ENDING.has(word) || DIED.has(word)) ? 'end' : 'date';
  return {
    field,
    rank: words.some((word) => OF_THE_ROW.test(word)) ? 2 : isLife ? 1 : 0,
    about: aboutOf(words, DATED),
    isLife,
  };
}

/** The column that ends what this one begins: `Left office` for `Took office`, `realend` for `realstart`. */
export function endingName(name: string, header: readonly string[]): string | undefined {
  const about = aboutIfAny(name, BEGINNING);
  const joined = name.replace(/start|begin/i, 'end').toLowerCase();
  const { ends, lower } = namesOf(header);
  const found = [
    ...(about === undefined ? [] : [ends.get(about)]),
    ...(joined === name.toLowerCase() ? [] : [lower.get(joined)]),
  ].filter((at) => at !== undefined);
  return found.length === 0 ? undefined : header[Math.min(...found)];
}

interface HeaderNames {
  readonly all: ReadonlySet<string>;
  /** Places of names, in lower case. */
  readonly lower: ReadonlyMap<string, number>;
  /** Places of names that end something, by what they are about. */
  readonly ends: ReadonlyMap<string, number>;
}

const NAMES = new WeakMap<readonly string[], HeaderNames>();

/** The names of a header, to be found at once: a sheet may have fifty thousand columns. */
function namesOf(header: readonly string[]): HeaderNames {
  const known = NAMES.get(header);
  if (known !== undefined) return known;
  const [lower, ends] = [new Map<string, number>(), new Map<string, number>()];
  for (const [at, name] of header.entries()) {
    const small = name.toLowerCase();
    if (!lower.has(small)) lower.set(small, at);
    const about = aboutIfAny(name, ENDING_A_PAIR);
    if (about !== undefined && !ends.has(about)) ends.set(about, at);
  }
  const names = { all: new Set(header), lower, ends };
  NAMES.set(header, names);
  return names;
}

/** The calendars that a name says, the likelier first: of the moon, where it does not say which one. */
export function hijriOfName(name: string): readonly HijriCalendar[] {
  const has = (words: readonly string[]): boolean => wordsOf(name).some((word) => words.includes(word));
  if (has(SOLAR)) return ['solar'];
  return has(LUNAR) ? ['lunar'] : has(HIJRI) ? ['lunar', 'solar'] : [];
}

/** Whether its dates are approximate: `start_year_approx`. */
export function isApproximateName(name: string): boolean {
  return wordsOf(name).some((word) => APPROXIMATE.has(word));
}

/** What is said of a time of day besides: `utc` for `time_utc`. Undefined for another name. */
export function timedName(name: string): string | undefined {
  const words = wordsOf(name);
  return words.includes('time') ? aboutOf(words, new Set(['time'])) : undefined;
}

/** Whether its cells name rows, of this table or of another one: they are no numbers, dates or words. */
export function isIdName(name: string): boolean {
  return wordsOf(name).some((word) => IDS.has(word) || JOINED_ID.test(word));
}

/** Whether another column says in words what its codes mean. */
export function isCodeName(name: string, header: readonly string[]): boolean {
  const { all } = namesOf(header);
  return MEANING.some((end) => all.has(`${name}${end}`));
}

export function isCountryName(name: string): boolean {
  return WHERE.has(name.trim().toLowerCase());
}

/** Whether a word of it is one for a date, in whatever calendar. */
export function isDatedName(name: string): boolean {
  return wordsOf(name).some((word) => DATED.has(word) || LONGER.has(word));
}

/** Whether its numbers are decades or centuries. */
export function isOfMoreYears(name: string): boolean {
  return wordsOf(name).some((word) => LONGER.has(word));
}

/**
 * Texts that come in several languages, `name_tr` and `name_en`: the first is the text, the others are translations.
 * `fieldCalled`: of a name without its language.
 */
export function columnsInLanguages(
  header: readonly string[],
  fieldCalled: (name: string) => AnyMappedField | undefined,
): readonly (readonly [AnyMappedField, string])[] {
  const byStem = new Map<string, { readonly column: string; readonly tag: string }[]>();
  for (const column of header) {
    const [, stem, tag] = IN_A_LANGUAGE.exec(column.trim()) ?? [];
    if (stem === undefined || tag === undefined || LANGUAGES.of(tag) === undefined) continue;
    const key = stem.trim().toLowerCase();
    byStem.set(key, [...(byStem.get(key) ?? []), { column, tag }]);
  }
  const several = [...byStem.values()].filter((columns) => columns.length > 1);
  const tags = new Set(several.flatMap((columns) => columns.map(({ tag }) => tag)));
  const first = several[0]?.[0]?.tag;
  return [...byStem].flatMap(([stem, columns]) => {
    const field = fieldCalled(stem);
    if (!columns.every(({ tag }) => tags.has(tag))) return [];
    if (field !== 'title' && field !== 'summary' && field !== 'place') return [];
    const main = columns.find(({ tag }) => tag === first) ?? columns[0]!;
    const others = field === 'place' ? [] : columns.filter((one) => one !== main);
    return [
      [field, main.column] as const,
      ...others.map(({ column, tag }) => [translatedField({ field: field as 'title', tag }), column] as const),
    ];
  });
}

/** The language at the end of a name; undefined without one. */
export function languageIn(name: string): string | undefined {
  const tag = IN_A_LANGUAGE.exec(name.trim())?.[2];
  return tag === undefined || LANGUAGES.of(tag) === undefined ? undefined : tag;
}

/** Words in lower case: of `gtdId` too. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function aboutOf(words: readonly string[], known: ReadonlySet<string>): string {
  return words.filter((word) => !known.has(word)).join(' ');
}

/** The rest of a name that has one of these words. */
function aboutIfAny(name: string, known: ReadonlySet<string>): string | undefined {
  const words = wordsOf(name);
  return words.some((word) => known.has(word)) ? aboutOf(words, known) : undefined;
}
