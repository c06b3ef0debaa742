/**
 * The steps of a story: the author's, else every shown entry in order of time. Steps are made on demand, so a story
 * over a million entries costs nothing.
 */
import { parseEdtf } from '../time/edtf.js';
import { boundsOf } from './bounds.js';
import type { StoryStep } from './dataset.js';
import { inlineWords } from './inline-text.js';
import type { TimelineModel } from './timeline-model.js';

/** The shown entries, by time. */
export interface StoryOrder {
  readonly entries: ArrayLike<number>;
  /** Place of an entry in `entries`, or -1. */
  readonly placeOf: (entry: number) => number;
}

export interface ToldStep {
  readonly heading: string;
  readonly text: string | undefined;
  /** The entry of the step that is opened: the first of its entries. */
  readonly entry: number | undefined;
  /** All entries that the step tells, each once, as it names them. */
  readonly entries: readonly number[];
  /** Its time, UTC ms, `end` exclusive. An open side is infinite. */
  readonly range: { readonly start: number; readonly end: number } | undefined;
  /** The same in EDTF, as written. */
  readonly rangeText: string | undefined;
  /** Whether the words of its entry stand large at the mark. */
  readonly quote: boolean;
}

export interface StorySteps {
  readonly length: number;
  /** Whether an author wrote them. */
  readonly authored: boolean;
  readonly at: (step: number) => ToldStep | undefined;
  /** The step that shows an entry; -1 if there is none. */
  readonly stepOf: (entry: number) => number;
}

export function storySteps(model: TimelineModel, order: StoryOrder): StorySteps {
  const story = model.dataset.story ?? [];
  return story.length > 0 ? authoredSteps(model, story) : naturalSteps(model, order);
}

const WRITES_NOTHING = { range: undefined, rangeText: undefined, quote: false };

/** A step with an unknown entry or range shows only its words. */
function authoredSteps(model: TimelineModel, story: readonly StoryStep[]): StorySteps {
  return {
    length: story.length,
    authored: true,
    at: (step) => {
      const written = story[step];
      if (written === undefined) return undefined;
      const { heading, text, range: rangeText, quote = false } = written;
      const entries = [...new Set(idsOf(written).flatMap((id) => model.indexOf(id) ?? []))];
      const range = rangeOf(rangeText, model.timeZone);
      return { heading, text, entry: entries[0], entries, range, rangeText: range && rangeText, quote };
    },
    stepOf: (entry) => {
      const id = model.entries.at(entry)?.id;
      return id === undefined ? -1 : story.findIndex((step) => idsOf(step).includes(id));
    },
  };
}

function naturalSteps(model: TimelineModel, { entries, placeOf }: StoryOrder): StorySteps {
  return {
    length: entries.length,
    authored: false,
    at: (step) => {
      const entry = entries[step];
      const record = entry === undefined ? undefined : model.entries.at(entry);
      return (
        record && {
          heading: record.title,
          text: record.summary && inlineWords(record.summary),
          entry,
          entries: entry === undefined ? [] : [entry],
          ...WRITES_NOTHING,
        }
      );
    },
    stepOf: placeOf,
  };
}

/** The ids that a step names: the one, then the others. */
export function idsOf({ entry, entries = [] }: StoryStep): readonly string[] {
  return entry === undefined ? entries : [entry, ...entries];
}

export function rangeOf(text: string | undefined, timeZone: string): ToldStep['range'] {
  const date = parseEdtf(text);
  if (date === undefined) return undefined;
  const { startMin, endMax } = boundsOf([date], timeZone);
  return { start: startMin[0]!, end: endMax[0]! + 1 };
}
