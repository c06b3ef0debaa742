/** Code that only a dataset with faults needs: cures, the place where JSON breaks off, and all issues as one text. */
export { cures } from './find-cures.js';
export { issueReport } from './issue-report.js';
export { parseJsonText } from './parse-json.js';
