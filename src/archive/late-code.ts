/** Reads what a source gives once the code for it is there: few archives have categories, media or rare forms of dates. */
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
