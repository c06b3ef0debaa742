/**
 * Phases and milestones in time, and the phases of each entry. An entry is in a phase if it surely is: no date is said
 * sharper than it is known.
 */
import { finish, type Steps } from '../base/steps.js';
import { inZone } from '../time/announced.js';
import { parseDate } from '../time/date-ends.js';
import { DateFlag, type EdtfDate } from '../time/date-range.js';
import { boundsOf } from './bounds.js';
import type { Milestone, Phase } from './dataset.js';
import { entryRanges } from './entry-ranges.js';
import type { IdLists, TimelineModel } from './timeline-model.js';
import type { Zones } from './zones.js';

export interface PhaseSpan {
  /** Place in the list of the dataset. */
  readonly at: number;
  /** Unique among the phases of a dataset: its id, or else its label. */
  readonly key: string;
  readonly phase: Phase;
  readonly date: EdtfDate;
  /** UTC ms; infinite where open. `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The part that it surely covers; empty if both ends lie in one vague time. */
  readonly sure: { readonly start: number; readonly end: number };
  /** Whether each end is known to the day, without doubt. */
  readonly sharp: { readonly start: boolean; readonly end: boolean };
}

export interface MilestoneSpan {
  readonly milestone: Milestone;
  readonly date: EdtfDate;
  /** UTC ms, `end` exclusive: the times that its date can mean. */
  readonly start: number;
  readonly end: number;
}

const spans = new WeakMap<TimelineModel, readonly PhaseSpan[]>();

/** Phases by their starts, the longer first. */
export function phasesOf(model: TimelineModel): readonly PhaseSpan[] {
  const known = spans.get(model);
  if (known !== undefined) return known;
  const { dataset, zones, translation } = model;
  const keys = keysOf(translation?.original.dataset.phases ?? dataset.phases ?? []);
  const found = phaseSpans(dataset.phases ?? [], zones, keys);
  spans.set(model, found);
  return found;
}

export function phaseSpans(
  phases: readonly Phase[],
  { calendar, hours }: Pick<Zones, 'calendar' | 'hours'>,
  keys: readonly string[] = [],
): readonly PhaseSpan[] {
  return phases
    .flatMap((phase, at): PhaseSpan[] => {
      const date = inHours(parseDate(phase.date), hours);
      return date === undefined ? [] : [{ at, key: keys[at] ?? '', phase, date, ...spanOf(date, calendar) }];
    })
    .sort((left, right) => compare(left.start, right.start) || compare(right.end, left.end));
}

const moments = new WeakMap<TimelineModel, readonly MilestoneSpan[]>();

/** Milestones by time. */
export function milestonesOf(model: TimelineModel): readonly MilestoneSpan[] {
  const known = moments.get(model);
  if (known !== undefined) return known;
  const found = (model.dataset.milestones ?? []).flatMap((milestone): MilestoneSpan[] => {
    const date = inHours(parseDate(milestone.date), model.zones.hours);
    if (date === undefined) return [];
    const { start, end } = spanOf(date, model.timeZone);
    return [{ milestone, date, start, end }];
  });
  found.sort((left, right) => compare(left.start, right.start) || compare(left.end, right.end));
  moments.set(model, found);
  return found;
}

function inHours(date: EdtfDate | undefined, hours: string | undefined): EdtfDate | undefined {
  return date && inZone(date, hours);
}

/** Infinite sides have no difference. */
function compare(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A filter in a link means the same in each language. Two phases of one label are two values. */
function keysOf(phases: readonly Phase[]): readonly string[] {
  const counts = new Map<string, number>();
  return phases.map(({ id, label }) => {
    const own = id ?? label;
    const count = (counts.get(own) ?? 0) + 1;
    counts.set(own, count);
    return count === 1 ? own : `${own} (${count})`;
  });
}

const DAY_MS = 86_400_000;
const DOUBT = DateFlag.uncertain | DateFlag.approximate;

/** An end that is known to the day has no vague part. A date that is no interval covers all that it names: a whole year. */
function spanOf(date: EdtfDate, timeZone: string): Pick<PhaseSpan, 'start' | 'end' | 'sure' | 'sharp'> {
  const { startMin, startMax, endMin, endMax } = boundsOf([date], timeZone);
  const [start, end] = [startMin[0]!, endMax[0]! + 1];
  const isWhole = (date.flags & DateFlag.interval) === 0;
  const latest = isWhole ? start : startMax[0]!;
  const earliest = isWhole ? end : endMin[0]! + 1;
  const isSharp = { start: latest - start <= DAY_MS, end: end - earliest <= DAY_MS };
  return {
    start,
    end,
    sure: {
      start: isSharp.start || date.flags & DateFlag.openStart ? start : latest,
      end: isSharp.end || date.flags & DateFlag.openEnd ? end : earliest,
    },
    sharp: {
      start: isSharp.start && ((date.start ?? date).flags & DOUBT) === 0,
      end: isSharp.end && ((date.end ?? date).flags & DOUBT) === 0,
    },
  };
}

const OPEN_START = DateFlag.openStart | DateFlag.unknownStart;
const OPEN_END = DateFlag.openEnd | DateFlag.unknownEnd;

/** Whether the entry surely was in the phase, for some of its time if it lasted. */
export function isDuring(model: TimelineModel, entry: number, { start, end }: PhaseSpan): boolean {
  const flags = model.flags[entry]!;
  const isWithin = (from: number, to: number): boolean => from >= start && to < end;
  if (model.lasting[entry] === 1) return isWithin(model.anchor[entry]!, model.anchor[entry]!);
  if (flags & OPEN_START) return false;
  if (flags & OPEN_END) return isWithin(model.startMin[entry]!, model.startMax[entry]!);
  if (flags & DateFlag.interval) return model.startMax[entry]! < end && model.endMin[entry]! >= start;
  return isWithin(model.startMin[entry]!, model.endMax[entry]!);
}

/** The phases of an entry, by their starts. */
export function phasesOfEntry(model: TimelineModel, entry: number): readonly PhaseSpan[] {
  return phasesOf(model).filter((span) => isDuring(model, entry, span));
}

/** Phases as values of a facet, and those of each entry as places among them. */
export interface PhaseLists {
  readonly records: readonly { readonly id: string; readonly name: string }[];
  readonly lists: IdLists;
}

const lists = new WeakMap<TimelineModel, PhaseLists>();

export function* phaseSteps(model: TimelineModel): Steps<PhaseLists> {
  const known = lists.get(model);
  if (known !== undefined) return known;
  const all = phasesOf(model);
  const start = new Uint32Array(model.count + 1);
  const value: number[] = [];
  for (const { from, to } of all.length === 0 ? [] : entryRanges(model.count)) {
    for (let entry = from; entry < to; entry++) {
      for (const [place, span] of all.entries()) if (isDuring(model, entry, span)) value.push(place);
      start[entry + 1] = value.length;
    }
    yield;
  }
  const found: PhaseLists = {
    records: all.map(({ key, phase }) => ({ id: key, name: phase.label })),
    lists: { start, value: Uint32Array.from(value) },
  };
  lists.set(model, found);
  return found;
}

export const phaseListsOf = (model: TimelineModel): PhaseLists => finish(phaseSteps(model));
