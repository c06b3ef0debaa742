/**
 * The place of the code for dates that few datasets have: with a time of day, with digits that are not known, seasons, and
 * years far away. The small build fetches it where there is such a date (`vite.late-dates.ts`); all others have it inside.
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
