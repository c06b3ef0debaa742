/** The steps of the story: beside any other sheet, in our own table as its rows of the kind `step`. */
import type { Dataset, StoryStep } from '../../../src/dataset/data/dataset.js';
import type { AnyMappedField } from '../../../src/convert/import/index.js';
import { labelOfRow, rowOfLabel, withId } from './entry-choice.js';
import type { MakerDraft } from './maker-draft.js';
import { rowOfEntry } from './row-of-entry.js';
import { rowsOfKind, textNamed, withRowOfKind } from './own-rows.js';
import type { Sheet } from './sheet.js';

const STEP = 'step';
/** Columns of our own table, by the fields of a step. */
const COLUMNS = { heading: 'title', text: 'summary', entry: 'entry', range: 'date' } as const;
type Field = keyof typeof COLUMNS;

export function stepsOf(draft: MakerDraft): readonly StoryStep[] {
  return draft.format === 'table'
    ? (draft.story ?? [])
    : rowsOfKind(draft.sheet, STEP).map((row) => stepAt(draft.sheet, row));
}

export function withSteps(draft: MakerDraft, steps: readonly StoryStep[]): MakerDraft {
  if (draft.format === 'table') return { ...draft, story: steps };
  let sheet: Sheet = { ...draft.sheet, rows: withoutSteps(draft.sheet) };
  for (const step of steps) sheet = withRowOfKind(sheet, STEP, cellsOf(step));
  return { ...draft, sheet };
}

/** The text in the field: the row of the entry, or an id that no row has. */
export function entryOfStep(draft: MakerDraft, { entry = '' }: StoryStep): string {
  const row = entry === '' ? undefined : rowOfEntry(draft, entry);
  return row === undefined ? entry : labelOfRow(draft, row);
}

/** The step shows the entry of the field. The entry gets an id, if it has none. */
export function withEntryOfStep(
  draft: MakerDraft,
  at: number,
  text: string,
  nameOf: (field: AnyMappedField) => string,
): MakerDraft {
  const row = rowOfLabel(draft, text);
  const { draft: named, id } = row === undefined ? { draft, id: text.trim() } : withId(draft, row, nameOf);
  const steps = stepsOf(named).map((step, place) => {
    if (place !== at) return step;
    const { heading, text: words, range } = step;
    return {
      heading,
      ...(words !== undefined && { text: words }),
      ...(range !== undefined && { range }),
      ...(id !== '' && { entry: id }),
    };
  });
  return withSteps(named, steps);
}

/** Adds a story beside a sheet to the dataset: steps without a heading wait, and an unknown entry is not shown. */
export function withStory(dataset: Dataset | undefined, draft: MakerDraft): Dataset | undefined {
  const told = (draft.story ?? []).filter(({ heading }) => heading.trim() !== '');
  if (dataset === undefined || draft.format !== 'table' || told.length === 0) return dataset;
  const ids = new Set(dataset.entries.map(({ id }) => id));
  const story = told.map(({ entry, ...step }) => ({
    ...step,
    ...(entry !== undefined && ids.has(entry) && { entry }),
  }));
  return { ...dataset, story };
}

function stepAt(sheet: Sheet, row: number): StoryStep {
  const text = (field: Field): string => textNamed(sheet, row, COLUMNS[field]);
  const fields = (['text', 'entry', 'range'] as const).filter((field) => text(field) !== '');
  return { heading: text('heading'), ...Object.fromEntries(fields.map((field) => [field, text(field)])) };
}

function withoutSteps(sheet: Sheet): Sheet['rows'] {
  const rows = new Set(rowsOfKind(sheet, STEP));
  return sheet.rows.filter((_, row) => !rows.has(row));
}

function cellsOf(step: StoryStep): Readonly<Record<string, string>> {
  return Object.fromEntries((Object.keys(COLUMNS) as Field[]).map((field) => [COLUMNS[field], step[field] ?? '']));
}
