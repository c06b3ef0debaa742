/** The lanes, and the entries in each. */
import { finish, partsOf, type Steps } from '../../dataset/base/steps.js';
import type { CategoryFacet } from '../../dataset/data/facets.js';
import { EntryKind, type IdLists, type TimelineModel } from '../../dataset/data/timeline-model.js';
import { NEUTRAL_COLOUR, partyColours } from './party-colours.js';

/**
 * The groupings of every dataset and archive. By `party-apart`, entries of several parties have a lane of their own.
 */
export type LaneGrouping = 'party' | 'party-apart' | 'actor' | 'topic' | 'kind' | 'none';
/** The groupings of lanes, including the values of a category of the dataset. */
export type OwnGrouping = LaneGrouping | CategoryFacet;
/** Two groupings with a blank between them: lanes of the second within lanes of the first. */
export type NestedGrouping = `${OwnGrouping | 'auto'} ${OwnGrouping | 'auto'}`;
/** `auto` is the first grouping that the data has. */
export type LanesBy = OwnGrouping | 'auto' | NestedGrouping;

/** All groupings that need no categories in the dataset. */
export const GROUPINGS: readonly LaneGrouping[] = ['party', 'party-apart', 'actor', 'topic', 'kind', 'none'];
/** Nobody finds their way through more lanes without having asked for them. */
const MAX_LANES_BY_ITSELF = 12;

/** The page's choice, or `auto` if that is unknown. Of two groupings only the data know whether they have them. */
export function asLanesBy(value: unknown): LanesBy {
  const by = value as LanesBy;
  return isGrouping(by) || (typeof value === 'string' && /^category:|\s/.test(value)) ? by : 'auto';
}

function isGrouping(by: LanesBy): by is LaneGrouping {
  return GROUPINGS.includes(by as LaneGrouping);
}

const automatic = new WeakMap<TimelineModel, LaneGrouping>();

/** The grouping in use: not by party if no entry has one. Categories have code of their own: see `category-lanes.ts`. */
export function groupingOf(model: TimelineModel, by: LanesBy): LaneGrouping {
  const hasParties = model.ids.parties.value.length > 0;
  if (isGrouping(by) && (hasParties || (by !== 'party' && by !== 'party-apart'))) return by;
  if (hasParties) return 'party';
  const known = automatic.get(model) ?? groupingWithoutParties(model);
  automatic.set(model, known);
  return known;
}

function groupingWithoutParties({ ids, kind, count }: TimelineModel): LaneGrouping {
  for (const [by, { value }] of [['actor', ids.actors] as const, ['topic', ids.topics] as const]) {
    const lanes = new Set(value).size;
    if (lanes > 0 && lanes <= MAX_LANES_BY_ITSELF) return by;
  }
  const first = kind[0];
  for (let entry = 1; entry < count; entry++) if (kind[entry] !== first) return 'kind';
  return 'none';
}

/** A lane's name is the dataset's text, or a message in each language. */
export type LaneName =
  | { readonly type: 'text'; readonly text: string }
  /** So many lanes in one. */
  | { readonly type: 'count'; readonly key: 'laneMore'; readonly count: number }
  /** A lane in a lane. */
  | { readonly type: 'within'; readonly lane: LaneName; readonly outer: LaneName }
  | {
      readonly type: 'message';
      readonly key: 'laneSeveral' | 'laneNone' | 'laneEvents' | 'laneStatements' | 'laneAll';
    };

/**
 * Key of the lane that has the entries of all lanes beyond the first, and the beginning of that in an outer lane. Lanes of
 * the dataset have keys like `=id`.
 */
export const REST_LANE = '…';
/** One of so many lanes has the entries of the others. */
export const MANY_LANES = 26;

export interface Lane {
  /** Unique among the lanes; stable while the dataset and the grouping are. */
  readonly key: string;
  readonly name: LaneName;
  /** Palette index of the lane's own colour. */
  readonly colour: number;
  /** Entry indices in the model's order. An entry can be in several lanes. */
  readonly entries: Uint32Array;
  /** Those of them that are first in another lane, if there are any: their mark is there. */
  readonly guests?: ReadonlySet<number>;
  /** The number of entries, if not all are in the page. */
  readonly total?: number;
  /** The lane around it, of two groupings; of a collapsed one itself. */
  readonly outer?: OuterLane;
  /** Its name without that of the lane around it. */
  readonly own?: LaneName;
  /** It has the name of the lane around those that follow, and no entry. */
  readonly heading?: true;
}

/** A lane that has lanes. */
export interface OuterLane extends Pick<Lane, 'key' | 'name' | 'colour'> {
  /** Its entries, each once. */
  readonly count: number;
}

/** Whether a lane has the entries of others, until the reader opens it: by its key. */
export function isRest(key: string): boolean {
  return key.startsWith(REST_LANE);
}

/** Palette index of an entry: that of its first party, or neutral without one. */
export function colourOf({ dataset, ids }: Pick<TimelineModel, 'dataset' | 'ids'>, entry: number): number {
  const { start, value } = ids.parties;
  const first = start[entry]!;
  return first === start[entry + 1]! ? NEUTRAL_COLOUR : partyColours(dataset.parties)[value[first]!]!;
}

/** Palette indices of an entry of several parties, each once; undefined if it has one colour. */
export function sharedColours(
  { dataset, ids }: Pick<TimelineModel, 'dataset' | 'ids'>,
  entry: number,
): readonly number[] | undefined {
  const { start, value } = ids.parties;
  if (start[entry + 1]! - start[entry]! < 2) return undefined;
  const own = value.subarray(start[entry], start[entry + 1]);
  const colours = new Set(Array.from(own, (party) => partyColours(dataset.parties)[party]!));
  return colours.size < 2 ? undefined : [...colours];
}

/**
 * Lanes in the dataset's order, the rest last; lanes without an entry are left out. An entry of several parties, actors
 * or topics is in the lane of each. O(entries) over columns.
 */
export function assignLanes(model: TimelineModel, shown: Uint32Array, by: LanesBy): readonly Lane[] {
  return finish(laneSteps(model, shown, by));
}

/** The same in steps. */
export function laneSteps(model: TimelineModel, shown: Uint32Array, asked: LanesBy): Steps<readonly Lane[]> {
  const by = groupingOf(model, asked);
  const heads = laneHeads(model, by);
  return filledLanes(heads, visitorOf(model, by, heads.length), shown);
}

/** Lanes with their entries, those without one left out. */
export function* filledLanes(heads: readonly Head[], visit: Visit, shown: Uint32Array): Steps<readonly Lane[]> {
  const counts = new Uint32Array(heads.length);
  for (const part of partsOf(shown)) {
    const count = (lane: number): number => counts[lane]!++;
    for (let at = 0; at < part.length; at++) visit(part[at]!, count);
    yield;
  }
  const entries = Array.from(counts, (count) => new Uint32Array(count));
  const guests = new Map<number, Set<number>>();
  counts.fill(0);
  for (const part of partsOf(shown)) {
    let at = 0;
    let last = -1;
    const put = (lane: number): void => {
      const entry = part[at]!;
      entries[lane]![counts[lane]!++] = entry;
      if (last === entry) guests.set(lane, (guests.get(lane) ?? new Set()).add(entry));
      last = entry;
    };
    for (; at < part.length; at++) visit(part[at]!, put);
    yield;
  }
  return heads
    .map((head, lane) => ({ ...head, entries: entries[lane]!, ...guestsIn(guests.get(lane)) }))
    .filter((lane) => lane.entries.length > 0);
}

/** Nothing without any. */
export function guestsIn(guests: ReadonlySet<number> | undefined): Pick<Lane, 'guests'> {
  return guests === undefined || guests.size === 0 ? {} : { guests };
}

export type Head = Pick<Lane, 'key' | 'name' | 'colour'>;

const SEVERAL: Head = { key: '+', name: { type: 'message', key: 'laneSeveral' }, colour: NEUTRAL_COLOUR };
export const NONE: Head = { key: '-', name: { type: 'message', key: 'laneNone' }, colour: NEUTRAL_COLOUR };

/** All possible lanes. */
export function laneHeads(model: Pick<TimelineModel, 'dataset'>, by: LaneGrouping): readonly Head[] {
  const { parties, actors, topics } = model.dataset;
  switch (by) {
    case 'party':
    case 'party-apart': {
      const colours = partyColours(parties);
      const own = (parties ?? []).map(({ id, name }, index) => head(id, name, colours[index]!));
      return by === 'party' ? [...own, NONE] : [...own, SEVERAL, NONE];
    }
    case 'actor':
      return [...(actors ?? []).map(({ id, name, party }) => head(id, name, partyColour(model, party))), NONE];
    case 'topic':
      return [...named(topics), NONE];
    case 'kind':
      return [
        { key: 'event', name: { type: 'message', key: 'laneEvents' }, colour: NEUTRAL_COLOUR },
        { key: 'statement', name: { type: 'message', key: 'laneStatements' }, colour: NEUTRAL_COLOUR },
      ];
    case 'none':
      return [{ key: 'all', name: { type: 'message', key: 'laneAll' }, colour: NEUTRAL_COLOUR }];
  }
}

export const named = (records: readonly { readonly id: string; readonly name: string }[] = []): readonly Head[] =>
  records.map(({ id, name }) => head(id, name, NEUTRAL_COLOUR));

const head = (id: string, text: string, colour: number): Head => ({
  key: `=${id}`,
  name: { type: 'text', text },
  colour,
});

function partyColour(model: Pick<TimelineModel, 'dataset'>, party: string | undefined): number {
  const index = (model.dataset.parties ?? []).findIndex(({ id }) => id === party);
  return partyColours(model.dataset.parties)[index] ?? NEUTRAL_COLOUR;
}

/** Calls `put` with the place of each lane of an entry. */
export type Visit = (entry: number, put: (lane: number) => unknown) => void;

export function visitorOf(model: TimelineModel, by: LaneGrouping, count: number): Visit {
  const { party, kind, ids } = model;
  switch (by) {
    case 'party':
      return eachLane(ids.parties, count);
    case 'actor':
      return eachLane(ids.actors, count);
    case 'topic':
      return eachLane(ids.topics, count);
    case 'kind':
      return (entry, put) => {
        put(kind[entry] === EntryKind.event ? 0 : 1);
      };
    case 'none':
      return (_, put) => {
        put(0);
      };
    case 'party-apart':
      return (entry, put) => {
        const parties = ids.parties.start[entry + 1]! - ids.parties.start[entry]!;
        put(parties === 0 ? count - 1 : parties === 1 ? party[entry]! : count - 2);
      };
  }
}

/** The lane of each id of an entry, the last of all if it has none. */
export function eachLane({ start, value }: IdLists, count: number): Visit {
  return (entry, put) => {
    const to = start[entry + 1]!;
    if (start[entry] === to) put(count - 1);
    for (let place = start[entry]!; place < to; place++) put(value[place]!);
  };
}
