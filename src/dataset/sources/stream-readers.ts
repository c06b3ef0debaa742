/** Readers of an answer that arrives in pieces: lines, tables, and long JSON. */
export { StreamLoading } from './stream-loading.js';
