/** The relations of a row to other rows, in one cell: `responds-to: talks; follows: attack`. */
import type { RelationType } from '../../../src/dataset/data/dataset.js';
import { RELATION_TYPES } from '../../../src/dataset/data/relation-types.js';
import { relationsText } from '../../../src/convert/export/dataset-csv.js';
import type { AnyMappedField } from '../../../src/convert/import/index.js';
import { relationsOf } from '../../../src/dataset/sources/csv-cells.js';
import { labelOfRow, rowOfLabel, withId } from './entry-choice.js';
import { columnOf, provideColumn } from './fields.js';
import type { MakerDraft } from './maker-draft.js';
import { rowOfEntry } from './row-of-entry.js';
import { cellOf, withCells } from './sheet.js';

export interface RelationChoice {
  readonly type: RelationType;
  /** The text in the field: the row, or an id that no row has. */
  readonly target: string;
  readonly note?: string;
}

/** Undefined for a cell beyond the form: then it stays as it is. */
export function relationsOfRow(draft: MakerDraft, row: number): readonly RelationChoice[] | undefined {
  const column = columnOf(draft, 'relations');
  const read = relationsOf(column === undefined ? '' : cellOf(draft.sheet, row, column).trim());
  if (!Array.isArray(read) || !read.every(isRelation)) return undefined;
  return read.map(({ target, ...relation }) => {
    const at = rowOfEntry(draft, target);
    return { ...relation, target: at === undefined ? target : labelOfRow(draft, at) };
  });
}

/** Related rows get an id, if they have none. A target that leads nowhere is kept, and reported as a fault. */
export function withRelations(
  draft: MakerDraft,
  row: number,
  choices: readonly RelationChoice[],
  nameOf: (field: AnyMappedField) => string,
): MakerDraft {
  if (choices.length === 0 && columnOf(draft, 'relations') === undefined) return draft;
  let changed = draft;
  const relations = choices
    .filter(({ target }) => target.trim() !== '')
    .map(({ target, ...relation }) => {
      const at = rowOfLabel(changed, target);
      if (at === undefined) return { ...relation, target: target.trim() };
      const named = withId(changed, at, nameOf);
      changed = named.draft;
      return { ...relation, target: named.id };
    });
  const text = relationsText(relations) ?? '';
  if (text === '' && columnOf(changed, 'relations') === undefined) return changed;
  const provided = provideColumn(changed, 'relations', nameOf('relations'));
  const sheet = withCells(provided.draft.sheet, [{ row, column: provided.column, text }]);
  return sheet === changed.sheet ? changed : { ...provided.draft, sheet };
}

function isRelation(value: unknown): value is RelationChoice {
  if (typeof value !== 'object' || value === null) return false;
  const { type, target, note } = value as Partial<Record<keyof RelationChoice, unknown>>;
  return (
    RELATION_TYPES.some((known) => known === type) &&
    typeof target === 'string' &&
    (note === undefined || typeof note === 'string')
  );
}
