/** What only a dataset with faults needs: cures, where JSON breaks off, and all of it as one text. */
export { cures } from './find-cures.js';
export { issueReport } from './issue-report.js';
export { parseJsonText } from './parse-json.js';
