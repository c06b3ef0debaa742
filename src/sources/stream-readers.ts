/** What reads an answer record by record while it comes: lines, tables, and JSON that is long. */
export { GrowingDataset } from '../data/growing-dataset.js';
export { JsonStream } from './json-stream.js';
export { recordStream } from './record-stream.js';
