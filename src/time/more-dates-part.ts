/** Rare forms of dates, and their names. */
export { parseAnyDate } from './edtf-any-date.js';
export { seasonName } from './season-name.js';
