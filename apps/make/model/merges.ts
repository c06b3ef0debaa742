/** Rows and names that are perhaps the same, and the editor's answers. */
import {
  findMerges,
  withMergedNames,
  type Merges,
  type NearNames,
  type SameRows,
} from '../../../src/convert/import/index.js';
import type { MakerDraft } from './maker-draft.js';
import { withoutRows } from './sheet.js';

const NONE: Merges = { sameRows: [], names: [] };

/** Leaves out those that the editor keeps apart. Ids tell rows and names apart in our own table. */
export function mergesOf({ format, sheet, mapping, apart = [] }: MakerDraft): Merges {
  if (format === 'csv') return NONE;
  const { sameRows, names } = findMerges(sheet.header, sheet.rows, mapping);
  const known = new Set(apart);
  return {
    sameRows: sameRows.filter((same) => !known.has(keyOfRows(sheet.rows, same))),
    names: names.filter((merge) => !known.has(keyOfNames(merge))),
  };
}

export function withNamesMerged(draft: MakerDraft, merge: NearNames): MakerDraft {
  return { ...draft, sheet: { ...draft.sheet, rows: withMergedNames(draft.sheet.rows, merge) } };
}

export function withRowsMerged(draft: MakerDraft, same: SameRows): MakerDraft {
  return { ...draft, sheet: withoutRows(draft.sheet, new Set(same.rows.slice(1))) };
}

export function withNamesApart(draft: MakerDraft, merge: NearNames): MakerDraft {
  return { ...draft, apart: [...(draft.apart ?? []), keyOfNames(merge)] };
}

export function withRowsApart(draft: MakerDraft, same: SameRows): MakerDraft {
  return { ...draft, apart: [...(draft.apart ?? []), keyOfRows(draft.sheet.rows, same)] };
}

function keyOfNames({ column, names }: NearNames): string {
  return JSON.stringify([column, ...names.map(({ name }) => name).toSorted()]);
}

/** Keys are what the rows say: other rows may come before them. */
function keyOfRows(rows: MakerDraft['sheet']['rows'], { rows: same }: SameRows): string {
  return JSON.stringify([same.length, rows[same[0]!]]);
}
