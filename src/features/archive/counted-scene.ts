/**
 * The scene of a window with more entries than the page can hold: bars of counts, and the marks that are always drawn.
 */
import type { PlacedLane } from '../../drawing/layout/arrange.js';
import { toPx, type Transform } from '../../drawing/scale/view.js';
import { barHeights, niceTop, unitOf, type Counts } from '../../drawing/scene/count-scale.js';
import type { Placements, Scene, Stack } from '../../drawing/scene/scene.js';
import { columnsIn, laneOf, type Column, type CountPiece } from './count-columns.js';

/** Room below the base. */
const PAD_PX = 8;
/** Room for the name of the lane beside its scale, unless the lane is low. */
const NAME_PX = 46;
const NAME_SHARE = 0.35;
const MIN_BARS_PX = 12;

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

/** If every bar hides the number that it reaches, the scale names the one above all of them. */
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
  const columns = Object.entries(scene).flatMap(([name, column]: [string, unknown]) =>
    ArrayBuffer.isView(column) ? [[name, pick(column as Float64Array, kept)]] : [],
  );
  return { ...(Object.fromEntries(columns) as Omit<Placements, 'count'>), count: kept.length };
}

function pick(column: Float64Array, kept: readonly number[]): Float64Array {
  const picked = column.slice(0, kept.length);
  kept.forEach((from, at) => {
    picked[at] = column[from]!;
  });
  return picked;
}
