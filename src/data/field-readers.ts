/** What reads the fields that few datasets have. */
export { categories, CategoryIds, entryCategories } from './categories.js';
export { location } from './location.js';
export { measures } from './measures.js';
export { media } from './media.js';
