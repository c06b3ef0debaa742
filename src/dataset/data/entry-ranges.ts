/** So many entries are made and read within some milliseconds. */
const ENTRIES_OF_A_STEP = 1 << 12;

/** All places of a table of entries in ranges; a step may end between two ranges. */
export function* entryRanges(count: number): Generator<{ readonly from: number; readonly to: number }, void> {
  for (let from = 0; from < count; from += ENTRIES_OF_A_STEP)
    yield { from, to: Math.min(count, from + ENTRIES_OF_A_STEP) };
}
