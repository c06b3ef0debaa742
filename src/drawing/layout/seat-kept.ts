/**
 * Rows for the focused and the open entry in a lane that counts the rest of its entries in words: on the line of those
 * words, its mark would cover them. It takes the place of as few others as can be, and these are counted instead.
 */
import type { RelationIndex } from '../../dataset/data/relations.js';
import type { Transform } from '../scale/view.js';
import type { Arrangement, PlacedLane } from './arrangement.js';
import type { MarkColumns } from './mark-columns.js';
import { meetsWindow, roomsOf, type Span } from './pack-window.js';
import { byTime, rowOf, type Row } from './row-of.js';

export interface SeatOptions {
  readonly marks: MarkColumns;
  readonly transform: Transform;
  readonly labelPx: (entry: number) => number;
}

interface Seated {
  readonly keep: readonly number[];
  readonly transform: Transform;
  readonly arrangement: Arrangement;
}

/** The last one for an arrangement: a picture that changes nothing else builds no other scene. */
const last = new WeakMap<Arrangement, Seated>();

/** The same arrangement if each of them has a row, or none is in the window. */
export function seatKept(arrangement: Arrangement, keep: readonly number[], options: SeatOptions): Arrangement {
  const { marks, transform } = options;
  const known = last.get(arrangement);
  if (known?.keep === keep && known.transform === transform) return known.arrangement;
  const seated = keep
    .filter((entry) => meetsWindow(marks, entry, transform))
    .reduce(
      (before, entry) =>
        before.lanes.reduce(
          (all, lane, index) => (countsInWords(lane) ? seatIn(all, index, { entry, keep, options }) : all),
          before,
        ),
      arrangement,
    );
  last.set(arrangement, { keep, transform, arrangement: seated });
  return seated;
}

function countsInWords({ form, cluster, more }: PlacedLane): boolean {
  return form === 'rows' && cluster === undefined && more !== undefined;
}

interface Seat {
  readonly entry: number;
  readonly keep: readonly number[];
  readonly options: SeatOptions;
}

function seatIn(arrangement: Arrangement, lane: number, { entry, keep, options }: Seat): Arrangement {
  const own = arrangement.rows.filter((row) => row.lane === lane);
  const rest = own.find(({ form, entry: entries }) => form === 'clustered' && entries.includes(entry));
  if (rest === undefined) return arrangement;
  const { marks, transform } = options;
  const packing = { ...options, metrics: arrangement.metrics };
  // Each side is tried in each row; of equals the last row, since the first have the most important entries.
  const rooms = roomsOf(packing, entry);
  const best = own
    .filter(({ form }) => form === 'rows')
    .flatMap((row) => rooms.map((room) => ({ row, met: metBy(room, row, (other) => roomsOf(packing, other)[0]!) })))
    .filter(({ met }) => met.every((other) => !keep.includes(other)))
    .reduceRight<Place | undefined>(
      (least, each) => (least && least.met.length <= each.met.length ? least : each),
      undefined,
    );
  if (best === undefined) return arrangement;
  const { row, met } = best;
  const withEntries = (of: Row, entries: readonly number[]): Row => ({
    ...of,
    ...rowOf(marks, byTime(marks, Uint32Array.from(entries)), of),
  });
  const changed = new Map([
    [row, withEntries(row, [...[...row.entry].filter((other) => !met.includes(other)), entry])],
    [rest, withEntries(rest, [...[...rest.entry].filter((other) => other !== entry), ...met])],
  ]);
  const gone = met.filter((other) => meetsWindow(marks, other, transform)).length;
  return {
    ...arrangement,
    rows: arrangement.rows.map((each) => changed.get(each) ?? each),
    lanes: arrangement.lanes.map((each, index) => (index === lane ? withMore(each, gone - 1) : each)),
  };
}

interface Place {
  readonly row: Row;
  /** Entries of the row without room beside it. */
  readonly met: readonly number[];
}

function metBy({ start, end }: Span, { entry }: Row, roomOf: (entry: number) => Span): readonly number[] {
  return [...entry].filter((other) => {
    const room = roomOf(other);
    return room.start < end && start < room.end;
  });
}

function withMore({ more, ...lane }: PlacedLane, added: number): PlacedLane {
  const count = more!.count + added;
  return count > 0 ? { ...lane, more: { ...more!, count } } : lane;
}

/** Threads beyond these may end at a count. */
const MAX_RELATED = 24;

/** Entries at the other ends of the threads of an entry: the first ones of either direction. */
export function relatedTo({ from, to, outStart, inStart, inList }: RelationIndex, entry = -1): readonly number[] {
  if (entry < 0) return [];
  const first = outStart[entry] ?? 0;
  const out = [...to.subarray(first, Math.min(outStart[entry + 1] ?? 0, first + MAX_RELATED))];
  const firstIn = inStart[entry] ?? 0;
  const into = inList.subarray(firstIn, Math.min(inStart[entry + 1] ?? 0, firstIn + MAX_RELATED));
  return [...out.filter((other) => other >= 0), ...Array.from(into, (relation) => from[relation]!)];
}
