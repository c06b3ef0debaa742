/** The code of rare dates, in all builds but the small one, which takes `more-dates-outside.ts` instead. */
import * as code from './more-dates-part.js';

export const inside: typeof code | undefined = code;
