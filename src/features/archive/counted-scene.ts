/**
 * The scene of a window with more entries than the page can hold: bars of counts, and the marks that are always drawn.
 */
import type { PlacedLane } from '../../drawing/layout/arrange.js';
import { toPx, type Transform } from '../../drawing/scale/view.js';
import { barHeights, niceTop, unitOf, type Counts } from '../../drawing/scene/count-scale.js';
import { eachColumn, type SceneColumn } from '../../drawing/scene/scene-columns.js';
import type { Placements, Scene, Stack } from '../../drawing/scene/scene.js';
import type { LaneSummary, SourceRange, SourceSummary } from '../../archive/contract.js';
import type { Held } from './shelf.js';
import { rangeOf, tileAbove, tilesOver, type Tile } from './tiles.js';

/** Room below the base. */
const PAD_PX = 8;
/** Room for the name of the lane beside its scale, unless the lane is low. */
const NAME_PX = 46;
const NAME_SHARE = 0.35;
const MIN_BARS_PX = 12;
/** How many levels coarser a substitute tile may be. */
const MAX_STEPS = 12;
/** A tile has 2 to this power bins. */
const BINS_POWER = 8;

/** `pieces` have final counts; `all` also has those that are still coming, which are on the same scale. */
export function countedScene(
  scene: Scene,
  pieces: readonly CountPiece[],
  all: readonly CountPiece[],
  keep: ReadonlySet<number>,
): Scene {
  return {
    ...scene,
    ...keptOf(scene, keep),
    isCounted: true,
    stacks: stacksOfCounts(scene, pieces, all),
    forces: new Map(),
    lanes: scene.lanes.map((lane) => ({ ...lane, look: 'bars' })),
  };
}

interface LaneCounts extends Counts {
  readonly columns: readonly Column[];
  readonly isClosed: boolean;
  readonly base: number;
}

type CountedLane = Pick<PlacedLane, 'key' | 'top' | 'height' | 'form'>;

/** Bars of some pieces, by lane, as high as in a drawing of all of them; no lane without a count. */
export function stacksOfCounts(
  {
    transform,
    lanes,
  }: { readonly transform: Transform; readonly lanes: readonly (CountedLane & Pick<PlacedLane, 'cluster'>)[] },
  pieces: readonly CountPiece[],
  all: readonly CountPiece[] = pieces,
): ReadonlyMap<number, Stack> {
  const spansTop = lanes[0]?.cluster?.zones.spansTop ?? 0;
  const whole = lanes.map((lane) => countsOf(lane, all, spansTop));
  const sharedPx = unitOf(whole.filter(({ isClosed, most }) => !isClosed && most > 0));
  return new Map(
    lanes.flatMap((lane, index): [number, Stack][] => {
      const counts = whole[index]!;
      const { columns } = pieces === all ? counts : countsOf(lane, pieces, spansTop);
      if (columns.length === 0) return [];
      // A closed lane is too low for the scale of the others.
      const unitPx = counts.isClosed ? unitOf([counts]) : sharedPx;
      const { base } = counts;
      const count = Uint32Array.from(columns, countIn);
      const none = new Uint32Array(0);
      const stack = { form: 'bars', entry: undefined, from: none, to: none, count, base } as const;
      return [[index, { ...stack, ...edgesOf(columns, transform), ...scaledBars(count, base, unitPx, counts) }]];
    }),
  );
}

function countsOf(
  { key, top, height, form }: CountedLane,
  pieces: readonly CountPiece[],
  spansTop: number,
): LaneCounts {
  const columns = pieces.flatMap((piece): readonly Column[] => {
    const counts = laneOf(piece.summary, key);
    return counts === undefined ? [] : columnsIn(piece, counts);
  });
  const headPx = Math.max(spansTop, Math.min(NAME_PX, height * NAME_SHARE));
  return {
    columns,
    isClosed: form === 'collapsed',
    base: top + height - PAD_PX,
    heightPx: Math.max(MIN_BARS_PX, height - PAD_PX - headPx),
    most: columns.reduce((most, column) => Math.max(most, countIn(column)), 0),
  };
}

function countIn({ count }: Column): number {
  return Math.max(1, Math.round(count));
}

/** The scale names the number above all bars if every bar hides the one that it reaches. */
function scaledBars(count: Uint32Array, base: number, unitPx: number, counts: Counts): ReturnType<typeof barHeights> {
  const bars = barHeights(count, base, unitPx, counts);
  const { tick } = bars;
  const top = niceTop(counts.most);
  const isHidden = tick !== undefined && count.every((each) => each > tick.count);
  return isHidden ? { ...bars, tick: { count: top, y: base - top * unitPx } } : bars;
}

function edgesOf(columns: readonly Column[], transform: Transform): Pick<Stack, 'start' | 'end' | 'x0' | 'x1'> {
  return {
    start: Float64Array.from(columns, ({ start }) => start),
    end: Float64Array.from(columns, ({ end }) => end),
    x0: Float64Array.from(columns, ({ start }) => toPx(transform, start)),
    x1: Float64Array.from(columns, ({ end }) => toPx(transform, end)),
  };
}

/** Columns of the placements of some entries. */
function keptOf(scene: Scene, keep: ReadonlySet<number>): Placements {
  const kept: number[] = [];
  for (let at = 0; at < scene.count; at++) if (keep.has(scene.entry[at]!)) kept.push(at);
  return { count: kept.length, ...eachColumn((name) => pick(scene[name], kept)) };
}

function pick(column: SceneColumn, kept: readonly number[]): SceneColumn {
  const picked = column.slice(0, kept.length);
  kept.forEach((from, at) => {
    picked[at] = column[from]!;
  });
  return picked;
}

// Counts of the lanes over a piece of time, from the loaded tiles. While the tiles of a level are loading, a coarser
// one stands for them, with its counts shared out evenly and marked as a guess.

/** A piece of time and the tile that counts it. */
export interface CountPiece extends SourceRange {
  readonly summary: SourceSummary;
  /** Whether they are as fine as the drawing, and of the present archive. */
  readonly isFresh: boolean;
  /** Its bins are so many times as wide. */
  readonly coarser: number;
}

/** One bar of a lane. */
export interface Column extends SourceRange {
  readonly count: number;
}

/** `tileOf`: the loaded part of a tile; `whole`: of all time. */
export function piecesOver(
  range: SourceRange,
  level: number,
  tileOf: (tile: Tile) => Held<SourceSummary> | undefined,
  whole: Held<SourceSummary> | undefined,
): readonly CountPiece[] {
  return tilesOver(range, level).flatMap((tile): readonly CountPiece[] => {
    const { start, end } = rangeOf(tile);
    const part = { start: Math.max(start, range.start), end: Math.min(end, range.end) };
    for (let steps = 0; steps <= MAX_STEPS; steps++) {
      const held = tileOf(steps === 0 ? tile : tileAbove(tile, steps));
      if (held === undefined) continue;
      return [{ ...part, summary: held.answer, isFresh: steps === 0 && !held.isOld, coarser: 2 ** steps }];
    }
    if (whole === undefined) return [];
    const { answer, isOld } = whole;
    const coarser = 2 ** (answer.bins.level - level + BINS_POWER);
    return [{ ...part, summary: answer, isFresh: coarser <= 1 && !isOld, coarser: Math.max(1, coarser) }];
  });
}

/** Bars of a lane in a piece, without the empty ones. Those of a guess are as high as the finer ones on average. */
export function columnsIn({ start, end, summary, coarser }: CountPiece, lane: LaneSummary): readonly Column[] {
  const { level, from, to } = summary.bins;
  const width = 2 ** level;
  const first = Math.max(from, Math.floor(start / width));
  const last = Math.min(to, Math.ceil(end / width));
  const columns: Column[] = [];
  for (let bin = first; bin < last; bin++) {
    const count = lane.counts[bin - from] ?? 0;
    if (count === 0) continue;
    const column = { start: Math.max(bin * width, start), end: Math.min((bin + 1) * width, end) };
    columns.push({ ...column, count: count / coarser });
  }
  return columns;
}

export function laneOf({ lanes }: SourceSummary, key: string): LaneSummary | undefined {
  return lanes.find((lane) => lane.key === key);
}
