/** The lanes, and the entries in each. */
import { finish, partsOf, type Steps } from '../../dataset/base/steps.js';
import type { Category } from '../../dataset/data/dataset.js';
import { categoryOf, isCategoryFacet, type CategoryFacet } from '../../dataset/data/facets.js';
import type { categoryListSteps } from '../../dataset/data/derived-lists.js';
import { EntryKind, type IdLists, type TimelineModel } from '../../dataset/data/timeline-model.js';
import { NEUTRAL_COLOUR, partyColours } from './party-colours.js';

/**
 * The groupings of every dataset and archive. By `party-apart`, entries of several parties have a lane of their own.
 */
export type LaneGrouping = 'party' | 'party-apart' | 'actor' | 'topic' | 'kind' | 'none';
/** The groupings of lanes, including the values of a category of the dataset. */
export type OwnGrouping = LaneGrouping | CategoryFacet;
/** `auto` is the first grouping that the data has. */
export type LanesBy = OwnGrouping | 'auto';

/** All groupings that need no categories in the dataset. */
export const GROUPINGS: readonly LaneGrouping[] = ['party', 'party-apart', 'actor', 'topic', 'kind', 'none'];
const LANES_BY: ReadonlySet<LanesBy> = new Set<LanesBy>([...GROUPINGS, 'auto']);
/** Nobody finds their way through more lanes without having asked for them. */
const MAX_LANES_BY_ITSELF = 12;

/** The page's choice, or `auto` if that is unknown. */
export function asLanesBy(value: unknown): LanesBy {
  const by = value as LanesBy;
  return LANES_BY.has(by) || (typeof value === 'string' && isCategoryFacet(value)) ? by : 'auto';
}

const automatic = new WeakMap<TimelineModel, LaneGrouping>();

/** The grouping in use: not by party if no entry has one, nor by a category that the dataset lacks. */
export function groupingOf(model: TimelineModel, by: LanesBy): OwnGrouping {
  const hasParties = model.ids.parties.value.length > 0;
  if (isCategoryFacet(by)) {
    if (valuesOf(model, by) !== undefined) return by;
  } else if (by !== 'auto' && (hasParties || (by !== 'party' && by !== 'party-apart'))) return by;
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
  | {
      readonly type: 'message';
      readonly key: 'laneSeveral' | 'laneNone' | 'laneEvents' | 'laneStatements' | 'laneAll';
    };

/** Key of the lane that has the entries of all lanes beyond the first. Lanes of the dataset have keys like `=id`. */
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
  /** The number of entries, if not all are in the page. */
  readonly total?: number;
}

/** Palette index of an entry: its party's, or neutral for none and for several. */
export function colourOf({ dataset, party, ids }: TimelineModel, entry: number): number {
  const parties = ids.parties.start[entry + 1]! - ids.parties.start[entry]!;
  return parties === 1 ? partyColours(dataset.parties)[party[entry]!]! : NEUTRAL_COLOUR;
}

/**
 * Lanes in the dataset's order, the rest last; lanes without an entry are left out. An entry of several parties, actors
 * or topics is in the lane of each. O(entries) over columns.
 */
export function assignLanes(
  model: TimelineModel,
  shown: Uint32Array,
  by: LanesBy,
  lists?: CategoryLists,
): readonly Lane[] {
  return finish(laneSteps(model, shown, by, lists));
}

/** The code that reads the values of a category: lanes by a category need it. */
export type CategoryLists = typeof categoryListSteps;

/** The same in steps. */
export function* laneSteps(
  model: TimelineModel,
  shown: Uint32Array,
  asked: LanesBy,
  categoryLists?: CategoryLists,
): Steps<readonly Lane[]> {
  const by = groupingOf(model, asked);
  const heads = laneHeads(model, by);
  const counts = new Uint32Array(heads.length);
  const visit = yield* visitorOf(model, by, heads.length, categoryLists);
  for (const part of partsOf(shown)) {
    const count = (lane: number): number => counts[lane]!++;
    for (let at = 0; at < part.length; at++) visit(part[at]!, count);
    yield;
  }
  const entries = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (const part of partsOf(shown)) {
    let at = 0;
    const put = (lane: number): number => (entries[lane]![counts[lane]!++] = part[at]!);
    for (; at < part.length; at++) visit(part[at]!, put);
    yield;
  }
  return heads.map((head, lane) => ({ ...head, entries: entries[lane]! })).filter((lane) => lane.entries.length > 0);
}

export type Head = Pick<Lane, 'key' | 'name' | 'colour'>;

const SEVERAL: Head = { key: '+', name: { type: 'message', key: 'laneSeveral' }, colour: NEUTRAL_COLOUR };
const NONE: Head = { key: '-', name: { type: 'message', key: 'laneNone' }, colour: NEUTRAL_COLOUR };

/** All possible lanes. */
export function laneHeads(model: Pick<TimelineModel, 'dataset'>, by: OwnGrouping): readonly Head[] {
  const { parties, actors, topics } = model.dataset;
  if (isCategoryFacet(by)) return [...named(valuesOf(model, by)), NONE];
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

const named = (records: readonly { readonly id: string; readonly name: string }[] = []): readonly Head[] =>
  records.map(({ id, name }) => head(id, name, NEUTRAL_COLOUR));

function valuesOf({ dataset }: Pick<TimelineModel, 'dataset'>, by: CategoryFacet): Category['values'] | undefined {
  return dataset.categories?.find(({ id }) => id === categoryOf(by))?.values;
}

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
type Visit = (entry: number, put: (lane: number) => unknown) => void;

function* visitorOf(
  model: TimelineModel,
  by: OwnGrouping,
  count: number,
  categoryLists: CategoryLists | undefined,
): Steps<Visit> {
  const { party, kind, ids } = model;
  if (isCategoryFacet(by)) {
    const { lists } = yield* categoryLists!(model, categoryOf(by));
    return eachLane(lists, count);
  }
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
function eachLane({ start, value }: IdLists, count: number): Visit {
  return (entry, put) => {
    const to = start[entry + 1]!;
    if (start[entry] === to) put(count - 1);
    for (let place = start[entry]!; place < to; place++) put(value[place]!);
  };
}
