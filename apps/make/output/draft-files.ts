/** The draft as a file: the whole of it, to go on with on this page; or its rows under the columns that its editor gave them. */
import { csvText } from '../../../src/convert/export/csv.js';
import { fileName, saveFile } from '../../../src/drawing/platform/save-file.js';
import type { MakerDraft } from '../model/maker-draft.js';
import { projectText } from '../model/project.js';
import { wholeRows } from '../model/sheet.js';

export type DraftFile = 'project' | 'sheet';

/** Gives the name of the file. Rows with faults are in it as well, and in a sheet those that are no events. */
export function takeDraft(kind: DraftFile, draft: MakerDraft, title: string): string {
  const isProject = kind === 'project';
  const [first = [], ...others] = wholeRows(draft.sheet);
  const name = isProject ? fileName(title, 'project.json') : fileName(`${title}-sheet`, 'csv');
  saveFile(
    isProject ? [projectText(draft)] : csvText(first, others),
    isProject ? 'application/json' : 'text/csv',
    name,
  );
  return name;
}
