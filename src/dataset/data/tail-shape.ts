/** The fields of a dataset that name entries: highlight and story. Their code loads for a dataset that has one. */
import type { Highlight, StoryStep } from './dataset.js';
import { inOthers } from './rare-fields.js';
import { list } from './read-list.js';
import { type Reader, record } from './read-record.js';
import { date, name, text } from './read-value.js';
import type { References } from './references.js';
import { readProperty } from './safe-read.js';

export function highlight(references: References): Reader<Highlight> {
  const read = record<Highlight>({
    kind: 'highlight',
    fields: { entry: references.entry, range: date },
    required: [],
  });
  return (value, cursor) => {
    const found = read(value, cursor);
    if (found === undefined || found.entry !== undefined || found.range !== undefined) return found;
    const isEmpty = ['entry', 'range'].every((key) => readProperty(value as object, key) === undefined);
    if (isEmpty) cursor.report({ code: 'missing', field: 'entry' });
    return undefined;
  };
}

export function story(references: References): Reader<readonly StoryStep[]> {
  return list(
    record<StoryStep>({
      kind: 'story step',
      fields: { heading: name, text, translations: inOthers('step'), entry: references.entry, range: date },
      required: ['heading'],
    }),
  );
}
