/**
 * Spreads the entries of a lane that is too full for rows of its own over a few rows, once for every zoom: each entry
 * goes to the row that has been free for the longest, to the one after the last where several have; what lasts apart
 * from what does not. Entries of a row may overlap: which of them have room is for the zoom to say. O(n · rows).
 */
import { finish, type Steps } from '../base/steps.js';
import { MarkForm, type MarkColumns } from './mark-columns.js';

export const CROWDED_ROWS = 4;
/** Some milliseconds. */
const ENTRIES_OF_A_STEP = 100_000;

const LASTING = MarkForm.bar | MarkForm.band | MarkForm.oneOf | MarkForm.allOf;

/** Entries of each row in the order given, which has to be that of time. */
export function spreadOverRows(marks: MarkColumns, entries: Uint32Array): readonly Uint32Array[] {
  return finish(spreadSteps(marks, entries));
}

/** The same with pauses. */
export function* spreadSteps(marks: MarkColumns, entries: Uint32Array): Steps<readonly Uint32Array[]> {
  const lasting = entries.reduce((count, entry) => count + (marks.form[entry]! & LASTING ? 1 : 0), 0);
  const forLasting = rowsForLasting(lasting, entries.length);
  const row = new Uint8Array(entries.length);
  const size = new Uint32Array(CROWDED_ROWS);
  const free = new Float64Array(CROWDED_ROWS).fill(-Infinity);
  let last = 0;
  for (let place = 0; place < entries.length; place++) {
    if (place % ENTRIES_OF_A_STEP === 0) yield;
    const entry = entries[place]!;
    const lasts = (marks.form[entry]! & LASTING) !== 0;
    const from = lasts ? CROWDED_ROWS - forLasting : 0;
    const to = lasts ? CROWDED_ROWS : CROWDED_ROWS - forLasting;
    const best = longestFree(free, from, to, last);
    last = best;
    free[best] = Math.max(free[best]!, lasts ? marks.outerEnd[entry]! : marks.glyph[entry]!);
    row[place] = best;
    size[best]!++;
  }
  yield;
  const rows = Array.from(size, (count) => new Uint32Array(count));
  size.fill(0);
  entries.forEach((entry, place) => {
    const own = row[place]!;
    rows[own]![size[own]!++] = entry;
  });
  return rows.filter((list) => list.length > 0);
}

function rowsForLasting(lasting: number, count: number): number {
  if (lasting === 0) return 0;
  if (lasting === count) return CROWDED_ROWS;
  return Math.max(1, Math.min(CROWDED_ROWS - 1, Math.round((CROWDED_ROWS * lasting) / count)));
}

function longestFree(free: Float64Array, from: number, to: number, last: number): number {
  const count = to - from;
  let best = -1;
  for (let step = 1; step <= count; step++) {
    const row = from + ((last - from + step + count) % count);
    if (best < 0 || free[row]! < free[best]!) best = row;
  }
  return best;
}
