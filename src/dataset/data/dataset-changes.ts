/** What differs between two states of a dataset, by the ids of its entries. */
import type { Steps } from '../base/steps.js';
import { entriesOf, headOf } from './held-dataset.js';
import type { EntryList } from './timeline-model.js';
import type { Validation } from './validate-value.js';

export interface DatasetChanges {
  /** New row of an old one; undefined if it is gone. */
  readonly rowOf: (row: number) => number | undefined;
  /** Ids, in the order of the rows. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Whether anything but the entries differs, such as the title. */
  readonly inHead: boolean;
}

/** Some milliseconds. */
const ROWS_OF_A_STEP = 500;
const NO_ENTRIES: EntryList = { length: 0, at: () => undefined };

export function* changesBetween(before: Validation | undefined, after: Validation): Steps<DatasetChanges> {
  const old = before?.dataset === undefined ? NO_ENTRIES : entriesOf(before.dataset);
  const now = after.dataset === undefined ? NO_ENTRIES : entriesOf(after.dataset);
  const rows = new Map<string, number>();
  for (let row = 0; row < now.length; row++) {
    if (row % ROWS_OF_A_STEP === 0) yield;
    rows.set(now.at(row)!.id, row);
  }
  const places = new Int32Array(old.length).fill(-1);
  const [added, changed, removed]: string[][] = [[], [], []];
  const isOld = new Uint8Array(now.length);
  for (let row = 0; row < old.length; row++) {
    if (row % ROWS_OF_A_STEP === 0) yield;
    const entry = old.at(row)!;
    const place = rows.get(entry.id);
    if (place === undefined) {
      removed!.push(entry.id);
      continue;
    }
    places[row] = place;
    isOld[place] = 1;
    if (!isSame(entry, now.at(place))) changed!.push(entry.id);
  }
  for (const [id, row] of rows) if (isOld[row] === 0) added!.push(id);
  const rowOf = (row: number): number | undefined => ((places[row] ?? -1) < 0 ? undefined : places[row]);
  const [headBefore, head] = [before?.dataset, after.dataset].map((dataset) => dataset && headOf(dataset));
  return { rowOf, added: added!, changed: changed!, removed: removed!, inHead: !isSame(headBefore, head) };
}

/** Compares plain values as deep as entries are. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => Object.hasOwn(right, key) && isSame((left as Plain)[key], (right as Plain)[key]));
}

type Plain = Readonly<Record<string, unknown>>;
