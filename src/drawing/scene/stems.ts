/** The stems of entries of several lanes: from the mark to the edge of each other lane. No stem crosses a title. */
import { LabelSide } from '../layout/labels.js';
import { MarkLook, type Scene } from './scene.js';

/** A stem begins at the edge of its mark: so far from its middle. */
const FROM_PX = 8;
/** Half a line of a title, with the distance that a stem keeps. */
const HALF_TITLE_PX = 9;
const BESIDE_PX = 2;
/** The middle of a mark to the middle of a title above it. */
const ABOVE_PX = 17;

export interface StemPiece {
  /** Palette index. */
  readonly colour: number;
  /** px from the top of the rows, the upper end first. */
  readonly y0: number;
  readonly y1: number;
}

export interface Stem {
  readonly entry: number;
  /** Placement of its mark. */
  readonly mark: number;
  /** px of the scene. */
  readonly x: number;
  readonly pieces: readonly StemPiece[];
}

const known = new WeakMap<Float32Array, readonly Stem[]>();

/** A pan keeps them: they are remembered with the heights of the scene. O(ends · titles). */
export function stemsOf(scene: Scene): readonly Stem[] {
  const before = known.get(scene.y);
  if (before !== undefined) return before;
  const stems = findStems(scene);
  known.set(scene.y, stems);
  return stems;
}

function findStems(scene: Scene): readonly Stem[] {
  const { count, entry, look } = scene;
  const ends = new Map<number, number[]>();
  for (let at = count - 1; at >= 0 && look[at] === MarkLook.end; at--) {
    const own = ends.get(entry[at]!);
    if (own === undefined) ends.set(entry[at]!, [at]);
    else own.push(at);
  }
  if (ends.size === 0) return [];
  const titles = titleBoxes(scene);
  return Array.from(ends, ([at, own]): Stem => {
    const mark = entry.indexOf(at);
    const x = scene.glyph[own[0]!]!;
    const crossed = titles.filter(({ x0, x1 }) => x0 < x + BESIDE_PX && x1 > x - BESIDE_PX);
    const pieces = piecesOf(scene, mark, own).flatMap((piece) => cut(piece, crossed));
    return { entry: at, mark, x, pieces };
  });
}

/** A stem has the colour of its mark in the lane of that mark, and beyond it that of the lane where it ends next. */
function piecesOf({ y, lane, lanes, colour }: Scene, mark: number, ends: readonly number[]): readonly StemPiece[] {
  const home = lanes[lane[mark]!]!;
  const pieces: StemPiece[] = [];
  for (const isBelow of [true, false]) {
    const own = ends.filter((at) => (y[at] ?? 0) > (y[mark] ?? 0) === isBelow);
    own.sort((one, other) => (isBelow ? y[one]! - y[other]! : y[other]! - y[one]!));
    if (own.length === 0) continue;
    const edge = isBelow ? home.top + home.height : home.top;
    const add = (tone: number, from: number, to: number): void => {
      pieces.push({ colour: tone, y0: Math.min(from, to), y1: Math.max(from, to) });
    };
    add(colour[mark]!, y[mark]! + (isBelow ? FROM_PX : -FROM_PX), edge);
    let from = edge;
    for (const at of own) {
      add(colour[at]!, from, y[at]!);
      from = y[at]!;
    }
  }
  return pieces;
}

interface TitleBox {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

function titleBoxes({ count, labelY, labelSide, labelX, labelRoom, labelWidth }: Scene): readonly TitleBox[] {
  const boxes: TitleBox[] = [];
  for (let at = 0; at < count; at++) {
    const side = labelSide[at];
    if (side === LabelSide.none) continue;
    const room = labelRoom[at]!;
    const width = Math.min(labelWidth[at]!, room);
    const x0 = labelX[at]! + (side === LabelSide.before ? room - width : 0);
    boxes.push({ x0, x1: x0 + width, y: labelY[at]! - (side === LabelSide.above ? ABOVE_PX : 0) });
  }
  return boxes;
}

/** The parts of a piece between titles. */
function cut(piece: StemPiece, crossed: readonly TitleBox[]): readonly StemPiece[] {
  return crossed.reduce<readonly StemPiece[]>(
    (pieces, { y }) =>
      pieces.flatMap(({ colour, y0, y1 }) =>
        [
          { colour, y0, y1: Math.min(y1, y - HALF_TITLE_PX) },
          { colour, y0: Math.max(y0, y + HALF_TITLE_PX), y1 },
        ].filter((part) => part.y1 > part.y0),
      ),
    piece.y1 > piece.y0 ? [piece] : [],
  );
}
