/**
 * The places of small pictures beside their marks: after the title or before it, in the row of the entry. A picture
 * takes only room that nobody needs, as large as it fits, and covers no mark, no title and no other picture.
 */
import { overlaps, type Box } from '../../element/chart/drawn-boxes.js';

export interface Pictured {
  readonly entry: number;
  /** Middle of its row. */
  readonly y: number;
  /** Its mark and its title. */
  readonly own: readonly Box[];
  /** Width as a multiple of height. */
  readonly shape: number;
  /** The room of its lane, without a name above and a button below its rows. */
  readonly top: number;
  readonly bottom: number;
}

export interface ThumbnailRoom {
  /** The most important first: it chooses first. */
  readonly pictured: readonly Pictured[];
  /** All that is drawn. */
  readonly boxes: readonly Box[];
  readonly widthPx: number;
  readonly fontPx: number;
}

export interface PlacedThumbnail extends Box {
  readonly entry: number;
}

/** More are a wall of pictures, and a request each. */
const MOST = 40;
/** Heights in text sizes, the largest first: from three lines to the height of a row. */
const HEIGHTS_EM = [4, 3.2, 2.5, 1.85];
/** A panorama and a column are shown whole in a box of this shape. */
const WIDEST = 2;
const TALLEST = 0.6;
/** Distance to its own mark or title, to anything else, and to an edge. */
const NEAR_PX = 6;
const GAP_PX = 4;
const EDGE_PX = 4;
/** How much of a picture is above the middle of its row: it belongs to the row that it stands in. */
const ABOVE_SHARES = [0.5, 0.4, 0.6, 0.3, 0.7];

export function placeThumbnails({ pictured, boxes, widthPx, fontPx }: ThumbnailRoom): readonly PlacedThumbnail[] {
  const taken = [...boxes];
  const placed: PlacedThumbnail[] = [];
  const seen = new Set<number>();
  for (const one of pictured) {
    if (placed.length === MOST) break;
    if (seen.has(one.entry)) continue;
    const box = bestBox(one, taken, widthPx, fontPx);
    if (box === undefined) continue;
    // An entry in several lanes has one picture.
    seen.add(one.entry);
    taken.push(box);
    placed.push({ ...box, entry: one.entry });
  }
  return placed;
}

function bestBox(one: Pictured, taken: readonly Box[], widthPx: number, fontPx: number): Box | undefined {
  for (const em of HEIGHTS_EM) {
    const height = Math.round(em * fontPx);
    const width = Math.round(height * Math.min(Math.max(one.shape, TALLEST), WIDEST));
    for (const x0 of starts(one, width)) {
      if (x0 < EDGE_PX || x0 + width > widthPx - EDGE_PX) continue;
      for (const share of ABOVE_SHARES) {
        const y0 = one.y - height * share;
        if (y0 < one.top || y0 + height > one.bottom) continue;
        const box = { x0, x1: x0 + width, y0, y1: y0 + height };
        const around = { x0: x0 - GAP_PX, x1: box.x1 + GAP_PX, y0: y0 - GAP_PX / 2, y1: box.y1 + GAP_PX / 2 };
        if (!taken.some((other) => overlaps(around, other))) return box;
      }
    }
  }
  return undefined;
}

/** Starts after mark and title, before both, and beside a mark whose title is above it. */
function starts({ own }: Pictured, width: number): readonly number[] {
  const [mark] = own;
  const last = Math.max(...own.map(({ x1 }) => x1));
  const first = Math.min(...own.map(({ x0 }) => x0));
  return [last + NEAR_PX, first - NEAR_PX - width, mark!.x1 + NEAR_PX, mark!.x0 - NEAR_PX - width];
}
