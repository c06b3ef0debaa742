/**
 * A citation of an entry, in its dataset and with its sources: its parts, a line of text, and dates for a bibliography.
 */
import { dateText, type DateValue } from '../../dataset/time/date-ends.js';
import type { Entry, Source } from '../../dataset/data/dataset.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { asSentence, joinFacts, joinHalves, labelled } from '../../words/i18n/join-sentences.js';
import { marksOf } from '../../words/i18n/marks.js';
import type { Texts } from '../../words/i18n/texts.js';

const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

export interface CiteOptions {
  readonly head: DatasetHead;
  readonly entry: Entry;
  /** Name of the speaker. */
  readonly speaker: string | undefined;
  /** The day of the citation: "2026-11-25". */
  readonly accessed: string;
  /** Address of the page that shows the entry. */
  readonly url: string | undefined;
  /** The words for a date; `text` is EDTF. */
  readonly dateWords: (date: DateValue) => string;
}

export interface CitedSource {
  readonly source: Source;
  readonly locators: readonly string[];
}

/** Each source once, with its places in the order of the entry's citations. An unlisted source is named by its id. */
export function citedSources({ head, entry }: Pick<CiteOptions, 'head' | 'entry'>): readonly CitedSource[] {
  const known = new Map((head.sources ?? []).map((source) => [source.id, source]));
  const cited = new Map<string, string[]>();
  for (const { source, locator } of entry.citations ?? []) {
    const locators = listOf(cited, source);
    if (locator !== undefined) locators.push(locator);
  }
  return [...cited].map(([id, locators]) => ({ source: known.get(id) ?? { id, title: id }, locators }));
}

/** Passes on only addresses that are safe to follow. */
export function linkOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : safeUrl(url);
}

/** "Toward a ceasefire, 1.0.0, MIT". */
export function datasetParts({ title, version, license }: DatasetHead): readonly string[] {
  return [title, version, license].flatMap((part) => (part === undefined || part === '' ? [] : [part]));
}

function listOf(cited: Map<string, string[]>, source: string): string[] {
  const list = cited.get(source) ?? [];
  cited.set(source, list);
  return list;
}

/** An entry and its sources as a line of text. */
export function citeAsText(options: CiteOptions, texts: Texts): string {
  const { head, entry, speaker, accessed, url, dateWords } = options;
  const { stop, quotes } = marksOf(texts.locale);
  const what = joinFacts([quotes.join(entry.title), dateWords(entry.date)], texts.locale);
  const dataset = joinFacts(datasetParts(head), texts.locale);
  const sources = citedSources(options).map((cited) => sourceText(cited, options, texts.locale));
  const parts = [
    speaker === undefined ? what : labelled(speaker, what, texts.locale),
    dataset === '' ? '' : texts.text('citeIn', { dataset }),
    sources.length === 0
      ? texts.text('unsourced')
      : labelled(texts.text('sourcesTitle'), joinHalves(sources, texts.locale), texts.locale),
    texts.text('citeAccessed', { date: dateWords(accessed) }),
    linkOf(url) ?? '',
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => sentence(part, texts.locale))
    .join(stop.endsWith(' ') ? ' ' : '')
    .replace(NOT_IN_A_LINE, ' ');
}

function sourceText({ source, locators }: CitedSource, { dateWords }: CiteOptions, lang: string): string {
  const { author, title, publisher, published, url } = source;
  const date = published === undefined ? undefined : dateWords(published);
  const parts = [author, title, publisher, date, ...locators, linkOf(url)];
  return joinFacts(
    parts.flatMap((part) => part ?? []),
    lang,
  );
}

/** An address has no full stop after it, so that it can be followed. */
function sentence(text: string, lang: string): string {
  return /^(?:https?|mailto):\S+$/.test(text) ? text : asSentence(text, lang);
}

// Dates for a bibliography.

const PLAIN = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[0-9:.+Z-]*)?)?)?([?~%])?$/;
const FIRST_SEASON = 21;
const LAST_SEASON = 24;

/** A date variable of CSL-JSON. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: true;
  readonly literal?: string;
}

interface PlainDate {
  readonly parts: readonly number[];
  readonly season: number | undefined;
  readonly unsure: boolean;
}

/**
 * An EDTF date for tools that know less of dates. A date that they could only hold in a sharper form is given in words,
 * as readers see it.
 */
export function cslDate(date: DateValue, words: (date: DateValue) => string): CslDate {
  const dates = dateText(date).split('/', 3).map(plainDate);
  const [first, last] = dates;
  if (first === undefined || dates.length > 2 || (dates.length === 2 && last === undefined)) {
    return { literal: words(date) };
  }
  const known = dates.filter((date) => date !== undefined);
  const season = known.length === 1 ? first.season : undefined;
  if (season === undefined && known.some((date) => date.season !== undefined)) return { literal: words(date) };
  return {
    'date-parts': known.map(({ parts }) => parts),
    ...(season === undefined ? {} : { season }),
    ...(known.some(({ unsure }) => unsure) ? { circa: true } : {}),
  };
}

/** Whether a bibliography can hold the date as written: one date, or from one to another. */
export function isPlainDate(text: string): boolean {
  const dates = text.split('/', 3);
  return dates.length <= 2 && dates.every((date) => plainDate(date) !== undefined);
}

function plainDate(text: string): PlainDate | undefined {
  const [, year, month, day, doubt] = PLAIN.exec(text) ?? [];
  if (year === undefined) return undefined;
  const unsure = doubt !== undefined;
  const number = Number(month);
  if (month === undefined || number < FIRST_SEASON) {
    const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
    return { parts, season: undefined, unsure };
  }
  return number > LAST_SEASON ? undefined : { parts: [Number(year)], season: number - FIRST_SEASON + 1, unsure };
}
