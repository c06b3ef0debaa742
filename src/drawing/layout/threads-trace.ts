/** The drawn part of a thread: if no arc is free of labels, it passes behind them, so it is cut there. */
import { boxAt, type BoxRows } from './threads-boxes.js';
import { coordinateAt, part, roughLength, type Cubic, type Point } from './threads-cubic.js';
import {
  arcBetween,
  LABEL_PAD_PX,
  sideAt,
  type Shifts,
  type Side,
  type ThreadEnd,
  type ThreadField,
} from './threads-arc.js';

const CUT_STEP_PX = 2.5;
/** Length over which a curve fades towards the edge of the window that it goes through. */
const FADE_PX = 48;
/** Shorter pieces between two labels are crumbs. */
const MIN_PIECE_PX = 5;

export interface Route {
  readonly curve: Cubic;
  /** The curve without the parts behind labels, and without the fading part. */
  readonly pieces: readonly Cubic[];
  /** The part close to the edge of the window that it goes through. */
  readonly fading: readonly Cubic[];
  /** Unit vector of its arrival. */
  readonly heading: Point;
}

export function traceArc(from: ThreadEnd, to: ThreadEnd, side: Side, shifts: Shifts, field: ThreadField): Route {
  const curve = arcBetween(from, to, side, shifts);
  const arrive = sideAt(to, from, side);
  const out = from.out || to.out;
  const fadesAt = (x: number): boolean => (out < 0 ? x < field.start + FADE_PX : out > 0 && x > field.end - FADE_PX);
  return { curve, ...cutInPieces(curve, field.labels, fadesAt), heading: { x: -arrive.x, y: -arrive.y } };
}

/** The drawn share of a thread, from 0 to 1. */
export function shownShare({ curve, pieces, fading }: Route): number {
  const drawn = [...pieces, ...fading].reduce((sum, piece) => sum + roughLength(piece), 0);
  return drawn / Math.max(roughLength(curve), 1);
}

const Part = { hidden: 0, fading: 1, plain: 2 } as const;
type Part = (typeof Part)[keyof typeof Part];

function cutInPieces(curve: Cubic, labels: BoxRows, fadesAt: (x: number) => boolean): Pick<Route, 'pieces' | 'fading'> {
  const length = roughLength(curve);
  const steps = Math.max(8, Math.ceil(length / CUT_STEP_PX));
  const cut = { [Part.plain]: [] as Cubic[], [Part.fading]: [] as Cubic[] };
  const partAt = (at: number): Part => {
    const x = coordinateAt(curve, 0, at / steps);
    if (at > steps || boxAt(labels, x, coordinateAt(curve, 1, at / steps), LABEL_PAD_PX) >= 0) return Part.hidden;
    return fadesAt(x) ? Part.fading : Part.plain;
  };
  let now = partAt(0);
  let from = 0;
  for (let at = 1; at <= steps + 1; at++) {
    const next = partAt(at);
    if (next === now) continue;
    // A step short of a label, so that nothing between two samples touches it.
    const to = next === Part.hidden && at <= steps ? at - 2 : Math.min(at, steps);
    if (now !== Part.hidden && ((to - from) / steps) * length >= MIN_PIECE_PX) {
      cut[now].push(part(curve, from / steps, to / steps));
    }
    from = now === Part.hidden ? at + 1 : at;
    now = next;
  }
  return { pieces: cut[Part.plain], fading: cut[Part.fading] };
}
