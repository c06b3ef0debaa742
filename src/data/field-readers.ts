/** What reads the fields that few datasets have, and shows those in the language of the reader. */
export { categories, CategoryIds, entryCategories } from './categories.js';
export { location } from './location.js';
export { measureList, measures } from './measures.js';
export { translations } from './translations.js';
export { translateModel } from './translate-model.js';
export { media } from './media.js';
