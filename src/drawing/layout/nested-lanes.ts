/**
 * Lanes within lanes, by two groupings: one flat list, in which the lanes of an outer lane follow each other. A collapsed
 * outer lane is one lane with all of its entries.
 */
import { partsOf, type Steps } from '../../dataset/base/steps.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { arrangeSteps } from './arrange.js';
import { ownHeads, visitSteps } from './category-lanes.js';
import { fullest, MAX_LANES, restLane } from './few-lanes.js';
import { outerKey } from './lane-terms.js';
import {
  guestsIn,
  MANY_LANES,
  NONE,
  REST_LANE,
  type Head,
  type Lane,
  type OuterLane,
  type OwnGrouping,
} from './lanes.js';
import { NEUTRAL_COLOUR } from './party-colours.js';

interface InnerLane {
  readonly head: Head;
  readonly entries: Uint32Array;
  readonly guests?: ReadonlySet<number>;
}

/** An outer lane with its lanes, before any is collapsed or left out. */
export interface LaneGroup extends InnerLane {
  readonly inner: readonly InnerLane[];
}

/** Groups and their lanes in the dataset's order, those without an entry left out. O(placements). */
export function* laneGroupSteps(
  model: TimelineModel,
  shown: Uint32Array,
  outer: OwnGrouping,
  inner: OwnGrouping,
): Steps<readonly LaneGroup[]> {
  const outers = ownHeads(model, outer);
  const inners = ownHeads(model, inner);
  const visitOuter = yield* visitSteps(model, outer, outers.length);
  const visitInner = yield* visitSteps(model, inner, inners.length);
  const wholes = outers.map((): number[] => []);
  const pairs = new Map<number, number[]>();
  const guestsOfPairs = new Map<number, Set<number>>();
  const guestsOfWholes = outers.map(() => new Set<number>());
  for (const part of partsOf(shown)) {
    let entry = 0;
    let first = 0;
    let lastInner = -1;
    let lastOuter = -1;
    const putInner = (place: number): void => {
      const pair = first + place;
      const own = pairs.get(pair);
      if (own === undefined) pairs.set(pair, [entry]);
      else own.push(entry);
      if (lastInner === entry) guestsOfPairs.set(pair, (guestsOfPairs.get(pair) ?? new Set()).add(entry));
      lastInner = entry;
    };
    const putOuter = (place: number): void => {
      wholes[place]!.push(entry);
      if (lastOuter === entry) guestsOfWholes[place]!.add(entry);
      lastOuter = entry;
      first = place * inners.length;
      visitInner(entry, putInner);
    };
    for (let at = 0; at < part.length; at++) {
      entry = part[at]!;
      visitOuter(entry, putOuter);
    }
    yield;
  }
  return outers.flatMap((head, at): readonly LaneGroup[] => {
    if (wholes[at]!.length === 0) return [];
    const lanes = inners.flatMap((own, place) => {
      const pair = at * inners.length + place;
      const entries = pairs.get(pair);
      if (entries === undefined) return [];
      return [{ head: own, entries: Uint32Array.from(entries), ...guestsIn(guestsOfPairs.get(pair)) }];
    });
    return [{ head, entries: Uint32Array.from(wholes[at]!), ...guestsIn(guestsOfWholes[at]), inner: lanes }];
  });
}

export interface NestShape {
  /** Keys of the lanes that the reader has collapsed. */
  readonly collapsed: ReadonlySet<string>;
  /** Keys of the lanes that the reader has opened. */
  readonly open: ReadonlySet<string>;
  /** Names stand above their lanes, an outer one in a line of its own. */
  readonly heads: boolean;
}

/** So many outer lanes have lanes of their own if all lanes are too many; each keeps the same number, its fullest. */
const MAX_OUTER = 12;

/** The lanes on screen: nobody finds their way through all of them. */
export function nestedLanes(
  groups: readonly LaneGroup[],
  model: Pick<TimelineModel, 'rank'>,
  shape: NestShape,
): readonly Lane[] {
  const { collapsed, open } = shape;
  const isClosed = ({ head }: LaneGroup): boolean => collapsed.has(outerKey(head));
  const count = groups.reduce((sum, group) => sum + (isClosed(group) ? 1 : group.inner.length), 0);
  const isFew = count < MANY_LANES;
  const shown = isFew || open.has(REST_LANE) ? new Set(groups) : fullest(groups, MAX_OUTER);
  const most = isFew ? Infinity : Math.max(1, Math.floor(MAX_LANES / shown.size));
  const lanes = groups.flatMap((group) => (shown.has(group) ? lanesOf(group, most, model, shape) : []));
  const others = groups.filter((group) => !shown.has(group));
  if (others.length === 0) return lanes;
  const rest = restLane(others, model);
  return [...lanes, { key: REST_LANE, ...rest, outer: { key: REST_LANE, ...rest, count: rest.entries.length } }];
}

/** A single lane is not left out: the rest would be as high. */
function keptOf(lanes: readonly InnerLane[], most: number): ReadonlySet<InnerLane> {
  return lanes.length <= most + 1 ? new Set(lanes) : fullest(lanes, most);
}

/** Entries that neither grouping assigns are one lane: "Unassigned, in Unassigned" would say it twice. */
function isUnassigned({ key }: Head, inner: readonly InnerLane[]): boolean {
  return key === NONE.key && inner.length === 1 && inner[0]!.head.key === NONE.key;
}

function lanesOf(
  { head, entries, guests, inner }: LaneGroup,
  most: number,
  model: Pick<TimelineModel, 'rank'>,
  { collapsed, open, heads }: NestShape,
): readonly Lane[] {
  const outer: OuterLane = { ...head, key: outerKey(head), count: entries.length };
  const { key } = outer;
  if (collapsed.has(key) || isUnassigned(head, inner)) return [{ ...head, key, entries, ...guestsIn(guests), outer }];
  const nested = (lane: Pick<Lane, 'key' | 'name' | 'colour' | 'entries' | 'guests'>): Lane => ({
    ...lane,
    name: lane.name === head.name ? head.name : { type: 'within', lane: lane.name, outer: head.name },
    own: lane.name,
    // Lanes of what has no colour have that of the lane around them.
    colour: lane.colour === NEUTRAL_COLOUR ? head.colour : lane.colour,
    outer,
  });
  const kept = keptOf(inner, open.has(REST_LANE + key) ? Infinity : most);
  const others = inner.filter((lane) => !kept.has(lane));
  return [
    ...(heads ? [{ ...head, key, entries: new Uint32Array(0), outer, heading: true } as const] : []),
    ...inner
      .filter((lane) => kept.has(lane))
      .map((lane) =>
        nested({ ...lane.head, key: key + lane.head.key, entries: lane.entries, ...guestsIn(lane.guests) }),
      ),
    ...(others.length === 0 ? [] : [nested({ key: REST_LANE + key, ...restLane(others, model) })]),
  ];
}

/** A heading has the fixed height of a collapsed lane, and none of its entries. */
export const arrangeNested: typeof arrangeSteps = (options) => {
  const headings = options.lanes.flatMap(({ heading, key }) => (heading ? [key] : []));
  return arrangeSteps({ ...options, collapsed: new Set([...options.collapsed, ...headings]) });
};
