/** The fields of a dataset that name entries: highlight and story. Their code loads for a dataset that has one. */
import type { Highlight, StoryStep } from './dataset.js';
import { list } from './read-list.js';
import { type Reader, record } from './read-record.js';
import { date, name, text } from './read-value.js';
import { readProperty } from './safe-read.js';
import { translations } from './translations.js';

/** `entry`: reads the id of a shown entry. */
export function highlight(entry: Reader<string>): Reader<Highlight> {
  const read = record<Highlight>({
    kind: 'highlight',
    fields: { entry, range: date },
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

/** `entry`: reads the id of a shown entry. */
export function story(entry: Reader<string>): Reader<readonly StoryStep[]> {
  return list(
    record<StoryStep>({
      kind: 'story step',
      fields: { heading: name, text, translations: translations.step, entry, range: date },
      required: ['heading'],
    }),
  );
}
