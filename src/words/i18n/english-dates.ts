/** The words of dates in English. */
import type { DateWordMessages } from '../../dataset/time/date-words-messages.js';
import catalogue from './languages/en.json' with { type: 'json' };

export const englishDateWords: DateWordMessages = catalogue.dateWords;
