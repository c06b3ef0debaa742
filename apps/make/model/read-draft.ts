/** Reads the sheet to the dataset, with its faults by cell. */
import { guessMapping, importData, type Imported, type Merges } from '../../../src/convert/import/index.js';
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import { contentLanguage } from './content-language.js';
import type { MakerDraft, Mapping } from './maker-draft.js';
import { faultsOf, type Fault } from './fault.js';
import { FIELDS } from './fields.js';
import { mergesOf } from './merges.js';
import { withPeople } from './people.js';
import { withShownParties } from './shown-parties.js';
import { withStory } from './story.js';
import { unusedChoices, type UnusedChoice } from './unused-choices.js';

export interface Outcome extends Pick<Imported, 'dataset' | 'counts' | 'notKept' | 'dates'> {
  readonly unused: readonly UnusedChoice[];
  readonly faults: readonly Fault[];
  readonly merges: Merges;
}

export async function readDraft(draft: MakerDraft, lang: string): Promise<Outcome> {
  const { format, sheet, mapping, dayOrder, lists, title } = draft;
  const { dataset, counts, notKept, issues, dates } = await importData([sheet.header, ...sheet.rows], {
    format,
    // They are offered beside the faults.
    alike: 'keep',
    ...(title.trim() !== '' && { title: title.trim() }),
    ...(dayOrder !== undefined && { dayOrder }),
    ...(lists !== undefined && { lists }),
    // Fields without a choice are not guessed again.
    ...(format === 'table' && { mapping: { ...emptied(sheet.header), ...mapping } }),
  });
  return {
    dataset: withShownParties(withPeople(withStory(withLanguage(dataset, draft, lang), draft), draft), draft.people),
    counts,
    dates,
    // A column without a field says so itself.
    notKept: notKept.filter(({ code }) => code !== 'no-column-chosen'),
    unused: dataset === undefined ? [] : unusedChoices(dataset, draft),
    faults: faultsOf(issues, draft),
    merges: mergesOf(draft),
  };
}

/** The editor's word, the file's, what the texts tell, the language of the menus. */
function withLanguage(dataset: Dataset | undefined, draft: MakerDraft, menus: string): Dataset | undefined {
  return dataset && { ...dataset, lang: draft.lang ?? dataset.lang ?? contentLanguage(dataset) ?? menus };
}

/** A choice of no column for each field that would be guessed. */
function emptied(header: readonly string[]): Mapping {
  return Object.fromEntries([...FIELDS, ...Object.keys(guessMapping(header))].map((field) => [field, '']));
}
