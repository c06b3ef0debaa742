/** A dropped, pasted or fetched input, as a draft: sheets as they are, other files by way of our own table. */
import { exportDataset } from '../../../src/convert/export/index.js';
import { importData, type Imported, type ImportIssue, type ImportOptions } from '../../../src/convert/import/index.js';
import { readSheet, type SheetRead } from '../../../src/convert/import/read-sheet.js';
import { draftOf } from '../model/draft.js';
import { columnQuestions, questionsOf, type FileQuestion } from './file-question.js';
import type { MakerDraft } from '../model/maker-draft.js';
import { projectIn } from '../model/project.js';
import { MAX_COLUMNS, padded, widthOf } from '../model/sheet.js';

/** A page that reads everything again after each change can hold no more. */
export const MAX_BYTES = 20_000_000;

export interface InputRead {
  /** Undefined if nothing could be read: the first of the issues says why. */
  readonly draft: MakerDraft | undefined;
  readonly issues: readonly ImportIssue[];
  readonly notKept: Imported['notKept'];
  /** Names of the columns of a text that is a sheet: the element can read it from its address. */
  readonly header?: readonly string[];
  /** What the file leaves open. */
  readonly questions: readonly FileQuestion[];
  /** A project of a later version of this page. */
  readonly isNewer?: boolean;
  /** The number of columns of a sheet with more than {@link MAX_COLUMNS}. */
  readonly tooWide?: number;
  /** The encoding of a text that is not UTF-8. */
  readonly encoding?: string;
}

export async function readInput(
  input: string | Uint8Array,
  nameOf: (number: number) => string,
  options: ImportOptions = {},
): Promise<InputRead> {
  const project = projectIn(typeof input === 'string' ? input : new TextDecoder().decode(input));
  if (project !== undefined) return heldProject(project);
  const sheet = await readSheet(input, options);
  const { rows, format, isTable } = sheet;
  const [header] = rows ?? [];
  // The element reads no workbooks, and no records.
  const own = header !== undefined && isTable ? { header } : {};
  if (rows !== undefined && (format === 'table' || format === 'csv'))
    return { ...held(rows, format, sheet, nameOf, options, sheet.asides), ...own };
  const imported = await importData(input, options);
  const { issues } = imported;
  if (imported.dataset === undefined)
    return { draft: undefined, issues, notKept: [], questions: questionsOf(issues, false) };
  const table = await readSheet(exportDataset(imported.dataset, 'csv').text);
  return { ...held(table.rows ?? [], 'csv', imported, nameOf, options), questions: questionsOf(issues, false) };
}

/** A draft is as it was, with its faults. */
function heldProject(project: MakerDraft | 'newer'): InputRead {
  const whole = { issues: [], notKept: [] };
  if (project === 'newer') return { ...whole, draft: undefined, isNewer: true, questions: [] };
  return { ...whole, draft: project, questions: columnQuestions(project) };
}

function held(
  rows: readonly (readonly string[])[],
  format: 'csv' | 'table',
  found: Pick<InputRead, 'issues' | 'notKept' | 'encoding'>,
  nameOf: (number: number) => string,
  { lists }: ImportOptions,
  asides: SheetRead['asides'] = [],
): InputRead {
  const { issues, notKept, encoding } = found;
  // The text stays where it was pasted, and can be mended there.
  if (rows.length < 2 && issues.some(({ severity }) => severity === 'error'))
    return { draft: undefined, issues, notKept, questions: questionsOf(issues, true) };
  const width = widthOf([...rows, ...asides.map(({ cells }) => cells)]);
  if (width > MAX_COLUMNS) return { draft: undefined, issues: [], notKept: [], questions: [], tooWide: width };
  // A note below the rows may be wider than they are; programs write empty columns behind them.
  const [header = [], ...others] = rows.map((cells) => cells.slice(0, width));
  const read = draftOf([padded(header, width), ...others], format, nameOf);
  const sheet = asides.length === 0 ? read.sheet : { ...read.sheet, asides };
  const draft = { ...read, sheet, ...(lists !== undefined && { lists }) };
  return {
    ...{
      draft,
      issues,
      notKept,
      questions: [...questionsOf(issues, true), ...columnQuestions(draft)],
    },
    ...(encoding !== undefined && encoding !== 'utf-8' && { encoding }),
  };
}
