/** What a file leaves open, asked once about the whole of it: each answer says how it is to be read. */
import { columnDoubts } from '../../../src/convert/import/column-content.js';
import type { ImportIssue, ImportOptions, MappedField } from '../../../src/convert/import/index.js';
import type { PlainKey } from '../messages/messages.js';
import type { MakerDraft } from '../model/maker-draft.js';

export interface FileQuestion {
  readonly id:
    'day-order' | 'encoding' | 'other-sheets' | 'hidden-row' | 'hidden-column' | 'column-choice' | 'list-cells';
  readonly ask: PlainKey;
  readonly params: Readonly<Record<string, string | number>>;
  /** The field that a column is asked for. */
  readonly field?: MappedField;
  readonly answers: readonly FileAnswer[];
}

export interface FileAnswer {
  /** Words of the file, or a text of the page. */
  readonly words: { readonly given: string } | { readonly key: PlainKey };
  /** Words in small letters beside the others. */
  readonly note?: string;
  /** How the file is to be read again. */
  readonly options?: ImportOptions;
  /** The column that holds a field: the rows stay as they are. */
  readonly column?: readonly [field: MappedField, column: string];
}

const MAX_EXAMPLE = 40;

/** `isSheet`: the order of days and months of a sheet is asked beside its rows. */
export function questionsOf(issues: readonly ImportIssue[], isSheet: boolean): readonly FileQuestion[] {
  return [
    ...issues.flatMap((issue) => encodingQuestion(issue) ?? sheetQuestion(issue) ?? listQuestion(issue) ?? []),
    ...hiddenQuestion(issues.filter(({ code }) => code === 'hidden-row').length),
    ...hiddenColumnsQuestion(issues.flatMap(({ code, value = '' }) => (code === 'hidden-column' ? [value] : []))),
    ...(isSheet
      ? []
      : issues
          .filter(({ code }) => code === 'day-order')
          .slice(0, 1)
          .map(orderQuestion)),
  ];
}

/** Columns whose choice loses rows that another one would keep. */
export function columnQuestions({ sheet, mapping, format }: MakerDraft): readonly FileQuestion[] {
  if (format !== 'table') return [];
  return columnDoubts(sheet.header, sheet.rows, mapping).map(({ field, column, other, lost, lostByOther, rows }) => ({
    ...{ id: 'column-choice', ask: 'columnAsk', field, params: { column, other, lost, fewer: lostByOther, rows } },
    answers: [column, other].map((name) => ({ words: { given: name }, column: [field, name] as const })),
  }));
}

function encodingQuestion({ encodings = [] }: ImportIssue): FileQuestion | undefined {
  if (encodings.length === 0) return undefined;
  return {
    ...{ id: 'encoding', ask: 'encodingAsk', params: {} },
    answers: encodings.map(({ encoding, preview }) => ({
      ...{ words: { given: preview }, note: encoding, options: { encoding } },
    })),
  };
}

function sheetQuestion({ code, value = '', readings = [] }: ImportIssue): FileQuestion | undefined {
  if (code !== 'other-sheets') return undefined;
  return {
    ...{ id: 'other-sheets', ask: 'sheetAsk', params: { sheet: value } },
    answers: readings.map((sheet) => ({ words: { given: sheet }, options: { sheet } })),
  };
}

function listQuestion({ code, column = '', value = '', counts = [] }: ImportIssue): FileQuestion | undefined {
  if (code !== 'list-cells') return undefined;
  const [cells = 0, names = 0, before = 0] = counts;
  return {
    ...{ id: 'list-cells', ask: 'listAsk', params: { separator: value, column, cells, names, before } },
    answers: [
      { words: { key: 'listSplit' }, options: { lists: 'split' } },
      { words: { key: 'listKeep' }, options: { lists: 'keep' } },
    ],
  };
}

function hiddenQuestion(count: number): readonly FileQuestion[] {
  if (count === 0) return [];
  const answers = [{ words: { key: 'hiddenKeep' }, options: { hiddenRows: 'keep' } }] as const;
  return [{ id: 'hidden-row', ask: 'hiddenAsk', params: { count }, answers }];
}

function hiddenColumnsQuestion(names: readonly string[]): readonly FileQuestion[] {
  if (names.length === 0) return [];
  const columns = names.map((name) => name.slice(0, MAX_EXAMPLE)).join(' · ');
  const answers = [{ words: { key: 'hiddenKeep' }, options: { hiddenColumns: 'keep' } }] as const;
  return [{ id: 'hidden-column', ask: 'hiddenColumnsAsk', params: { columns }, answers }];
}

function orderQuestion({ value = '03/04/2022' }: ImportIssue): FileQuestion {
  return {
    ...{ id: 'day-order', ask: 'dayOrderAsk', params: { example: value.slice(0, MAX_EXAMPLE) } },
    answers: [
      { words: { key: 'dayFirst' }, options: { dayOrder: 'day-first' } },
      { words: { key: 'monthFirst' }, options: { dayOrder: 'month-first' } },
    ],
  };
}
