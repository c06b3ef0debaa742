/** The steps of a story. */
import type { StoryStep } from './dataset.js';
import { inOthers } from './rare-fields.js';
import { list } from './read-list.js';
import { type Reader, record } from './read-record.js';
import { date, flag, name, text } from './read-value.js';

/** `entry`: reads the id of a shown entry. */
export function story(entry: Reader<string>): Reader<readonly StoryStep[]> {
  return list(
    record<StoryStep>({
      kind: 'story step',
      fields: { heading: name, text, translations: inOthers('step'), entry, range: date, quote: flag },
      required: ['heading'],
    }),
  );
}
