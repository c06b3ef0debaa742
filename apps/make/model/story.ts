/** The steps of the story: beside any other sheet, in our own table as its rows of the kind `step`. */
import type { Dataset, StoryStep } from '../../../src/dataset/data/dataset.js';
import { idsOf } from '../../../src/dataset/data/story-steps.js';
import { isTrue, listOf } from '../../../src/dataset/sources/csv-cells.js';
import { listText } from '../../../src/convert/export/group-cells.js';
import type { AnyMappedField } from '../../../src/convert/import/index.js';
import { labelOfRow, rowOfLabel, withId } from './entry-choice.js';
import type { MakerDraft } from './maker-draft.js';
import { rowOfEntry } from './row-of-entry.js';
import { rowsOfKind, textNamed, withRowOfKind } from './own-rows.js';
import type { Sheet } from './sheet.js';

const STEP = 'step';
/** Columns of our own table, by the fields of a step. */
const COLUMNS = {
  heading: 'title',
  text: 'summary',
  entry: 'entry',
  entries: 'entries',
  range: 'date',
  quote: 'quote',
} as const;
type Field = keyof typeof COLUMNS;

/** A step of our own table keeps the cells that the form does not show, such as translations. */
export interface MakerStep extends StoryStep {
  readonly cells?: readonly string[];
}

export function stepsOf(draft: MakerDraft): readonly MakerStep[] {
  return draft.format === 'table'
    ? (draft.story ?? [])
    : rowsOfKind(draft.sheet, STEP).map((row) => stepAt(draft.sheet, row));
}

export function withSteps(draft: MakerDraft, steps: readonly MakerStep[]): MakerDraft {
  if (draft.format === 'table') return { ...draft, story: steps };
  let sheet: Sheet = { ...draft.sheet, rows: withoutSteps(draft.sheet) };
  for (const step of steps) sheet = withRowOfKind(sheet, STEP, cellsOf(step), step.cells);
  return { ...draft, sheet };
}

/** The texts in the fields, one for each entry: its row, or an id that no row has. */
export function entriesOfStep(draft: MakerDraft, step: StoryStep): readonly string[] {
  return idsOf(step).map((id) => {
    const row = rowOfEntry(draft, id);
    return row === undefined ? id : labelOfRow(draft, row);
  });
}

/** The step shows the entry of the field, and none there if it is empty. The entry gets an id, if it has none. */
export function withEntryOfStep(
  draft: MakerDraft,
  { at, field, text }: { readonly at: number; readonly field: number; readonly text: string },
  nameOf: (field: AnyMappedField) => string,
): MakerDraft {
  const row = rowOfLabel(draft, text);
  const { draft: named, id } = row === undefined ? { draft, id: text.trim() } : withId(draft, row, nameOf);
  const steps = stepsOf(named).map((step, place) => {
    if (place !== at) return step;
    const ids = idsOf(step).toSpliced(field, 1, id);
    return withIds(
      step,
      [...new Set(ids)].filter((each) => each !== ''),
    );
  });
  return withSteps(named, steps);
}

/** Adds a story beside a sheet to the dataset: steps without a heading wait, and an unknown entry is not shown. */
export function withStory(dataset: Dataset | undefined, draft: MakerDraft): Dataset | undefined {
  const told = (draft.story ?? []).filter(({ heading }) => heading.trim() !== '');
  if (dataset === undefined || draft.format !== 'table' || told.length === 0) return dataset;
  const ids = new Set(dataset.entries.map(({ id }) => id));
  const story = told.map((step) =>
    withIds(
      step,
      idsOf(step).filter((id) => ids.has(id)),
    ),
  );
  return { ...dataset, story };
}

/** One entry is `entry`, several are `entries`. */
function withIds(step: MakerStep, ids: readonly string[]): MakerStep {
  const kept: { -readonly [Field in keyof MakerStep]: MakerStep[Field] } = { ...step };
  delete kept.entry;
  delete kept.entries;
  if (ids.length > 1) return { ...kept, entries: ids };
  return { ...kept, ...(ids[0] !== undefined && { entry: ids[0] }) };
}

function stepAt(sheet: Sheet, row: number): MakerStep {
  const text = (field: Field): string => textNamed(sheet, row, COLUMNS[field]);
  const fields = (['text', 'entry', 'range'] as const).filter((field) => text(field) !== '');
  const entries = listOf(text('entries')) as readonly string[];
  return {
    heading: text('heading'),
    ...Object.fromEntries(fields.map((field) => [field, text(field)])),
    ...(entries.length > 0 && { entries }),
    ...(isTrue(text('quote')) && { quote: true }),
    cells: sheet.rows[row]!,
  };
}

function withoutSteps(sheet: Sheet): Sheet['rows'] {
  const rows = new Set(rowsOfKind(sheet, STEP));
  return sheet.rows.filter((_, row) => !rows.has(row));
}

function cellsOf(step: StoryStep): Readonly<Record<string, string>> {
  const { entries, quote } = step;
  const texts = { ...step, entries: listText(entries) ?? '', quote: quote === true ? 'true' : '' };
  return Object.fromEntries((Object.keys(COLUMNS) as Field[]).map((field) => [COLUMNS[field], texts[field] ?? '']));
}
