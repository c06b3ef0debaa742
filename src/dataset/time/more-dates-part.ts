/** Rare forms of dates, and their names. */
export { decadeName, isNamedDecade } from './decade-name.js';
export { manyYears } from './many-years.js';
export { parseAnyDate } from './edtf-any-date.js';
export { seasonName } from './season-name.js';
