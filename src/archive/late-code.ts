/** Reads answers of a source after the code for them has loaded: few archives have categories, media or rare dates. */
import { MissingCode } from '../base/code.js';
import { fieldCode } from '../data/field-code.js';
import { fetchDates } from '../time/more-dates.js';

export async function withLateCode<Answer>(read: () => Answer): Promise<Answer> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MissingCode)) throw error;
  }
  const [readers] = await Promise.all([import('../data/field-readers.js'), fetchDates()]);
  fieldCode.provide(readers);
  return read();
}
