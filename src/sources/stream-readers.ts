/** What reads an answer while it comes: lines, tables, and JSON that is long. */
export { StreamLoading } from './stream-loading.js';
