/** Places of ids in the dataset's lists: lanes, filters and colours count by them. */

/** Place of each id in a list of records; if an id occurs twice, the first. */
export function placesById(records: {
  readonly length: number;
  at(index: number): { readonly id: string } | undefined;
}): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < records.length; place++) {
    const id = records.at(place)?.id;
    if (id !== undefined && !places.has(id)) places.set(id, place);
  }
  return places;
}

/** More ids than this are looked up in a map. */
const MAX_SCANS = 8;

/**
 * Looks up rows by id; if an id occurs twice, the first. The first few by a scan of the ids: a map of a million takes
 * half a second.
 */
export function rowsById(count: number, idAt: (row: number) => string | undefined): (id: string) => number | undefined {
  let places: ReadonlyMap<string, number> | undefined;
  let scans = 0;
  const records = { length: count, at: (row: number) => ({ id: idAt(row)! }) };
  return (id) => {
    if (places === undefined && scans++ < MAX_SCANS) return rowOf(id, count, idAt);
    return (places ??= placesById(records)).get(id);
  };
}

function rowOf(id: string, count: number, idAt: (row: number) => string | undefined): number | undefined {
  for (let row = 0; row < count; row++) if (idAt(row) === id) return row;
  return undefined;
}
