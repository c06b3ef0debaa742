/** The code of rare dates: times of day, unknown digits, seasons, distant years. */
import { Late } from '../base/late.js';
import { loadAgain } from '../base/load-again.js';
import { inside } from './more-dates-inside.js';
import type * as code from './more-dates-part.js';

export const moreDates = new Late<typeof code>(() => loadAgain(loadDates, 'parseAnyDate'), inside);

function loadDates(): Promise<typeof code> {
  return import('./more-dates-part.js');
}
