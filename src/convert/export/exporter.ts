/** Input and output of an exporter: a dataset, or a filtered part of one, as the text of a file. */
import type { Dataset, Entry, StoryStep } from '../../dataset/data/dataset.js';
import { Losses, type NotKept } from '../../dataset/data/losses.js';
import { EXPORT_LOSSES, type ExportLoss, type ExportLosses } from './export-losses.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { withOffsets } from '../../dataset/time/announced.js';

export interface ExportData {
  readonly head: DatasetHead;
  /** Address of the page that shows the entries: ids in JSON-LD start with it. Only http and https. */
  readonly page?: string | undefined;
  /** May be iterated several times. */
  readonly entries: Iterable<Entry>;
}

export interface Exported {
  /** The text, in pieces. */
  readonly pieces: Iterable<string>;
  /** What the format has no place for; known after the pieces were read. */
  readonly notKept: () => readonly NotKept<ExportLoss>[];
}

export interface Exporter {
  readonly id: ExportFormat;
  /** Ending of the name of a file. */
  readonly extension: string;
  /** Media type. */
  readonly type: string;
  write(data: ExportData): Exported;
}

export type ExportFormat =
  | 'json'
  | 'ndjson'
  | 'csv'
  | 'table'
  | 'json-ld'
  | 'icalendar'
  | 'timelinejs'
  | 'geojson'
  | 'linked-places'
  | 'vis'
  | 'markwhen';

/** An exporter that counts losses while it writes. */
export function losing(pieces: (data: ExportData, losses: ExportLosses) => Iterable<string>): Exporter['write'] {
  return (data) => {
    const losses = new Losses(EXPORT_LOSSES);
    return { pieces: pieces(timed(data), losses), notKept: () => losses.list() };
  };
}

/** Hours without an offset get that of their zone, since no other format has zones. */
function timed(data: ExportData): ExportData {
  const { timeZone } = data.head;
  return {
    ...data,
    entries: {
      *[Symbol.iterator](): Generator<Entry, void> {
        for (const entry of data.entries) {
          const date = withOffsets(entry.date, entry.timeZone ?? timeZone);
          yield date === entry.date ? entry : { ...entry, date };
        }
      },
    },
  };
}

/** All of a dataset. */
export function exportDataOf({ entries, ...head }: Dataset): ExportData {
  return { head, entries };
}

/** Some of the entries, without relations to others. */
export function selectEntries(head: DatasetHead, entries: readonly Entry[]): ExportData {
  const there = new Set(entries.map(({ id }) => id));
  const { highlight, story, ...rest } = head;
  const isThere = (id: string | undefined): boolean => id === undefined || there.has(id);
  const steps = story?.flatMap((step) => stepOf(there, step) ?? []);
  return {
    head: {
      ...rest,
      ...(highlight !== undefined && isThere(highlight.entry) && { highlight }),
      ...(steps !== undefined && steps.length > 0 && { story: steps }),
    },
    entries: entries.map((entry) => withRelationsTo(there, entry)),
  };
}

/** A step tells what is left of its entries; nothing if it had some and none is left. */
function stepOf(there: ReadonlySet<string>, { entry, entries = [], ...step }: StoryStep): StoryStep | undefined {
  const named = [...(entry === undefined ? [] : [entry]), ...entries];
  const left = entries.filter((id) => there.has(id));
  if (named.length > 0 && !named.some((id) => there.has(id))) return undefined;
  return {
    ...step,
    ...(entry !== undefined && there.has(entry) && { entry }),
    ...(left.length > 0 && { entries: left }),
  };
}

function withRelationsTo(there: ReadonlySet<string>, entry: Entry): Entry {
  const { relations, ...rest } = entry;
  const kept = relations?.filter(({ target }) => there.has(target)) ?? [];
  if (relations === undefined || kept.length === relations.length) return entry;
  return kept.length === 0 ? rest : { ...rest, relations: kept };
}
