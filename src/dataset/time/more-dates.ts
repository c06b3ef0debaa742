/**
 * The place for the code of rare dates: times of day, unknown digits, seasons, distant years. The small build loads it
 * with the first such date (`vite.late-dates.ts`); all other builds have it inside.
 */
import { Code } from '../base/code.js';
import { loadAgain } from '../base/load-again.js';
import * as code from './more-dates-part.js';

export const moreDates = new Code<typeof code>();
moreDates.provide(code);

export async function fetchDates(): Promise<void> {
  if (!moreDates.there) moreDates.provide(await loadAgain(loadDates, 'parseAnyDate'));
}

function loadDates(): Promise<typeof code> {
  return import('./more-dates-part.js');
}
