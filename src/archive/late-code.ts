/** Reads answers of a source after the code for them has loaded: few archives have categories, media or rare dates. */
import { MissingCode } from '../dataset/base/code.js';
import { fieldCode } from '../dataset/data/field-code.js';
import { fetchDates } from '../dataset/time/more-dates.js';

export async function withLateCode<Answer>(read: () => Answer): Promise<Answer> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MissingCode)) throw error;
  }
  const [readers] = await Promise.all([import('../dataset/data/field-readers.js'), fetchDates()]);
  fieldCode.provide(readers);
  return read();
}
