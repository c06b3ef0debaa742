// Tiles of passing entries: for each bin of each level, how many began and how many ended.
import { keysOfRow, tileKey, TILE_LEVELS, TILED } from 'conflict-timeline/archive';

export class TileMap {
  #tiles = new Map();

  add(row) {
    for (const { by, from } of TILED) {
      for (const lane of keysOfRow(row, by)) {
        for (const level of TILE_LEVELS) {
          if (level < from) continue;
          this.#count(by, level, lane, row.begins, 'began');
          this.#count(by, level, lane, row.ends, 'ended');
        }
      }
    }
  }

  /** Rows of key, lane, began and ended. */
  sorted() {
    const rows = Array.from(this.#tiles.values(), ({ key, lane, began, ended }) => [key, lane, began, ended]);
    return rows.sort((left, right) => (left[0] === right[0] ? 0 : left[0] < right[0] ? -1 : 1));
  }

  #count(by, level, lane, instant, edge) {
    const key = tileKey(by, level, instant >> BigInt(level));
    const name = `${key} ${lane}`;
    let tile = this.#tiles.get(name);
    if (tile === undefined) this.#tiles.set(name, (tile = { key, lane, began: 0, ended: 0 }));
    tile[edge]++;
  }
}
