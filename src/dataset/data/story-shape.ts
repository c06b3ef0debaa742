/** The steps of a story. Their code loads for a dataset that has some. */
import type { StoryStep } from './dataset.js';
import { inOthers } from './rare-fields.js';
import { list } from './read-list.js';
import { type Reader, record } from './read-record.js';
import { date, name, text } from './read-value.js';
import type { References } from './references.js';

export function story(references: References): Reader<readonly StoryStep[]> {
  return list(
    record<StoryStep>({
      kind: 'story step',
      fields: { heading: name, text, translations: inOthers('step'), entry: references.entry, range: date },
      required: ['heading'],
    }),
  );
}
