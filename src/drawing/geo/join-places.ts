/**
 * Joins places that overlap on screen. A joined mark stands at the place with the most entries of the dataset, never
 * between places, where nothing may be but water.
 */
import type { Places } from '../../dataset/data/places.js';
import { NEUTRAL_COLOUR } from '../layout/party-colours.js';
import type { SheetPoints, MapView, MapSize } from './map-view.js';

/** Marks are at least this far apart: twice the largest disc. */
export const APART_PX = 30;
const COLOURS = NEUTRAL_COLOUR + 1;
/** Marks beyond the edges are drawn this far. */
const OUTSIDE_PX = 20;

export interface JoinOptions extends MapSize {
  readonly view: MapView;
  readonly points: SheetPoints;
  /** Every place; those with the most entries come first. */
  readonly order: Uint32Array;
  /** Shown entries. */
  readonly entries: ArrayLike<number>;
  /** The place of an entry, or -1. */
  readonly placeOf: Int32Array;
  readonly colourOf: (entry: number) => number;
}

/** A mark of the map. */
export interface JoinedPlace {
  /** The place where it stands. */
  readonly place: number;
  readonly x: number;
  readonly y: number;
  /** How many places it joins. */
  readonly places: number;
  readonly count: number;
  /** Entries of each colour. */
  readonly colours: Uint32Array;
  /** Its entry, if there is one alone; else the first. */
  readonly first: number;
}

export interface Joined {
  readonly marks: readonly JoinedPlace[];
  /** The mark of each place, or -1. */
  readonly markOf: Int32Array;
  /** Places with an entry. */
  readonly places: number;
  /** Entries with a place, and without one. */
  readonly placed: number;
  readonly unplaced: number;
}

/** O(entries + places). */
export function joinPlaces(options: JoinOptions): Joined {
  const { view, points, order, entries, placeOf, colourOf, widthPx, heightPx } = options;
  const { k, dx, dy } = view;
  const here = new Uint32Array(order.length);
  let placed = 0;
  for (let at = 0; at < entries.length; at++) {
    const place = placeOf[entries[at]!]!;
    if (place < 0) continue;
    here[place]!++;
    placed++;
  }
  const markOf = new Int32Array(order.length).fill(-1);
  const marks: (JoinedPlace & { places: number; count: number; first: number })[] = [];
  const grid = new Grid(widthPx + 2 * OUTSIDE_PX, heightPx + 2 * OUTSIDE_PX);
  let places = 0;
  for (const place of order) {
    if (here[place] === 0) continue;
    places++;
    const x = k * points.x[place]! + dx;
    const y = k * points.y[place]! + dy;
    // Comparisons are false for NaN.
    if (!(x > -OUTSIDE_PX && y > -OUTSIDE_PX && x < widthPx + OUTSIDE_PX && y < heightPx + OUTSIDE_PX)) continue;
    let mark = grid.near(x + OUTSIDE_PX, y + OUTSIDE_PX);
    if (mark < 0) {
      mark = marks.length;
      grid.add(x + OUTSIDE_PX, y + OUTSIDE_PX, mark);
      marks.push({ place, x, y, places: 0, count: 0, colours: new Uint32Array(COLOURS), first: -1 });
    }
    markOf[place] = mark;
    marks[mark]!.places++;
  }
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    const mark = marks[markOf[placeOf[entry]!] ?? -1];
    if (mark === undefined) continue;
    if (mark.count++ === 0) mark.first = entry;
    mark.colours[colourOf(entry)]!++;
  }
  return { marks, markOf, places, placed, unplaced: entries.length - placed };
}

/** More circles would cover the land. */
const MOST_RADII = 200;

/** Places in view that are known to within a distance, those with the most entries first. */
export function knownWithin({ order, km }: Pick<Places, 'order' | 'km'>, { markOf }: Joined): readonly number[] {
  return [...order].filter((place) => km[place]! > 0 && markOf[place]! >= 0).slice(0, MOST_RADII);
}

/** Marks by the cells of a grid: a mark that is near is in one of nine. */
class Grid {
  #columns: number;
  #cells: Int32Array;
  #x: number[] = [];
  #y: number[] = [];
  /** The next mark of the same cell: cells are as wide as marks are apart, so there are up to four. */
  #next: number[] = [];

  constructor(widthPx: number, heightPx: number) {
    this.#columns = Math.ceil(widthPx / APART_PX) + 2;
    this.#cells = new Int32Array(this.#columns * (Math.ceil(heightPx / APART_PX) + 2)).fill(-1);
  }

  add(x: number, y: number, mark: number): void {
    const cell = this.#cell(x, y);
    this.#x[mark] = x;
    this.#y[mark] = y;
    this.#next[mark] = this.#cells[cell]!;
    this.#cells[cell] = mark;
  }

  /** The nearest mark that overlaps; -1 if there is none. */
  near(x: number, y: number): number {
    const middle = this.#cell(x, y);
    let nearest = -1;
    let least = APART_PX * APART_PX;
    for (let row = -1; row <= 1; row++) {
      for (let column = -1; column <= 1; column++) {
        let mark = this.#cells[middle + row * this.#columns + column]!;
        for (; mark >= 0; mark = this.#next[mark]!) {
          const away = (this.#x[mark]! - x) ** 2 + (this.#y[mark]! - y) ** 2;
          if (away >= least) continue;
          nearest = mark;
          least = away;
        }
      }
    }
    return nearest;
  }

  #cell(x: number, y: number): number {
    return (Math.floor(y / APART_PX) + 1) * this.#columns + Math.floor(x / APART_PX) + 1;
  }
}

const LEAST_RADIUS_PX = 5.5;
const MOST_RADIUS_PX = 14.5;
const RADIUS_OF_DOUBLE_PX = 1.35;

/** A disc grows with each doubling of its entries. A number of two digits has room from 8 px on. */
export function radiusPx(count: number): number {
  if (count < 2) return LEAST_RADIUS_PX;
  return Math.min(MOST_RADIUS_PX, LEAST_RADIUS_PX + 2.2 + RADIUS_OF_DOUBLE_PX * Math.log2(count));
}
