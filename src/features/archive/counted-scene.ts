/**
 * The scene of a window with more entries than the page can hold: bars of counts, and the marks that are always drawn.
 */
import type { PlacedLane } from '../../drawing/layout/arrange.js';
import { toPx, type Transform } from '../../drawing/scale/view.js';
import { barHeights, niceTop } from '../../drawing/scene/stacks.js';
import type { Placements, Scene, Stack } from '../../drawing/scene/scene.js';
import { columnsIn, laneOf, type Column, type CountPiece } from './count-columns.js';

/** Below the base. */
const PAD_PX = 8;
/** Room for the name of the lane beside its scale, unless the lane is low. */
const NAME_PX = 46;
const NAME_SHARE = 0.35;
const MIN_BARS_PX = 12;

export function countedScene(scene: Scene, pieces: readonly CountPiece[], keep: ReadonlySet<number>): Scene {
  const stacks = scene.lanes.flatMap((lane, index): [number, Stack][] => {
    const stack = stackOfCounts(lane, pieces, scene);
    return stack === undefined ? [] : [[index, stack]];
  });
  return {
    ...scene,
    ...keptOf(scene, keep),
    isCounted: true,
    stacks: new Map(stacks),
    forces: new Map(),
    lanes: scene.lanes.map((lane) => ({ ...lane, look: 'bars' })),
  };
}

/** Undefined if nothing is counted. */
export function stackOfCounts(
  lane: Pick<PlacedLane, 'key' | 'top' | 'height' | 'form'>,
  pieces: readonly CountPiece[],
  { transform, lanes }: Pick<Scene, 'transform' | 'lanes'>,
): Stack | undefined {
  const columns = pieces.flatMap((piece): readonly Column[] => {
    const counts = laneOf(piece.summary, lane.key);
    return counts === undefined ? [] : columnsIn(piece, counts);
  });
  if (columns.length === 0) return undefined;
  const spansTop = lanes[0]?.cluster?.zones.spansTop ?? 0;
  const headPx = Math.max(spansTop, Math.min(NAME_PX, lane.height * NAME_SHARE));
  const base = lane.top + lane.height - PAD_PX;
  const room = Math.max(MIN_BARS_PX, lane.height - PAD_PX - headPx);
  const count = Uint32Array.from(columns, (column) => Math.max(1, Math.round(column.count)));
  const none = new Uint32Array(0);
  return {
    form: 'bars',
    ...{ entry: undefined, from: none, to: none, count, base },
    ...edgesOf(columns, transform),
    ...scaledBars(count, base, room),
  };
}

/** If every bar hides the number that it reaches, the scale names the one above all of them. */
function scaledBars(count: Uint32Array, base: number, room: number): ReturnType<typeof barHeights> {
  const most = count.reduce((max, each) => Math.max(max, each), 1);
  const bars = barHeights(count, base, room, most);
  const { tick } = bars;
  const isHidden = tick !== undefined && count.every((each) => each > tick.count);
  return isHidden ? { ...bars, tick: { count: niceTop(most), y: base - room } } : bars;
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
