/** The parts of a citation of an entry: the entry in its dataset, and its sources. */
import type { DateValue } from '../../dataset/time/date-ends.js';
import type { Entry, Source } from '../../dataset/data/dataset.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';

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
