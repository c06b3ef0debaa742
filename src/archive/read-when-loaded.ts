/** Reads answers of a source, again if code was missing: few archives have categories, media or rare dates. */
import { rareFields } from '../dataset/data/rare-fields.js';
import { moreDates } from '../dataset/time/more-dates.js';

/** `read` returns undefined if code has not loaded. */
export async function readWhenLoaded<Answer>(read: () => Answer | undefined): Promise<Answer> {
  const answer = read();
  if (answer !== undefined) return answer;
  await Promise.all([rareFields.fetch(), moreDates.fetch()]);
  return read()!;
}
