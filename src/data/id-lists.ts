/** Places of ids in the dataset's lists: what lanes, filters and colours count by. */

/** Place of each id in a list of records; of duplicates, the first. */
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
