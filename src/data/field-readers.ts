/** The readers of rare fields, which also give their texts in the reader's language. */
export { categories, CategoryIds, entryCategories } from './categories.js';
export { location } from './location.js';
export { measureList, measures } from './measures.js';
export { translations } from './translations.js';
export { translateModel } from './translate-model.js';
export { media } from './media.js';
