/**
 * The place of an entry of a lane among the placements of a scene. Each frame of a zoom asks about another scene, so
 * tables are refilled and none is made.
 */
import type { Scene } from './scene.js';

const EMPTY = -1;
/** Mixes the bits of an entry and of a lane. */
const ENTRY_FACTOR = 0x9e3779b1;
const LANE_FACTOR = 0x85ebca6b;
const MIN_SLOTS = 256;

type Placed = Pick<Scene, 'count' | 'lane' | 'entry'>;

export class PlacementTable {
  #scene: Placed | undefined;
  #slots = new Int32Array(MIN_SLOTS);

  /** Whether it is of this scene, at any offset. */
  isOf({ entry }: Placed): boolean {
    return this.#scene?.entry === entry;
  }

  fill(scene: Placed): void {
    const { count, lane, entry } = scene;
    let size = this.#slots.length;
    while (size < 2 * count) size *= 2;
    if (size > this.#slots.length) this.#slots = new Int32Array(size);
    this.#slots.fill(EMPTY);
    this.#scene = scene;
    for (let at = 0; at < count; at++) this.#slots[this.#slotOf(lane[at]!, entry[at]!)] = at;
  }

  /** The place; below 0 if there is none. */
  placeOf(lane: number, entry: number): number {
    return this.#slots[this.#slotOf(lane, entry)]!;
  }

  /** Its slot, or the first free one. */
  #slotOf(lane: number, entry: number): number {
    const mask = this.#slots.length - 1;
    const { lane: lanes, entry: entries } = this.#scene!;
    let slot = (Math.imul(entry, ENTRY_FACTOR) ^ Math.imul(lane, LANE_FACTOR)) >>> 7;
    for (; ; slot++) {
      const at = this.#slots[slot & mask]!;
      if (at === EMPTY || (entries[at] === entry && lanes[at] === lane)) return slot & mask;
    }
  }
}

/** A motion asks about its first scene and about the last but one. */
const tables = [new PlacementTable(), new PlacementTable()];

/** The table stays until two others have been requested. */
export function placementsOf(scene: Placed): PlacementTable {
  const at = Math.max(
    0,
    tables.findIndex((table) => table.isOf(scene)),
  );
  const [table] = tables.splice(at, 1);
  if (!table!.isOf(scene)) table!.fill(scene);
  tables.push(table!);
  return table!;
}
